"""The QR code of the page's address."""

import asyncio

import pytest
from anyio import CapacityLimiter
from starlette.requests import Request
from starlette.responses import Response

from dashboard.qr import LONGEST, answer, qr_svg, routes

SERVER = {"type": "http", "scheme": "https", "path": "/qr.svg"}
HOST = [(b"host", b"maps.example")]


def get(query: str = "") -> Response:
    request = Request({**SERVER, "headers": HOST, "query_string": query.encode()})
    return asyncio.run(answer(CapacityLimiter(1), request))


def test_there_is_a_route_for_the_codes():
    assert [route.path for route in routes()] == ["/qr.svg"]


def test_it_is_the_code_of_the_page_s_address_with_the_same_query():
    found = get("feature=btc&bbox=1,2,3,4")
    assert found.media_type == "image/svg+xml"
    assert bytes(found.body).decode() == qr_svg("https://maps.example/?feature=btc&bbox=1,2,3,4")


def test_of_the_page_without_a_query_the_address_is_plain():
    assert bytes(get().body).decode() == qr_svg("https://maps.example/")


def test_where_a_public_address_is_set_it_is_of_that(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PUBLIC_ADDRESS", "https://example.org/map")
    found = bytes(get("feature=btc").body).decode()
    assert found == qr_svg("https://example.org/map/?feature=btc")


def test_an_address_that_no_camera_could_read_is_refused():
    assert get(f"search={'a' * LONGEST}").status_code == 414


@pytest.mark.parametrize("query", ["%00%ff", "<script>", "\xff\ufffe" * 40])
def test_no_query_makes_it_fail(query: str):
    found = get(query)
    assert (found.status_code, b"script" in found.body) == (200, False)


def test_it_is_dark_on_light_with_a_quiet_zone():
    svg = qr_svg("https://maps.example/")
    assert 'viewBox="0 0 33 33"' in svg  # 25 squares, and four on each side
    assert 'fill="#fff"' in svg
