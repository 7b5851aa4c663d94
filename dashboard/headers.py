"""Headers that tell a browser what the page may run and load, and who may frame it."""

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from dashboard.assets import base_path
from dashboard.map import TILES_URL
from dashboard.preview.addresses import hosts_of

NOT_ASKED_FOR = (
    "accelerometer", "browsing-topics", "camera", "display-capture", "geolocation",
    "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "serial", "usb",
)  # fmt: skip
"""What the page never asks a browser for, and so forbids to all that is in it."""

OF_DRAWING = "default-src 'none'; style-src 'unsafe-inline'"
"""The policy of an SVG that is opened by itself: it is a document then, and runs nothing."""

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_TILES = "https://" + urlsplit(TILES_URL).netloc


class SafeHeaders:
    """Adds the headers to each answer; what a route has said itself stays.

    `framed_by` are the sites that may show the page within theirs, besides its own.
    """

    def __init__(self, app: ASGIApp, *, framed_by: Iterable[str] = ()) -> None:
        self._app = app
        index = (Path(get_static_dir()) / "index.html").read_text(encoding="utf-8")
        framed_by = tuple(framed_by)
        self._of_page = _of_document(page_policy(script_hashes(index), framed_by), framed_by)
        self._of_frame = _of_document(frame_policy(framed_by), framed_by)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, and add the headers to its answer."""

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._said_of(scope, headers).items():
                    headers.setdefault(name, value)
                if "vary" in headers:
                    headers["vary"] = once_each(headers.getlist("vary"))
                own = _own_cookies(headers.raw, is_safe=scope["scheme"] == "https")
                message = {**message, "headers": own}
            await send(message)

        await self._app(scope, receive, send_safely if scope["type"] == "http" else send)

    def _said_of(self, scope: Scope, headers: Headers) -> dict[str, str]:
        said = {"x-content-type-options": "nosniff"}
        kind = headers.get("content-type", "").partition(";")[0]
        if kind == "image/svg+xml":
            said["content-security-policy"] = OF_DRAWING
        if kind != "text/html":
            return said
        is_frame = scope["path"].startswith(f"{base_path()}/component/")
        said |= self._of_frame if is_frame else self._of_page
        if not is_frame:
            said["content-security-policy"] += f"; connect-src {' '.join(_connected(scope))}"
        if scope["scheme"] == "https":  # elsewhere a browser ignores it, and complains
            said["cross-origin-opener-policy"] = "same-origin"
        return said


def _connected(scope: Scope) -> list[str]:
    """Return what the page may connect to: Safari before 15.4 takes no websocket for 'self'."""
    hosts = (host for host in hosts_of(scope) if not host.startswith("["))  # no source is so named
    return ["'self'", *(f"{scheme}://{host}" for host in hosts for scheme in ("ws", "wss"))]


def _own_cookies(raw: Iterable[tuple[bytes, bytes]], *, is_safe: bool) -> list[tuple[bytes, bytes]]:
    """Return headers with cookies for the page's path alone, and for TLS where they came by it."""
    return [
        (name, _own_cookie(value, is_safe) if name == b"set-cookie" else value)
        for name, value in raw
    ]


def _own_cookie(cookie: bytes, is_safe: bool) -> bytes:
    parts = cookie.split(b"; ")
    own = [f"Path={base_path() or '/'}".encode() if it == b"Path=/" else it for it in parts]
    is_marked = b"secure" in {it.lower() for it in parts}
    return b"; ".join(own if is_marked or not is_safe else [*own, b"Secure"])


def once_each(values: Iterable[str]) -> str:
    """Join the values of a header, each part once: whatever compresses an answer adds its own."""
    parts = (part.strip() for value in values for part in value.split(","))
    return ", ".join({part.lower(): part for part in parts}.values())


def script_hashes(html: str) -> list[str]:
    """Return what allows a page's own inline scripts and no others: the hash of each."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE.findall(html))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def page_policy(hashes: Iterable[str], framed_by: Iterable[str]) -> str:
    """Return the page's content security policy.

    `blob:` is how Streamlit runs the scripts of components, and it writes styles in line.
    """
    return _policy(script=("'self'", *hashes, "blob:"), framed_by=framed_by)


def frame_policy(framed_by: Iterable[str]) -> str:
    """Return that of the map's frame: streamlit-folium evaluates the map's script there.

    Whoever frames the page frames the map in it.
    """
    script = ("'self'", "'unsafe-inline'", "'unsafe-eval'")
    return _policy(script=script, framed_by=framed_by)


def _policy(*, script: Iterable[str], framed_by: Iterable[str]) -> str:
    directives = {
        "default-src": ("'self'",),
        "script-src": script,
        "style-src": ("'self'", "'unsafe-inline'"),
        "img-src": ("'self'", "data:", "blob:", _TILES),
        "font-src": ("'self'", "data:"),
        "worker-src": ("'self'", "blob:"),
        "object-src": ("'none'",),
        "base-uri": ("'self'",),
        "form-action": ("'self'",),
        "frame-ancestors": ("'self'", *framed_by),
    }
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def _of_document(policy: str, framed_by: tuple[str, ...]) -> dict[str, str]:
    said = {
        "content-security-policy": policy,
        "referrer-policy": "strict-origin-when-cross-origin",
        "permissions-policy": ", ".join(f"{name}=()" for name in NOT_ASKED_FOR),
    }
    return said if framed_by else said | {"x-frame-options": "SAMEORIGIN"}
