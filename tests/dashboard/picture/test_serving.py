import asyncio
import re
from dataclasses import replace
from datetime import date
from functools import partial
from html import unescape

import pytest
from starlette.requests import Request

from dashboard.content import Content
from dashboard.picture.links import mark_of
from dashboard.picture.serving import prepare, read_order, routes
from dashboard.preview.tags import head_of
from dashboard.workshop import AskedError, NotThereError, Order, Workshop
from tests.dashboard.picture.conftest import BBOX

TODAY = date(2021, 3, 4)
SMALL = "size=200x200"


def order(content: Content, query: str = SMALL, kind: str = "png", today: date = TODAY) -> Order:
    request = Request({"type": "http", "query_string": query.encode(), "headers": []})
    return read_order(kind, content, request, today)


def test_there_is_a_route_for_each_format():
    assert [route.path for route in routes()] == ["/picture.png", "/picture.svg", "/picture.html"]


def test_a_png_is_a_png(content: Content):
    found = order(content)
    assert found.media_type == "image/png"
    assert found.make().startswith(b"\x89PNG")


def test_an_svg_is_an_svg(content: Content):
    found = order(content, kind="svg")
    assert found.media_type == "image/svg+xml"
    assert found.make().startswith(b"<svg")


def test_a_bad_value_is_refused_in_words(content: Content):
    with pytest.raises(AskedError, match="size: give"):
        order(content, "size=1x1")


@pytest.mark.parametrize("query", ["feature=none", "event=none", "article=none"])
def test_of_what_is_gone_there_is_no_picture(content: Content, query: str):
    with pytest.raises(NotThereError):
        order(content, f"{SMALL}&{query}")


@pytest.mark.parametrize(
    "query", ["beside=none", "event=none", "article=none&claim=1", "since=soon", "hidden=none"]
)
def test_paper_gets_what_is_there_of_the_page(content: Content, query: str):
    made = order(content, f"{SMALL}&feature=alpha&{query}", kind="html").make()
    assert made == order(content, f"{SMALL}&feature=alpha", kind="html").make()


def test_paper_gets_what_is_beside_the_chosen_feature(content: Content):
    made = order(content, "size=600x400&feature=alpha&beside=beta&to=B&v=x", kind="html").make()
    assert "Alpha line and Beta rail" in made.decode()


def test_a_file_has_a_name_that_says_what_it_is(content: Content):
    assert order(content, f"{SMALL}&feature=alpha").name == "alpha-map-200x200-2021-03-04.png"


def test_a_picture_of_this_state_of_the_data_is_kept_for_long(content: Content):
    assert order(content, f"{SMALL}&day=2020-01-01&v={mark_of(content)}").is_lasting


@pytest.mark.parametrize("query", [SMALL, f"{SMALL}&day=2020-01-01&v=old"])
def test_another_picture_is_asked_for_anew(content: Content, query: str):
    assert not order(content, query).is_lasting


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("feature=alpha", "4 March 2021"),
        ("feature=alpha&borders=today", "5 June 2031"),
        ("feature=alpha&day=1999-01-01", "1 January 1999"),
    ],
)
def test_the_borders_are_those_that_the_page_shows(content: Content, query: str, said: str):
    made = order(content, f"size=600x400&{query}", kind="svg", today=date(2031, 6, 5)).make()
    assert f"borders as of {said}" in made.decode()


@pytest.mark.parametrize(
    "query", ["", "feature=alpha", "event=met", "scheme=dark", "article=two-lines&claim=1"]
)
def test_a_picture_of_a_preview_comes_first(content: Content, query: str):
    assert order(content, f"{query}&day={TODAY}").is_first


@pytest.mark.parametrize(
    "query",
    [
        f"bbox={BBOX}",
        "size=800x600",
        "scale=2",
        "since=2001-01-01",
        "layers=alpha",
        "day=1999-01-01",
    ],
)
def test_a_picture_of_which_there_are_very_many_waits(content: Content, query: str):
    assert not order(content, query).is_first


def test_another_view_has_another_mark(content: Content):
    assert order(content).mark != order(content, f"{SMALL}&scheme=dark").mark


@pytest.mark.parametrize(
    ("claim", "is_another"), [("&article=two-lines&claim=1", True), ("", False)]
)
def test_a_picture_of_a_claim_is_another_once_an_article_changes(
    content: Content, claim: str, is_another: bool
):
    changed = replace(content, version="2")
    marks = {order(it, SMALL + claim).mark for it in (content, changed)}
    assert (len(marks) == 2) == is_another


def test_the_picture_that_a_link_to_the_page_shows_is_there_before_it_is_asked_for(
    content: Content, monkeypatch: pytest.MonkeyPatch
):
    tags = head_of(content, {}, page="", address="https://map.org").tags
    found = re.search(r'"https://map.org/picture.png\?(.*?)"', tags)
    query = unescape(found[1]) if found else ""
    asked = Request({"type": "http", "query_string": query.encode(), "headers": []})
    shop = Workshop(lambda: content)

    async def ask() -> bytes:
        await prepare(shop)
        monkeypatch.setattr("dashboard.picture.serving.draw", None)
        return bytes((await shop.answer(partial(read_order, "png"), asked)).body)

    assert asyncio.run(ask()).startswith(b"\x89PNG")


def test_a_picture_that_is_taken_away_names_the_page_and_the_day_of_its_borders(content: Content):
    headers = [(b"host", b"maps.example")]
    query = f"{SMALL}&bbox={BBOX}&day=2020-01-01".encode()
    request = Request({"type": "http", "query_string": query, "headers": headers})
    text = read_order("svg", content, request, TODAY).make().decode()
    metadata = unescape(re.findall("<metadata>(.*)</metadata>", text)[0])
    assert metadata.startswith("page: http://maps.example/?")
    assert f"bbox={BBOX}" in metadata
    assert metadata.endswith("borders: 2020-01-01")
