"""Finds the menus of a page that was pasted as a whole: lists of short entries."""

import re
from itertools import groupby

from geo.articles.parsing.header_lines import read_line

_BULLET = re.compile(r"\s*[*+•·»›☰o-](?:\s+|\Z)")
_NUMBER = re.compile(r"\s*\d{1,2}\.(?:\s+|\Z)")
_MOST_WORDS = 8
_FEWEST = 2
_SENTENCE = 3
_STOP = re.compile(r"[.;…։。]\Z")


def menu_lines(lines: list[str], numbers: list[int]) -> set[int]:
    """Return which of these lines are entries of a menu: short, without a stop, behind a bullet."""
    found = set[int]()
    for is_entry, group in groupby(numbers, lambda i: _is_entry(lines[i])):
        entries = list(group)
        if is_entry and (len(entries) >= _FEWEST or _BULLET.fullmatch(lines[entries[0]])):
            found.update(entries)
    return found


def without_bullet(line: str) -> str:
    """Return a line without the bullet that it begins with."""
    bare = line.lstrip("> \t")
    match = _BULLET.match(bare)
    return (bare[match.end() :] if match else bare).strip() or line.strip()


def _is_entry(line: str) -> bool:
    match = _BULLET.match(line) or _NUMBER.match(line)
    if not match:
        return False
    words = line[match.end() :].strip()
    count = len(words.split())
    is_short = count <= _MOST_WORDS and not (count >= _SENTENCE and _STOP.search(words))
    said = read_line(words) if is_short else None
    return is_short and not (said and said.values and said.is_sure)
