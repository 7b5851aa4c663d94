"""Answers to those who ask for a picture."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from math import inf
from urllib.parse import parse_qs, urlsplit

from starlette.requests import Request
from starlette.routing import Route

from dashboard.address import View, link, write_address
from dashboard.content import Content, content_of_all
from dashboard.picture.asked import SIZE_PX, Asked, asked_of
from dashboard.picture.links import file_name, mark_of
from dashboard.picture.png import as_png
from dashboard.picture.printed import as_html
from dashboard.picture.scene import draw
from dashboard.picture.shot import shot_of
from dashboard.picture.svg import as_svg
from dashboard.preview.addresses import page_address
from dashboard.preview.asked import read_view
from dashboard.preview.tags import picture_of_all
from dashboard.settings import settings
from dashboard.versions import version_of
from dashboard.workshop import Order, Workshop, params_of, routes_of
from geo.origin import Origin

_TYPES = {"png": "image/png", "svg": "image/svg+xml", "html": "text/html"}

_FRAMED = ("bbox", "size", "day")
"""What the printed page adds to its address: the map's extent, its size and its borders' day."""

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
        page = settings().public_address
        await workshop.body(_order("png", content, params, date.today(), page=page))


def read_order(kind: str, content: Content, request: Request, today: date) -> Order:
    """Read the picture that an address asks for; raises AskedError."""
    params = params_of(request)
    asked = _of_page(content, params) if kind == "html" else params
    return _order(kind, content, asked, today, page=page_address(request))


def _of_page(content: Content, params: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return what the page shows, where all of its address is given and how its map is framed."""
    view = write_address(read_view(params, content), content.switches)
    framed = {key: params[key] for key in _FRAMED if key in params}
    return {key: values for key, values in view.items() if key != "v"} | framed


def _order(
    kind: str, content: Content, params: Mapping[str, list[str]], today: date, *, page: str
) -> Order:
    asked = asked_of(params, content, today)
    data = _mark(kind, content, asked)
    is_first = kind == "png" and _is_of_a_preview(content, asked, today)
    if is_first:
        page = settings().public_address  # such a picture is made before anybody asks for it
    origin = _origin(content, asked, page, params.get("bbox", []))
    return Order(
        mark=hashlib.sha256(f"{kind} {asked} {data} {origin}".encode()).hexdigest()[:20],
        name=file_name(
            asked.view.feature,
            kind=kind,
            day=today,
            size=(asked.width_px, asked.height_px),
            scale=asked.scale,
        ),
        media_type=_TYPES[kind],
        make=partial(_drawn, kind, content, asked, origin),
        is_lasting={"v", "day"} <= set(params) and params["v"][-1] == data,
        is_first=is_first,
    )


def _origin(content: Content, asked: Asked, page: str, bbox: list[str]) -> Origin:
    """Return where a picture came from: the page of its view, where it is known, and its data."""
    version = version_of(content)
    view = replace(asked.view, v=version or None, bbox=bbox[-1] if bbox else None)
    address = f"{page}/{link(view, content.switches)}" if page else ""
    return Origin(address, version, asked.day.isoformat() if content.base else "")


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


def _mark(kind: str, content: Content, asked: Asked) -> str:
    """Return the state of what an answer is made from: on paper and with a claim, articles too."""
    mark, has_articles = mark_of(content), kind == "html" or asked.view.claim
    return f"{mark}-{content.version}" if has_articles else mark


def _drawn(kind: str, content: Content, asked: Asked, origin: Origin) -> bytes:
    shot = shot_of(content, asked)
    drawing = draw(shot)
    if kind == "png":
        return as_png(drawing, scale=asked.scale, origin=origin)
    is_svg = kind == "svg"
    return (as_svg(drawing, origin=origin) if is_svg else as_html(shot, drawing)).encode()
