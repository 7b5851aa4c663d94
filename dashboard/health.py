"""Whether the server lives, and whether readers may be sent to it: for whoever runs it."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from dashboard.assets import base_path
from dashboard.content import Content, content_of_all

SOON_SECONDS = 5
"""After so long it is worth asking again."""

_NO_STORE = {"cache-control": "no-store"}


class Health:
    """Answers at /health as long as the server lives, and at /ready once a page can be shown.

    For that the page must have run, and the content been read; `content` gives None before. Files
    that change later make no server unready: readers are served what was there before.
    """

    def __init__(self, content: Callable[[], Content | None]) -> None:
        self._content = content
        self._has_run = self._is_ready = False

    def page_ran(self) -> None:
        """Note that the page has run, and ran well."""
        self._has_run = True

    def routes(self) -> list[Route]:
        """Return the routes of both."""
        return [
            Route(f"{base_path()}/health", self._health),
            Route(f"{base_path()}/ready", self._ready),
        ]

    async def _health(self, _: Request) -> PlainTextResponse:
        return PlainTextResponse("alive\n", headers=_NO_STORE)

    def _ready(self, _: Request) -> PlainTextResponse:
        self._is_ready = self._is_ready or (self._has_run and self._content() is not None)
        if self._is_ready:
            return PlainTextResponse("ready\n", headers=_NO_STORE)
        later = _NO_STORE | {"retry-after": str(SOON_SECONDS)}
        return PlainTextResponse("not ready yet\n", 503, headers=later)


health = Health(content_of_all)
"""That of this server."""
