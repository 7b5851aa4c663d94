"""What a page that was run without a browser shows."""

import re
from html import unescape

from streamlit.testing.v1 import AppTest


def html(page: AppTest) -> str:
    """Return all that the page shows as HTML."""
    return "".join(element.proto.body for element in page.get("html"))


def heading(page: AppTest) -> str:
    """Return the heading of what is said: a feature's name, or "Overview"."""
    found = re.search(r"<h2[^>]*>(.*?)</h2>", html(page))
    return unescape(found[1]) if found else ""


def notices(page: AppTest, kind: str) -> list[str]:
    """Return the texts of the boxes of a kind: "info", "warning" or "error"."""
    found = re.findall(rf'<div class="notice {kind}"[^>]*>(.*?)</div>', html(page))
    return [unescape(text) for text in found]
