"""Answers to those who ask for a picture."""

import hashlib
from collections.abc import Mapping
from datetime import date
from functools import partial
from math import inf
from urllib.parse import parse_qs, urlsplit

from starlette.requests import Request
from starlette.routing import Route

from dashboard.content import Content, content_of_all
from dashboard.picture.asked import SIZE_PX, Asked, asked_of
from dashboard.picture.links import file_name, mark_of
from dashboard.picture.png import as_png
from dashboard.picture.printed import as_html
from dashboard.picture.scene import draw
from dashboard.picture.shot import shot_of
from dashboard.picture.svg import as_svg
from dashboard.preview.tags import picture_of_all
from dashboard.state import View
from dashboard.workshop import Order, Workshop, params_of, routes_of

_TYPES = {"png": "image/png", "svg": "image/svg+xml", "html": "text/html"}

_WORKSHOP = Workshop(content_of_all)
"""That of this server."""


def routes() -> list[Route]:
    """Return the routes of pictures, one for each format, and of what the printed page gets."""
    return routes_of("picture", _TYPES, read_order, _WORKSHOP)


async def prepare(workshop: Workshop = _WORKSHOP) -> None:
    """Make the picture that the page's own address shows, once the data are read.

    The first picture of a server takes some times as long as the next, and a program that shows
    a link might not wait for it.
    """
    content = await workshop.content(inf)
    if content is not None:
        params = parse_qs(urlsplit(picture_of_all(content)).query, keep_blank_values=True)
        await workshop.body(_order("png", content, params, date.today()))


def read_order(kind: str, content: Content, request: Request, today: date) -> Order:
    """Read the picture that an address asks for; raises AskedError."""
    return _order(kind, content, params_of(request), today)


def _order(kind: str, content: Content, params: Mapping[str, list[str]], today: date) -> Order:
    asked = asked_of(params, content, today)
    data = _mark(content, asked)
    return Order(
        mark=hashlib.sha256(f"{kind} {asked} {data}".encode()).hexdigest()[:20],
        name=file_name(
            asked.view.feature,
            kind=kind,
            day=today,
            size=(asked.width_px, asked.height_px),
            scale=asked.scale,
        ),
        media_type=_TYPES[kind],
        make=partial(_drawn, kind, content, asked),
        is_lasting={"v", "day"} <= set(params) and params["v"][-1] == data,
        is_first=kind == "png" and _is_of_a_preview(content, asked, today),
    )


def _is_of_a_preview(content: Content, asked: Asked, today: date) -> bool:
    """Whether the page's head names such a picture: there are few, whatever a stranger asks for."""
    view, entries = asked.view, content.library.entries
    plain = View(
        layers=tuple(dict.fromkeys(content.switches.values())),
        feature=view.feature, event=view.event, article=view.article, claim=view.claim,
    )  # fmt: skip
    is_plain = asked == Asked(plain, None, *SIZE_PX, 1, asked.dark, asked.day)
    days = (entry.header.day for entry in entries)
    return is_plain and (asked.day == today or any(it and it.last_day == asked.day for it in days))


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
