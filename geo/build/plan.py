"""What the files of a data folder are made of: data/build.toml, read and checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from geo.domains import (
    BOUNDS,
    DATE,
    DISTANCE_KM,
    NOTE,
    SLUG,
    TEXT,
    Domain,
    list_of,
    one_of,
    record_faults,
)
from geo.errors import CaseError
from geo.files import read_toml
from geo.layers.borders import EARLIER
from geo.layers.geojson import Bounds


class Route(NamedTuple):
    """A route of waypoints."""

    feature: str
    name: str
    kind: str


class District(NamedTuple):
    """A feature that is a division of a country."""

    feature: str
    name: str
    kind: str
    country: str
    division: str
    accuracy_km: float
    source: str
    note: str = ""


class Apart(NamedTuple):
    """Land of a country that is run apart from it: what lies `within` a box."""

    name: str
    country: str
    within: Bounds


class Border(NamedTuple):
    """What is to be said of the borders of these names.

    They are the outlines of divisions where `division_of` names a country. They were there from
    `since` to `until`, both a day, a month or a year, "" where there is no end; `earlier` are the
    notes that held until a day, the oldest first.
    """

    names: tuple[str, ...]
    status: str
    note: str
    division_of: str = ""
    since: str = ""
    until: str = ""
    earlier: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True)
class Plan:
    """All that is to be made, as data/build.toml has it; `extent` is what the base map covers.

    `relief` is what its picture of the relief covers, if there is one.
    `corridor` has the countries along the routes, each with the code of its divisions; `names`,
    `spellings`, `recognised` and `codes` say of a country or a division what it is called, which
    country most states see there, and its alpha-3 code.
    """

    extent: Bounds
    relief: Bounds | None = None
    sites: tuple[str, ...] = ()
    routes: tuple[Route, ...] = ()
    districts: tuple[District, ...] = ()
    corridor: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)
    apart: tuple[Apart, ...] = ()
    recognised: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    borders: tuple[Border, ...] = ()


def load_plan(data: Path) -> Plan:
    """Read `data`/build.toml; raises CaseError with all its faults."""
    path = data / "build.toml"
    given = read_toml(path, error=CaseError)
    if faults := list(_faults(given)):
        raise CaseError(path, faults)
    values: dict[str, Any] = {key: _value(key, value) for key, value in given.items()}
    return Plan(**values)


class _Records(NamedTuple):
    """A list of records in the file: what each becomes, and what its values may be."""

    kind: type[Route | District | Apart | Border]
    domains: Mapping[str, Domain]

    def faults(self, name: str, records: Any) -> Iterator[str]:
        """Return what is wrong with the records, by their number in the file."""
        fields, optional = self.kind._fields, self.kind._field_defaults
        needed = [field for field in fields if field not in optional]
        for number, record in enumerate(records if _TABLES.fits(records) else (), 1):
            found = record_faults(record, self.domains, needed=needed)
            yield from (f"{name} {number}: {fault}" for fault in found)


def _is_names(value: object) -> bool:
    return isinstance(value, dict) and all(map(TEXT.fits, value.values()))


_NAMES = Domain(_is_names, 'give a table of texts, as "W. Sahara" = "Western Sahara"')
_TABLE = Domain(lambda value: isinstance(value, dict), "give a table")
_TABLES = list_of(_TABLE, "tables, each under [[its name]]")
_RECORDS = {
    "routes": _Records(Route, {"feature": SLUG, "name": TEXT, "kind": SLUG}),
    "districts": _Records(
        District,
        {
            **{"feature": SLUG, "name": TEXT, "kind": SLUG, "country": TEXT, "division": TEXT},
            **{"accuracy_km": DISTANCE_KM, "source": SLUG, "note": NOTE},
        },
    ),
    "apart": _Records(Apart, {"name": TEXT, "country": TEXT, "within": BOUNDS}),
    "borders": _Records(
        Border,
        {
            **{"names": list_of(TEXT, "names"), "status": one_of(["recognised", "disputed"])},
            **{"note": TEXT, "division_of": TEXT, "since": DATE, "until": DATE},
            "earlier": EARLIER,
        },
    ),
}
_DOMAINS = {
    "extent": BOUNDS,
    "sites": list_of(SLUG, "ids of features"),
    **dict.fromkeys(("corridor", "names", "spellings", "recognised", "codes"), _NAMES),
    **dict.fromkeys(_RECORDS, _TABLES),
    "relief": BOUNDS,
}


def _faults(given: Mapping[str, Any]) -> Iterator[str]:
    yield from record_faults(given, _DOMAINS, needed=["extent"])
    for key, records in _RECORDS.items():
        yield from records.faults(key, given.get(key, []))


def _value(key: str, value: Any) -> Any:
    if key in _RECORDS:
        return tuple(_record(_RECORDS[key].kind, record) for record in value)
    return _frozen(value)


def _record(kind: Any, record: Mapping[str, Any]) -> Any:
    return kind(**{key: _frozen(value) for key, value in record.items()})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
