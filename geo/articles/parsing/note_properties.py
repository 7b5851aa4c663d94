"""The properties that a program sets above or below the text of a note: "Author: Jane Doe"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Any, NamedTuple

from geo.articles.parsing.front_fields import field_named, is_known
from geo.articles.parsing.plain import looks_like_heading
from geo.articles.parsing.seen import Piece

_PROPERTY = re.compile(
    r"(?P<key>[^\W\d_][\w '’./()-]{0,40}?)\s*(?:::?(?!//|\S*:)|՝|\t|\|\s)\s*(?P<value>\S.*)?"
)
_INLINE = re.compile(r"\[([^\[\]]+::[^\[\]]+)\]\s*")
_SENTENCE = re.compile(r"\S+(?:\s+\S+){3,}[.!?…։]")
_MOST_WORDS_LEFT_OUT = 12
_WITHIN = 1_000
"""In so many pieces, and lines of one, at the head or end of a note its properties stand."""
_FEWEST_KNOWN, _ENOUGH_KNOWN = 2, 3


class NoteProperties(NamedTuple):
    """The values of a note's properties by their keys, and the pieces that are its text."""

    values: dict[str, list[str]]
    rest: list[Piece]


def part_properties(pieces: Sequence[Piece]) -> NoteProperties:
    """Part the properties of a note from its text: lines, a list or a table at its head or end.

    Most of their keys must be known, or three. The heading over them goes with them, unless it may
    be the title; what has an unknown key stays in the text if it is long enough for a sentence.
    """
    for run in (_at_head(pieces), _at_end(pieces)):
        values = _values(line for piece in pieces[run.start : run.stop] for line in _lines(piece))
        if _are_of_a_note(values):
            start = run.start - _has_heading_of_its_own(pieces, run.start)
            kept = filter(None, map(_kept, pieces[run.start : run.stop]))
            return NoteProperties(values, [*pieces[:start], *kept, *pieces[run.stop :]])
    return NoteProperties({}, list(pieces))


def _are_of_a_note(values: Mapping[str, Any]) -> bool:
    known = sum(map(is_known, values))
    return known >= _ENOUGH_KNOWN or (known >= _FEWEST_KNOWN and known * 2 > len(values))


def _at_head(pieces: Sequence[Piece]) -> range:
    near = pieces[:_WITHIN]
    start = next((at for at, one in enumerate(near) if not _may_stand_above(one)), len(near))
    others = (at for at in range(start, len(near)) if not _is_property(near[at]))
    return range(start, next(others, len(near)))


def _at_end(pieces: Sequence[Piece]) -> range:
    near = takewhile(_is_property, reversed(pieces[-_WITHIN:]))
    return range(len(pieces) - sum(1 for _ in near), len(pieces))


def _may_stand_above(piece: Piece) -> bool:
    is_short = bool(piece.level) or piece.is_menu or looks_like_heading(piece.text)
    return is_short and not _is_property(piece)


def _is_property(piece: Piece) -> bool:
    is_short = not piece.level and len(piece.lines) <= _WITHIN
    return is_short and all(map(_PROPERTY.fullmatch, _lines(piece)))


def _lines(piece: Piece) -> list[str]:
    """Return the lines of a piece; "[author:: Jane Doe] [date:: 2021]" is two."""
    lines = (line for whole in piece.lines for line in _INLINE.sub(r"\1\n", whole).splitlines())
    return [line.strip() for line in lines]


def _values(lines: Iterable[str]) -> dict[str, list[str]]:
    values = dict[str, list[str]]()
    for match in filter(None, map(_PROPERTY.fullmatch, lines)):
        if not _is_text(match):
            values.setdefault(match["key"], []).append(match["value"] or "")
    return values


def _is_text(match: re.Match[str]) -> bool:
    """Tell "Source: a spring above the village." from a property."""
    key, value = match["key"], match["value"] or ""
    is_sentence = bool(_SENTENCE.fullmatch(value)) and field_named(key) != "title"
    return is_sentence or (len(value.split()) > _MOST_WORDS_LEFT_OUT and not is_known(key))


def _kept(piece: Piece) -> Piece | None:
    """Return those lines of properties that are text, if there are any."""
    lines = [line for line in _lines(piece) if not _values([line])]
    return piece._replace(lines=tuple(lines)) if lines else None


def _has_heading_of_its_own(pieces: Sequence[Piece], at: int) -> bool:
    above = pieces[:at]
    return bool(above) and any(0 < piece.level < above[-1].level for piece in above)
