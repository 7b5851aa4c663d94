"""Tells lines that stand by themselves, such as headings, from lines of a wrapped paragraph."""

import re

from geo.articles.parsing.abbreviations import opens
from geo.languages.scripts import script_of
from geo.languages.union import scripts_without_capitals

_QUOTED = " \t>"
_OPENING = _QUOTED + "\"'“‘„«(["
_ITEM = re.compile(r"[-*•–—]\s")
_ENDS_OPEN = re.compile(r"[^\w)\]\"'”’»?!…]\Z")  # a comma, a dash: the line goes on


def line_width(text: str) -> int:
    """Return the length of the longest line of a paragraph that has a space to break it at."""
    return max((len(line) for line in text.split("\n") if " " in line.strip()), default=0)


def stands_alone(line: str, following: str, width: int) -> bool:
    """Tell a line that ends although the next word would have fitted: a heading, a caption.

    `following` is the next line, `width` that of the paragraph. The line must begin a sentence.
    """
    words, after = line.strip(_QUOTED), following.lstrip(_OPENING)
    if not words or not after or _goes_on(words) or not _may_begin(after):
        return False
    first = after.split(maxsplit=1)[0]
    return opens(after) or len(line) + 1 + len(first) <= width


def begins_anew(following: str) -> bool:
    """Tell a line before which a sentence ends in any case: one of a list ("- oil"), or none."""
    words = following.strip(_QUOTED)
    return not words or _ITEM.match(words + " ") is not None


def _goes_on(words: str) -> bool:
    """Tell a line that cannot be all: "the ends of the", "Baku-"."""
    last = words.rsplit(maxsplit=1)[-1]
    return bool(_ENDS_OPEN.search(words)) or (last.islower() and opens(last))


def _may_begin(after: str) -> bool:
    """Tell a line that begins with a capital, or in a script that has none."""
    first = after[0]
    has_none = first.isalpha() and script_of(first) in scripts_without_capitals()
    return first.isupper() or has_none
