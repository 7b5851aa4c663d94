"""The base map: countries, borders, places and districts, drawn where no tile server is reached."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geopandas import GeoDataFrame

from geo.errors import LayerError
from geo.layers.geojson import Bounds, parse_geometry, read_features, show

EXTENT: Bounds = (14.0, 23.0, 68.0, 55.0)
"""What the base map covers."""

TOWNS = ("capital", "city", "town")
"""The kinds of places that are towns; the others are the names of countries and seas."""

_POLYGONS = ("Polygon", "MultiPolygon")
_LINES = ("LineString", "MultiLineString")

Check = Callable[[object], bool]


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_note(value: object) -> bool:
    return isinstance(value, str)


def _is_rank(value: object) -> bool:
    return type(value) is int and value > 0


def _is_status(value: object) -> bool:
    return value in ("recognised", "disputed")


def _is_place_kind(value: object) -> bool:
    return value in (*TOWNS, "country", "sea")


_SCHEMAS: Mapping[str, tuple[tuple[str, ...], Mapping[str, Check]]] = {
    "countries": (_POLYGONS, {"name": _is_text, "iso": _is_note}),
    "borders": (_LINES, {"name": _is_text, "status": _is_status, "note": _is_note}),
    "places": (
        ("Point",),
        {"name": _is_text, "country": _is_note, "kind": _is_place_kind, "rank": _is_rank},
    ),
    "districts": (_POLYGONS, {"name": _is_text, "country": _is_text}),
}


@dataclass(frozen=True)
class Base:
    """The base map's four tables, in WGS 84, each with a `geometry` column.

    `countries`: name, iso (alpha-3, "" where there is none), polygons clipped to the region.
    `borders`: name, status (recognised, disputed), note on whose view, lines.
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


def load_base(folder: Path) -> Base:
    """Read the base map from `folder`, or from `basemap/` in it.

    Raises LayerError with all the faults of the first file that has any.
    """
    inner = folder / "basemap"
    source = inner if inner.is_dir() else folder
    return Base(**{name: _read_table(source / f"{name}.geojson", name) for name in _SCHEMAS})


def _read_table(path: Path, name: str) -> GeoDataFrame:
    allowed, checks = _SCHEMAS[name]
    records, faults = [], []
    for feature in read_features(path):
        geometry, found = parse_geometry(feature.geometry, allowed=allowed)
        found = [*_property_faults(feature.properties, checks), *found]
        faults += [f"feature {feature.number}: {fault}" for fault in found]
        record = {column: feature.properties.get(column) for column in checks}
        records.append({**record, "geometry": geometry})
    if faults:
        raise LayerError(path, faults)
    return GeoDataFrame(
        records, columns=[*checks, "geometry"], geometry="geometry", crs="EPSG:4326"
    )


def _property_faults(properties: dict[str, Any], checks: Mapping[str, Check]) -> Iterator[str]:
    for column, fits in checks.items():
        if not fits(properties.get(column)):
            given = show(properties.get(column))
            yield f"{column} is {given}; geo.base.Base says what it may be"
