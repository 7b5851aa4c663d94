"""Files that are made from the data: kept in memory, and served beside the page as its own are."""

import hashlib
from collections import OrderedDict

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.assets import base_path

MOST_OF_A_NAME = 2
"""So many texts of a name are kept, the oldest giving way: readers may still ask for the last."""

_FILES: dict[str, OrderedDict[str, bytes]] = {}
"""By their name, and by the mark of their content."""

_NEWEST: dict[str, str] = {}
"""The address of the newest file of each name."""


def offer(name: str, text: str, *, most: int = MOST_OF_A_NAME) -> str:
    """Serve a text of JSON, and return its address, relative to the page's.

    It changes with the text, so that a browser can keep each for good. `most` texts of this name
    are kept.
    """
    data = text.encode()
    mark = hashlib.sha256(data).hexdigest()[:12]
    files = _FILES.setdefault(name, OrderedDict())
    files[mark] = data
    files.move_to_end(mark)
    while len(files) > most:
        files.popitem(last=False)
    _NEWEST[name] = f"files/made/{name}?v={mark}"
    return _NEWEST[name]


def newest(*names: str) -> list[str]:
    """Return the addresses of the newest files of these names, of those that there are."""
    return [_NEWEST[name] for name in names if name in _NEWEST]


def routes() -> list[Route]:
    """Return the route of the files."""
    return [Route(f"{base_path()}/files/made/{{name}}", answer)]


def answer(request: Request) -> Response:
    """Answer with the file of the mark in the address."""
    files = _FILES.get(request.path_params["name"], OrderedDict())
    data = files.get(request.query_params.get("v", ""))
    if data is None:
        return Response(status_code=404)
    return Response(data, media_type="application/json")
