"""Lines, bases and places that are none of ours, so that "it" is not taken for one of ours."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from geo.claims.word_lists.load import any_of
from geo.domains import TEXT, one_of
from geo.errors import GazetteerError
from geo.files import is_there
from geo.folding import Folded, fold
from geo.tables import Row, read_table

SPOT = "spot"
"""The noun that stands for a port, a field or another place of which little is known."""

ANOTHER = "another"
"""The noun that stands for `"the other"`, where a sentence begins with that."""

_NOUNS = {
    "pipe": "pipeline",
    "rail": "railway",
    "line": "line",
    "road": "road",
    "base": "base",
    "air": "airfield",
    "area": "district",
    "spot": SPOT,
    "stand-in": ANOTHER,
}
"""The lists of words in word_lists/rivals.toml, each with the noun that stands for them."""

_BASES = ("base", "air")
_SITES = ("area", "spot", "stand-in")
_LINES_AND_BASES = ("pipe", "rail", "line", "road", *_BASES)
_CAPITAL = "[A-ZА-Я]"
_NAME = rf"{_CAPITAL}[\w'.]*(?:(?: |-| - ){_CAPITAL}[\w'.]*){{0,5}}"
_ENDS = rf"{_CAPITAL}[\w']*(?: ?- ?{_CAPITAL}[\w']*){{1,3}}"
_ORDINAL = r"\d{1,4}(?:-?[a-zа-я]{1,4}|\.)"
_UNIT = r"\d{3}(?:-?[a-zа-я]{1,4}|\.)"
"""The number of a unit, such as `"201st"`, by which its base is called."""

_ENDING = "(?:[a-zа-я]{1,3})?"

_HEAD = re.compile(r'(?:^\W*|[.!?:"(]) ?$')

Spans = Sequence[tuple[int, int]]


class Rival(NamedTuple):
    """A named line, base or district in a text, and the noun by which it may be spoken of."""

    start: int
    end: int
    noun: str


@dataclass(frozen=True)
class RivalNames:
    """Names of lines and bases that do not say what they are, each with its noun: TAP, pipeline.

    `ours` are what features are called before their noun, folded: with another it is no rival.
    """

    nouns: Mapping[str, str] = field(default_factory=dict)
    ours: frozenset[str] = frozenset()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One pattern for these names, and an ending, in folded text that has its capitals."""
        longest = sorted(self.folded, key=len, reverse=True)
        known = "|".join(map(re.escape, longest)) or "(?!)"
        return re.compile(rf"\b(?P<known>{known}){_ENDING}\b")

    @cached_property
    def folded(self) -> Mapping[str, str]:
        """The nouns by the names as they stand in folded text that has its capitals."""
        return {_with_capitals(fold(name)): noun for name, noun in self.nouns.items()}


def load_rivals(folder: Path, *, ours: Iterable[str] = ()) -> RivalNames:
    """Read rivals.csv in `folder`, where it is there; `ours` are the names of features.

    Raises GazetteerError with all the faults of the file.
    """
    path = folder / "rivals.csv"
    bare = frozenset(fold(name).text.rpartition(" ")[0] for name in ours)
    if not is_there(path):
        return RivalNames(ours=bare)
    columns = ("name", "noun")
    rows = read_table(path, columns=columns, error=GazetteerError, check=_faults, unique=[["name"]])
    return RivalNames({row.values["name"]: row.values["noun"] for row in rows}, bare)


def find_rivals(
    text: str, names: RivalNames, *, language: str = "", countries: Spans = ()
) -> list[Rival]:
    """Return the lines and bases with a proper name that a text names, in order.

    One capital at the head of a sentence is no name: "Gas pipelines burst." Nor is that of one of
    the `countries`, whose offsets are given: "the Russian base" may be ours.
    """
    folded = fold(text)
    cased = _with_capitals(folded)
    known = [
        Rival(*folded.span(*match.span()), names.folded[match["known"]])
        for match in names.pattern.finditer(cased)
    ]
    shapes = [
        rival
        for sort in _LINES_AND_BASES
        for rival in _by_shape(folded, cased, sort, language, countries, ours=names.ours)
    ]
    return _without_those_in_others([*known, *shapes])


