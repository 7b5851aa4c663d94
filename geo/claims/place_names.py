"""Countries and towns of the base map as English texts name them."""

import re
from collections.abc import Iterable, Iterator, Mapping
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
    """What a place is called besides: `place` is its name in the base map, `name` the other one.

    `form` is "name" (Tiflis) or, of a country, "adjective" (Turkish).
    """

    place: str
    name: str
    form: str


class Place(NamedTuple):
    """A country or town of the base map, or a site of the layers, which counts as a town.

    `country` is where a town lies ("" if unknown), or the country itself.
    """

    name: str
    kind: str
    country: str


class PlaceMention(NamedTuple):
    """Where a text names a place, and how.

    `form` is "name", "adjective" (Turkish) or "possessive" (Turkey's, and "Turkeys" as texts that
    lost their apostrophes have it).
    """

    start: int
    end: int
    place: Place
    form: str


@dataclass(frozen=True)
class PlaceNames:
    """The names to look for, folded, each with its place and form."""

    names: Mapping[str, tuple[Place, str]]

    @classmethod
    def of(
        cls, base: Base, others: Iterable[OtherName] = (), sites: Iterable[str] = ()
    ) -> "PlaceNames":
        """Collect the names of a base map's countries and towns, and of sites; the first hide."""
        others = list(others)
        names: dict[str, tuple[Place, str]] = {}
        for place in (*_places(base), *(Place(site, "town", "") for site in sites)):
            for name, form in _names_of(place, others):
                names.setdefault(fold(name).text, (place, form))
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


def find_places(folded: Folded, names: PlaceNames) -> list[PlaceMention]:
    """Return where a folded text names countries and towns, in order; a name has a capital."""
    found = []
    for match in names.pattern.finditer(folded.text):
        start, end = folded.span(*match.span())
        place, form = names.names[match["name"]]
        plural = form == "adjective" and match["possessive"]
        if folded.original[start].isupper() and not plural:
            form = "possessive" if match["possessive"] else form
            found.append(PlaceMention(start, end, place, form))
    return found


def _places(base: Base) -> Iterator[Place]:
    """Return Turkey, a country, and then Kars, a town in Turkey."""
    yield from (Place(name, "country", name) for name in base.countries["name"])
    towns = zip(base.towns["name"], base.towns["country"], strict=True)
    yield from (Place(name, "town", country) for name, country in towns)


def _names_of(place: Place, others: Iterable[OtherName]) -> Iterator[tuple[str, str]]:
    """Return Turkey and Türkiye, names, and Turkish, an adjective; a town has no adjective."""
    yield place.name, "name"
    for other in others:
        if other.place == place.name and (other.form == "name" or place.kind == "country"):
            yield other.name, other.form


_DOMAINS = {"place": TEXT, "name": TEXT, "form": one_of(["name", "adjective"])}


def _faults(row: Row) -> Iterator[str]:
    """Return `form is "noun"; use name, adjective` for the row `Tbilisi,Tiflis,noun`."""
    for column, domain in _DOMAINS.items():
        yield from domain.faults(column, row.values[column])
