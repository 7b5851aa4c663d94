"""The page's own files, served beside it: scripts, style sheets and the map's base."""

import hashlib
from functools import cache
from pathlib import Path
from urllib.parse import quote

import streamlit as st
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from xstatic.pkg import leaflet

from dashboard.content import DATA

STATIC = Path(__file__).parent / "static"
FOLDERS = {"static": STATIC, "leaflet": Path(leaflet.BASE_DIR), "basemap": DATA / "basemap"}
BASE_MAP = ("countries", "borders", "districts", "places")
BASE_MAP_LATER = ("lakes", "rivers", "relief")
"""What the map can do without, and fetches once it is drawn."""


def base_path() -> str:
    """Return the path under which the server has the page: "" or "/map"."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def routes() -> list[Mount]:
    """Return the routes of the folders, beside the page."""
    return [
        Mount(f"{base_path()}/files/{name}", StaticFiles(directory=folder, check_dir=False))
        for name, folder in FOLDERS.items()
    ]


def address(folder: str, name: str) -> str:
    """Return a file's address, relative to the page's.

    It changes with the file's content, so that a browser can keep each for good.
    """
    path = FOLDERS[folder] / name
    mark = f"?v={_mark(path, path.stat().st_mtime_ns)}" if path.is_file() else ""
    return f"files/{folder}/{quote(name)}{mark}"


@cache
def _mark(path: Path, _: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


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
        f'const script = import(new URL("{address("static", name)}", document.baseURI));\n'
        "export default function ({ parentElement, ...rest }) {\n"
        "  parentElement.end?.();\n"
        "  let end, ended = false;\n"
        "  script.then((it) => { if (!ended) end = it.default({ parentElement, ...rest }); });\n"
        "  return parentElement.end = () => { ended = true; end?.(); };\n"
        "}\n"
    )
