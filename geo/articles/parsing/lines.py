"""Tells lines that stand by themselves, such as headings, from lines of a wrapped paragraph."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from geo.articles.parsing.entries import entries, is_dated, shape_of
from geo.articles.parsing.openers import opens
from geo.languages.scripts import script_of
from geo.languages.union import scripts_without_capitals

_QUOTED = " \t\n>"
_OPENING = _QUOTED + "\"'“‘„«»(["
_BULLET = re.compile(r"[*+•◦●○▪■▸►‣]\s|©")
_DASH = re.compile(r"[-–—]\s")
_NUMBER = re.compile(r"\[?(?P<value>\d{1,3})[.)\]]\s")
_PAGE_NUMBER = re.compile(r"[-–—]\s?\d{1,4}\s?[-–—]")
_MARK = re.compile(
    rf"(?P<bullet>{_BULLET.pattern})|(?P<dash>{_DASH.pattern})|(?P<letter>[^\W\d_]\)\s)"
    rf"|(?P<number>{_NUMBER.pattern})"
)
"""What an item may begin with."""
_STOP_AT_END = re.compile(r"[.!?…։:]\W*\Z")
_ENDS_OPEN = re.compile(r"[^\w)\]\"'”’»?!…:%‰°$€₽₼₺]\Z")  # a comma, a dash: the line goes on
_FEWEST_IN_LIST = 3
_PART_OF_ENTRIES = 2 / 3


class Layout(NamedTuple):
    """How the lines of a paragraph are laid out.

    `width` is the length of the longest that can be broken; up to `room` characters more would have
    fitted where a line surely goes on. `items` are the indexes of lines that begin an item of a
    list; `is_list` says that each line is one.
    """

    width: int
    room: int = 0
    items: frozenset[int] = frozenset()
    is_list: bool = False


def layout_of(text: str) -> Layout:
    """Return how the lines of a paragraph are laid out."""
    lines = text.split("\n")
    measured = measured_layout(lines)
    if len(lines) == 1:
        return measured
    return measured._replace(items=frozenset(_items(lines)), is_list=_is_list(lines))


def measured_layout(lines: Sequence[str]) -> Layout:
    """Return how wide the lines of a paragraph are, without a look at whether they are a list."""
    width = _width(lines)
    room = max((_room(*pair, width) for pair in pairwise(lines)), default=0)
    return Layout(width, max(0, room))


def stands_alone(line: str, following: str, layout: Layout) -> bool:
    """Tell a line that ends although the next word would have fitted: a heading, a caption.

    `following` is the next line, `layout` that of the paragraph. The line must begin a sentence.
    """
    words, after = line.strip(_QUOTED), following.lstrip(_QUOTED)
    if not words or not _may_begin(after.lstrip(_OPENING)):
        return False
    if _PAGE_NUMBER.fullmatch(words):
        return True
    if _goes_on(words):
        return False
    is_short = _length_with_next(line, after) + layout.room <= layout.width
    return is_short or (opens(after) and not words.endswith(":"))


def is_blank(line: str) -> bool:
    """Tell a line with no more than marks of quoting."""
    return not line.strip(_QUOTED)


def _width(lines: Sequence[str]) -> int:
    return max((len(line) for line in lines if " " in line.strip()), default=0)


def _room(line: str, following: str, width: int) -> int:
    """Return how much room a line leaves that surely goes on, as the next word is small."""
    after = following.lstrip(_QUOTED)
    return width - _length_with_next(line, after) if after[:1].islower() else 0


def _length_with_next(line: str, after: str) -> int:
    return len(line) + 1 + len(after.split(maxsplit=1)[0])


def _items(lines: Sequence[str]) -> set[int]:
    """Return which lines begin an item: a bullet, one of several dashes, numbers, entries."""
    heads = ((at, _MARK.match(line.lstrip(_QUOTED) + " ")) for at, line in enumerate(lines))
    marks = {at: mark for at, mark in heads if mark}
    bullets, dashes, letters = (_of_kind(marks, kind) for kind in ("bullet", "dash", "letter"))
    numbers = {at: int(marks[at]["value"]) for at in _of_kind(marks, "number")}
    beside = {number + step for number in numbers.values() for step in (-1, 1)}
    return (
        bullets
        | (letters if len(letters) > 1 else set())
        | {at for at in dashes if len(dashes) > 1 or (at and _STOP_AT_END.search(lines[at - 1]))}
        | {at for at, number in numbers.items() if number in beside}
        | _entries(lines)
    )


def _of_kind(marks: Mapping[int, re.Match[str]], kind: str) -> set[int]:
    return {at for at, mark in marks.items() if mark.lastgroup == kind}


def _entries(lines: Sequence[str]) -> set[int]:
    """Return which lines are entries, or among several with a date, or stand among many."""
    shapes = [*map(shape_of, lines)]
    dated = {at for at, line in enumerate(lines) if is_dated(line, shapes[at])}
    listed = {at for run in entries(lines, shapes) for at in run}
    found = listed | (dated if len(dated) > 1 else set())
    if len(found) < max(_FEWEST_IN_LIST, _PART_OF_ENTRIES * len(lines)):
        return found
    heads = {at for at, line in enumerate(lines) if (w := line.strip(_OPENING)) and _begins(w)}
    return found | heads


def _is_list(lines: Sequence[str]) -> bool:
    """Tell lines of which each begins with a capital and hardly one ends with a stop: a menu."""
    words = [word for line in lines if (word := line.strip(_OPENING).strip())]
    if len(words) < _FEWEST_IN_LIST or any(_goes_on(word) or not _begins(word) for word in words):
        return False
    return 4 * sum(_STOP_AT_END.search(word) is not None for word in words) <= len(words)


def _begins(line: str) -> bool:
    return line[0].isupper() or line[0].isdecimal() or bool(_BULLET.match(line))


def _goes_on(words: str) -> bool:
    """Tell a line that cannot be all: "the ends of the", "Baku-"."""
    last = words.rsplit(maxsplit=1)[-1]
    return bool(_ENDS_OPEN.search(words)) or (last.islower() and opens(last))


def _may_begin(after: str) -> bool:
    """Tell a line that begins with a capital, or in a script that has none, or with "2. The"."""
    first = after[:1]
    has_none = first.isalpha() and script_of(first) in scripts_without_capitals()
    return first.isupper() or has_none or _NUMBER.match(after) is not None
