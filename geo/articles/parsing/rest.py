"""What of a text is neither in its article nor in its header: menus, buttons, counters, notices."""

import re
from collections.abc import Iterable, Iterator

from geo.articles.header import Header
from geo.articles.parsing.dates import find_dates
from geo.folding import folded
from geo.when import When

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 300
_MOST_BESIDE = 2
"""So many words may stand beside a field: "Published:", "By", "Posted on"."""


def rest(texts: Iterable[str], header: Header) -> tuple[str, ...]:
    """Return which of these texts, each once and in order, say nothing that the header has."""
    values = sorted(_values(header), key=len, reverse=True)
    days = {day for day in (header.published, header.posted) if day}
    left = (" ".join(text.split()) for text in texts)
    return tuple(
        text
        for text in dict.fromkeys(left)
        if text and not (len(text) <= _LONGEST and _says(text, values, days))
    )


def _values(header: Header) -> Iterator[str]:
    said = (header.title, header.author, header.publisher, header.place, header.url, header.licence)
    for value in said:
        yield from (folded(part).strip() for part in (value or "").split(", ") if part)
        yield folded(value or "").strip()


def _says(text: str, values: Iterable[str], days: set[When]) -> bool:
    """Tell a line that gives a field of the header, and hardly anything besides."""
    beside = _without_dates(text, days)
    has_field = beside != text
    beside = folded(beside)
    for value in filter(None, values):
        has_field = has_field or value in beside
        beside = beside.replace(value, " ")
    return has_field and len(_WORD.findall(beside)) <= _MOST_BESIDE


def _without_dates(text: str, days: set[When]) -> str:
    if text.isascii() and not any(f"{day.year % 100:02}" in text for day in days):
        return text
    for is_day_first in (True, False):
        for found in reversed(find_dates(text, is_day_first=is_day_first)):
            if found.when in days:
                text = f"{text[: found.start]} {text[found.end :]}"
    return text
