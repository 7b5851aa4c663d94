"""Countries, towns and seas of the base map as texts name them."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from geo.claims.inflected_names import InflectedNames
from geo.claims.places import Place, PlaceMention
from geo.domains import TEXT, one_of
from geo.errors import GazetteerError
from geo.files import is_there
from geo.folding import Folded, fold
from geo.layers.base import Base
from geo.tables import Row, read_table


class OtherName(NamedTuple):
    """What a place is called besides: `place` is its name in the base map, `name` the other one.

    `form` is "name" (Tiflis) or, of a country, "adjective" (Turkish); `lang` is an ISO 639 code.
    """

    place: str
    name: str
    form: str
    lang: str


@dataclass(frozen=True)
class PlaceNames:
    """The names to look for, folded, each with its place and form.

    `inflected` are those for the languages that have rules of their own.
    """

    names: Mapping[str, tuple[Place, str]]
    inflected: Mapping[str, InflectedNames] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        base: Base,
        others: Iterable[OtherName] = (),
        sites: Iterable[str] = (),
        *,
        languages: Collection[str] = (),
    ) -> "PlaceNames":
        """Collect the names of a base map's countries and towns, and of sites; the first hide.

        Those in one of the `languages` are for texts in it alone, with the base map's own.
        """
        others = list(others)
        places = [*_places(base), *(Place(site, "town", "") for site in sites)]
        names = _collected(places, [other for other in others if other.lang not in languages])
        inflected = {
            code: InflectedNames(_collected(places, [one for one in others if one.lang == code]))
            for code in languages
        }
        return cls({fold(name).text: found for name, found in names.items()}, inflected)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One pattern for all names, the longest first, with a possessive after it."""
        longest = sorted(self.names, key=len, reverse=True)
        names = "|".join(map(re.escape, longest)) or "(?!)"
        return re.compile(rf"\b(?P<name>{names})(?P<possessive>'s|s'|s|')?(?!\w)")


def load_other_names(folder: Path, file: str = "place-names.csv") -> tuple[OtherName, ...]:
    """Read place-names.csv in `folder`, or another such file, if it is there, in its order.

    Raises GazetteerError with all the faults of the file.
    """
    path = folder / file
    if not is_there(path):
        return ()
    columns = OtherName._fields
    unique = [("place", "name", "lang")]
    rows = read_table(path, columns=columns, error=GazetteerError, check=_faults, unique=unique)
    return tuple(OtherName(**row.values) for row in rows)


def find_places(folded: Folded, names: PlaceNames, *, language: str = "") -> list[PlaceMention]:
    """Return where a folded text names countries and towns, in order; a name has a capital."""
    if language in names.inflected:
        return names.inflected[language].find(folded)
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
    """Return Turkey, a country, and then Kars, a town in Turkey; a sea is read as a town is."""
    yield from (Place(name, "country", name) for name in base.countries["name"])
    towns = zip(base.towns["name"], base.towns["country"], strict=True)
    yield from (Place(name, "town", country) for name, country in towns)
    seas = base.places[base.places["kind"] == "sea"]["name"]
    yield from (Place(name, "town", "") for name in seas)


def _collected(
    places: Iterable[Place], others: Iterable[OtherName]
) -> dict[str, tuple[Place, str]]:
    """Return each name with its place and form; of two places of a name, the first counts."""
    names: dict[str, tuple[Place, str]] = {}
    for place in places:
        for name, form in _names_of(place, others):
            names.setdefault(name, (place, form))
    return names


def _names_of(place: Place, others: Iterable[OtherName]) -> Iterator[tuple[str, str]]:
    """Return Turkey and Türkiye, names, and Turkish, an adjective; a town has no adjective."""
    yield place.name, "name"
    for other in others:
        if other.place == place.name and (other.form == "name" or place.kind == "country"):
            yield other.name, other.form


_FORM = one_of(["name", "adjective"])
_DOMAINS = {"place": TEXT, "name": TEXT, "form": _FORM, "lang": TEXT}


def _faults(row: Row) -> Iterator[str]:
    """Return `form is "noun"; use name, adjective` for the row `Tbilisi,Tiflis,noun`."""
    for column, domain in _DOMAINS.items():
        yield from domain.faults(column, row.values[column])
