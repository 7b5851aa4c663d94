"""Files for the map's frame, served by the page itself so that no outside host is needed."""

import hashlib
from functools import cache
from pathlib import Path

import streamlit.components.v1 as components
from xstatic.pkg import leaflet

STATIC = Path(__file__).parent / "static"


@cache
def serve(name: str, folder: str) -> str:
    """Serve a folder under `name` and give its address relative to the map's frame.

    The address works under any base path, since frame and folder are siblings there.
    """
    components.declare_component(name, path=folder)
    return f"../{__name__}.{name}"


@cache
def versioned(path: Path) -> str:
    """Return a file's name with a mark of its content, so that no browser keeps an old one."""
    return f"{path.name}?v={hashlib.sha256(path.read_bytes()).hexdigest()[:12]}"


@cache
def static_text(name: str) -> str:
    """Read a file of static/, once for all readers."""
    return (STATIC / name).read_text(encoding="utf-8")


@cache
def module(name: str) -> str:
    """Return a small script that runs one of static/, which a browser fetches once.

    A component's script is sent whenever the component runs.
    """
    file = f"component/{serve('static', str(STATIC))[3:]}/{versioned(STATIC / name)}"
    return (
        f'const script = import(new URL("{file}", document.baseURI));\n'
        "export default function (component) {\n"
        "  let end, ended = false;\n"
        "  script.then((it) => { if (!ended) end = it.default(component); });\n"
        "  return () => { ended = true; end?.(); };\n"
        "}\n"
    )


def leaflet_links() -> tuple[str, str]:
    """Return the addresses of Leaflet's script and style sheet."""
    base = serve("leaflet", leaflet.BASE_DIR)
    return f"{base}/leaflet.js", f"{base}/leaflet.css"


def map_links() -> tuple[str, str, str]:
    """Return the addresses of what draws the map: the scripts, then the style sheet."""
    folder = serve("static", str(STATIC))
    base, stage, sheet = (versioned(STATIC / name) for name in ("base.js", "map.js", "map.css"))
    return f"{folder}/{base}", f"{folder}/{stage}", f"{folder}/{sheet}"


def base_map_link(folder: Path) -> str:
    """Return the address of the folder that holds the map's own base."""
    return serve("basemap", str(folder))
