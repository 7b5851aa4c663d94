"""Dates that a text counts from another one: "last October", "ten years ago", "that year"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from geo.claims.figures.months import month_of, month_pattern
from geo.claims.figures.told import Told
from geo.claims.figures.words import either, words_in
from geo.claims.own_numerals import number_in, parse_number_in
from geo.when import When

_PIECE = re.compile(r"\{(\w+)\}")
_SEASONS = ("spring", "summer", "autumn", "winter")
_MOST = 200
"""So many years at most are counted."""


@dataclass(frozen=True)
class RelativeDate:
    """A way to count a date; relative.toml tells what the fields mean.

    A text in which the `hint` is not found, which is faster to look for, has no such date.
    """

    pattern: re.Pattern[str]
    hint: re.Pattern[str]
    of: str
    years: int = 0
    months: int | None = None
    days: int | None = None
    exact: bool = False
    latest: bool = False
    language: str = ""

    def said(self, match: re.Match[str], told: Told) -> str:
        """Return the date of a match as `find_dates` says it; "" where it cannot be told."""
        year, found = told.year(self.of), match.groupdict()
        if year is None:
            return ""
        if self.days is not None or self.months is not None or self.exact:
            return self._from_today(found, told.today)
        if not found.keys() & {"month", "season"}:
            return str(year + self._years(found))
        month = month_of(found["month"], self.language) if "month" in found else None
        season = _season(found.get("season"), self.language)
        first, last = (month, month) if month else _twelfths(season)
        if self.latest or (self.of == "either" and not told.near):
            day = int(found["day"]) if "day" in found else None
            year -= _is_to_come(last, day, told.today, is_over=self.latest)
        return f"{season} {year}" if season else _written(year, first, found.get("day"))

    def _years(self, found: Mapping[str, str]) -> int:
        """`"ten"` gives -10 where it is so many years ago; more than people count gives none."""
        count = parse_number_in(self.language, found["n"]) if "n" in found else 1
        return self.years * int(count) if count <= _MOST else 0

    def _from_today(self, found: Mapping[str, str], today: When | None) -> str:
        """Return the day or the month that is counted from a day or a month that is known."""
        if today is None or today.month is None:
            return ""
        if self.months is not None:
            at = 12 * today.year + today.month - 1 + self.months
            return _written(at // 12, at % 12 + 1, None)
        if today.day is None:
            return ""
        if self.exact:
            return _written(today.year + self._years(found), today.month, str(today.day))
        return (date(today.year, today.month, today.day) + timedelta(self.days or 0)).isoformat()


@cache
def relative_dates(language: str = "") -> tuple[RelativeDate, ...]:
    """Return the ways to count a date of a language, English if none is given."""
    records = words_in("relative", language).get("date", ())
    return tuple(_relative(dict(record), language) for record in records)


@cache
def relative_years(language: str = "") -> str:
    """Return the pattern of the words for a year of a language."""
    records = words_in("relative", language).get("year", ())
    return either(word for record in records for word in record["words"])


def year_told(text: str, told: Told, *, language: str = "") -> int | None:
    """Return 2017 for `"2017"`, or for `"last year"` in 2018; None where it cannot be told."""
    if text.isdigit():
        return int(text)
    for record in words_in("relative", language).get("year", ()):
        if re.fullmatch(either(record["words"]), text):
            year = told.year(record["from"])
            return None if year is None else year + record["count"]
    return None


def _relative(record: dict[str, Any], language: str) -> RelativeDate:
    pieces = {
        "n": f"(?P<n>{number_in(language)})",
        "month": f"(?P<month>{month_pattern(language)})",
        "season": f"(?P<season>{_any_season(language)})",
        "day": words_in("dates", language)["pieces"]["day"],
    }
    shape = str(record.pop("pattern"))
    pattern = _PIECE.sub(lambda match: pieces[match[1]], shape)
    whole = re.compile(rf"(?<![\w$€£.,/-])(?:{pattern})(?![\w%°]|[.,/]\d)")
    of = str(record.pop("from"))
    return RelativeDate(whole, _hint(shape, pieces), of, language=language, **record)


def _hint(shape: str, pieces: Mapping[str, str]) -> re.Pattern[str]:
    """Return the pattern of the names in a shape, or of all but the number: `" years? ago"`."""
    named = next((pieces[one] for one in ("month", "season") if f"{{{one}}}" in shape), "")
    return re.compile(named or shape.replace("{n}", ""))


def _any_season(language: str) -> str:
    return either(word for _, words in _seasons(language) for word in words)


def _season(text: str | None, language: str) -> str:
    """`"лета"` gives "summer"."""
    found = (name for name, words in _seasons(language) if text in words)
    return next(found, "")


@cache
def _seasons(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    parts = words_in("dates", language)
    return tuple((name, tuple(parts[name]["words"])) for name in _SEASONS if name in parts)


def _twelfths(season: str) -> tuple[int, int]:
    first, last = words_in("dates")[season]["twelfths"]
    return first, last


def _is_to_come(month: int, day: int | None, today: When | None, *, is_over: bool) -> bool:
    """Return whether what is of the past must be of the year before, for it is not over yet."""
    if today is None or (today.month is None and not is_over):
        return False
    now = (today.first_day.month, today.first_day.day)
    return month >= now[0] if is_over else (month, day or 1) > now


def _written(year: int, month: int, day: str | None) -> str:
    """Return 2006-07-13, "" where the calendar has no such day."""
    try:
        return str(When(year, month, int(day) if day else None))
    except ValueError:
        return ""
