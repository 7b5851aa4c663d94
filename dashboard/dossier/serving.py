"""Answers to those who ask for a dossier."""

import hashlib
from datetime import date
from functools import partial

from starlette.requests import Request
from starlette.routing import Route

from dashboard.content import Content, content_of_all
from dashboard.dossier.document import document_of
from dashboard.dossier.links import dossier_name
from dashboard.dossier.markdown import as_markdown
from dashboard.dossier.page import as_html
from dashboard.dossier.wanted import Wanted, read_wanted
from dashboard.preview.addresses import page_address
from dashboard.workshop import Order, Workshop, params_of, routes_of

MOST_TO_MAKE = 4
"""One takes some 3 seconds, and nobody waits for many."""

_WRITERS = {"html": as_html, "md": as_markdown}
_TYPES = {"html": "text/html", "md": "text/markdown"}


def routes() -> list[Route]:
    """Return the routes of dossiers, one for each format."""
    return routes_of("dossier", _WRITERS, read_order, Workshop(content_of_all, most=MOST_TO_MAKE))


def read_order(kind: str, content: Content, request: Request, today: date) -> Order:
    """Read the dossier that an address asks for; raises AskedError."""
    page = f"{page_address(request)}/"
    wanted = read_wanted(params_of(request), content, page=page, today=today)
    told = f"{kind} {wanted.view} {wanted.faults} {wanted.asked} {page} {today} {content.version}"
    return Order(
        mark=hashlib.sha256(told.encode()).hexdigest()[:20],
        name=dossier_name(wanted.view, kind=kind, day=today),
        media_type=_TYPES[kind],
        make=partial(_written, kind, wanted),
    )


def _written(kind: str, wanted: Wanted) -> bytes:
    return _WRITERS[kind](document_of(wanted)).encode()
