"""What is closed to readers, and to the pages of other sites."""

import asyncio
from typing import Any

import pytest
import streamlit as st
from starlette.responses import PlainTextResponse

from dashboard.gate import Gate
from tests.dashboard.asking import get, open_socket

STREAM = "/_stcore/stream"
OURS = {"host": "map.example", "origin": "https://map.example"}


async def inside(scope: Any, receive: Any, send: Any) -> None:
    """Answer anybody, and tell by which host it was asked."""
    host = dict(scope["headers"])[b"host"].decode()
    if scope["type"] == "http":
        await PlainTextResponse("inside")(scope, receive, send)
    else:
        await send({"type": f"accepted for {host}"})


GATE = Gate(inside)
ACCEPTED = "accepted for map.example"


@pytest.fixture
def option(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give a function that sets an option of Streamlit's for a test."""
    own = st.get_option

    def set_to(name: str, value: Any) -> None:
        monkeypatch.setattr(st, "get_option", lambda it: value if it == name else own(it))

    return set_to


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/metrics/",
        "/_stcore/script-health-check",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
        "/_stcore/what-comes-next",
        "/_stcore/health/x",
        "/_stcore/\nhealth",
        "/auth/login",
        "/oauth2callback",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_what_streamlit_serves_besides_the_page_is_not_there(path: str, method: str):
    got = get(GATE, path, method=method)
    assert (got.status, got.body) == (404, b"Not Found")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/about",
        "/_stcore/health",
        "/_stcore/host-config",
        "/media/1a.csv",
        "/files/static/map.js",
    ],
)
def test_what_the_page_asks_for_is_open(path: str):
    assert get(GATE, path).status == 200


def test_a_file_is_put_where_files_are_put():
    assert get(GATE, "/_stcore/upload_file/1a/2b", method="PUT").status == 200


@pytest.mark.parametrize("path", ["/_stcore/upload_file/1a/2b", STREAM])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_nothing_is_to_be_read_where_readers_only_send(path: str, method: str):
    assert get(GATE, path, method=method).status == 404


def test_it_is_closed_under_a_path_of_its_own_too(option: Any):
    option("server.baseUrlPath", "/maps/")
    assert get(GATE, "/maps/_stcore/metrics").status == 404
    assert get(GATE, "/maps/_stcore/health").status == 200


def test_the_page_opens_its_socket():
    assert open_socket(GATE, STREAM, **OURS) == ACCEPTED


def test_who_is_no_browser_may_open_one():
    assert open_socket(GATE, STREAM) == ACCEPTED


def test_a_page_of_another_site_may_not():
    assert open_socket(GATE, STREAM, origin="https://other.example") == "websocket.close"


def test_it_may_where_a_setting_allows_it(option: Any):
    option("server.corsAllowedOrigins", ["https://other.example"])
    assert open_socket(GATE, STREAM, origin="https://other.example") == ACCEPTED


def test_it_may_where_a_host_has_turned_the_check_off(option: Any):
    option("server.enableCORS", False)
    assert open_socket(GATE, STREAM, origin="https://other.example") == ACCEPTED


def test_a_closed_path_has_no_socket():
    assert open_socket(GATE, "/_stcore/agent/mcp", **OURS) == "websocket.close"


def test_who_comes_by_the_public_address_is_no_stranger_behind_a_proxy_that_hides_it():
    gate = Gate(inside, public_address="https://map.example/maps")
    assert open_socket(gate, STREAM, **OURS | {"host": "127.0.0.1:8501"}) == ACCEPTED


@pytest.mark.parametrize(
    ("sent", "received"),
    [({"bytes": b"x"}, "websocket.receive"), ({"text": "x"}, "websocket.disconnect")],
)
def test_a_text_ends_a_connection_and_bytes_do_not(sent: dict[str, Any], received: str):
    said = []

    async def app(_: Any, receive: Any, send: Any) -> None:
        await send(await receive())

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.receive", **sent}

    async def send(message: dict[str, Any]) -> None:
        said.append(message["type"])

    scope = {"type": "websocket", "path": STREAM, "headers": []}
    asyncio.run(Gate(app)(scope, receive, send))
    assert said == [received]
