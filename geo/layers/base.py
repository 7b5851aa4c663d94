"""The base map: countries, borders, places and districts, drawn where no tile server is reached."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from geopandas import GeoDataFrame
from shapely.geometry.base import BaseGeometry

from geo.domains import DATE, NOTE, TEXT, Domain, one_of, or_empty
from geo.errors import GeoError, LayerError, attempt, gather, reading
from geo.files import AnyPath, is_there, subfolder
from geo.layers.borders import EARLIER
from geo.layers.geojson import parse_geometry, read_features
from geo.layers.seas import seas_of
from geo.plain_text import brief_all

TOWNS = ("capital", "city", "town")
"""The kinds of places that are towns, the largest first; others name countries and seas."""

POLYGONS = ("Polygon", "MultiPolygon")
LINES = ("LineString", "MultiLineString")

_STATUS = one_of(["recognised", "disputed"])
_PLACE_KIND = one_of([*TOWNS, "country", "sea"])
RANK = Domain(lambda value: type(value) is int and value > 0, "give a whole number from 1 on")
_END = or_empty(DATE)
_SCHEMAS: Mapping[str, tuple[tuple[str, ...], Mapping[str, Domain]]] = {
    "countries": (POLYGONS, {"name": TEXT, "iso": NOTE}),
    "borders": (
        LINES,
        {
            **{"name": TEXT, "status": _STATUS, "note": NOTE},
            **{"since": _END, "until": _END, "earlier": EARLIER},
        },
    ),
    "places": (("Point",), {"name": TEXT, "country": NOTE, "kind": _PLACE_KIND, "rank": RANK}),
    "districts": (POLYGONS, {"name": TEXT, "country": TEXT}),
}


_NEEDED = ("countries", "borders")
"""What places and districts are on: without these, nothing is measured."""

_ABSENT: Mapping[str, Any] = {"since": "", "until": "", "earlier": []}
"""What need not be given, and what is then meant."""


@dataclass(frozen=True)
class Base:
    """The base map's four tables, in WGS 84, each with a `geometry` column.

    `countries`: name, iso (alpha-3, "" where there is none), polygons clipped to the region.
    `borders`: name, status (recognised, disputed), note on whose view, since and until (a day, a
    month, a year or ""; see `borders_on`), earlier (notes that held until a day), lines.
    `places`: name, country ("" for a sea), kind (capital, city, town, or country, sea for the
    name of a whole), rank (1 is shown first), points.
    `districts`: name, country, polygons of the districts and provinces along the corridor.
    """

    countries: GeoDataFrame
    borders: GeoDataFrame
    places: GeoDataFrame
    districts: GeoDataFrame

    @property
    def towns(self) -> GeoDataFrame:
        """Those of the places that are towns."""
        return self.places[self.places["kind"].isin(TOWNS)]

    @cached_property
    def disputed(self) -> tuple[tuple[str, str, str], ...]:
        """The disputed borders: name, since, until."""
        rows = self.borders[self.borders["status"] == "disputed"]
        return tuple(zip(rows["name"], rows["since"], rows["until"], strict=True))

    @cached_property
    def seas(self) -> Mapping[str, BaseGeometry]:
        """The open water of each sea, by its name; found when it is first asked for."""
        return seas_of(self.countries, self.places)


def load_base(folder: AnyPath) -> Base:
    """Read the base map from `folder`, or from `basemap/` in it.

    Raises LayerError with all the faults of its files.
    """
    source = _source_of(Path(folder))
    return Base(**dict(zip(_SCHEMAS, gather(source, _loads(source).values()), strict=True)))


def load_sound_base(folder: Path) -> tuple[Base, tuple[GeoError, ...]]:
    """Read the base map, with an error for each of its files that it can do without.

    It is none without the countries and their borders: LayerError has the faults of both.
    """
    source, errors = _source_of(folder), list[GeoError]()
    loads = _loads(source)
    needed = dict(zip(_NEEDED, gather(source, [loads[name] for name in _NEEDED]), strict=True))
    others = {
        name: attempt(load, _empty(name), errors)
        for name, load in loads.items()
        if name not in _NEEDED
    }
    return Base(**needed, **others), tuple(errors)


def _source_of(folder: Path) -> Path:
    inner = subfolder(folder, "basemap", error=LayerError)
    return inner if is_there(inner) else folder


def _loads(source: Path) -> Mapping[str, Callable[[], GeoDataFrame]]:
    """Return what reads each table, by its name."""
    return {
        name: partial(read_shapes, source / f"{name}.geojson", *schema)
        for name, schema in _SCHEMAS.items()
    }


def _empty(name: str) -> GeoDataFrame:
    return _table([], _SCHEMAS[name][1])


def read_shapes(
    path: Path, allowed: tuple[str, ...], domains: Mapping[str, Domain]
) -> GeoDataFrame:
    """Read a GeoJSON file of these geometries as a table with these columns and `geometry`.

    Raises LayerError with all the faults of the file.
    """
    with reading(path, LayerError):
        return _read_shapes(path, allowed, domains)


def _read_shapes(
    path: Path, allowed: tuple[str, ...], domains: Mapping[str, Domain]
) -> GeoDataFrame:
    records, faults = [], []
    for feature in read_features(path):
        geometry, found = parse_geometry(feature.geometry, allowed=allowed)
        record = {column: feature.properties.get(column, _ABSENT.get(column)) for column in domains}
        found = [*_property_faults(record, domains), *found]
        faults += [f"feature {feature.number}: {fault}" for fault in found]
        texts = {key: it for key, it in record.items() if isinstance(it, str)}
        record |= brief_all(texts, names=["name"])
        records.append({**record, "geometry": geometry})
    if faults:
        raise LayerError(path, faults)
    return _table(records, domains)


def _table(records: Sequence[Mapping[str, Any]], domains: Iterable[str]) -> GeoDataFrame:
    columns = [*domains, "geometry"]
    return GeoDataFrame(records, columns=columns, geometry="geometry", crs="EPSG:4326")


def _property_faults(properties: dict[str, Any], domains: Mapping[str, Domain]) -> Iterator[str]:
    for column, domain in domains.items():
        yield from domain.faults(column, properties.get(column))
