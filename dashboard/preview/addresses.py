"""The whole address of the page, for those who are not on it."""

import re
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import Scope

from dashboard.assets import base_path
from dashboard.settings import settings

_HOST = re.compile(r"([\w.-]{1,253}|\[[\da-f:.]{2,45}\])(:\d{1,5})?", re.ASCII | re.IGNORECASE)


def page_address(request: Request) -> str:
    """Return the address of the page, without a slash at its end.

    It is the host's setting or, where that is not set, the one that the request came to.
    """
    return settings().public_address or f"{_origin(request)}{base_path()}"


def hosts_of(scope: Scope) -> list[str]:
    """Return by which hosts readers come: that of the setting, and the one that was asked for."""
    asked = Headers(scope=scope).get("host", "")
    hosts = (urlsplit(settings().public_address).netloc, asked if _HOST.fullmatch(asked) else "")
    return [host for host in dict.fromkeys(hosts) if host]


def _origin(request: Request) -> str:
    """Return the host that was asked for; one that is no host's name is that of the server."""
    scheme, host = request.scope.get("scheme", "http"), request.headers.get("host", "")
    if _HOST.fullmatch(host):
        return f"{scheme}://{host}"
    name, port = request.scope.get("server") or ("localhost", None)
    host = f"[{name}]" if ":" in name else name
    return f"{scheme}://{host}:{port}" if port else f"{scheme}://{host}"
