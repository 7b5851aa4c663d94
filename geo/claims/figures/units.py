"""Units of figures, and how much of one is so much of another (units.toml)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

from geo.claims.figures.words import words_in

_WORDS = ("words", "rates", "labels")
"""What each language says in its own way."""

DAYS = {"day": 1.0, "month": 365 / 12, "year": 365.0}
"""How many days a period has."""


@dataclass(frozen=True)
class Unit:
    """What is counted: barrels, people, km². units.toml tells what its fields mean."""

    name: str
    sort: str
    factor: float
    words: tuple[str, ...]
    before: tuple[str, ...] = ()
    rates: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    labels: tuple[str, ...] = ()
    adjectives: bool = False
    source: str = ""
    told: str = ""

    @property
    def is_carried(self) -> bool:
        """Whether a line carries so much of it a day or a year."""
        return self.sort in ("mass", "gas", "passengers")


@cache
def units(language: str = "") -> tuple[Unit, ...]:
    """Return the units of units.toml, in its order, with the words of a language.

    Without one they are the English words; what stands before a number is the same in all.
    """
    english = words_in("units")["unit"]
    if not language:
        return tuple(map(_unit, english))
    own = {record["name"]: record for record in words_in("units", language).get("unit", ())}
    return tuple(_unit(_plain(record) | own.get(record["name"], {})) for record in english)


def unit_and_period(name: str) -> tuple[Unit, str]:
    """Return barrels and day for `"barrels a day"`, people and "" for `"people"`.

    Raises KeyError where units.toml has no such unit.
    """
    stuff, _, period = name.partition(" a ")
    return _by_name()[stuff], period


def is_flow(name: str) -> bool:
    """Return whether a unit is so much a day or a year."""
    return bool(unit_and_period(name)[1])


def sort_of(name: str) -> str:
    """Return mass for `"barrels a day"`."""
    return unit_and_period(name)[0].sort


def in_base(value: float, name: str) -> float:
    """Return 23.4e9 for 23.4 `"billion m³"`: so much of the sort's own unit, a year if a flow."""
    unit, period = unit_and_period(name)
    return value * unit.factor * (DAYS["year"] / DAYS[period] if period else 1.0)


@cache
def _by_name() -> Mapping[str, Unit]:
    return {unit.name: unit for unit in units()}


def _plain(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a unit without its words."""
    return {key: value for key, value in record.items() if key not in _WORDS} | {"words": ()}


def _unit(record: Mapping[str, Any]) -> Unit:
    """Return a unit whose lists are tuples."""
    rates = {period: tuple(words) for period, words in record.get("rates", {}).items()}
    fields: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in record.items()}
    return Unit(**fields | {"rates": rates})
