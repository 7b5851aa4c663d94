from dataclasses import replace
from datetime import date

import pytest
from starlette.requests import Request

from dashboard.content import Content
from dashboard.picture.links import mark_of
from dashboard.picture.serving import read_order, routes
from dashboard.workshop import AskedError, Order

TODAY = date(2021, 3, 4)
SMALL = "size=200x200"


def order(content: Content, query: str = SMALL, kind: str = "png") -> Order:
    request = Request({"type": "http", "query_string": query.encode(), "headers": []})
    return read_order(kind, content, request, TODAY)


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


def test_a_file_has_a_name_that_says_what_it_is(content: Content):
    assert order(content, f"{SMALL}&feature=alpha").name == "alpha-map-2021-03-04.png"


def test_a_picture_of_this_state_of_the_data_is_kept_for_long(content: Content):
    assert order(content, f"{SMALL}&day=2020-01-01&v={mark_of(content)}").is_lasting


@pytest.mark.parametrize("query", [SMALL, f"{SMALL}&day=2020-01-01&v=old"])
def test_another_picture_is_asked_for_anew(content: Content, query: str):
    assert not order(content, query).is_lasting


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
