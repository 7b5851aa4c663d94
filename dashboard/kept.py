"""Answers for files that never change: kept in memory, compressed once, good for a year.

Streamlit reads each file anew for each reader, and sends its scripts as they lie on the disk.
"""

import gzip
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 32_000_000
_UNCHANGING = re.compile(r".*/(static|component)/.*\.[\w-]{8,}\.\w+|.*/files/.*\?v=\w+")
_TEXT = re.compile(r"text/|application/(javascript|json|geo\+json)|image/svg")
_BY_BROWSER = re.compile(rb"accept-encoding|origin|if-.*")
_BY_FILE = ("content-length", "etag", "last-modified", "accept-ranges")
_FOR_A_YEAR = "public, immutable, max-age=31536000"


@dataclass(frozen=True)
class Answer:
    """An answer as the browser gets it: its body plain, and compressed where it is text."""

    headers: dict[str, str]
    plain: bytes
    compressed: bytes | None

    @property
    def size_bytes(self) -> int:
        """What it takes in memory."""
        return len(self.plain) + len(self.compressed or b"")

    def response(self, accepted: str) -> Response:
        """Return the answer for a browser that accepts these encodings."""
        if self.compressed is None or "gzip" not in accepted:
            return Response(self.plain, headers=self.headers)
        return Response(self.compressed, headers={**self.headers, "content-encoding": "gzip"})


class KeptAnswers:
    """Answers from memory, from the second time on, for files whose address tells their content.

    The oldest give way where all together would take more than MOST_BYTES.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._kept: dict[str, Answer] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or hand the request on."""
        if not _is_for_an_unchanging_file(scope):
            return await self._app(scope, receive, send)
        address = _address(scope)
        answer = self._kept.get(address) or await self._ask(address, scope, receive, send)
        if answer:
            accepted = Headers(scope=scope).get("accept-encoding", "")
            await answer.response(accepted)(scope, receive, send)
        return None

    async def _ask(self, address: str, scope: Scope, receive: Receive, send: Send) -> Answer | None:
        """Ask for an answer and keep it; what is no whole file is sent on as it came."""
        messages: list[Message] = []

        async def collect(message: Message) -> None:
            messages.append(message)

        await self._app(_plainly(scope), receive, collect)
        answer = await to_thread.run_sync(_answer, messages)
        if answer is None:
            for message in messages:
                await send(message)
            return None
        self._keep(address, answer)
        return answer

    def _keep(self, address: str, answer: Answer) -> None:
        self._kept[address] = answer
        while sum(kept.size_bytes for kept in self._kept.values()) > MOST_BYTES:
            self._kept.pop(next(iter(self._kept)))


def _is_for_an_unchanging_file(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    asked = Headers(scope=scope)
    is_special = "range" in asked or _is_for_another_site(asked)
    return not is_special and _UNCHANGING.fullmatch(_address(scope)) is not None


def _is_for_another_site(asked: Headers) -> bool:
    """Whether Streamlit may answer with a header for that site alone."""
    origin = asked.get("origin")
    return origin is not None and urlsplit(origin).netloc != asked.get("host")


def _address(scope: Scope) -> str:
    query = scope["query_string"].decode("latin-1")
    return f"{scope['path']}?{query}" if query else str(scope["path"])


def _plainly(scope: Scope) -> Scope:
    """Ask for the whole file, not compressed, whatever the browser has or accepts."""
    asked = [(name, value) for name, value in scope["headers"] if not _BY_BROWSER.fullmatch(name)]
    return {**scope, "headers": asked}


def _answer(messages: list[Message]) -> Answer | None:
    if not messages:
        return None
    start, *parts = messages
    headers = Headers(raw=start["headers"])
    kind = headers.get("content-type", "")
    if start["status"] != 200 or kind.startswith("text/html"):
        return None
    body = b"".join(part.get("body", b"") for part in parts)
    if not _is_whole(headers, parts, body):
        return None
    said = {name: value for name, value in headers.items() if name not in _BY_FILE}
    said |= {"cache-control": _FOR_A_YEAR, "vary": "accept-encoding"}
    return Answer(said, body, gzip.compress(body, mtime=0) if _TEXT.match(kind) else None)


def _is_whole(headers: Headers, parts: list[Message], body: bytes) -> bool:
    """Whether all of a file came: an answer ends early where a browser leaves meanwhile."""
    is_ended = bool(parts) and not parts[-1].get("more_body", False)
    return is_ended and headers.get("content-length", str(len(body))) == str(len(body))
