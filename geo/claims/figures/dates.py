"""Dates as an English text states them: a day, a month, a year, "late 2006", "the 1990s"."""

import re
import tomllib
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from geo.folding import fold
from geo.languages.load import language
from geo.when import When
from geo.wording import long_date

_SHORTEST = 3
"""So many letters a month's name has at least: "Nov. 2007"."""

_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_DAY = r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?"
_ISO = re.compile(rf"{_YEAR}-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
_DOTTED = re.compile(rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}")


class DateMention(NamedTuple):
    """A date in a text: `said` is 2006-07-13, 2006-07, 2006, late 2006, or 1990s."""

    start: int
    end: int
    said: str


class _Part(NamedTuple):
    """Of twelve parts of a year or a month the first and the last, and how texts call it."""

    twelfths: tuple[int, int]
    words: tuple[str, ...]


def find_dates(text: str) -> list[DateMention]:
    """Return the dates of an English text that have a year, in order."""
    folded = fold(text)
    said = ((match, _said(match[0])) for match in _pattern().finditer(folded.text))
    return [DateMention(*folded.span(*match.span()), date_) for match, date_ in said if date_]


def days_of(said: str) -> tuple[date, date]:
    """Return the first and the last day of a date as `find_dates` says it.

    Raises ValueError where it is none.
    """
    part, _, stem = said.rpartition(" ")
    if decade := re.fullmatch(r"(\d{3})0s", stem):
        return date(10 * int(decade[1]), 1, 1), date(10 * int(decade[1]) + 9, 12, 31)
    when = When(*map(int, stem.split("-")))
    if not part:
        return when.first_day, when.last_day
    first, last = _parts()[part].twelfths
    if when.month is None:
        return date(when.year, first, 1), When(when.year, last).last_day
    days = monthrange(when.year, when.month)[1]
    begin, end = 1 + days * (first - 1) // 12, max(1, days * last // 12)
    return date(when.year, when.month, begin), date(when.year, when.month, end)


def read_date(text: str) -> tuple[date, date] | None:
    """Return the days of `"2006-07-13"`, `"13 July 2006"` or `"late 2006"`, None for no date."""
    found = find_dates(text)
    return days_of(found[0].said) if found else None


def date_text(said: str) -> str:
    """Write a date for reading: "13 July 2006", "late 2006", "the 1990s"."""
    part, _, stem = said.rpartition(" ")
    if stem.endswith("s"):
        return f"the {stem}"
    return f"{part} {long_date(When(*map(int, stem.split('-'))))}".strip()


def is_date(said: str) -> bool:
    """Return whether a text is a date as `find_dates` says it."""
    part, _, stem = said.rpartition(" ")
    return bool(
        (not part or part in _parts()) and re.fullmatch(r"\d{4}(?:-\d\d){0,2}|\d{4}s", stem)
    )


def _said(text: str) -> str:
    """`"13 july 2006"` gives "2006-07-13", `"the end of 2006"` "late 2006", 30 february nothing."""
    for name, part in _parts().items():
        for word in sorted(part.words, key=len, reverse=True):
            if re.match(rf"{re.escape(word)}[ -](?!\d{{1,2}} )", text):
                rest = _said(text[len(word) + 1 :])
                return rest and f"{name} {rest}"
    if re.fullmatch(r"(?:the )?\d{3}0s", text):
        return text.removeprefix("the ")
    shapes = (_ISO, _DOTTED, _worded("dmy"), _worded("mdy"), _worded("my"), re.compile(_YEAR))
    match = next(found for shape in shapes if (found := shape.fullmatch(text)))
    parts = match.groupdict()
    month, day = parts.get("month"), parts.get("day")
    try:
        return str(When(int(parts["year"]), _month(month), int(day) if day else None))
    except ValueError:
        return ""


def _month(text: str | None) -> int | None:
    """`"07"` and `"jul"` give 7."""
    if text is None or text.isdigit():
        return int(text) if text else None
    names = [fold(name).text for names in language("en").dates.months for name in names]
    return next(n for n, name in enumerate(names, start=1) if name.startswith(text.rstrip(".")))


@cache
def _worded(order: str) -> re.Pattern[str]:
    """`"13 july 2006"` by dmy, `"july 13th, 2006"` by mdy, `"july of 2006"` by my."""
    pieces = {"d": _DAY, "m": rf"(?P<month>{_months()})\.?", "y": _YEAR}
    return re.compile("(?: of|,)? ".join(pieces[piece] for piece in order))


@cache
def _months() -> str:
    """`"july|jul|…"`, each name whole or cut."""
    names = [fold(name).text for names in language("en").dates.months for name in names]
    cuts = {name[:length] for name in names for length in range(_SHORTEST, len(name) + 1)}
    return "|".join(sorted(cuts, key=len, reverse=True))


@cache
def _pattern() -> re.Pattern[str]:
    """All that `_said` reads, where it is no part of a larger number or word."""
    parts = (word for part in _parts().values() for word in part.words)
    part = "|".join(re.escape(word) for word in sorted(parts, key=len, reverse=True))
    shapes = (_worded("dmy"), _worded("mdy"), _worded("my"), _ISO, _DOTTED)
    plain = [re.sub(r"\(\?P<\w+>", "(?:", shape.pattern) for shape in shapes]
    year = re.sub(r"\(\?P<\w+>", "(?:", _YEAR)
    return re.compile(
        rf"(?<![\w$€£.,/-])(?:(?:{part})[ -])?(?:{'|'.join(plain)}|(?:the )?\d{{3}}0s|{year})"
        r"(?![\w%°]|[.,/]\d|-(?!\D)\d{3,}|-[a-z])"
    )


@cache
def _parts() -> Mapping[str, _Part]:
    """Return the parts of a year that dates.toml has, by name."""
    text = (Path(__file__).parent / "dates.toml").read_text(encoding="utf-8")
    return {
        name: _Part(tuple(one["twelfths"]), tuple(one["words"]))
        for name, one in tomllib.loads(text).items()
    }
