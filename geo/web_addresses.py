"""Addresses on the web: what counts as one."""

import re
from urllib.parse import urlsplit

LONGEST = 2_000
"""Browsers and programs take no longer address for certain."""


def is_web_address(url: str) -> bool:
    """Return whether a text is an http(s) address with a host, without spaces or control signs."""
    if len(url) > LONGEST:
        return False
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    clean = url.isprintable() and not re.search(r"[\s<>\"\\^`{|}]", url)
    return clean and parts.scheme in ("http", "https") and bool(host)
