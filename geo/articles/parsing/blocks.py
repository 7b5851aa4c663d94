"""The parts of an article as its file holds them, before any offset is counted."""

from typing import NamedTuple

from geo.articles.header import Header

CELL = "\t"
"""What stands between the cells of a row."""


class Block(NamedTuple):
    """A paragraph: its `kind` is "text", "heading" (of a `level` from 1 to 6), "item" or "row".

    An item is one of a list; the cells of a row of a table are a tab apart.
    `pages` has an (offset in the text, page) for each page that it stands on, where that is known.
    `is_simple` says that it was read more simply, since there was too much before it; see `most`.
    """

    text: str
    kind: str = "text"
    level: int = 0
    pages: tuple[tuple[int, int], ...] = ()
    is_simple: bool = False


class Parts(NamedTuple):
    """What a file holds: the header, the blocks, and which pages are pictures without text."""

    header: Header
    blocks: list[Block]
    unread_pages: tuple[int, ...] = ()
