"""Days and months that a text names, also those of no year: "July 12 – 15", "iyulun 12-də"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from geo.errors import WordListError
from geo.files import read_toml
from geo.folding import Folded, fold
from geo.languages.load import languages
from geo.when import When

_FILE = Path(__file__).parent / "days.toml"
_TOKEN = re.compile(
    r"(?P<whole>(?:19|20)\d\d-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)(?![\w.-]*\d)"
    r"|(?P<number>\d+)(?P<ending>(?:[-']?[^\W\d_]{1,4}(?![^\W_]))?)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)"
)
_LISTED, _BESIDE = re.compile(r"[.]?\s?[-,/]\s?"), re.compile(r"[.,]{0,2}\s?[(]?")
_A_FIGURE_GOES_ON = re.compile(r"[.,:]\d|\s?[%°$€£]")
_LATELY_MONTHS = 4
"""A day that is to come this year was in the last one if that is no longer ago."""


class Days(NamedTuple):
    """From when to when a text says that something was; `told` where it names the year, too.

    Both are the same for one day or month; a month lacks its day, and a year its month. `start` is
    where that stands in the folded text.
    """

    start: int
    first: When
    last: When
    told: bool


def find_days(folded: Folded, *, today: When | None) -> list[Days]:
    """Return the days, months and years that a folded text names, in order.

    A day of no year is of that of the date before it, or else of the last one in which it was
    before `today`, when the article was published; where neither tells, it is left.
    """
    tokens, end, year = _tokens(folded.text), 0, None
    found = list[Days]()
    for at, token in enumerate(tokens):
        if token.start < end:
            continue
        read = _whole(token) or _Reading(tokens, folded, end).at(at)
        if read:
            if found and found[-1].start == read.start:
                found.pop()  # its year, which was read alone
            found += _days(read, today, year)
            end, year = read.end, read.year or year
        elif token.year:
            found.append(Days(token.start, When(token.year), When(token.year), told=True))
    return found


class _Read(NamedTuple):
    """Days of a month of a year as they are written, and from where to where that stands."""

    days: Sequence[int]
    month: int | None
    year: int | None
    start: int
    end: int


class _Token(NamedTuple):
    """A word or a number of a folded text; a number is told from its ending: "12" and "-də"."""

    start: int
    end: int
    whole: str | None
    number: str | None
    ending: str | None
    word: str | None

    @property
    def day(self) -> int | None:
        """The day of a month that it may be."""
        is_short = self.number and len(self.number) <= 2
        return int(self.number or "") if is_short and 1 <= int(self.number or "") <= 31 else None

    @property
    def year(self) -> int | None:
        """The year that it may be."""
        is_year = self.number and len(self.number) == 4 and self.number[:2] in ("19", "20")
        return int(self.number or "") if is_year else None


@dataclass(frozen=True)
class _Way:
    """How a language writes days beside a month; days.toml tells what the fields mean."""

    joints: frozenset[str]
    of: frozenset[str]
    year: frozenset[str]
    after: str
    capital: bool


class _Reading(NamedTuple):
    """The words of a text, of which those from an offset on are not read yet."""

    tokens: Sequence[_Token]
    folded: Folded
    begin: int

    def at(self, at: int) -> _Read | None:
        """Read the days around the name of a month."""
        token = self.tokens[at]
        for month, way in _months_called(token.word) if token.word else ():
            if not way.capital or self._has_capital(token):
                read = self._around(at, month, way)
                if read:
                    return read
        return None

    def _around(self, at: int, month: int, way: _Way) -> _Read | None:
        days, first = self._days(at, -1, way)
        last = at
        if not days and way.after != "none":
            days, last = self._days(at, 1, way)
        years = [self._year(last, 1, way), self._year(first, -1, way)]
        beside = next((at for at in years if at is not None), None)
        if beside is None:
            return self._read(days, month, None, first, last) if days else None
        first, last = min(first, beside), max(last, beside)
        return self._read(days, month, self.tokens[beside].year, first, last)

    def _read(
        self, days: Sequence[int], month: int, year: int | None, first: int, last: int
    ) -> _Read:
        return _Read(days, month, year, self.tokens[first].start, self.tokens[last].end)

    def _days(self, at: int, step: int, way: _Way) -> tuple[list[int], int]:
        """Return the days on one side of a month, and the token at which they end."""
        days, here = list[int](), at
        while True:
            there = self._next(here, step, way, is_first=not days)
            if there is None or not self._is_day(there, step, way):
                return (days if step > 0 else days[::-1]), here
            days.append(self.tokens[there].day or 0)
            here = there

    def _next(self, here: int, step: int, way: _Way, *, is_first: bool) -> int | None:
        """Return the token beside, past a word that joins days, or a day and its month."""
        there = here + step
        if not self._has(there):
            return None
        gap, word = self._gap(here, there), self.tokens[there].word
        if word and word in (way.of if is_first else way.joints):
            there += step
            if self._has(there) and self.tokens[there].word in way.joints:  # "bis zum"
                there += step
            return there if self._has(there) else None
        if is_first:
            return there if _BESIDE.fullmatch(gap) else None
        is_ended = way.after == "ended" and bool(self.tokens[there].ending) and gap == " "
        return there if is_ended or _LISTED.fullmatch(gap) else None

    def _is_day(self, at: int, step: int, way: _Way) -> bool:
        token = self.tokens[at]
        if token.day is None or (step > 0 and way.after == "ended" and not token.ending):
            return False
        return step < 0 or not _A_FIGURE_GOES_ON.match(self.folded.text, token.end)

    def _year(self, here: int, step: int, way: _Way) -> int | None:
        """Return the token of the year beside a date."""
        there = here + step
        words = way.of if step > 0 else way.year
        if self._has(there) and self.tokens[there].word in words:
            there += step
        if not self._has(there) or self.tokens[there].year is None:
            return None
        near = _BESIDE.fullmatch(self._gap(there - step, there))
        return there if near else None

    def _has(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].start >= self.begin

    def _gap(self, one: int, other: int) -> str:
        first, second = sorted((one, other))
        return self.folded.text[self.tokens[first].end : self.tokens[second].start]

    def _has_capital(self, token: _Token) -> bool:
        return self.folded.original[self.folded.span(token.start, token.end)[0]].isupper()


def _tokens(text: str) -> list[_Token]:
    return [_Token(*match.span(), *match.groups()) for match in _TOKEN.finditer(text)]


def _whole(token: _Token) -> _Read | None:
    """Read a date in figures: 2020-07-12, 12.07.2020."""
    if not token.whole:
        return None
    parts = [int(part) for part in re.split(r"\D", token.whole)]
    day, month, year = parts[::-1] if parts[0] > 31 else parts
    return _Read([day], month, year, token.start, token.end)


def _days(read: _Read, today: When | None, year: int | None) -> Iterator[Days]:
    """Return the first and the last of the days that were read, where the calendar has them."""
    year = read.year or year
    days: Sequence[int | None] = read.days or (None,)
    dates = [_day(year, read.month, day, today) for day in days]
    first, last = dates[0], dates[-1]
    if first and last and first.first_day <= last.first_day:
        yield Days(read.start, first, last, read.year is not None)


def _day(year: int | None, month: int | None, day: int | None, today: When | None) -> When | None:
    try:
        if year or today is None or month is None:
            return When(year, month, day) if year else None
        found = When(today.year, month, day)
        if found.first_day <= today.last_day:
            return found
        ago = 12 + today.last_day.month - month
        return When(today.year - 1, month, day) if ago <= _LATELY_MONTHS else None
    except ValueError:
        return None


@lru_cache(maxsize=16_384)
def _months_called(word: str) -> tuple[tuple[int, _Way], ...]:
    """Return what months a folded word may name, and how their languages write days.

    `"july"`, `"iyulun"` and `"temmuz'da"` give 7; "may" is one of English and of Azerbaijani.
    """
    matches = ((pattern.fullmatch(word), names, way) for pattern, names, way in _months())
    return tuple(
        (next(number for number, name in names if name.startswith(match["name"])), way)
        for match, names, way in matches
        if match
    )


@cache
def _months() -> list[tuple[re.Pattern[str], list[tuple[int, str]], _Way]]:
    """Return the months of each language: a pattern for their names, the names, its way."""
    found = []
    known = languages()
    for code, own in _ways().items():
        if code not in known:
            continue  # its file is faulty
        months = enumerate(known[code].dates.months, start=1)
        names = [(number, fold(name).text) for number, each in months for name in each]
        least = own["cut"]
        cuts = {name[:end] for _, name in names for end in _lengths(name, least)}
        longest = "|".join(sorted(map(re.escape, cuts), key=len, reverse=True))
        pattern = re.compile(rf"(?P<name>{longest}){own['endings']}")
        words = {key: frozenset(own[key]) for key in ("joints", "of", "year")}
        found.append((pattern, names, _Way(**words, after=own["after"], capital=own["capital"])))
    return found


def _lengths(name: str, least: int) -> range:
    return range(min(least or len(name), len(name)), len(name) + 1)


@cache
def _ways() -> Mapping[str, Any]:
    return read_toml(_FILE, error=WordListError, may_lead_out=True)
