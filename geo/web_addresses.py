"""Addresses on the web: what counts as one."""

import re
from urllib.parse import urlsplit


def is_web_address(url: str) -> bool:
    """Return whether a text is an http(s) address with a host, without spaces or control signs."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    clean = url.isprintable() and not re.search(r"[\s<>\"\\^`{|}]", url)
    return clean and parts.scheme in ("http", "https") and bool(host)
