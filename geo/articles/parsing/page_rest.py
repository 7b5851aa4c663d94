"""What is read of a page behind more tags than any has: its words, with no look at its elements."""

import re
from collections.abc import Iterator
from html import unescape

from geo.articles.parsing.blocks import Block
from geo.articles.parsing.most import TAGS, place_beyond, whole_blocks
from geo.articles.parsing.page_text import BOXES, UNREAD

_BEGUN = re.compile(r"<[a-zA-Z]")
_MAY_STAY_OPEN = {"head", "option", "rp"}
_HIDDEN = re.compile(
    rf"<!--.*?(?:-->|\Z)|<({'|'.join(sorted(UNREAD - _MAY_STAY_OPEN))})\b.*?(?:</\1\b[^<>]*+>?|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*+)[^<>]*+>?")


def part_page(html: str) -> tuple[str, str]:
    """Part what a page may hold in elements from what is too much."""
    end = place_beyond(TAGS, _BEGUN, html)
    return html[:end], html[end:]


def rest_blocks(html: str) -> Iterator[Block]:
    """Yield the words of HTML as paragraphs of some letters; what stands apart ends a line."""
    return whole_blocks(unescape(_TAG.sub(_between, _HIDDEN.sub("", html))))


def _between(tag: re.Match[str]) -> str:
    name = tag[1].lower()
    return "\n" if name in BOXES or name == "br" else ""
