"""The gate before all that is served: what Streamlit serves besides the page is not for readers."""

import re
from urllib.parse import urlsplit

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from dashboard.assets import base_path

_CLOSED = re.compile(r"/_stcore/.*|/auth/.*|/oauth2callback/?", re.DOTALL)
_READ = re.compile(r"/_stcore/(health|host-config|bidi-components/.*)", re.DOTALL)
_UPLOADED = re.compile(r"/_stcore/upload_file/.*", re.DOTALL)
_STREAM = "/_stcore/stream"
"""What the page itself asks for; the rest tells of caches, functions and versions, or drives it."""


class Gate:
    """Answers 404 to what is closed, and 403 to a page of another site that would drive this one.

    Streamlit would ask an outside host for the server's own address before it refused that page.
    Who comes by the public address comes from this site, whatever the proxy says of it.
    """

    def __init__(self, app: ASGIApp, *, public_address: str = "") -> None:
        self._app = app
        self._public = urlsplit(public_address).netloc

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, or refuse it."""
        if scope["type"] == "websocket":
            scope = self._by_public_address(scope)
            if _is_closed(scope) or _is_of_another_site(scope):
                return await WebSocketClose()(scope, receive, send)
            receive = _bytes_alone(receive)
        elif scope["type"] == "http" and _is_closed(scope):
            return await PlainTextResponse("Not Found", 404)(scope, receive, send)
        return await self._app(scope, receive, send)

    def _by_public_address(self, scope: Scope) -> Scope:
        """Take the public address for the host where that is where the reader came from."""
        if not self._public or _origin(scope) != self._public:
            return scope
        scope = dict(scope)
        MutableHeaders(scope=scope)["host"] = self._public
        return scope


def _is_closed(scope: Scope) -> bool:
    path = scope["path"].removeprefix(base_path())
    return bool(_CLOSED.fullmatch(path)) and not _is_asked_by_the_page(scope, path)


def _is_asked_by_the_page(scope: Scope, path: str) -> bool:
    if scope["type"] == "websocket":
        return path == _STREAM
    only_read = scope["method"] in {"GET", "HEAD"}
    return bool(_READ.fullmatch(path) or (_UPLOADED.fullmatch(path) and not only_read))


def _bytes_alone(receive: Receive) -> Receive:
    """Take a text for the end: the page sends none, and Streamlit would log an error for each."""

    async def received() -> Message:
        message = await receive()
        is_text = message["type"] == "websocket.receive" and message.get("bytes") is None
        return {"type": "websocket.disconnect", "code": 1003} if is_text else message

    return received


def _is_of_another_site(scope: Scope) -> bool:
    """Whether a browser says that the page of another site asks, and no setting allows that."""
    origin = _origin(scope)
    if not origin or origin == Headers(scope=scope).get("host"):
        return False
    allowed = {urlsplit(site.strip()).netloc for site in st.get_option("server.corsAllowedOrigins")}
    return bool(st.get_option("server.enableCORS")) and origin not in allowed


def _origin(scope: Scope) -> str:
    return urlsplit(Headers(scope=scope).get("origin", "")).netloc
