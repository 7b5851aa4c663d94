import asyncio
from datetime import date
from functools import partial

import pytest
from starlette.requests import Request
from starlette.responses import Response

from dashboard.content import Content
from dashboard.dossier.serving import read_order, routes
from dashboard.workshop import Order, Workshop
from geo.enclosed import enclosed_in, faults_of

TODAY = date(2031, 6, 5)


def order(
    content: Content, query: str = "feature=marra", kind: str = "html", host: str = "maps.example",
    today: date = TODAY,
) -> Order:  # fmt: skip
    headers = [(b"host", host.encode())]
    scope = {"type": "http", "scheme": "https", "path": "/", "query_string": query.encode()}
    return read_order(kind, content, Request({**scope, "headers": headers}), today)


def test_there_is_a_route_for_each_format():
    assert [route.path for route in routes()] == ["/dossier.html", "/dossier.md"]


@pytest.mark.parametrize(
    ("kind", "media_type", "begins"),
    [("html", "text/html", b"<!doctype html>"), ("md", "text/markdown", b"# Marra reserve\n")],
)
def test_a_dossier_is_of_its_format(content: Content, kind: str, media_type: str, begins: bytes):
    found = order(content, kind=kind)
    made = found.make()
    assert (found.media_type, found.name) == (media_type, f"marra-dossier-2031-06-05.{kind}")
    assert made.startswith(begins)
    assert faults_of(enclosed_in(made.decode())) == []


def test_addresses_are_those_of_the_page_that_was_asked(content: Content):
    assert b'href="https://maps.example/?feature=marra&amp;v=2031-06-01"' in order(content).make()


def test_the_same_dossier_is_the_same_to_the_letter(content: Content):
    assert order(content).make() == order(content).make()
    assert order(content).mark == order(content).mark


def test_another_view_day_or_page_has_another_mark(content: Content):
    marks = {
        order(content).mark,
        order(content, "feature=pkv").mark,
        order(content, kind="md").mark,
        order(content, host="other.example").mark,
        order(content, today=date(2031, 6, 6)).mark,
    }
    assert len(marks) == 5


def test_where_some_of_an_address_is_gone_another_is_made(content: Content):
    assert order(content, "excerpt=gone").mark != order(content, "").mark
    assert (
        b"The sentence that the link refers to is not here."
        in order(content, "excerpt=gone").make()
    )


def test_a_host_that_means_harm_is_text(content: Content):
    made = order(content, host='a"><script>alert(1)</script>').make()
    assert b"<script" not in made


def answer(content: Content, query: str, **headers: str) -> Response:
    said = {"host": "maps.example", **headers}
    scope = {"type": "http", "method": "GET", "scheme": "https", "path": "/"}
    scope |= {"query_string": query.encode()}
    scope |= {"headers": [(k.replace("_", "-").encode(), v.encode()) for k, v in said.items()]}
    shop = Workshop(lambda: content, today=lambda: TODAY)
    return asyncio.run(shop.answer(partial(read_order, "html"), Request(scope)))


def test_who_has_a_dossier_already_is_not_sent_it_again(content: Content):
    first = answer(content, "feature=marra")
    mark = first.headers["etag"]
    assert (first.status_code, first.headers["cache-control"]) == (200, "no-cache")
    again = answer(content, "feature=marra", if_none_match=f'"x", W/{mark}')
    assert (again.status_code, bytes(again.body), again.headers["etag"]) == (304, b"", mark)


def test_who_has_another_dossier_is_sent_this(content: Content):
    mark = answer(content, "feature=pkv").headers["etag"]
    assert answer(content, "feature=marra", if_none_match=mark).status_code == 200


def test_no_day_of_change_is_told_and_none_is_trusted(content: Content):
    found = answer(content, "feature=marra", if_modified_since="Sun, 01 Jan 2040 00:00:00 GMT")
    assert (found.status_code, "last-modified" in found.headers) == (200, False)
