"""What a value in a table or a layer may be, and what to say of one that is something else."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from geo.plain_text import first_seen

_SHOWN = 80
_COUNT = re.compile(r"[0-9]{1,12}")
_SLUG = re.compile(r"[a-z0-9-]{1,100}")
_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")


class Domain(NamedTuple):
    """The values that something may have; `way_out` tells how to give one."""

    fits: Callable[[Any], object]
    way_out: str

    def faults(self, name: str, value: object) -> Iterator[str]:
        """Return what is wrong with a value, if anything: "date is 5; give a text"."""
        if not self.fits(value):
            yield f"{name} is {'empty' if value == '' else show(value)}; {self.way_out}"


def one_of(values: Iterable[str]) -> Domain:
    """Return the domain of these values alone."""
    known = tuple(values)
    return Domain(lambda value: value in known, f"use {', '.join(known)}")


def list_of(domain: Domain, things: str) -> Domain:
    """Return the domain of lists of what fits another; `things` says what that is."""
    return Domain(
        lambda values: isinstance(values, list) and all(map(domain.fits, values)),
        f"give a list of {things}",
    )


def record_faults(
    given: Mapping[str, Any], domains: Mapping[str, Domain], *, needed: Iterable[str] = ()
) -> Iterator[str]:
    """Return what is wrong with a record: what it lacks, what is not known, what does not fit."""
    for key in needed:
        if key not in given:
            yield f"{key} is missing; {domains[key].way_out}"
    for key, value in given.items():
        if key in domains:
            yield from domains[key].faults(key, value)
        else:
            yield f"{key} is not known; use {', '.join(domains)}"


def between(least: float, most: float, unit: str) -> Domain:
    """Return the domain of numbers of a unit from the least to the most, which count too."""
    return Domain(
        lambda value: _is_number(value) and least <= value <= most,
        f"give {unit} from {least} to {most}",
    )


def or_empty(domain: Domain) -> Domain:
    """Return a domain with the empty text: in a table, what is not known."""
    return Domain(lambda value: value == "" or domain.fits(value), domain.way_out)


def written(domain: Domain) -> Domain:
    """Return the domain of numbers as a table has them, written as text."""
    return Domain(lambda text: domain.fits(_number(text)), domain.way_out)


def show(value: object) -> str:
    """Return a value as it would stand in a file, shortened to one line."""
    try:
        text = json.dumps(value, ensure_ascii=False, default=str)
    except RecursionError:
        return "nested too deeply to show"
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _is_text(value: object) -> bool:
    """Tell a text of which something is seen; one of blanks and signs without a look is empty."""
    return isinstance(value, str) and bool(first_seen(value))


def _is_bounds(value: object) -> bool:
    if not isinstance(value, list) or len(value) != 4 or not all(map(_is_number, value)):
        return False
    west, south, east, north = value
    return bool(-180 <= west < east <= 180 and -90 <= south < north <= 90)


def _is_number(value: object) -> bool:
    """Tell a finite number from NaN, Infinity, true and text."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e12


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


SLUG = Domain(
    lambda value: isinstance(value, str) and _SLUG.fullmatch(value), "use a-z, 0-9 and hyphens"
)
"""An id that fits an address and a file's name, at most 100 signs long."""

TEXT = Domain(_is_text, "give a text")
"""A text that is not blank."""

NOTE = Domain(lambda value: isinstance(value, str), "give a text")
"""A text that may be empty."""

DATE = Domain(
    lambda value: isinstance(value, str) and _DATE.fullmatch(value),
    "give a year, a month or a day as 2020-09-22",
)
"""A year, a month or a day in ISO 8601: 2006, 2006-07, 2006-07-13."""

NUMBER = Domain(_is_number, "give a number")
"""A finite number."""

COUNT = Domain(
    lambda value: isinstance(value, str) and _COUNT.fullmatch(value),
    "give a whole number, 0 or more",
)
"""How many there are, as a table has it, written as text."""

BOUNDS = Domain(_is_bounds, "give [west, south, east, north] in degrees")
"""A box on the Earth that does not cross the date line."""

DISTANCE_KM = Domain(lambda value: _is_number(value) and 0 <= value < 1e5, "give km, 0 or more")
"""A distance on the Earth."""

MARGIN_KM = Domain(lambda value: DISTANCE_KM.fits(value) and value > 0, "give km, more than 0")
"""How far off something may be."""

LNG, LAT = between(-180, 180, "degrees"), between(-90, 90, "degrees")
"""The two numbers of a position."""
