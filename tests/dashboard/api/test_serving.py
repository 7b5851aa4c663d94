import asyncio
import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from urllib.parse import quote, unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.responses import Response

from dashboard.api import resources, serving
from dashboard.api.items import NotYetError
from dashboard.api.serving import DataAddress, routes
from dashboard.content import Content, features_of
from geo import Case, Gazetteer, Library, link, parse_article
from geo.articles.own import own_article
from geo.errors import LayerError
from tests.geo.published.made import EVENTS, FACTS, LAYERS, NAMES, SOURCES

Asking = Callable[..., Response]


def ask(data: DataAddress, address: str, method: str = "GET", **headers: str) -> Response:
    """Ask as a server would, for an address below that of the data."""
    path, _, query = address.partition("?")
    said = {"host": "maps.example", **headers}
    scope = {
        "type": "http",
        "method": method,
        "scheme": "https",
        "path_params": {"path": unquote(path)},
        "query_string": query.encode(),
        "headers": [(k.replace("_", "-").encode(), v.encode("latin-1")) for k, v in said.items()],
    }
    return asyncio.run(data.answer(Request(scope)))


def read(answer: Response) -> dict:
    found: dict = json.loads(bytes(answer.body))
    return found


@pytest.fixture(scope="module")
def content(library: Library) -> Content:
    return Content(
        Case(title="Lines"), LAYERS, features_of(LAYERS, None), Gazetteer(()), FACTS, SOURCES,
        None, None, library, (), "1", events=EVENTS,
    )  # fmt: skip


@pytest.fixture(scope="module")
def get(content: Content) -> Asking:
    return partial(ask, DataAddress(lambda: content))


def test_there_is_a_route_for_the_data_and_one_for_all_below():
    assert [route.path for route in routes()] == ["/data", "/data/{path:path}"]


def test_it_begins_at_the_data_address(get: Asking):
    answer = get("")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    assert read(answer)["title"] == "Lines"


def test_links_lead_to_where_the_asker_came_from(get: Asking):
    answer = get("", host="other.example:81")
    assert read(answer)["links"][0]["href"] == "https://other.example:81/data"


def test_rows_are_geojson(get: Asking):
    answer = get("collections/events/items?feature=alpha")
    assert answer.headers["content-type"] == "application/geo+json"
    assert [it["id"] for it in read(answer)["features"]] == ["began"]


def test_an_id_may_hold_any_sign(get: Asking):
    answer = get("collections/sites/items/base%3AThe%20base")
    assert read(answer)["id"] == "base:The base"


@pytest.mark.parametrize(
    ("address", "code"), [("collections/events/items?limit=0", 400), ("nothing", 404)]
)
def test_a_fault_is_told_in_words(get: Asking, address: str, code: int):
    answer = get(address)
    assert (answer.status_code, read(answer)["code"]) == (code, str(code))
    assert read(answer)["description"].endswith(".")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("address", ["", "nothing", "collections?x"])
def test_any_page_may_read_each_answer(get: Asking, address: str):
    headers = get(address, origin="https://else.example").headers
    assert headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in headers


def test_a_page_may_ask_whether_it_may(get: Asking):
    answer = get("collections", "OPTIONS")
    assert (answer.status_code, answer.body) == (204, b"")
    assert answer.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nobody_may_write(get: Asking, method: str):
    answer = get("collections/events/items", method)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS")


def test_what_an_asker_has_is_not_sent_again(get: Asking):
    mark = get("collections").headers["etag"]
    again = get("collections", if_none_match=f'W/"x", {mark}')
    assert (again.status_code, again.body, again.headers["etag"]) == (304, b"", mark)


def test_an_answer_is_compressed_where_that_is_taken(get: Asking):
    answer = get("api", accept_encoding="br, gzip")
    assert answer.headers["content-encoding"] == "gzip"
    assert json.loads(gzip.decompress(answer.body))["openapi"] == "3.0.3"


def test_and_not_where_it_is_not(get: Asking):
    assert "content-encoding" not in get("api").headers


def test_while_the_data_are_read_one_is_asked_to_come_again():
    answer = ask(DataAddress(lambda: None), "")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")


def test_while_articles_are_read_one_is_asked_to_come_again(
    get: Asking, monkeypatch: pytest.MonkeyPatch
):
    def read(*_: object) -> str:
        raise NotYetError("the articles are being read")

    monkeypatch.setattr(resources, "page_of", read)
    answer = get("collections/event-articles/items")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")


def test_data_that_cannot_be_read_break_nothing():
    def faulty() -> Content:
        raise LayerError("x.geojson", "is no JSON")

    assert ask(DataAddress(faulty), "").status_code == 503


def test_new_data_are_published_when_they_are_there(content: Content):
    new = replace(content, version="2", case=Case(title="New"))
    versions = iter((content, new))
    data = DataAddress(lambda: next(versions))
    assert [read(ask(data, ""))["title"] for _ in range(2)] == ["Lines", "New"]


def test_half_a_sign_in_a_text_breaks_no_answer(content: Content):
    broken = replace(content, case=Case(title="Lines \ud83d"))
    assert read(ask(DataAddress(lambda: broken), ""))["title"] == "Lines ?"


def test_data_are_published_once(content: Content, monkeypatch: pytest.MonkeyPatch):
    made: list[object] = []
    monkeypatch.setattr(serving, "publish", lambda layers, **_: made.append(layers) or {})
    data = DataAddress(lambda: content)
    ask(data, "")
    ask(data, "collections")
    assert len(made) == 1


def test_more_than_can_be_answered_soon_are_sent_away(
    content: Content, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(serving, "MOST_WAITING", 0)
    answer = ask(DataAddress(lambda: content), "")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")


def test_nothing_is_told_of_what_a_reader_tries(content: Content):
    linked = link(parse_article("The Alpha line leaks.", id="own/1"), NAMES)
    own = content.with_own([own_article(linked)])
    data = DataAddress(lambda: own)
    assert b"leaks" not in ask(data, "collections/excerpts/items?feature=alpha").body
    assert ask(data, "collections/articles/items/own%2F1").status_code == 404


@settings(deadline=None)
@given(
    st.sampled_from(["", "api", "collections", "collections/mentions/items"]),
    st.text(max_size=30),
    st.sampled_from(["limit", "bbox", "datetime", "feature", "article", "x"]),
    st.text(max_size=30),
    st.sampled_from(["maps.example", "", "[<x>", "a b"]),
)
def test_whatever_is_asked_is_answered(
    get: Asking, path: str, below: str, name: str, value: str, host: str
):
    below, value = (quote(text, errors="replace") for text in (below, value))
    answer = get(f"{path}/{below}?{name}={value}", host=host)
    assert answer.status_code in (200, 400, 404)
    read(answer)
