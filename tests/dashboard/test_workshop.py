import asyncio
from datetime import date
from threading import Event
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import Response

from dashboard import workshop
from dashboard.workshop import AskedError, NotThereError, Order, Workshop, params_of

TODAY = date(2021, 3, 4)
CONTENT: Any = "what files are made of"


def request(query: str = "", **headers: str) -> Request:
    pairs = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "query_string": query.encode(), "headers": pairs})


class Bench:
    """Makes ten letters for each address, and keeps a note of what was made of what, and when."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.asked: list[tuple[object, date]] = []
        self.shop = Workshop(lambda: CONTENT, today=lambda: TODAY)

    def read(self, content: Any, request: Request, today: date) -> Order:
        self.asked.append((content, today))
        query = request.scope["query_string"].decode()
        if query == "bad":
            raise AskedError("bad: give good")
        if query == "gone":
            raise NotThereError("it is gone")

        def make() -> bytes:
            self.made.append(query)
            return b"x" * 10

        return Order(query, f"{query}.txt", "text/x-made", make, is_lasting=query == "lasting")

    def get(self, query: str = "a=1", **headers: str) -> Response:
        return asyncio.run(self.shop.answer(self.read, request(query, **headers)))


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_a_file_is_made_of_the_content_of_the_day(bench: Bench):
    answer = bench.get()
    assert (answer.status_code, answer.media_type, bytes(answer.body)) == (
        200, "text/x-made", b"x" * 10
    )  # fmt: skip
    assert bench.asked == [(CONTENT, TODAY)]


def test_a_bad_address_is_refused_in_words(bench: Bench):
    answer = bench.get("bad")
    assert (answer.status_code, answer.media_type) == (400, "text/plain")
    assert bytes(answer.body) == b"bad: give good\n"


def test_where_what_it_is_of_is_gone_there_is_a_link_to_the_map(bench: Bench):
    answer = bench.get("gone")
    assert (answer.status_code, answer.media_type) == (404, "text/html")
    assert b"Open the map" in bytes(answer.body)


def test_a_file_has_its_name(bench: Bench):
    assert bench.get().headers["content-disposition"] == 'inline; filename="a=1.txt"'


def test_a_file_runs_no_script(bench: Bench):
    assert "default-src 'none'" in bench.get().headers["content-security-policy"]


def test_what_was_made_is_shown_in_no_other_sites_frame(bench: Bench):
    assert "frame-ancestors 'none'" in bench.get().headers["content-security-policy"]


@pytest.mark.parametrize(
    ("query", "said"), [("lasting", "public, max-age=31536000"), ("a=1", "no-cache")]
)
def test_what_lasts_is_kept_for_long(bench: Bench, query: str, said: str):
    assert bench.get(query).headers["cache-control"] == said


def test_what_a_browser_has_is_not_sent_again(bench: Bench):
    mark = bench.get().headers["etag"]
    again = bench.get(if_none_match=mark)
    assert (again.status_code, bytes(again.body)) == (304, b"")


def test_a_file_is_made_once(bench: Bench):
    bench.get()
    bench.get()
    assert bench.made == ["a=1"]


def test_the_oldest_file_gives_way(bench: Bench, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(workshop, "MOST_BYTES", 25)
    for query in ("a=1", "a=2", "a=3", "a=1"):
        bench.get(query)
    assert bench.made == ["a=1", "a=2", "a=3", "a=1"]


def test_those_who_ask_for_the_same_at_once_wait_for_one_making(bench: Bench):
    async def both() -> None:
        await asyncio.gather(*(bench.shop.answer(bench.read, request("a=1")) for _ in range(2)))

    asyncio.run(both())
    assert bench.made == ["a=1"]


def test_more_than_can_be_made_soon_are_sent_away():
    may_end = Event()
    shop = Workshop(lambda: CONTENT, most=2)

    def read(_: Any, asked: Request, __: date) -> Order:
        return Order(
            asked.scope["query_string"].decode(), "a", "text/x-made",
            lambda: b"x" if may_end.wait(30) else b"",
        )  # fmt: skip

    async def first_of_three() -> Response:
        asks = (request(f"a={number}") for number in (1, 2, 3))
        tasks = [asyncio.create_task(shop.answer(read, ask)) for ask in asks]
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        may_end.set()
        await asyncio.gather(*tasks)
        return done.pop().result()

    answer = asyncio.run(first_of_three())
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")


def test_what_comes_first_waits_for_nothing_that_does_not():
    may_end = Event()
    shop = Workshop(lambda: CONTENT, most=1)

    def read(_: Any, asked: Request, __: date) -> Order:
        query = asked.scope["query_string"].decode()
        is_first = query == "first"
        make = (lambda: b"x") if is_first else (lambda: b"x" if may_end.wait(30) else b"")
        return Order(query, "a", "text/x-made", make, is_first=is_first)

    async def first_of_two() -> bytes:
        slow = asyncio.create_task(shop.answer(read, request("slow")))
        while not shop._making:
            await asyncio.sleep(0)
        body = (await shop.answer(read, request("first"))).body
        is_made_before = not slow.done()
        may_end.set()
        await slow
        return bytes(body) if is_made_before else b""

    assert asyncio.run(first_of_two()) == b"x"


def test_all_who_ask_for_one_file_at_once_get_it(bench: Bench):
    bench.shop = Workshop(lambda: CONTENT, most=1)

    async def many() -> list[Response]:
        asks = (bench.shop.answer(bench.read, request("a=1")) for _ in range(40))
        return await asyncio.gather(*asks)

    assert [answer.status_code for answer in asyncio.run(many())] == [200] * 40
    assert bench.made == ["a=1"]


def test_who_leaves_takes_the_file_from_nobody(bench: Bench):
    async def one_of_two() -> Response:
        first, second = (
            asyncio.create_task(bench.shop.answer(bench.read, request("a=1"))) for _ in range(2)
        )
        while not bench.shop._making:
            await asyncio.sleep(0)
        first.cancel()
        return await second

    assert asyncio.run(one_of_two()).status_code == 200


def test_a_file_that_could_not_be_made_is_tried_again(bench: Bench):
    def failing(*_: Any) -> Order:
        return Order("a=1", "a", "text/x-made", lambda: bytes(1 // 0))

    with pytest.raises(ZeroDivisionError):
        asyncio.run(bench.shop.answer(failing, request("a=1")))
    assert bench.get("a=1").status_code == 200


def test_who_asks_while_the_data_are_read_waits_for_them(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(workshop, "LOOK_EVERY_SECONDS", 0)
    found = iter([None, None, CONTENT])
    answer = asyncio.run(Workshop(lambda: next(found)).answer(bench.read, request()))
    assert answer.status_code == 200


def test_where_reading_takes_long_one_is_asked_to_come_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(workshop, "PATIENCE_SECONDS", 0.01)
    answer = asyncio.run(Workshop(lambda: None).answer(bench.read, request()))
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")


def test_the_parameters_of_an_address_have_all_their_values():
    assert params_of(request("a=1&b=2&a=3")) == {"a": ["1", "3"], "b": ["2"]}