def find_sites(text: str, *, language: str = "", countries: Spans = ()) -> list[Rival]:
    """Return the districts, ports, fields and other places with a proper name that a text names.

    They are in order, and so is "the other" of two. "The Russian port" has no name of its own, nor
    has "This port".
    """
    folded = fold(text)
    cased = _with_capitals(folded)
    found = [r for sort in _SITES for r in _by_shape(folded, cased, sort, language, countries)]
    return _without_those_in_others(found)


def _with_capitals(folded: Folded) -> str:
    """Return a folded text with the capitals of the original: `"Bakü"` gives `"Baku"`."""
    return "".join(
        letter.upper() if folded.original[at].isupper() else letter
        for letter, at in zip(folded.text, folded.offsets, strict=True)
    )


def _by_shape(
    folded: Folded,
    cased: str,
    sort: str,
    language: str,
    countries: Spans,
    *,
    ours: Collection[str] = (),
) -> Iterator[Rival]:
    """Return what a noun of a sort stands for by a proper name or a number."""
    if sort not in _BASES and not _noun(sort, language).search(folded.text):
        return
    for match in (match for shape in _shapes(sort, language) for match in shape.finditer(cased)):
        start, end = match.span("name")
        is_head = start == match.start() and bool(_HEAD.search(cased[:start]))
        letters = [at for at in range(start, end) if cased[at].isupper()]
        named = [at for at in letters if not _is_within(folded.offsets[at], countries)]
        if match["name"].lower() in ours:
            continue
        if sort in _SITES:
            is_head = bool(_no_name(language).fullmatch(match["name"].lower()))
        if match["name"][0].isdigit() or len(named) > is_head:
            yield Rival(*folded.span(*match.span()), _NOUNS[sort])


def _is_within(offset: int, spans: Spans) -> bool:
    return any(start <= offset < end for start, end in spans)


def _without_those_in_others(rivals: Sequence[Rival]) -> list[Rival]:
    """Return the first and longest of those that meet: the pipeline, not its line."""
    found: list[Rival] = []
    for rival in sorted(rivals, key=lambda one: (one.start, -one.end)):
        if not found or rival.start >= found[-1].end:
            found.append(rival)
    return found


@cache
def _noun(sort: str, language: str) -> re.Pattern[str]:
    """What all shapes of a sort have but those of bases: it is found sooner than a name."""
    return re.compile(any_of("rivals", sort, language=language), re.IGNORECASE)


@cache
def _shapes(sort: str, language: str) -> Sequence[re.Pattern[str]]:
    """`"Vaal railway"`, `"railway Vaal-Lek"`; of bases `"base at Vaal"` and `"7th base"`."""
    noun, at, another = (
        any_of("rivals", heading, language=language) for heading in (sort, "at", "another")
    )
    shapes = [rf"\b(?P<name>{_NAME})[ -](?i:{noun})(?!\"? (?i:{another}))"]
    if sort == "spot":
        shapes += [rf"(?i:{noun})(?:(?: {at})? |(?<='))(?P<name>{_NAME})"]
    elif sort == "stand-in":
        shapes = [rf"^(?P<name>(?i:{noun}))(?=,| )"]
    elif sort in _BASES:
        shapes += [
            rf"(?i:{noun}) {at} (?P<name>{_NAME})",
            rf"\b(?P<name>{_ORDINAL}) (?:[\w'-]+ ){{0,3}}?(?i:{noun})",
            rf"\b(?P<name>{_UNIT}) {at} {_CAPITAL}",
        ]
    elif sort != "area":
        shapes += [rf"(?i:{noun}) (?P<name>{_ENDS}|\"{_CAPITAL}[^\"]{{1,40}}\")(?! (?i:{another}))"]
    return [re.compile(shape) for shape in shapes]


@cache
def _no_name(language: str) -> re.Pattern[str]:
    """`"the"`, `"this"`: before a noun no name, though it heads a sentence with a capital."""
    return re.compile(any_of("rivals", "no-name", language=language))


_DOMAINS = {"name": TEXT, "noun": one_of(tuple(_NOUNS.values()))}


def _faults(row: Row) -> Iterator[str]:
    """Return `noun is "pipe"; use pipeline, railway, …` for the row `TAP,pipe`."""
    for column, domain in _DOMAINS.items():
        yield from domain.faults(column, row.values[column])
