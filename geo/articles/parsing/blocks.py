"""A part of an article's text as its file holds it, before any offset is counted."""

from typing import NamedTuple


class Block(NamedTuple):
    """A paragraph or a heading (`kind` is "text" or "heading"); `level` is a heading's, 1 to 6.

    `pages` has an (offset in the text, page) for each page that it stands on, where that is known.
    """

    text: str
    kind: str = "text"
    level: int = 0
    pages: tuple[tuple[int, int], ...] = ()
