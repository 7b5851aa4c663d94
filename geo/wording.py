"""Pieces of sentences for a reader."""

from collections.abc import Sequence
from datetime import date


def listed(names: Sequence[str]) -> str:
    """Join names for reading: "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def counted(count: int, thing: str) -> str:
    """Write a number of things: "no mentions", "1 mention", "2,000 entries"."""
    number = f"{count:,}" if count else "no"
    return f"{number} {thing if count == 1 else plural(thing)}"


def long_date(day: date | None) -> str:
    """Write a date as 22 September 2020, or nothing."""
    return f"{day.day} {day:%B} {day.year}" if day else ""


def plural(thing: str) -> str:
    """Return mentions for mention, and entries for entry."""
    return f"{thing[:-1]}ies" if thing.endswith("ry") else f"{thing}s"
