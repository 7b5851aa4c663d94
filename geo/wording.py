"""Pieces of sentences for a reader."""

import re
from calendar import month_name
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from geo.when import When

_NUMBER = re.compile(r"^\d+(\.\d+)?\b")


def listed(names: Sequence[str]) -> str:
    """Join names for reading: "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def first_of(names: Sequence[str], *, most: int = 20, between: str = ", ") -> str:
    """List names, of very many the first: "A, B", "A, B … and 9,998 more"."""
    more = len(names) - most
    shown = between.join(names[:most])
    return f"{shown} … and {more:,} more" if more > 0 else shown


def counted(count: int, thing: str) -> str:
    """Write a number of things: "no mentions", "1 mention", "2,000 entries"."""
    number = f"{count:,}" if count else "no"
    return f"{number} {thing if count == 1 else plural(thing)}"


def shortened(text: str, most: int) -> str:
    """Return a text of so many letters at most: a longer one ends with "…", at a space if it can.

    >>> shortened("the river valley", 12)
    'the river …'
    """
    if len(text) <= most:
        return text
    kept = text[: most - 2]
    space = kept.rfind(" ", most // 2)
    return f"{kept[:space]} …" if space > 0 else f"{kept} …"


def grouped_digits(number: str) -> str:
    """Write the number that a text begins with for reading: "1,768.50" for 1768.50."""
    return _NUMBER.sub(lambda found: f"{Decimal(found[0]):,f}", number)


def long_date(day: When | date | None) -> str:
    """Write a date as 22 September 2020, as far as it is known, or nothing."""
    if day is None:
        return ""
    month = month_name[day.month] if day.month else None
    return " ".join(str(part) for part in (day.day, month, day.year) if part)


def long_dates(begun: When | date | None, over: When | date | None = None) -> str:
    """Write from when to when something was: 12–14 August 2008, May 2023 – 3 May 2024."""
    first, last = long_date(begun), long_date(over)
    if not (begun and over) or first == last:
        return first or last
    parts = first.split()
    if begun.month and over.month and begun.year == over.year:
        parts = parts[:1] if begun.day and over.day and begun.month == over.month else parts[:-1]
    between = "–" if len(parts) == 1 and bool(begun.day) == bool(over.day) else " – "
    return f"{' '.join(parts)}{between}{last}"


def plural(thing: str) -> str:
    """Return mentions for mention, and entries for entry."""
    return f"{thing[:-1]}ies" if thing.endswith("ry") else f"{thing}s"
