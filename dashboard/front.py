"""The page's HTML as a browser first gets it: Streamlit's own, and the names of what comes next.

A browser learns of most files only when Streamlit draws what needs them, one after another. Named
here, they come together, while Streamlit starts; and the page is laid out from the first on, by
its style sheet, so that nothing jumps. Its head says what the address leads to: programs that show
links run no script (see `preview`).
"""

import re
from collections.abc import Iterable
from functools import cache, partial
from html import escape
from importlib.util import find_spec
from pathlib import Path

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from streamlit.file_util import get_static_dir

from dashboard.api.links import OPENAPI, ROOT
from dashboard.assets import address, base_path, script_address
from dashboard.content import DATA, Content, content_of_all
from dashboard.feature_list import files as listed_files
from dashboard.map import frame_files
from dashboard.preview.addresses import page_address
from dashboard.preview.said import PAGES
from dashboard.preview.tags import Head, head_of, head_of_case
from dashboard.timeline import files as timeline_files
from geo.errors import attempt
from geo.layers.case import Case, load_case

DRAWN_IN_FRAME = ("Html", "ComponentInstance", "BidiComponent")
DRAWN_FIRST = (*DRAWN_IN_FRAME, "PageLink", "TextInput")
"""Streamlit's scripts for the elements that the page shows first, as their files' names begin.

The slim form, in a frame of another site's page, shows the first of them alone.
"""

SHEETS = {
    "": ("style.css", "timeline.css"),
    "about": ("style.css", "about.css"),
    "checks": ("style.css", "about.css", "checks.css"),
}
"""What each page is laid out by, before anything is drawn."""

SHEETS_IN_FRAME = ("style.css", "embed.css")

SCRIPTS_IN_FRAME = ("view.js", "clicks.js")
OWN_SCRIPTS = (*SCRIPTS_IN_FRAME, "feature_list.js", "timeline.js")

RUN_AT_ONCE = ("extent.js", "connection.js", "panels.js", "focus.js", "print.js")
"""Scripts that no element of the page brings; the slim form has one more."""

ALSO_IN_FRAME = ("quoted.js",)

_IMPORT = re.compile(r'(?:from|import)\s*"\./([\w.-]+\.js)"')
_OF_AGENT = re.compile(
    r'\s*<!--(?:(?!-->).)*agent API(?:(?!-->).)*-->|\s*<link rel="service-desc"[^>]*>', re.DOTALL
)
_WITHOUT_SCRIPTS = re.compile(r"(?<=<noscript>).*?(?=</noscript>)", re.DOTALL)
_NO_SCRIPTS = (
    "<p>The map needs JavaScript. Without it you can read a "
    f'<a href="./dossier.html">document of all of it</a>, and <a href="./{ROOT}/api.html">'
    "ask for the data</a>.</p>"
)
_FRAME = "component/streamlit_folium.st_folium/static/js"


def routes() -> list[Route]:
    """Return the routes of the page, and of those about the data and with all checks."""
    compressed = [Middleware(GZipMiddleware)]
    return [
        Route(f"{base_path()}/{page}", partial(_front, page), middleware=compressed)
        for page in ("", *PAGES)
    ]


def _front(page: str, request: Request) -> HTMLResponse:
    asked, address = request.query_params, page_address(request)
    content = _content()
    if content is None:
        case = attempt(lambda: load_case(DATA), Case(), [])
        head = head_of_case(case, page=page, address=address)
    else:
        params = {key: asked.getlist(key) for key in asked}
        head = head_of(content, params, page=page, address=address)
    html = front_html(head, page=page, is_slim=is_embedded(asked.getlist("embed")))
    return HTMLResponse(html, headers={"cache-control": "no-cache"})


def is_embedded(asked: Iterable[str]) -> bool:
    """Return whether Streamlit takes these values of `embed` in an address for a yes."""
    return any(value.lower() == "true" for value in asked)


def _content() -> Content | None:
    """Return what all share; None while it is read, and where that failed: the page says how."""
    try:
        return content_of_all()
    except Exception:
        return None


def front_html(head: Head, *, page: str = "", is_slim: bool = False) -> str:
    """Return a page's HTML: Streamlit's with a head, style sheets and hints for the first files."""
    sheets = SHEETS_IN_FRAME if is_slim else SHEETS[page]
    own_scripts = SCRIPTS_IN_FRAME if is_slim else OWN_SCRIPTS
    folder = Path(get_static_dir())
    own = without_agent(_text(folder / "index.html"))
    html = own.replace('<html lang="en">', f'<html lang="{head.lang}">', 1)
    html = html.replace("<title>Streamlit</title>", f"<title>{head.title}</title>{head.tags}", 1)
    drawn = scripts_of(folder / "static/js", DRAWN_IN_FRAME if is_slim else DRAWN_FIRST)
    hints = [
        *(_hint("stylesheet", address("static", name)) for name in sheets),
        *(_hint("modulepreload", f"static/js/{name}") for name in drawn if name not in own),
        *(_hint("modulepreload", script_address(name)) for name in own_scripts),
        *(_hint("prefetch", file) for file in (*_frame_scripts(), *frame_files())),
        *(
            _hint("prefetch", file)
            for file in (() if is_slim else (*listed_files(), *timeline_files()))
        ),
        f'<link rel="service-desc" type="{OPENAPI}" href="./{ROOT}/api">',
    ]
    scripts = [
        f'<script type="module" src="./{escape(address("static", name))}"></script>'
        for name in (*RUN_AT_ONCE, *(ALSO_IN_FRAME if is_slim else ()))
    ]
    return html.replace("</head>", f"{''.join([*hints, *scripts])}</head>", 1)


def without_agent(html: str) -> str:
    """Return Streamlit's HTML without what tells programs to drive the page: that is closed."""
    html = _OF_AGENT.sub("", html)
    return _WITHOUT_SCRIPTS.sub(lambda _: _NO_SCRIPTS, html)


def _hint(kind: str, file: str) -> str:
    crossorigin = " crossorigin" if kind == "modulepreload" else ""
    return f'<link rel="{kind}"{crossorigin} href="./{escape(file)}">'


@cache
def scripts_of(folder: Path, elements: tuple[str, ...]) -> tuple[str, ...]:
    """Return the file names of these elements' scripts and of all that they import.

    An element that this Streamlit does not have is passed over: a browser takes it as a hint only.
    """
    found: dict[str, None] = {}
    for element in elements:
        for path in folder.glob(f"{element}.*.js"):
            _add(folder, path.name, found)
    return tuple(found)


def _add(folder: Path, name: str, found: dict[str, None]) -> None:
    if name not in found:
        found[name] = None
        for imported in _IMPORT.findall(_text(folder / name)):
            _add(folder, imported, found)


@cache
def _frame_scripts() -> list[str]:
    """Find the scripts of the map's frame; to import their package here would spoil its component.

    Streamlit serves a component only if a script run is the first to import it.
    """
    package = find_spec("streamlit_folium")
    folders = package.submodule_search_locations if package else None
    return [
        f"{_FRAME}/{path.name}"
        for folder in folders or ()
        for path in Path(folder).glob("frontend/build/static/js/main.*.js")
    ]


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
