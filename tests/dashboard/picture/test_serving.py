import asyncio
from collections.abc import Callable
from datetime import date
from threading import Event

import pytest
from starlette.requests import Request
from starlette.responses import Response

from dashboard.content import Content
from dashboard.picture import serving
from dashboard.picture.links import mark_of
from dashboard.picture.serving import Pictures, routes

TODAY = date(2021, 3, 4)
SMALL = "size=200x200"


def request(query: str, **headers: str) -> Request:
    pairs = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "query_string": query.encode(), "headers": pairs})


@pytest.fixture
def pictures(content: Content) -> Pictures:
    return Pictures(lambda: content, today=lambda: TODAY)


@pytest.fixture
def get(pictures: Pictures) -> Callable[..., Response]:
    def answer(query: str = SMALL, kind: str = "png", **headers: str) -> Response:
        return asyncio.run(pictures.answer(kind, request(query, **headers)))

    return answer


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep a note of each picture that is drawn, in place of drawing it."""
    found: list[str] = []

    def drawn(kind: str, content: Content, asked: object) -> bytes:
        found.append(kind)
        return b"x" * 10

    monkeypatch.setattr(serving, "_drawn", drawn)
    return found


def test_there_is_a_route_for_each_format():
    assert [route.path for route in routes()] == ["/picture.png", "/picture.svg", "/picture.html"]


def test_a_png_is_a_png(get: Callable[..., Response]):
    answer = get()
    assert (answer.status_code, answer.media_type) == (200, "image/png")
    assert bytes(answer.body).startswith(b"\x89PNG")


def test_an_svg_is_an_svg(get: Callable[..., Response]):
    answer = get(kind="svg")
    assert answer.media_type == "image/svg+xml"
    assert bytes(answer.body).startswith(b"<svg")


def test_a_bad_value_is_refused_in_words(get: Callable[..., Response]):
    answer = get("size=1x1")
    assert (answer.status_code, answer.media_type) == (400, "text/plain")
    assert bytes(answer.body).startswith(b"size: give")


def test_a_file_has_a_name_that_says_what_it_is(get: Callable[..., Response]):
    disposition = get(f"{SMALL}&feature=alpha").headers["content-disposition"]
    assert disposition == 'inline; filename="alpha-map-2021-03-04.png"'


def test_a_picture_of_this_state_of_the_data_is_kept_for_long(
    get: Callable[..., Response], content: Content
):
    now = f"{SMALL}&day=2020-01-01&v={mark_of(content)}"
    assert get(now).headers["cache-control"] == "public, max-age=31536000"


@pytest.mark.parametrize("query", [SMALL, f"{SMALL}&day=2020-01-01&v=old"])
def test_another_picture_is_asked_for_anew(get: Callable[..., Response], query: str):
    assert get(query).headers["cache-control"] == "no-cache"


def test_what_a_browser_has_is_not_sent_again(get: Callable[..., Response], made: list[str]):
    mark = get().headers["etag"]
    again = get(if_none_match=mark)
    assert (again.status_code, bytes(again.body)) == (304, b"")


def test_another_view_has_another_mark(get: Callable[..., Response], made: list[str]):
    assert get().headers["etag"] != get(f"{SMALL}&scheme=dark").headers["etag"]


def test_a_picture_is_drawn_once(get: Callable[..., Response], made: list[str]):
    get()
    get()
    assert made == ["png"]


def test_the_oldest_picture_gives_way(
    get: Callable[..., Response], made: list[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(serving, "MOST_BYTES", 25)
    for size in ("200x201", "200x202", "200x203", "200x201"):
        get(f"size={size}")
    assert len(made) == 4


def test_those_who_ask_for_the_same_at_once_wait_for_one_drawing(
    pictures: Pictures, made: list[str]
):
    async def both() -> None:
        await asyncio.gather(*(pictures.answer("png", request(SMALL)) for _ in range(2)))

    asyncio.run(both())
    assert made == ["png"]


def test_more_than_can_be_drawn_soon_are_sent_away(
    pictures: Pictures, monkeypatch: pytest.MonkeyPatch
):
    may_end = Event()
    monkeypatch.setattr(serving, "MOST_WAITING", 2)
    monkeypatch.setattr(serving, "_drawn", lambda *_: b"x" if may_end.wait(30) else b"")

    async def first_of_three() -> Response:
        asks = (request(f"size=200x{height}") for height in (200, 201, 202))
        tasks = [asyncio.create_task(pictures.answer("png", ask)) for ask in asks]
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        may_end.set()
        await asyncio.gather(*tasks)
        return done.pop().result()

    answer = asyncio.run(first_of_three())
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")


def test_while_the_data_are_read_one_is_asked_to_come_again():
    answer = asyncio.run(Pictures(lambda: None).answer("png", request(SMALL)))
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
