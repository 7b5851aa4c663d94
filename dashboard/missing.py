"""The answer where there is nothing: Streamlit would answer each address with its empty page."""

from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Match, Route
from starlette.types import Scope
from streamlit.file_util import get_static_dir

from dashboard.assets import base_path
from dashboard.preview.addresses import page_address
from dashboard.preview.said import PAGES

_OF_STREAMLIT = ("_stcore", "auth", "oauth2callback", "media", "component")
"""How paths begin to which Streamlit itself answers, with 404 where it has nothing."""

_HTML = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>No such page</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ max-width: 32rem; margin: 15vh auto; padding: 0 1rem; font: 1.1rem/1.5 sans-serif; }}
</style>
</head>
<body>
<h1>No such page</h1>
<p>Nothing is at this address. <a href="{map}">Open the map</a>.</p>
</body>
</html>
"""


def routes() -> list[Route]:
    """Return the route of all that no route before it has, and Streamlit has not."""
    return [_Missing("/{path:path}", answer)]


def answer(request: Request) -> HTMLResponse:
    """Say that there is nothing, and lead to the map."""
    html = _HTML.format(map=escape(f"{page_address(request)}/"))
    return HTMLResponse(html, 404, headers={"cache-control": "no-cache"})


class _Missing(Route):
    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        if scope["type"] == "http" and is_streamlits(scope["path"]):
            return Match.NONE, {}
        return super().matches(scope)


def is_streamlits(path: str) -> bool:
    """Return whether Streamlit has an answer of its own to a path."""
    base = base_path()
    if path == base:
        return True  # it leads to the page, which ends in a slash
    if not path.startswith(f"{base}/"):
        return False
    name = path.removeprefix(f"{base}/")
    is_page = name.rstrip("/") in PAGES  # it leads from /about/ to /about
    return is_page or name.partition("/")[0] in _OF_STREAMLIT or _is_file(name)


def _is_file(name: str) -> bool:
    """Return whether a path names a file of Streamlit's own but its page."""
    folder = Path(get_static_dir()).resolve()
    try:
        path = (folder / name).resolve()
        return path.is_relative_to(folder) and path.is_file() and path != folder / "index.html"
    except (OSError, ValueError):  # no file has such a name
        return False
