"""Reads a date as people write it: 23.09.2020, 22 September 2020, 22 сентября 2020 г."""

import re
from datetime import date

# The beginnings of the months' names: English, Russian, Azerbaijani, Turkish, Georgian, Armenian.
_MONTHS = (
    "jan янв yanvar ocak იან հունվ",
    "feb фев fevral şubat subat თებ փետր",
    "mar мар mart მარ մարտ",
    "apr апр aprel nisan აპრ ապր",
    "may май мая mayıs mayis მაი մայիս",
    "jun июн iyun haziran ივნ հունիս",
    "jul июл iyul temmuz ივლ հուլիս",
    "aug авг avqust ağustos agustos აგვ օգոստ",
    "sep сен sentyabr eylül eylul სექ սեպտ",
    "oct окт oktyabr ekim ოქტ հոկտ",
    "nov ноя noyabr kasım kasim ნოე նոյ",
    "dec дек dekabr aralık aralik დეკ դեկտ",
)
_STEMS = {stem: month for month, stems in enumerate(_MONTHS, 1) for stem in stems.split()}

_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun|пон|вто|сре|чет|пят|суб|вос)[^\W\d_]*[,.]?\s+)?"
_TIME = r"(?:[T,]?\s*\d{1,2}:\d{2}\S*(?:\s+[A-Z]{2,4})?)?"
_TAIL = r"(?:-?\s*(?:г|году?|года|ci il|il|წ|ելի|թ)\.?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?:T\S*)?{_TIME}")
_DAY_FIRST = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}){_TAIL}{_TIME}")
_DAY_MONTH = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?([^\W\d_]+)\.?,?\s+"
    rf"(\d{{4}}){_TAIL}{_TIME}",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"{_WEEKDAY}([^\W\d_]+)\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_TIME}",
    re.IGNORECASE,
)


def parse_date(text: str) -> date | None:
    """Return the day that the whole of `text` names, or None where it names none for certain.

    Figures read year-month-day or, with the year last, day.month.year; 09/10/2020 could be either
    day of two, so figures with slashes count only where one of them is above 12.
    """
    text = text.strip().rstrip(".")[:80]
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(int(match[1]), int(match[3]), int(match[4]))
    if match := _DAY_FIRST.fullmatch(text):
        return _day_first(match)
    if match := _DAY_MONTH.fullmatch(text):
        return _day(int(match[3]), _month(match[2]), int(match[1]))
    if match := _MONTH_DAY.fullmatch(text):
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
    lengths = range(len(word), 2, -1)
    return next((_STEMS[word[:size]] for size in lengths if word[:size] in _STEMS), 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
