"""Borders as of a day: which are there, and what is to be said of them."""

from datetime import date
from typing import Any

import numpy as np
from geopandas import GeoDataFrame

from geo.domains import DATE, TEXT, Domain, list_of
from geo.when import When
from geo.wording import long_date


def borders_on(borders: GeoDataFrame, day: date) -> GeoDataFrame:
    """Return the borders that were there on a day, as `Base.borders` has them."""
    times = zip(borders["since"], borders["until"], strict=True)
    return borders[np.array([is_there(since, until, day) for since, until in times], bool)]


def is_there(since: str, until: str, day: date) -> bool:
    """Tell whether a day lies in a time; its ends count, as far as they are known, "" is open.

    An end is a day, a month or a year in ISO 8601.
    """
    text = day.isoformat()
    return text[: len(since)] >= since and (not until or text[: len(until)] <= until)


def when_there(since: str, until: str) -> str:
    """Say from when to when a border was there: "since 1993", "from May 1994 to 9 November 2020".

    Both ends are a day, a month or a year in ISO 8601, "" where there is none.
    """
    first, last = long_date(_when(since)), long_date(_when(until))
    if first and last:
        return f"from {first} to {last}"
    return f"since {first}" if first else f"until {last}" if last else ""


def note_on(border: Any, day: date) -> str:
    """Return the note on a border, a row of `Base.borders`, that held on a day."""
    held = (old["note"] for old in border.earlier if is_there("", old["until"], day))
    return str(next(held, border.note))


def _when(text: str) -> When | None:
    return When.parse(text) if text else None


def _is_old_note(value: object) -> bool:
    if not isinstance(value, dict) or set(value) != {"until", "note"}:
        return False
    return bool(DATE.fits(value["until"]) and TEXT.fits(value["note"]))


EARLIER = list_of(
    Domain(_is_old_note, ""), 'notes that held until a day: {until = "2024-05-23", note = "…"}'
)
"""Notes on a border that no longer hold, the oldest first."""
