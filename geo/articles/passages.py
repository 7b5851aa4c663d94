"""Passages of sentences: of one that is too long to be quoted whole, what is around a place."""

from typing import NamedTuple

MOST_LETTERS = 1_500
"""A sentence of no more letters is quoted whole."""

LEFT_OUT = "[…]"
"""What stands for what is left out of a quotation."""

_LONGEST_WORD = 60


class Passage(NamedTuple):
    """A stretch of a text, from `start` to `end` in it; `before` and `after` it are left out."""

    start: int
    end: int
    before: bool = False
    after: bool = False


def passage(text: str, *, around: int = 0, most: int = MOST_LETTERS) -> Passage:
    """Return of a text the passage that is quoted: all of it, unless it has too many letters.

    Of a longer one it is what stands around an offset, cut at spaces where there are any.

    >>> passage("one two three four", around=8, most=10)
    Passage(start=4, end=13, before=True, after=True)
    """
    if len(text) <= most:
        return Passage(0, len(text))
    start = max(0, min(around - most // 2, len(text) - most))
    end = min(len(text), start + most)
    if start:
        start = text.find(" ", start - 1, min(around, start + _LONGEST_WORD)) + 1 or start
    if end < len(text):
        space = text.rfind(" ", max(around + 1, end - _LONGEST_WORD), end + 1)
        end = space if space > 0 else end
    return Passage(start, end, start > 0, end < len(text))


def quoted(text: str) -> str:
    """Return the passage of a text that is quoted from its beginning, with what is left out."""
    found = passage(text)
    return f"{text[: found.end]} {LEFT_OUT}" if found.after else text
