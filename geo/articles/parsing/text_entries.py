"""Tells which first lines of an article are a table, an interview or a chronicle: no header."""

import re
from collections.abc import Sequence

from geo.articles.parsing.entries import entries, head_of
from geo.articles.parsing.labels import names_field

_FEW = 2
_MOST_OF_VALUE = 3
_FIGURE = re.compile(r"\s?[:՝]\s+\d\S*(?: \S+){0,3}")


def text_entries(lines: Sequence[str]) -> frozenset[int]:
    """Return which of these lines, blank ones too, are entries of a list that is no header.

    The first is none, as a title may look like one. Where more than one names a field, or one of
    two, or where two could be headlines, a list is not taken for text. "Length: 40 km" is an entry
    also where it stands alone.
    """
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    figures = ([at] for at, line in enumerate(lines) if _FIGURE.fullmatch(_value(line)))
    runs = ([at for at in run if at != first] for run in (*entries(lines), *figures))
    return frozenset(at for run in runs if _is_text([lines[at] for at in run]) for at in run)


def _is_text(run: Sequence[str]) -> bool:
    fields = sum(names_field(head_of(line)) for line in run)
    if len(run) > _FEW:
        return fields <= 1
    return not fields and all(map(_is_brief, run))


def _is_brief(line: str) -> bool:
    """Tell an entry with a figure, or with few words."""
    value = _value(line).lstrip(" :")
    return any(map(str.isdigit, value)) or len(value.split()) <= _MOST_OF_VALUE


def _value(line: str) -> str:
    line = line.strip()
    head = head_of(line)
    return line.partition(head)[2] if head else ""
