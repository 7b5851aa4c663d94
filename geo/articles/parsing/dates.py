"""Reads a date as people write it: 23.09.2020, 22 September 2020, 22 сентября 2020 г., May 2021."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from geo.languages.language import Dates, Words
from geo.languages.load import languages
from geo.languages.union import either, words_of_all
from geo.when import When

_LONGEST = 80
_YEARS = range(1500, 2100)
_SHORTEST_CUT = 3
_REACH = 7
_FOREIGN = 0.012  # of its letters has a text that is not in English
_TOKEN = re.compile(r"[^\W\d_]+:(?=\S)|[^\s|,;()\[\]]+")

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d/-]|\.\d)")
_YEAR_LAST = re.compile(r"(?:(\d{1,2})([-/.]))?(\d{1,2})([-/.])(\d{4})(?!\d)")
_SHORT = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])")
_WIRE = re.compile(r"(\d{2})[0-2]\d[0-5]\dZ?\s+([^\W\d_]{3})\s+(\d{2})", re.IGNORECASE)
_JOINED_TIME = re.compile(r"(?<=\d{4})-(?=\d{1,2}:\d{2})")
_CENTURY, _NEXT_CENTURY_TO = 1900, 50
_NUMBER_APART = re.compile(r"(?<!\d)\d{1,2}\s*[,|•·]\s*[^\W\d_]+\.?\s+\d{4}")
_YEAR = re.compile(rf"\d{{4}}|{_SHORT.pattern}")
_ITEM = re.compile(r"\d+|[^\W\d_]+|\s+|.", re.DOTALL)
_BETWEEN = frozenset(",،.|()-–—•·/")
_ZONE = r"(?:[A-ZА-ЯÇĞİÖŞÜƏ]{2,5}(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|Z\b|[+-]\d{2}:?\d{2})"
_ORDERS = {
    "DMY": (2, 1, 0),
    "MDY": (2, 0, 1),
    "YMD": (0, 1, 2),
    "YDM": (0, 2, 1),
    "MY": (1, 0),
    "YM": (0, 1),
    "Y": (0,),
}


class _Words(NamedTuple):
    """What the words of a date are: months by their names, and those that may stand about them.

    After what is `counted`, such as issues, no month stands in figures.
    """

    months: dict[str, int]
    weekdays: frozenset[str]
    around: frozenset[str]
    time: re.Pattern[str]
    ordinal: re.Pattern[str]
    counted: re.Pattern[str]


@cache
def _words() -> _Words:
    around = (
        *_any(lambda dates: dates.before_day),
        *_any(lambda dates: dates.after_day),
        *_any(lambda dates: dates.after_year),
        *_any(lambda dates: dates.seasons),
    )
    return _Words(
        _months(),
        frozenset(cut for name in _any(lambda dates: dates.weekdays) for cut in _cuts(name)),
        frozenset(part for word in around for part in _lower(word).split()),
        _time(),
        re.compile(rf"(?<=\d)-?{either(words_of_all(lambda one: one.names.ordinals))}(?![^\W\d_])"),
        re.compile(
            rf"(?<!\w){either(words_of_all(lambda one: one.header.counted))}\.?\s*\Z", re.IGNORECASE
        ),
    )


def _any(words: Callable[[Dates], Words]) -> Words:
    return words_of_all(lambda one: words(one.dates))


def _months() -> dict[str, int]:
    """Return the month of each name and of each way to cut it short that no other month shares."""
    found: dict[str, set[int]] = {}
    for one in languages().values():
        for month, forms in enumerate(one.dates.months, 1):
            for name in forms:
                for cut in _cuts(name):
                    found.setdefault(cut, set()).add(month)
    return {word: min(months) for word, months in found.items() if len(months) == 1}


def _cuts(name: str) -> Iterator[str]:
    """Yield the words of a name, and each cut to so many letters that it may stand for the name."""
    for word in _lower(name).split():
        yield word
        yield from (word[:size] for size in range(_SHORTEST_CUT, len(word)))


def _time() -> re.Pattern[str]:
    """Return the pattern of a time of day: "14:30 GMT", "à 14h30", "14.30 Uhr", "9:05 AM EDT"."""
    before = rf"(?:\b{_either(lambda dates: dates.before_time)}\s+)?"
    sign = rf"(?:[:.]|\s?{_either(lambda dates: dates.hour_sign)}\s?)"
    after = rf"{_either(lambda dates: dates.after_time)}(?![^\W\d_])"
    minutes = rf"{sign}\d{{2}}(?::\d{{2}}(?:\.\d+)?)?(?:\s?{after})?"
    return re.compile(
        rf"T?{before}(?<![\d./-])\d{{1,2}}(?:{minutes}|\s?{after})(?!\d|[./-]\d)"
        rf"(?:\s*\(?{_ZONE}(?![^\W\d_])\)?)?"
        r"|T\d{2}Z?\Z"
    )


def _either(words: Callable[[Dates], Words]) -> str:
    return f"(?i:{either(_any(words))})"


def parse_date(text: str, *, is_day_first: bool = False) -> When | None:
    """Return the date that the whole of `text` names, or None where it names none for certain.

    What is not said is not made up: "March 2021" has no day. A time of day and a weekday may stand
    before or behind. Figures read year-month-day or, with the year last, day.month.year;
    09/10/2020 could be either day of two, so figures with slashes count only where one of them is
    above 12, or `is_day_first` says that they are those of 9 October.
    """
    text = text.strip()
    if len(text) > _LONGEST or not _YEAR.search(text):
        return None
    text = _JOINED_TIME.sub(" ", text)
    if match := _WIRE.fullmatch(text):
        return _in_words(f"{match[1]} {match[2]} {_whole_year(match[3])}")
    text = _SHORT.sub(lambda short: f"{short[1]}.{short[2]}.{_whole_year(short[3])}", text)
    text = _words().ordinal.sub(" ", _words().time.sub(" ", text, count=1))
    if match := _YEAR_FIRST.search(text):
        return _when(match[1], match[3], match[4]) if _is_bare(text, match) else None
    if match := _YEAR_LAST.search(text):
        return _year_last(match, is_day_first) if _is_bare(text, match) else None
    return None if _NUMBER_APART.search(text) else _in_words(text)


def _is_bare(text: str, match: re.Match[str]) -> bool:
    """Tell whether nothing but a weekday and the like stands about the figures of a date."""
    return not any(_items(f"{text[: match.start()]} {text[match.end() :]}"))


def _whole_year(figures: str) -> int:
    year = _CENTURY + int(figures)
    return year + 100 if int(figures) < _NEXT_CENTURY_TO else year


def _year_last(match: re.Match[str], is_day_first: bool) -> When | None:
    day, month, year = match[1], match[3], match[5]
    if match[2] not in (None, match[4]):
        return None
    if match[4] == "/" and day and int(month) > 12:
        day, month = month, day
    elif match[4] == "/" and day and int(day) <= 12 and int(day) != int(month):
        return _when(year, month, day) if is_day_first else None
    return _when(year, month, day)


def _in_words(text: str) -> When | None:
    items = list(_items(text))
    order = "".join(kind for kind, _ in items)
    if order not in _ORDERS:
        return None
    values = [items[at][1] for at in _ORDERS[order]]
    is_year = int(values[0]) in _YEARS or len(values) > 1
    return _when(*values) if is_year else None


def _items(text: str) -> Iterator[tuple[str, str]]:
    """Yield the year, month and day in a text, each with its kind, and "?" for all else."""
    words = _words()
    for item in _ITEM.findall(text):
        word = _lower(item)
        if item.isdecimal():
            kind = {1: "D", 2: "D", 4: "Y"}.get(len(item), "?")
            yield kind, item
        elif word in words.months:
            yield "M", str(words.months[word])
        elif not (
            item.isspace() or item in _BETWEEN or word in words.around or word in words.weekdays
        ):
            yield "?", item


def _lower(word: str) -> str:
    return word.replace("İ", "i").lower()


def _when(year: str, month: str | None = None, day: str | None = None) -> When | None:
    try:
        return When(int(year), int(month) if month else None, int(day) if day else None)
    except ValueError:
        return None


class Found(NamedTuple):
    """A date within a line: `line[start:end]`."""

    start: int
    end: int
    when: When


def find_dates(line: str, *, is_day_first: bool = False) -> list[Found]:
    """Return the dates in a line, each with all that belongs to it: its weekday, time and zone.

    A year that no article can be from, like 2207, is some other number, and so is the first in
    "No. 4/2019"; `is_day_first` is what `parse_date` says of it.
    """
    found = list[Found]()
    tokens = [match.span() for match in _TOKEN.finditer(line)]
    for at, (start, end) in enumerate(tokens):
        past = found[-1].end if found else 0
        if start >= past and _YEAR.search(line[start:end]):
            first = next(i for i, token in enumerate(tokens) if token[0] >= past)
            windows = _windows(tokens, max(first, at - _REACH), at)
            read = (
                Found(a, b, _without_issue(line[:a], line[a:b], when))
                for a, b in windows
                if (when := parse_date(line[a:b], is_day_first=is_day_first))
            )
            found += list(islice((one for one in read if one.when.year in _YEARS), 1))
    return found


def _without_issue(before: str, date: str, when: When) -> When:
    """Leave out of a date the month that is the number of an issue: "No. 4/2019"."""
    in_figures = when.month and not when.day and not any(map(str.isalpha, date))
    return When(when.year) if in_figures and _words().counted.search(before) else when


def tells_day_first(text: str) -> bool:
    """Return whether a text is not in English, by its letters: then the day stands first."""
    if text.isascii():
        return False
    letters = list(filter(str.isalpha, text))
    return len(letters) - sum(map(str.isascii, letters)) > len(letters) * _FOREIGN


def is_clock(text: str) -> bool:
    """Tell a time of day, a weekday, or a day and month without a year: "Friday, 10:03"."""
    words = _words()
    timeless = words.time.sub(" ", text[:_LONGEST], count=1)
    kinds = {kind for kind, _ in _items(timeless)}
    is_timed = timeless != text or any(_lower(w) in words.weekdays for w in _ITEM.findall(text))
    return len(text) <= _LONGEST and (kinds == {"D", "M"} or (is_timed and not kinds))


def _windows(tokens: list[tuple[int, int]], first: int, at: int) -> list[tuple[int, int]]:
    """Return the stretches from `first` on that hold the token `at`, the longest first."""
    ends = range(at, min(at + _REACH + 1, len(tokens)))
    pairs = sorted(
        ((a, b) for a in range(first, at + 1) for b in ends), key=lambda pair: pair[0] - pair[1]
    )
    return [(tokens[a][0], tokens[b][1]) for a, b in pairs]
