"""Which words a rule needs: where a text has none of them, its pattern need not be tried."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from re import _constants, _parser  # type: ignore[attr-defined]  # Python declares no types of it
from typing import Any

from geo.claims.rules.own_pieces import PIECE, joined

_FIRST_SIGN = 0x100000  # of a plane for private use that no pattern has, for pieces
_REPEATS = {_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT}

Words = frozenset[str]
"""Of these a text must have one; of none it need have nothing."""

NOTHING: Words = frozenset()


def may_be_in(text: str, needed: Words) -> bool:
    """Return whether a text has one of the words that are needed, if any are."""
    return not needed or any(word in text for word in needed)


def words_needed_by(pattern: re.Pattern[str]) -> Words:
    """Return `{"km from", "km off"}` for `km (?:from|off)`."""
    return NOTHING if pattern.flags & re.IGNORECASE else _needed(pattern.pattern)


def words_needed(template: str, pieces: Mapping[str, str]) -> Words:
    """Return `{"km from", "km off"}` for `{place} is {number} km (?:from|off)`.

    A piece is read by itself, once for all the patterns that have it. What cannot be read so, as
    one that asks for what a piece has found, needs nothing.
    """
    pattern = joined(template)
    names = list(dict.fromkeys(PIECE.findall(pattern)))
    signs = {name: chr(_FIRST_SIGN + number) for number, name in enumerate(names)}
    marked = PIECE.sub(lambda piece: signs[piece[1]], pattern)
    return _needed(marked, tuple(pieces[name] for name in names))


@lru_cache(maxsize=4096)
def _needed(pattern: str, pieces: tuple[str, ...] = ()) -> Words:
    """Return what a pattern needs in which a sign stands for each piece."""
    try:
        items = _parser.parse(pattern)
    except re.error:
        return NOTHING
    return NOTHING if items.state.flags & re.IGNORECASE else _of_items(items, pieces)


def _of_items(items: Iterable[tuple[Any, Any]], pieces: tuple[str, ...]) -> Words:
    """Return what is needed by things that follow each other: what the best of them needs."""
    needed, run = list[Words](), ""
    for what, value in items:
        is_letter = what is _constants.LITERAL and value < _FIRST_SIGN
        if is_letter:
            run += chr(value)
            continue
        needed += [frozenset({run}), _of_item(what, value, pieces)]
        run = ""
    needed.append(frozenset({run}))
    return max(needed, key=_worth)


def _of_item(what: Any, value: Any, pieces: tuple[str, ...]) -> Words:
    if what is _constants.LITERAL:
        return _needed(pieces[value - _FIRST_SIGN])
    if what is _constants.SUBPATTERN and not value[1]:  # no other flags
        return _of_items(value[3], pieces)
    if what in _REPEATS and value[0] > 0:
        return _of_items(value[2], pieces)
    if what is _constants.BRANCH:
        ways = [_of_items(way, pieces) for way in value[1]]
        return NOTHING.union(*ways) if all(map(any, ways)) else NOTHING
    return NOTHING


def _worth(words: Words) -> tuple[int, int]:
    """Longer words are seldom there; of fewer, each is asked for sooner."""
    return min(map(len, words), default=0), -len(words)
