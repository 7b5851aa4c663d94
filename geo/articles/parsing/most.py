"""How much structure a text may have: what is beyond that of any article is read more simply.

All of these keep the time that a text takes in proportion to its length, whatever it is made of.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from geo.articles.parsing.blocks import Block
from geo.most import Most

PARAGRAPHS = Most(15_000, 66)
"""Those behind are put together to some of LETTERS_TOGETHER each, and these are not split."""
STOPS = Most(30_000, 33)
"""Ends of lines, and signs that may end a sentence; behind them a paragraph is one sentence."""
LINES = Most(20_000, 50)
"""Of a text without marks, and of Markdown; those behind are paragraphs of LETTERS_TOGETHER."""
BLOCKS = Most(8_000, 125)
"""Of Markdown: paragraphs, headings, items, cells; what is behind is read line by line."""
MARKS = Most(25_000, 40)
"""Of Markdown: signs within a line, and lines; signs behind them stay as they are written."""
TAGS = Most(20_000, 50)
"""Of a page, those that begin an element; behind them is read what any tag parts."""
PIECES = Most(8_000, 125)
"""Of a page, its texts; those behind are the article's, whatever they look like."""
LETTERS_TOGETHER = 2_000

_LINE = re.compile(r"(?m)^[^\S\n]*\S")
_TOGETHER = re.compile(rf"\S(?:.{{0,{LETTERS_TOGETHER - 1}}}(?=\n|\Z)|.*?(?=\n|\Z))", re.DOTALL)


def place_beyond_lines(text: str) -> int:
    """Return where the first of too many lines stands in a text, its length where none does."""
    return place_beyond(LINES, _LINE, text)


def place_beyond(most: Most, units: re.Pattern[str], text: str) -> int:
    """Return where the first of too many units stands in a text, its length where none does."""
    found = next(islice(units.finditer(text), most.of(len(text)), None), None)
    return found.start() if found else len(text)


def whole_blocks(text: str) -> Iterator[Block]:
    """Yield the lines of a text as paragraphs of so many together, verbatim."""
    return (Block(found[0].rstrip(), is_simple=True) for found in _TOGETHER.finditer(text))


def together(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks put together, so that each has some LETTERS_TOGETHER."""
    group, letters = list[Block](), 0
    for block in blocks:
        if group and letters + len(block.text) > LETTERS_TOGETHER:
            yield _as_one(group)
            group, letters = [], 0
        group.append(block)
        letters += len(block.text) + 1
    if group:
        yield _as_one(group)


def _as_one(blocks: Iterable[Block]) -> Block:
    pages, start = list[tuple[int, int]](), 0
    for block in blocks:
        pages += [(start + at, page) for at, page in block.pages]
        start += len(block.text) + 1
    text = "\n".join(block.text for block in blocks)
    return Block(text, pages=tuple(pages), is_simple=True)
