"""Answers to those who ask for a file that must be made first: a picture, a dossier."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from anyio import CapacityLimiter, move_on_after, sleep, to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard import missing
from dashboard.assets import base_path
from dashboard.content import Content, content_of_all

MOST_BYTES = 32_000_000
"""So much is kept of what was made."""

MOST_TO_MAKE = 12
"""Whoever asks for a file while so many others of its sort are to be made is sent away.

So many pictures take some 5 seconds, and programs that show a link wait no longer; without its
picture it has its text. Many may wait for one file: a link that is passed on is asked for by many
at once.
"""

PATIENCE_SECONDS, LOOK_EVERY_SECONDS = 4.0, 0.2
"""So long whoever asks waits while the data are read: a program that shows a link asks but once."""

_HEADERS = {
    "x-content-type-options": "nosniff",
    "content-security-policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"
    ),
}


class AskedError(ValueError):
    """What is wrong with the address of a file, in a sentence for whoever wrote it."""


class NotThereError(AskedError):
    """What an address names that is not there, in a sentence."""


@dataclass(frozen=True)
class Order:
    """A file that is asked for: its mark, its name, its type, and what makes it.

    The mark differs where the file would; who has one that `is_lasting` need never ask again. One
    that `is_first` does not wait for those that are not: there must be few such.
    """

    mark: str
    name: str
    media_type: str
    make: Callable[[], bytes]
    is_lasting: bool = False
    is_first: bool = False


Reading = Callable[[Content, Request, date], Order]
"""Reads what a request asks for of the content on a day; raises AskedError."""


def routes_of(
    name: str,
    kinds: Iterable[str],
    read: Callable[[str, Content, Request, date], Order],
    workshop: "Workshop | None" = None,
) -> list[Route]:
    """Return the routes of the files of a name, one for each kind; `read` is told which.

    They are made in a workshop of their own, if none is given.
    """
    workshop = workshop or Workshop(content_of_all)
    return [
        Route(f"{base_path()}/{name}.{kind}", partial(workshop.answer, partial(read, kind)))
        for kind in kinds
    ]


class _Bench:
    """Where files are made one at a time; so many are to be made."""

    def __init__(self) -> None:
        self.one_at_a_time = CapacityLimiter(1)
        self.count = 0


class Workshop:
    """Makes files away from the server's loop, and keeps the latest.

    `content` gives what they are made of, None while that is being read. Those that come first are
    made one at a time, and so are the others; of each, at most `most` are to be made.
    """

    def __init__(
        self,
        content: Callable[[], Content | None],
        *,
        today: Callable[[], date] = date.today,
        most: int = MOST_TO_MAKE,
    ) -> None:
        self._content, self._today, self._most = content, today, most
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._benches = {is_first: _Bench() for is_first in (True, False)}
        self._making: dict[str, asyncio.Task[bytes]] = {}

    async def answer(self, read: Reading, request: Request) -> Response:
        """Answer with the file that a request asks for, or say what is wrong with its address."""
        content = await self.content(PATIENCE_SECONDS)
        if content is None:
            return _later("The data are being read; ask again in some seconds.", seconds=5)
        try:
            order = await to_thread.run_sync(read, content, request, self._today())
        except NotThereError:
            return missing.answer(request)
        except AskedError as error:
            return PlainTextResponse(f"{error}\n", 400, headers=_HEADERS)
        headers = {
            **_HEADERS,
            "etag": f'"{order.mark}"',
            "cache-control": "public, max-age=31536000" if order.is_lasting else "no-cache",
            "content-disposition": f'inline; filename="{order.name}"',
        }
        if f'"{order.mark}"' in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        body = await self.body(order)
        if body is None:
            return _later("Too many files are being made; ask again soon.", seconds=2)
        return Response(body, headers=headers, media_type=order.media_type)

    async def content(self, patience_seconds: float) -> Content | None:
        """Wait so long for the content; None where it is still being read."""
        with move_on_after(patience_seconds):
            while (content := await to_thread.run_sync(self._content)) is None:
                await sleep(LOOK_EVERY_SECONDS)
        return content

    async def body(self, order: Order) -> bytes | None:
        """Return a file that is kept, or wait for it; None where too many are to be made."""
        if order.mark in self._kept:
            self._kept.move_to_end(order.mark)
            return self._kept[order.mark]
        if order.mark not in self._making:
            bench = self._benches[order.is_first]
            if bench.count >= self._most:
                return None
            bench.count += 1
            self._making[order.mark] = asyncio.create_task(self._make(order, bench))
        return await asyncio.shield(self._making[order.mark])  # who leaves takes it from nobody

    async def _make(self, order: Order, bench: _Bench) -> bytes:
        try:
            async with bench.one_at_a_time:
                body = await to_thread.run_sync(order.make)
            self._keep(order.mark, body)
            return body
        finally:
            bench.count -= 1
            del self._making[order.mark]

    def _keep(self, mark: str, body: bytes) -> None:
        self._kept[mark] = body
        while len(self._kept) > 1 and sum(map(len, self._kept.values())) > MOST_BYTES:
            self._kept.popitem(last=False)


def params_of(request: Request) -> dict[str, list[str]]:
    """Return the parameters of a request's address, each with all its values."""
    return {key: request.query_params.getlist(key) for key in request.query_params}


def _later(text: str, *, seconds: int) -> Response:
    headers = {**_HEADERS, "retry-after": str(seconds), "cache-control": "no-store"}
    return PlainTextResponse(f"{text}\n", 503, headers=headers)
