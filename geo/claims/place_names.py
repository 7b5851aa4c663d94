"""Countries and towns of the base map as English texts name them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from geo.domains import TEXT, one_of
from geo.errors import GazetteerError
from geo.folding import Folded, fold
from geo.layers.base import Base
from geo.tables import Row, read_table


class OtherName(NamedTuple):
    """What a place is called besides: its name in the base map, the other name and its form.

    `form` is "name" (Tiflis) or, of a country, "adjective" (Turkish).
    """

    place: str
    name: str
    form: str


class Place(NamedTuple):
    """A country or town named in a text: its name in the base map, and how it is named.

    `form` is "name", "adjective" (Turkish) or "possessive" (Turkey's, and "Turkeys" as texts that
    lost their apostrophes have it); `country` is where a town lies, or the country itself.
    """

    start: int
    end: int
    name: str
    kind: str
    form: str
    country: str


@dataclass(frozen=True)
class PlaceNames:
    """The names to look for: folded name to (name in the base map, kind, country, form)."""

    names: dict[str, tuple[str, str, str, str]]

    @classmethod
    def of(cls, base: Base, others: Iterable[OtherName] = ()) -> "PlaceNames":
        """Collect the names of a base map's countries and towns; a country's hide a town's."""
        countries = [(name, "country", name) for name in base.countries["name"]]
        towns = zip(base.towns["name"], base.towns["country"], strict=True)
        places = [*countries, *((name, "town", country) for name, country in towns)]
        known = list(others)
        names: dict[str, tuple[str, str, str, str]] = {}
        for name, kind, country in places:
            for other, form in _names_of(name, kind, known):
                names.setdefault(fold(other).text, (name, kind, country, form))
        return cls(names)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One pattern for all names, the longest first, with a possessive after it."""
        longest = sorted(self.names, key=len, reverse=True)
        names = "|".join(map(re.escape, longest)) or "(?!)"
        return re.compile(rf"\b(?P<name>{names})(?P<possessive>'s|s'|s|')?(?!\w)")


def load_other_names(folder: Path) -> tuple[OtherName, ...]:
    """Read place-names.csv in `folder`, where it is there, in the order of the file.

    Raises GazetteerError with all the faults of the file.
    """
    path = folder / "place-names.csv"
    if not path.exists():
        return ()
    columns = OtherName._fields
    rows = read_table(
        path, columns=columns, error=GazetteerError, check=_faults, unique=[("place", "name")]
    )
    return tuple(OtherName(**row.values) for row in rows)


def find_places(folded: Folded, names: PlaceNames) -> list[Place]:
    """Find the countries and towns that a folded text names, capitals at their head, in order."""
    found = []
    for match in names.pattern.finditer(folded.text):
        start, end = folded.span(*match.span())
        name, kind, country, form = names.names[match["name"]]
        plural = form == "adjective" and match["possessive"]
        if folded.original[start].isupper() and not plural:
            form = "possessive" if match["possessive"] else form
            found.append(Place(start, end, name, kind, form, country))
    return found


def _names_of(place: str, kind: str, others: Iterable[OtherName]) -> Iterator[tuple[str, str]]:
    """Return all names of a place, each with its form; a town has no adjective."""
    yield place, "name"
    for other in others:
        if other.place == place and (other.form == "name" or kind == "country"):
            yield other.name, other.form


_DOMAINS = {"place": TEXT, "name": TEXT, "form": one_of(["name", "adjective"])}


def _faults(row: Row) -> Iterator[str]:
    for column, domain in _DOMAINS.items():
        yield from domain.faults(column, row.values[column])
