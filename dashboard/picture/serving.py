"""Answers to those who ask for a picture."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from functools import partial

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard.assets import base_path
from dashboard.content import Content, content_of_all
from dashboard.picture.asked import Asked, AskedError, read_asked
from dashboard.picture.links import file_name, mark_of
from dashboard.picture.png import as_png
from dashboard.picture.printed import as_html
from dashboard.picture.scene import draw
from dashboard.picture.shot import shot_of
from dashboard.picture.svg import as_svg

MOST_BYTES = 32_000_000
"""So much is kept of what was drawn."""

MOST_WAITING = 12
"""More who wait for their picture at the same time are sent away."""

_TYPES = {"png": "image/png", "svg": "image/svg+xml", "html": "text/html"}
_HEADERS = {
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
}


def routes() -> list[Route]:
    """Return the routes of pictures, one for each format, and of what the printed page gets."""
    pictures = Pictures(content_of_all)
    return [
        Route(f"{base_path()}/picture.{kind}", partial(pictures.answer, kind)) for kind in _TYPES
    ]


class Pictures:
    """Draws pictures, one at a time and away from the server's loop, and keeps the latest.

    `content` gives what they are drawn from, None while that is being read.
    """

    def __init__(
        self, content: Callable[[], Content | None], *, today: Callable[[], date] = date.today
    ) -> None:
        self._content, self._today = content, today
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._one_at_a_time = CapacityLimiter(1)
        self._waiting = 0

    async def answer(self, kind: str, request: Request) -> Response:
        """Answer with the picture that the address asks for, or say what is wrong with it."""
        content = await to_thread.run_sync(self._content)
        if content is None:
            return _later("The data are being read; ask again in some seconds.", seconds=5)
        params = {key: request.query_params.getlist(key) for key in request.query_params}
        try:
            events = {event.id for event in content.events}
            asked = read_asked(params, content.switches, events, today=self._today())
        except AskedError as error:
            return PlainTextResponse(f"{error}\n", 400, headers=_HEADERS)
        mark = await to_thread.run_sync(mark_of, content)
        key = hashlib.sha256(f"{kind} {asked} {mark}".encode()).hexdigest()[:20]
        name = file_name(asked.view.feature, kind=kind, day=self._today())
        is_lasting = {"v", "day"} <= set(params) and params["v"][-1] == mark
        headers = {
            **_HEADERS,
            "etag": f'"{key}"',
            "cache-control": "public, max-age=31536000" if is_lasting else "no-cache",
            "content-disposition": f'inline; filename="{name}"',
        }
        if f'"{key}"' in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        if key not in self._kept and self._waiting >= MOST_WAITING:
            return _later("Too many pictures are being drawn; ask again soon.", seconds=2)
        body = await self._body(key, partial(_drawn, kind, content, asked))
        return Response(body, headers=headers, media_type=_TYPES[kind])

    async def _body(self, key: str, make: Callable[[], bytes]) -> bytes:
        self._waiting += 1
        try:
            async with self._one_at_a_time:
                if key not in self._kept:
                    self._keep(key, await to_thread.run_sync(make))
                self._kept.move_to_end(key)
                return self._kept[key]
        finally:
            self._waiting -= 1

    def _keep(self, key: str, body: bytes) -> None:
        self._kept[key] = body
        while len(self._kept) > 1 and sum(map(len, self._kept.values())) > MOST_BYTES:
            self._kept.popitem(last=False)


def _drawn(kind: str, content: Content, asked: Asked) -> bytes:
    shot = shot_of(content, asked)
    drawing = draw(shot)
    if kind == "png":
        return as_png(drawing, scale=asked.scale)
    return (as_svg(drawing) if kind == "svg" else as_html(shot, drawing)).encode()


def _later(text: str, *, seconds: int) -> Response:
    headers = {**_HEADERS, "retry-after": str(seconds), "cache-control": "no-store"}
    return PlainTextResponse(f"{text}\n", 503, headers=headers)
