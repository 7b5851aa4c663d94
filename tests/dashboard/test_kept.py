"""Answers for files that never change, asked as a server asks: by the ASGI protocol."""

import gzip
from dataclasses import dataclass, field
from typing import Any

import pytest
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from dashboard import kept
from dashboard.kept import KeptAnswers
from tests.dashboard.asking import ask, get

SCRIPT = "/static/js/Html.CzLZZ4bP.js"
TEXT = "let a = 1; " * 100
REQUEST: dict[str, Any] = {
    "type": "http",
    "method": "GET",
    "path": SCRIPT,
    "query_string": b"",
    "headers": [],
}


@dataclass
class Files:
    """A server of one answer, which counts how often it is asked and remembers the headers."""

    answer: Response = field(
        default_factory=lambda: Response(TEXT, media_type="text/javascript", headers={"etag": "1"})
    )
    asked: list[dict[bytes, bytes]] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked.append(dict(scope["headers"]))
        await self.answer(scope, receive, send)


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
def app(files: Files) -> KeptAnswers:
    return KeptAnswers(files)


def test_a_file_is_read_once_for_all_readers(app: KeptAnswers, files: Files):
    assert get(app, SCRIPT) == get(app, SCRIPT)
    assert len(files.asked) == 1


def test_a_browser_that_can_gets_it_compressed(app: KeptAnswers):
    got = get(app, SCRIPT, accept_encoding="br, gzip")
    assert got.headers["content-encoding"] == "gzip"
    assert gzip.decompress(got.body).decode() == TEXT


def test_a_browser_that_cannot_gets_it_plain(app: KeptAnswers):
    get(app, SCRIPT, accept_encoding="gzip")
    got = get(app, SCRIPT)
    assert "content-encoding" not in got.headers
    assert got.body.decode() == TEXT


def test_the_length_that_is_told_is_that_of_what_is_sent(app: KeptAnswers):
    for accepted in ("", "gzip"):
        got = get(app, SCRIPT, accept_encoding=accepted)
        assert int(got.headers["content-length"]) == len(got.body)


def test_a_font_is_not_compressed_once_more(files: Files):
    files.answer = Response(b"woff", media_type="font/woff2")
    assert "content-encoding" not in get(KeptAnswers(files), SCRIPT, accept_encoding="gzip").headers


def test_a_browser_may_keep_it_for_a_year(app: KeptAnswers):
    assert get(app, SCRIPT).headers["cache-control"] == "public, immutable, max-age=31536000"


def test_the_file_is_asked_for_whole_and_plain(app: KeptAnswers, files: Files):
    get(app, SCRIPT, accept_encoding="gzip", if_none_match='"1"', accept="*/*")
    assert set(files.asked[0]) == {b"host", b"accept"}


@pytest.mark.parametrize(
    "path",
    ["/", "/about", "/_stcore/health", "/static/js/plain.js", "/files/static/map.js"],
)
def test_what_may_change_is_asked_for_each_time(app: KeptAnswers, files: Files, path: str):
    get(app, path)
    get(app, path)
    assert len(files.asked) == 2


def test_a_marked_file_is_kept_for_its_mark_alone(app: KeptAnswers, files: Files):
    for query in ("v=1a", "v=1a", "v=2b"):
        get(app, "/files/static/map.js", query)
    assert len(files.asked) == 2


def test_a_page_under_a_path_of_its_own_keeps_them_too(app: KeptAnswers, files: Files):
    get(app, f"/maps{SCRIPT}")
    get(app, f"/maps{SCRIPT}")
    assert len(files.asked) == 1


@pytest.mark.parametrize(
    "answer",
    [HTMLResponse("<p>not a script"), PlainTextResponse("no such file", status_code=404)],
)
def test_what_is_no_such_file_is_sent_on_as_it_came(files: Files, answer: Response):
    files.answer = answer
    app = KeptAnswers(files)
    got = get(app, SCRIPT)
    assert (got.status, got.body) == (answer.status_code, answer.body)
    assert "cache-control" not in got.headers
    get(app, SCRIPT)
    assert len(files.asked) == 2


class Cut:
    """A server whose first answer is cut off, as where a browser leaves before it has it all."""

    def __init__(self, *parts: dict[str, Any]) -> None:
        self.parts = [parts]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self.parts:
            return await Response(TEXT, media_type="text/javascript")(scope, receive, send)
        for part in self.parts.pop():
            await send({"type": "http.response.body", **part})
        return None


START: dict[str, Any] = {
    "type": "http.response.start",
    "status": 200,
    "headers": [(b"content-type", b"text/javascript"), (b"content-length", b"1100")],
}
START_WITHOUT_LENGTH = {**START, "headers": START["headers"][:1]}


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [START],
        [START, {"body": b""}],
        [START, {"body": TEXT[:9].encode()}],
        [START_WITHOUT_LENGTH, {"body": TEXT[:9].encode(), "more_body": True}],
    ],
)
def test_a_file_that_was_cut_off_is_not_kept_for_others(parts: list[dict[str, Any]]):
    app = KeptAnswers(Cut(*parts))
    ask(app, REQUEST)
    assert get(app, SCRIPT).body.decode() == TEXT


@pytest.mark.parametrize("headers", [{"range": "bytes=0-1"}, {"origin": "https://other.example"}])
def test_a_part_of_a_file_and_another_sites_request_are_handed_on(
    app: KeptAnswers, files: Files, headers: dict[str, str]
):
    for _ in range(2):
        get(app, SCRIPT, **headers)
    assert len(files.asked) == 2


def test_a_request_of_the_pages_own_scripts_is_answered_from_memory(app: KeptAnswers, files: Files):
    for _ in range(2):
        get(app, SCRIPT, origin="https://map.example")
    assert len(files.asked) == 1


def test_only_whole_requests_for_a_file_are_answered(app: KeptAnswers, files: Files):
    get(app, SCRIPT, method="POST")
    get(app, SCRIPT, method="POST")
    assert len(files.asked) == 2


def test_the_oldest_gives_way_where_there_is_no_room(
    app: KeptAnswers, files: Files, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(kept, "MOST_BYTES", 2 * len(TEXT))
    for query in ("v=1", "v=2", "v=3", "v=3", "v=1"):
        get(app, "/files/static/map.js", query)
    assert len(files.asked) == 4
