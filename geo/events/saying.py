"""Why an article is taken to speak of an event, in a sentence for readers."""

from collections.abc import Sequence

from geo.events.days import Days
from geo.when import When
from geo.wording import listed, long_date


def days_text(days: Days) -> str:
    """Write days for reading: "12–15 July 2020", "30 June–2 July 2020", "July 2020"."""
    first, last = days.first, days.last
    if first == last:
        return long_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_date(last)}"
    if first.year == last.year:
        return f"{long_date(first).removesuffix(f' {first.year}')}–{long_date(last)}"
    return f"{long_date(first)}–{long_date(last)}"


def names_reason(days: Days | None, names: Sequence[str], word: str) -> str:
    """Say what an article names: "It names 12–15 July 2020 and Tovuz."

    The word is told where there is one: "It names July 2020, Tovuz and “fighting”."
    """
    told = [days_text(days)] if days else []
    quoted = [f"“{word}”"] if word else []
    return f"It names {listed([*told, *names, *quoted])}."


def news_reason(day: When, names: Sequence[str], word: str) -> str:
    """Say of when an article is and what it names: "It is of 14 July 2020 and names Tovuz."."""
    return f"It is of {long_date(day)} and names {listed([*names, f'“{word}”'])}."
