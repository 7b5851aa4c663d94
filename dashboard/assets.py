"""The page's own files, served beside it: scripts, style sheets and the map's base."""

import hashlib
import os
from functools import cache, partial
from pathlib import Path
from urllib.parse import quote

import streamlit as st
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from xstatic.pkg import leaflet

from dashboard.content import DATA
from geo.errors import GeoError
from geo.files import LARGEST_BYTES, is_hidden, read_bytes

STATIC = Path(__file__).parent / "static"
FOLDERS = {"static": STATIC, "leaflet": Path(leaflet.BASE_DIR), "basemap": DATA / "basemap"}
_OF_MAP = (
    "labels", "base", "events", "shapes", "names", "features", "gestures", "motion", "sight",
    "menu", "key", "map",
)  # fmt: skip
JOINED = {
    "map.js": (("leaflet", "leaflet.js"), *(("static", f"{name}.js") for name in _OF_MAP)),
    "timeline.js": tuple(
        ("static", f"{name}.js") for name in ("files", "days", "happenings", "ticks", "timeline")
    ),
    "feature_list.js": (("static", "files.js"), ("static", "feature_list.js")),
    "profile.js": (("static", "files.js"), ("static", "profile.js")),
}
"""Files that are served as one, in their order: a browser would fetch one after another."""

BASE_MAP = ("countries", "borders", "districts", "places")
BASE_MAP_LATER = ("lakes", "rivers", "relief")
"""What the map can do without, and fetches once it is drawn."""


def base_path() -> str:
    """Return the path under which the server has the page: "" or "/map"."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def routes() -> list[BaseRoute]:
    """Return the routes of the folders, and of the files that are several, beside the page."""
    joined = [Route(f"{base_path()}/files/{name}", partial(_joined, name)) for name in JOINED]
    return joined + [
        Mount(f"{base_path()}/files/{name}", _Files(directory=folder, check_dir=False))
        for name, folder in FOLDERS.items()
    ]


class _Files(StaticFiles):
    """Serves what is in a folder, but nothing that is hidden there, too large, or a link out."""

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        found, stat = super().lookup_path(path)
        is_large = stat is not None and stat.st_size > LARGEST_BYTES
        return ("", None) if is_large or any(map(is_hidden, Path(path).parts)) else (found, stat)


def address(folder: str, name: str) -> str:
    """Return a file's address, relative to the page's.

    It changes with the file's content, so that a browser can keep each for good.
    """
    mark = mark_of(folder, name)
    return f"files/{folder}/{quote(name)}{f'?v={mark}' if mark else ''}"


def mark_of(folder: str, name: str) -> str:
    """Return what tells the state of a file, "" where there is none that can be served."""
    path = FOLDERS[folder] / name
    try:
        return _mark(path, *_state(path))
    except (OSError, GeoError):
        return ""


def joined_address(name: str) -> str:
    """Return the address of several files that are served as one; it changes with each of them."""
    marks = " ".join(address(*part) for part in JOINED[name])
    return f"files/{name}?v={hashlib.sha256(marks.encode()).hexdigest()[:12]}"


def script_address(name: str) -> str:
    """Return the address of a script, be it one file of static/ or several."""
    return joined_address(name) if name in JOINED else address("static", name)


def joined_text(name: str) -> str:
    """Read several files that are served as one."""
    paths = (FOLDERS[folder] / part for folder, part in JOINED[name])
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def _joined(name: str, _: Request) -> Response:
    return Response(joined_text(name), media_type="text/javascript")


def _state(path: Path) -> tuple[int, int, int]:
    """Return what differs where a file is another, though its time may be set back to the same."""
    found = path.stat()
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size


@cache
def _mark(path: Path, *_: int) -> str:
    """Hash a file, "" where it is none; raises GeoError, which is not kept, for what may pass."""
    try:
        return hashlib.sha256(read_bytes(path, error=GeoError)).hexdigest()[:12]
    except GeoError as error:
        if error.may_pass:
            raise
        return ""


@cache
def static_text(name: str) -> str:
    """Read a file of static/, once for all readers."""
    return (STATIC / name).read_text(encoding="utf-8")


@cache
def module(name: str) -> str:
    """Return a small script that runs one of static/, which a browser fetches once.

    A component's script is sent whenever the component runs. Streamlit runs it for each change of
    the data and ends it only with the component, so each run here ends the one before.
    """
    return (
        f'const script = import(new URL("{script_address(name)}", document.baseURI));\n'
        "export default function ({ parentElement, ...rest }) {\n"
        "  parentElement.end?.();\n"
        "  let end, ended = false;\n"
        "  script.then((it) => { if (!ended) end = it.default({ parentElement, ...rest }); });\n"
        "  return parentElement.end = () => { ended = true; end?.(); };\n"
        "}\n"
    )
