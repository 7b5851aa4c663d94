"""Answers to those who ask for a picture."""

import hashlib
from datetime import date
from functools import partial

from starlette.requests import Request
from starlette.routing import Route

from dashboard.content import Content
from dashboard.picture.asked import Asked, read_asked
from dashboard.picture.links import file_name, mark_of
from dashboard.picture.png import as_png
from dashboard.picture.printed import as_html
from dashboard.picture.scene import draw
from dashboard.picture.shot import shot_of
from dashboard.picture.svg import as_svg
from dashboard.workshop import Order, params_of, routes_of

_TYPES = {"png": "image/png", "svg": "image/svg+xml", "html": "text/html"}


def routes() -> list[Route]:
    """Return the routes of pictures, one for each format, and of what the printed page gets."""
    return routes_of("picture", _TYPES, read_order)


def read_order(kind: str, content: Content, request: Request, today: date) -> Order:
    """Read the picture that an address asks for; raises AskedError."""
    params = params_of(request)
    events = {event.id for event in content.events}
    asked = read_asked(params, content.switches, events, today=today)
    data = _mark(content, asked)
    return Order(
        mark=hashlib.sha256(f"{kind} {asked} {data}".encode()).hexdigest()[:20],
        name=file_name(asked.view.feature, kind=kind, day=today),
        media_type=_TYPES[kind],
        make=partial(_drawn, kind, content, asked),
        is_lasting={"v", "day"} <= set(params) and params["v"][-1] == data,
    )


def _mark(content: Content, asked: Asked) -> str:
    """Return what tells the state of what a picture is drawn from: with a claim, articles too."""
    mark = mark_of(content)
    return f"{mark}-{content.version}" if asked.view.claim else mark


def _drawn(kind: str, content: Content, asked: Asked) -> bytes:
    shot = shot_of(content, asked)
    drawing = draw(shot)
    if kind == "png":
        return as_png(drawing, scale=asked.scale)
    return (as_svg(drawing) if kind == "svg" else as_html(shot, drawing)).encode()
