"""Addresses on the web: what counts as one."""

import re
from urllib.parse import urlsplit


def is_web_address(url: str) -> bool:
    """Tell whether this is an http or https address with a host, with no space or control sign."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    clean = url.isprintable() and not re.search(r"[\s<>\"\\^`{|}]", url)
    return clean and parts.scheme in ("http", "https") and bool(host)
