"""Files and messages that are sent past the page, as a program would send them."""

import re
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosedError
from websockets.sync.client import ClientConnection, connect

from dashboard.uploads import MOST_FILES
from tests.browser.server import serve

HEAD = b'--B\r\nContent-Disposition: form-data; name="a"; filename="a.txt"\r\n\r\n'
FOOT = b"\r\n--B--\r\n"
TYPE = {"content-type": "multipart/form-data; boundary=B"}
ONE_GIGABYTE = 2**30


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder in which the server would lay what is temporary."""
    return tmp_path_factory.mktemp("temporary")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, written: Path) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("page")
    env = {"CACHE": str(folder / "cache"), "TMPDIR": str(written)}
    with serve("dashboard/app.py", log=folder / "page.log", env=env) as page:
        yield page.url


@pytest.fixture
def socket(address: str) -> Iterator[ClientConnection]:
    stream = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    with connect(stream, subprotocols=["streamlit"], max_size=None) as opened:
        yield opened


@pytest.fixture
def session(socket: ClientConnection) -> str:
    """Open the page without a browser, and give the id of its session."""
    socket.send(BackMsg(rerun_script={}).SerializeToString())
    while True:
        message = ForwardMsg.FromString(socket.recv(decode=False))
        if message.HasField("new_session"):
            return str(message.new_session.initialize.session_id)


def put(address: str, session: str, body: object, *, name: str = "1", **headers: str) -> int:
    """Send a file as the page sends it, and return the code of the answer."""
    key, token = _token(address)
    said = {**TYPE, "cookie": f"{key}={token}", "x-xsrftoken": token}
    said |= {header.replace("_", "-"): value for header, value in headers.items()}
    path = f"/_stcore/upload_file/{session}/{name}"
    return _ask(address, "PUT", path, body=body, headers=said).status


def _token(address: str) -> tuple[str, str]:
    answer = _ask(address, "GET", "/_stcore/health")
    found = re.match("([^=]+)=([^;]+)", answer.headers["set-cookie"])
    assert found
    return found[1], found[2]


def _ask(address: str, method: str, path: str, **said: Any) -> HTTPResponse:
    with closing(HTTPConnection(urlsplit(address).netloc, timeout=30)) as connection:
        connection.request(method, path, **said)
        with closing(connection.getresponse()) as answer:
            return answer


def test_a_file_is_taken_in_and_not_laid_on_the_disk(address: str, session: str, written: Path):
    before = _changed(written)
    assert put(address, session, HEAD + b"a" * 4_000_000 + FOOT) == 204
    assert _changed(written) == before


def _changed(folder: Path) -> int:
    """Return when a file was last made in a folder, or deleted."""
    return folder.stat().st_mtime_ns


def test_without_a_session_none_is(address: str):
    assert put(address, "nobody", HEAD + b"a" + FOOT) == 400


def test_without_the_page_s_token_none_is(address: str, session: str):
    assert put(address, session, HEAD + b"a" + FOOT, x_xsrftoken="a") == 403


def test_one_that_is_said_to_be_a_gigabyte_is_refused_unread(address: str, session: str):
    assert put(address, session, None, content_length=str(ONE_GIGABYTE)) == 413


def test_one_that_does_not_say_how_large_it_is_is_refused(address: str, session: str):
    assert put(address, session, iter([HEAD, *[b"a" * 1_000_000] * 100])) == 413


def test_of_very_many_some_are_refused(address: str, session: str):
    body = HEAD + b"a" + FOOT
    codes = [put(address, session, body, name=str(i)) for i in range(MOST_FILES + 1)]
    assert codes == [204] * MOST_FILES + [413]


def test_a_message_of_more_than_can_be_pasted_is_refused(socket: ClientConnection):
    socket.send(b"a" * 21_000_000)
    with pytest.raises(ConnectionClosedError, match="message too big"):
        socket.recv()
