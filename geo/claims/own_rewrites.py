"""Rewrites of languages that have a folder of their own, from `rewrites.toml` in it.

A record begins with `[[rewrite]]` and has a `name`, a `pattern` of pieces and words, the function
of geo.claims.joining that makes one sign of them (`join`), a text as `example`, and what that
`becomes`. With `join = "anaphor"` it says by its English `noun` what the words speak of: "the
pipeline", "the lines", "it"; with `join = "stand_in"` they say so themselves. With `join = "other"`
it may have a noun, too, if that is a line.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from geo.claims import joining
from geo.claims.masking import Masked, Thing
from geo.claims.rules.own_pieces import FOLDER, fill, own_pieces, pattern_faults, records_in
from geo.errors import RuleError

Join = Callable[[re.Match[str], Masked], Thing | None]

_TEXTS = ("name", "pattern", "join", "example", "becomes")
_JOINS: Mapping[str, Join] = {
    "border": joining.border,
    "countries": joining.countries,
    "country": joining.country,
    "each_border": joining.each_border,
    "held": joining.held,
    "in_its_country": joining.in_its_country,
    "owned": joining.owned,
    "same": joining.same,
    "owned_before": joining.owned_before,
    "stand_in": joining.anaphor,
    "stretch": joining.stretch,
    "town_in_its_name": joining.town_in_its_name,
}
_ANAPHOR = "anaphor"
_BY_NOUN = (_ANAPHOR, "other")


class Rewrite(NamedTuple):
    """Words that become one sign: after it `example` reads `becomes`, signs in pointed brackets."""

    name: str
    pattern: re.Pattern[str]
    join: Join
    example: str
    becomes: str


@cache
def own_rewrites(language: str, *, folder: Path = FOLDER) -> tuple[Rewrite, ...]:
    """Return the rewrites of a language, in the order in which they are applied.

    Raises RuleError with all the faults of the file.
    """
    pieces = own_pieces(language, folder=folder)
    return read_rewrites(folder / language / "rewrites.toml", pieces)


def read_rewrites(path: Path, pieces: Mapping[str, str]) -> tuple[Rewrite, ...]:
    """Read a file of rewrites, in order; raise RuleError with all its faults."""
    records = list(records_in(path))
    faults = [fault for kind, record in records for fault in _faults(kind, record, pieces)]
    if faults:
        raise RuleError(path, faults)
    return tuple(_rewrite(record, pieces) for _, record in records)


def _faults(kind: str, record: Mapping[str, Any], pieces: Mapping[str, str]) -> Iterator[str]:
    """Return `rewrite “soil” has no example; give one`, and so on."""
    name = f"rewrite “{record.get('name', '?')}”"
    if kind != "rewrite":
        yield f"{name} begins with [[{kind}]]; begin each with [[rewrite]]"
    yield from (f"{name} has no {key}; give one as text" for key in _missing(record))
    unknown = [key for key in record if key not in (*_TEXTS, "noun")]
    yield from (f"{name}: “{key}” is not known; use {', '.join(_TEXTS)}" for key in unknown)
    joins = (*_JOINS, *_BY_NOUN)
    if record.get("join") not in joins:
        yield f"{name}: join is “{record.get('join')}”; use one of {', '.join(joins)}"
    pattern = str(record.get("pattern", ""))
    found = pattern_faults(pattern, pieces, see="pieces.toml")
    yield from (f"{name}: {fault}" for fault in found)


def _missing(record: Mapping[str, Any]) -> list[str]:
    """Return the keys that a record lacks: `noun` where it is to speak of what was named before."""
    wanted = (*_TEXTS, "noun") if record.get("join") == _ANAPHOR else _TEXTS
    return [key for key in wanted if not isinstance(record.get(key), str) or not record[key]]


def _rewrite(record: Mapping[str, Any], pieces: Mapping[str, str]) -> Rewrite:
    """Return the rewrite `pronoun`, by which `"им"` becomes `"<anaphor it>"`."""
    pattern = re.compile(fill(record["pattern"], pieces))
    join = _JOINS.get(record["join"]) or _spoken_of(record["join"], record.get("noun", ""))
    return Rewrite(record["name"], pattern, join, record["example"], record["becomes"])


def _spoken_of(kind: str, noun: str) -> Join:
    """Return what makes a sign for something that words speak of by a noun."""
    return lambda match, masked: Thing(kind, 0, 0, noun=noun)
