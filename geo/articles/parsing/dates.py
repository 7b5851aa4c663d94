"""Reads a date as people write it: 23.09.2020, 22 September 2020, 22 сентября 2020 г."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import NamedTuple

from geo.languages.language import Dates, Words
from geo.languages.load import languages
from geo.languages.union import either, words_of_all

_COMMA = "[,،]"


class _Forms(NamedTuple):
    """The ways to write a date, as patterns."""

    year_first: re.Pattern[str]
    day_first: re.Pattern[str]
    day_month: re.Pattern[str]
    month_day: re.Pattern[str]


@cache
def _forms() -> _Forms:
    weekday = rf"(?:{_any(lambda dates: dates.weekdays)}[^\W\d_]*(?:{_COMMA}|\.)?\s+)?"
    the = rf"(?:{_any(lambda dates: dates.before_day)}\s+)?"
    of = rf"(?:{_any(lambda dates: dates.after_day)}\s+)?"
    tail = rf"(?:-?\s*{_any(lambda dates: dates.after_year)}\.?)?"
    ordinal = either(words_of_all(lambda one: one.names.ordinals))
    time = _time()
    return _Forms(
        re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?:T\S*)?{time}"),
        re.compile(rf"{the}(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}){tail}{time}"),
        re.compile(
            rf"{weekday}{the}(\d{{1,2}})(?:{ordinal}|\.)?\s+{of}([^\W\d_]+)\.?{_COMMA}?\s+"
            rf"(\d{{4}}){tail}{time}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"{weekday}([^\W\d_]+)\.?\s+(\d{{1,2}}){ordinal}?{_COMMA}?\s+(\d{{4}}){time}",
            re.IGNORECASE,
        ),
    )


def _time() -> str:
    """Return the pattern of a time of day after a date: ", 14:30 GMT", " à 14h30", " 14.30 Uhr"."""
    before = rf"(?:{_any(lambda dates: dates.before_time)}\s+)?"
    sign = rf"(?::|\s?{_any(lambda dates: dates.hour_sign)}\s?)"
    after = rf"(?:\s+(?:[A-Z]{{2,4}}|{_any(lambda dates: dates.after_time)}))?"
    return rf"(?:(?:T|{_COMMA})?\s*{before}\d{{1,2}}{sign}\d{{2}}\S*{after})?"


def _any(words: Callable[[Dates], Words]) -> str:
    return f"(?i:{either(words_of_all(lambda one: words(one.dates)))})"


@cache
def _stems() -> dict[str, int]:
    """Return the month that each beginning of a month's name stands for."""
    return {
        stem: month
        for one in languages().values()
        for month, stems in enumerate(one.dates.months, 1)
        for stem in stems
    }


def parse_date(text: str) -> date | None:
    """Return the day that the whole of `text` names, or None where it names none for certain.

    Figures read year-month-day or, with the year last, day.month.year; 09/10/2020 could be either
    day of two, so figures with slashes count only where one of them is above 12.
    """
    text = text.strip().rstrip(".")[:80]
    forms = _forms()
    if match := forms.year_first.fullmatch(text):
        return _day(int(match[1]), int(match[3]), int(match[4]))
    if match := forms.day_first.fullmatch(text):
        return _day_first(match)
    if match := forms.day_month.fullmatch(text):
        return _day(int(match[3]), _month(match[2]), int(match[1]))
    if match := forms.month_day.fullmatch(text):
        return _day(int(match[3]), _month(match[1]), int(match[2]))
    return None


def _day_first(match: re.Match[str]) -> date | None:
    day, month, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "/" and month > 12:
        day, month = month, day
    elif match[2] == "/" and day <= 12 and day != month:
        return None
    return _day(year, month, day)


def _month(word: str) -> int:
    word = word.replace("İ", "i").lower()
    stems = _stems()
    lengths = (len(word), *range(len(word) - 1, 2, -1))
    return next((stems[word[:size]] for size in lengths if word[:size] in stems), 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
