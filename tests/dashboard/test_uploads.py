"""What a browser may leave on the server before it is read."""

from typing import Any

import pytest
from starlette.formparsers import MultiPartParser
from starlette.responses import PlainTextResponse
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from dashboard import uploads
from dashboard.uploads import Uploads, is_full
from tests.dashboard.asking import get


async def inside(scope: Any, receive: Any, send: Any) -> None:
    await PlainTextResponse("taken in")(scope, receive, send)


def left(files: int, *, size_bytes: int = 1) -> dict[str, UploadedFileRec]:
    return {str(i): UploadedFileRec(str(i), "a.txt", "", b"a" * size_bytes) for i in range(files)}


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "_left_here", lambda: {"ada": left(50)})


def test_a_reader_may_leave_as_many_files_as_can_be_tried_and_more():
    assert not is_full({"ada": left(49)}, "ada")
    assert is_full({"ada": left(50)}, "ada")


def test_what_one_reader_leaves_takes_no_place_from_another():
    assert not is_full({"ada": left(50)}, "bob")


def test_a_reader_may_not_leave_very_much(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(uploads, "MOST_BYTES", 10)
    assert is_full({"ada": left(2, size_bytes=5)}, "ada")
    assert not is_full({"ada": left(1, size_bytes=5)}, "ada")


def test_nor_may_all_together(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(uploads, "MOST_BYTES_OF_ALL", 10)
    assert is_full({"ada": left(1, size_bytes=5), "bob": left(1, size_bytes=5)}, "cem")


@pytest.mark.usefixtures("full")
def test_one_file_too_many_is_refused_with_the_way_out():
    got = get(Uploads(inside), "/_stcore/upload_file/ada/1", method="PUT")
    assert got.status == 413
    assert got.body == b"There are too many files here: remove some, or try again in a minute."


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PUT", "/_stcore/upload_file/bob/1"),
        ("DELETE", "/_stcore/upload_file/ada/1"),
        ("GET", "/"),
    ],
)
def test_what_is_no_file_too_many_goes_on(method: str, path: str):
    assert get(Uploads(inside), path, method=method).body == b"taken in"


def test_no_upload_touches_the_disk():
    Uploads(inside)
    assert MultiPartParser.spool_max_size >= 5_000_000
