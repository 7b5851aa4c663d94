"""Dates as a text states them: a day, a month, a year, "late 2006", "the 1990s"."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

from geo.claims.figures.months import month_of, month_pattern
from geo.claims.figures.relative_dates import (
    RelativeDate,
    relative_dates,
    relative_years,
    year_told,
)
from geo.claims.figures.told import Told
from geo.claims.figures.words import either, words_in
from geo.folding import fold
from geo.when import When
from geo.wording import long_date

_NOTHING = Told()
_YEAR = r"(?:1[89]|20)\d\d"
_ISO = rf"(?P<year>{_YEAR})-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
_DOTTED = rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>{_YEAR})"


class DateMention(NamedTuple):
    """A date in a text: `said` is 2006-07-13, 2006-07, 2006, late 2006, or 1990s."""

    start: int
    end: int
    said: str


class _Part(NamedTuple):
    """Of twelve parts of a year or a month the first and the last, and how texts call it."""

    twelfths: tuple[int, int]
    words: tuple[str, ...]


def find_dates(text: str, *, language: str = "", told: Told = _NOTHING) -> list[DateMention]:
    """Return the dates of a text that have a year, in order.

    The text is in English, or in a language with words of its own for dates. What it counts from
    another date, `"last year"`, is a date where it is `told` from which.
    """
    folded, found, end = fold(text), list[DateMention](), 0
    for match, way in _all_dates(folded.text, language, told):
        said = way.said(match, told) if way else _said(match[0], language, told)
        if said and match.start() >= end:
            found.append(DateMention(*folded.span(*match.span()), said))
            end, told = match.end(), told.then(said)
    return found


def is_relative(text: str) -> bool:
    """Return whether a date is counted from another one: it has no year of its own."""
    return not re.search(r"\d{4}", text)


@lru_cache(maxsize=4096)
def days_of(said: str) -> tuple[date, date]:
    """Return the first and the last day of a date as `find_dates` says it.

    Raises ValueError where it is none.
    """
    part, _, stem = said.rpartition(" ")
    if decade := re.fullmatch(r"(\d{3})0s", stem):
        return date(10 * int(decade[1]), 1, 1), date(10 * int(decade[1]) + 9, 12, 31)
    when = When.parse(stem)
    if not part:
        return when.first_day, when.last_day
    first, last = _parts()[part].twelfths
    if when.month is None:
        return date(when.year, first, 1), When(when.year, last).last_day
    days = monthrange(when.year, when.month)[1]
    begin, end = 1 + days * (first - 1) // 12, max(1, days * last // 12)
    return date(when.year, when.month, begin), date(when.year, when.month, end)


@lru_cache(maxsize=1024)
def read_date(text: str) -> tuple[date, date] | None:
    """Return the days of `"2006-07-13"`, `"13 July 2006"` or `"late 2006"`, None for no date."""
    found = find_dates(text)
    return days_of(found[0].said) if found else None


def is_within(said: str, value: str) -> bool:
    """Return whether a date stated as "2006" holds another: `"2006-07-13"`, but not `"2005"`."""
    stated, days = days_of(said), read_date(value)
    return days is not None and stated[0] <= days[0] and days[1] <= stated[1]


def date_text(said: str) -> str:
    """Write a date for reading: "13 July 2006", "late 2006", "the 1990s"."""
    part, _, stem = said.rpartition(" ")
    if stem.endswith("s"):
        return f"the {stem}"
    return f"{part} {long_date(When.parse(stem))}".strip()


def as_of_a_date(language: str = "") -> str:
    """Return the pattern by which it is told of when an amount is, with `{date}` for the date."""
    return _piece("as_of", language) if words_in("dates", language) else "(?!)"


def is_date(said: str) -> bool:
    """Return whether a text is a date as `find_dates` says it."""
    part, _, stem = said.rpartition(" ")
    return bool(
        (not part or part in _parts()) and re.fullmatch(r"\d{4}(?:-\d\d){0,2}|\d{4}s", stem)
    )


def _all_dates(
    folded: str, language: str, told: Told
) -> list[tuple[re.Match[str], RelativeDate | None]]:
    """Return what may be a date, in order, the longest first, with the way in which it counts."""
    found: list[tuple[re.Match[str], RelativeDate | None]] = [
        (match, None) for match in _pattern(language).finditer(folded)
    ]
    if not found and told == _NOTHING:
        return []
    for way in relative_dates(language):
        if way.hint.search(folded):
            found += [(match, way) for match in way.pattern.finditer(folded)]
    return sorted(found, key=lambda one: (one[0].start(), -one[0].end()))


def _said(text: str, language: str, told: Told) -> str:
    """`"13 july 2006"` gives "2006-07-13", `"the end of 2006"` "late 2006", 30 february nothing."""
    for name, part in _parts(language).items():
        if match := _beside(tuple(part.words), language).search(text):
            rest = _said(text[: match.start()] + text[match.end() :], language, told)
            return rest and f"{name} {rest}"
    if decade := re.fullmatch(_decade(language), text):
        return f"{decade['tens']}0s"
    match = next(found for shape in _shapes(language) if (found := re.fullmatch(shape, text)))
    parts = match.groupdict()
    year, month, day = (parts.get(name) for name in ("year", "month", "day"))
    in_year = year_told(year or "", told, language=language)
    try:
        in_month = month_of(month, language) if month else None
        return str(When(in_year, in_month, int(day) if day else None)) if in_year else ""
    except ValueError:
        return ""


@cache
def _beside(words: tuple[str, ...], language: str) -> re.Pattern[str]:
    """`"late "` at the head of a date, but not before a day; `" sonunda"` at its end."""
    if _piece("parts", language) == "after":
        return re.compile(rf"(?<=.) {either(words)}$")
    return re.compile(rf"^{either(words)}[ -](?!\d{{1,2}} )")


@cache
def _shapes(language: str) -> tuple[str, ...]:
    """Patterns of a date: `"13 july 2006"` by dmy, `"july 13th, 2006"` by mdy, `"july of 2006"`."""
    years = rf"(?P<year>{_YEAR}|{relative_years(language)})"
    year = f"{years}{_piece('year', language)}"
    names = month_pattern(language, shortest=_piece("shortest", language))
    month = f"(?P<month>{names}){_piece('month', language)}"
    pieces = {"d": _piece("day", language), "m": month, "y": year}
    joint = _piece("joint", language)
    worded = (joint.join(pieces[one] for one in order) for order in _piece("orders", language))
    return (_ISO, _DOTTED, *worded, year)


@cache
def _decade(language: str) -> str:
    """`"the 1990s"`."""
    return rf"{_piece('the', language)}(?P<tens>\d{{3}}){_piece('decade', language)}"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """All that `_said` reads, where it is no part of a larger number or word."""
    if not words_in("dates", language):
        return re.compile("(?!)")
    part = either(word for one in _parts(language).values() for word in one.words)
    shapes = "|".join((*_shapes(language)[:-1], _decade(language), _shapes(language)[-1]))
    plain = re.sub(r"\(\?P<\w+>", "(?:", shapes)
    is_before = _piece("parts", language) == "before"
    before, after = (f"(?:{part}[ -])?", "") if is_before else ("", f"(?: {part})?")
    return re.compile(
        rf"(?<![\w$€£.,/-]){before}(?:{plain}){after}"
        r"(?![\w%°]|[.,/]\d|-(?!\D)\d{3,}|-[^\W\d_])"
    )


def _piece(name: str, language: str) -> Any:
    """Return what dates.toml has for a piece of a date."""
    return words_in("dates", language)["pieces"][name]


@cache
def _parts(language: str = "") -> Mapping[str, _Part]:
    """Return the parts of a year that dates.toml has, by name."""
    own = words_in("dates", language)
    return {
        name: _Part(tuple(one["twelfths"]), tuple(own[name]["words"]))
        for name, one in words_in("dates").items()
        if name != "pieces" and name in own
    }
