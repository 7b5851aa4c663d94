"""What readers' browsers may leave on the server until it is read: in memory, and not too much.

Streamlit takes in a file before the page can see how many there are, and lays one of more than a
megabyte on the disk meanwhile.
"""

import re
from collections.abc import Mapping

import streamlit as st
from starlette.formparsers import MultiPartParser
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime import exists, get_instance
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from dashboard.assets import base_path

MOST_FILES = 50
MOST_BYTES = 100_000_000
"""What one reader may leave here; 20 of the largest files are as much."""

MOST_BYTES_OF_ALL = 400_000_000

_UPLOAD = re.compile(r"/_stcore/upload_file/([^/]*)/[^/]*")

Files = Mapping[str, UploadedFileRec]


class Uploads:
    """Refuses a file where there are too many already, of this reader or of all together."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        MultiPartParser.spool_max_size = 2**20 * st.get_option("server.maxUploadSize")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, or refuse it before it is read."""
        reader = _uploader(scope)
        if reader is not None and is_full(_left_here(), reader):
            said = "There are too many files here: remove some, or try again in a minute."
            return await PlainTextResponse(said, 413)(scope, receive, send)
        return await self._app(scope, receive, send)


def is_full(left: Mapping[str, Files], reader: str) -> bool:
    """Return whether a reader may leave no more, by what each has left."""
    own = left.get(reader, {})
    is_too_much = _size_bytes(own) >= MOST_BYTES or len(own) >= MOST_FILES
    return is_too_much or sum(map(_size_bytes, left.values())) >= MOST_BYTES_OF_ALL


def _size_bytes(files: Files) -> int:
    return sum(len(file.data) for file in list(files.values()))


def _uploader(scope: Scope) -> str | None:
    """Return the session that a file is for; None where it is no upload."""
    if scope["type"] != "http" or scope["method"] != "PUT":
        return None
    found = _UPLOAD.fullmatch(scope["path"].removeprefix(base_path()))
    return found[1] if found else None


def _left_here() -> Mapping[str, Files]:
    manager = get_instance().uploaded_file_mgr if exists() else None
    return dict(manager.file_storage) if isinstance(manager, MemoryUploadedFileManager) else {}
