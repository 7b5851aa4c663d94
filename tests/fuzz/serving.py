"""Addresses that are answered: previews, the data, pictures, dossiers."""

import logging
import zlib
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from typing import Any
from urllib.parse import parse_qs

from starlette.requests import Request

from dashboard.api.serving import DataAddress
from dashboard.content import Content, loading_of_all
from dashboard.dossier.serving import read_order as read_dossier
from dashboard.front import front_html, is_embedded
from dashboard.picture.serving import read_order as read_picture
from dashboard.preview.tags import head_of
from dashboard.workshop import AskedError
from tests.dashboard.asking import ask
from tests.fuzz.target import Target

PAGE = "https://maps.example.org"
DAY = date(2021, 3, 4)
MADE = 50
"""Of so many pictures or dossiers that may be made one is: to make one takes long."""

VIEWS = (
    b"feature=btc&layers=btc,bte&site=sangachal&excerpt=1a2b3c4d&search=oil&borders=today",
    b"article=2020-09-22-azerbaijan-turkey-strategic-alliance&claim=1&since=2006-01-01&until=2021",
    b"feature=gyumri&bbox=43,40,45,42&size=200x200&scale=1&day=2020-09-22&scheme=dark&embed=true",
    b"feature=btc&beside=bte,btk&to=Armenia&event=btc-opened&embed_options=dark_theme&v=2021-03-04",
)
DATA = (
    b"/collections/features/items?bbox=43,40,45,42&limit=2&offset=1&f=json",
    b"/collections/features/items/btc?f=html&crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84",
    b"/collections/events/items?datetime=2006-01-01/..&limit=5&feature=btc",
    b"/collections/excerpts/items?feature=btc,bte&limit=1&f=csv",
    b"/collections?f=html",
    b"/conformance",
    b"/api?f=json",
    b"/",
)


def targets() -> list[Target]:
    """Return a target for each sort of address."""
    return [
        Target("preview", lambda: list(VIEWS), check_preview),
        Target("data-address", lambda: list(DATA), check_data),
        Target("picture", lambda: list(VIEWS), partial(check_order, read_picture, "svg")),
        Target("dossier", lambda: list(VIEWS), partial(check_order, read_dossier, "md")),
    ]


def check_preview(data: bytes) -> None:
    """Make the head that programs read of an address: it is HTML, and nothing of it is a tag."""
    params = parse_qs(data.decode("utf-8", "replace"), keep_blank_values=True)
    head = head_of(content(), params, page="", address=PAGE)
    assert "<script" not in head.tags
    html = front_html(head, is_slim=is_embedded(params.get("embed", ())))
    html.encode()


def check_data(data: bytes) -> None:
    """Ask at the data address: whatever is asked, it is answered."""
    path, _, query = data.partition(b"?")
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "https",
        "path": path.decode("utf-8", "replace"),
        "path_params": {"path": path.decode("utf-8", "replace").removeprefix("/")},
        "query_string": query,
        "headers": [(b"host", b"maps.example.org")],
    }
    assert _status(_answer, scope) < 500


async def _answer(scope: Any, receive: Any, send: Any) -> None:
    answer = await DataAddress(content).answer(Request(scope, receive))
    await answer(scope, receive, send)


def _status(app: Any, scope: dict[str, Any]) -> int:
    return int(ask(app, scope)[0]["status"])


def check_order(read: Callable[..., Any], kind: str, data: bytes) -> None:
    """Read what an address asks for, and make it now and then; it may be refused in words."""
    scope = {"type": "http", "scheme": "https", "path": "/", "query_string": data}
    request = Request({**scope, "headers": [(b"host", b"maps.example.org")]})
    try:
        order = read(kind, content(), request, DAY)
    except AskedError as error:
        if not str(error).strip():
            raise
        return
    order.name.encode("latin-1")
    if zlib.crc32(data) % MADE == 0:
        order.make().decode()


@cache
def content() -> Content:
    """Return the content of the page, once it is read."""
    logging.disable(logging.WARNING)  # Streamlit says that no page is served
    found = loading_of_all().result()
    logging.disable(logging.NOTSET)
    return found
