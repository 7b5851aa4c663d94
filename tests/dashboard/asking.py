"""Asks an app as a server asks it: by the ASGI protocol."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Got:
    status: int
    headers: dict[str, str]
    body: bytes


def get(
    app: Any, path: str, query: str = "", *, method: str = "GET", scheme: str = "http",
    **headers: str,
) -> Got:  # fmt: skip
    """Ask by HTTP, as a browser asks `map.example`."""
    sent = ask(app, _scope("http", path, headers) | {
        "method": method, "query_string": query.encode(), "scheme": scheme,
    })  # fmt: skip
    said = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Got(sent[0]["status"], said, b"".join(part["body"] for part in sent[1:]))


def open_socket(app: Any, path: str, **headers: str) -> str:
    """Open a websocket, and return how the app answers."""
    return str(ask(app, _scope("websocket", path, headers))[0]["type"])


def ask(app: Any, scope: dict[str, Any]) -> list[Mapping[str, Any]]:
    """Return the messages of the answer."""
    sent: list[Mapping[str, Any]] = []
    coming = [{"type": "http.request"}]

    async def receive() -> Mapping[str, Any]:
        """Give the request, and then wait: who asks does not go away."""
        return coming.pop() if coming else await asyncio.Future()

    async def send(message: Mapping[str, Any]) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return sent


def _scope(kind: str, path: str, headers: dict[str, str]) -> dict[str, Any]:
    asked = {"host": "map.example"} | {k.replace("_", "-"): v for k, v in headers.items()}
    raw = [(name.encode(), value.encode()) for name, value in asked.items()]
    return {"type": kind, "path": path, "headers": raw}
