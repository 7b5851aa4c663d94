"""Answers at the data address, away from the server's loop."""

import gzip
import hashlib
from collections.abc import Callable
from typing import NamedTuple

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.api.asked import AskedError
from dashboard.api.items import NotYetError, as_json
from dashboard.api.links import HTML, JSON, ROOT, Addresses
from dashboard.api.resources import NotThereError, Resource, Resources
from dashboard.assets import base_path
from dashboard.content import Content, content_of_all
from dashboard.preview.addresses import page_address
from geo.published.publish import publish

MOST_AT_ONCE, MOST_WAITING = 2, 100
"""So many answers are made at the same time; more who wait are sent away."""

PATIENCE_SECONDS = 1.0
"""So long articles are read for an answer; what was read by then is kept for the next."""

SMALL_BYTES = 500
"""What is smaller is not compressed."""

_READS = "GET, HEAD, OPTIONS"
_METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]
_HEADERS = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Retry-After",
    "x-content-type-options": "nosniff",
    "content-security-policy": (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "vary": "accept-encoding",
}


def routes() -> list[Route]:
    """Return the routes of the data address, and of all below it."""
    answer = DataAddress(content_of_all).answer
    paths = (f"{base_path()}/{ROOT}", f"{base_path()}/{ROOT}/{{path:path}}")
    return [Route(path, answer, methods=_METHODS) for path in paths]


class _Made(NamedTuple):
    """An answer: its code, its media type, its text, and headers of its own."""

    code: int
    type: str
    text: str
    headers: dict[str, str]


class DataAddress:
    """Answers those who read the data; anyone's page may, since all of it is public.

    `content` gives what is published, None while that is being read. Nothing that a reader tries
    is in it.
    """

    def __init__(self, content: Callable[[], Content | None]) -> None:
        self._content = content
        self._some_at_once = CapacityLimiter(MOST_AT_ONCE)
        self._waiting = 0
        self._version, self._resources = "", Resources("", {})

    async def answer(self, request: Request) -> Response:
        """Answer with what the address leads to, or say why there is none."""
        if request.method == "OPTIONS":
            allowed = {"access-control-allow-methods": _READS, "access-control-allow-headers": "*"}
            return Response(status_code=204, headers={**_HEADERS, "allow": _READS, **allowed})
        if request.method not in _READS:
            refused = _fault(405, "the data can only be read", allow=_READS)
            return _response(refused, request)
        if self._waiting >= MOST_WAITING:
            return _response(_later("too many ask at once", seconds=2), request)
        self._waiting += 1
        try:
            async with self._some_at_once:
                return await to_thread.run_sync(self._answer, request)
        finally:
            self._waiting -= 1

    def _answer(self, request: Request) -> Response:
        return _response(self._made(request), request)

    def _made(self, request: Request) -> _Made:
        at = Addresses(page_address(request))
        params = {key: request.query_params.getlist(key) for key in request.query_params}
        try:
            content = self._content()
        except Exception:  # the page tells its readers what is wrong with the data
            return _later("the data cannot be read", seconds=60)
        if content is None:
            return _later("the data are being read", seconds=5)
        try:
            path = str(request.path_params.get("path", ""))
            found: Resource = self._of(content).at(path, params, at)
        except NotThereError as error:
            return _fault(404, str(error))
        except AskedError as error:
            return _fault(400, str(error))
        except NotYetError as error:
            return _later(str(error), seconds=2)
        return _Made(200, found.type, found.text, {"cache-control": "public, max-age=60"})

    def _of(self, content: Content) -> Resources:
        """Return what is published of a content, made once for each version of it."""
        if self._version != content.version:
            published = publish(
                content.layers,
                library=content.library,
                events=content.events,
                facts=content.facts,
                sources=content.sources,
                vocabulary=content.vocabulary,
                event_index=content.event_index,
                patience_seconds=PATIENCE_SECONDS,
            )
            self._resources = Resources(content.case.title, published)
            self._version = content.version
        return self._resources


def _response(made: _Made, request: Request) -> Response:
    """Return an answer, compressed where that is taken; nothing where the asker has it already."""
    data = made.text.encode("utf-8", "replace")
    headers = {**_HEADERS, **made.headers}
    if made.code == 200:
        headers["etag"] = f'W/"{hashlib.sha256(data).hexdigest()[:20]}"'
        if headers["etag"].removeprefix("W/") in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
    if len(data) > SMALL_BYTES and "gzip" in request.headers.get("accept-encoding", ""):
        data = gzip.compress(data, compresslevel=5, mtime=0)
        headers["content-encoding"] = "gzip"
    charset = "; charset=utf-8" if made.type == HTML else ""
    return Response(data, made.code, headers={**headers, "content-type": made.type + charset})


def _fault(code: int, text: str, **headers: str) -> _Made:
    said = as_json({"code": str(code), "description": f"{text}."})
    return _Made(code, JSON, f"{said}\n", {"cache-control": "no-store", **headers})


def _later(text: str, *, seconds: int) -> _Made:
    return _fault(503, f"{text}; ask again in {seconds} seconds", **{"retry-after": str(seconds)})
