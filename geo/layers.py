"""The layers: every GeoJSON file of a folder, checked, in one table."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from geopandas import GeoDataFrame
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from geo.errors import LayerError
from geo.geojson import REGION, Feature, parse_geometry, read_features, show

ROLES = {
    "route": ("LineString", "MultiLineString"),
    "area": ("Polygon", "MultiPolygon"),
    "site": ("Point", "MultiPoint", "Polygon", "MultiPolygon"),
}
"""The geometry types that each role may have."""

_SLUG = re.compile(r"[a-z0-9-]+")
_COLUMNS = (
    *("feature", "name", "kind", "role", "section"),
    *("accuracy_km", "note", "source", "stretches", "geometry"),
)


class Stretch(NamedTuple):
    """A part of a route, from vertex `start` to vertex `end`, known to `accuracy_km`."""

    start: int
    end: int
    accuracy_km: float


class _Row(NamedTuple):
    """A feature that was read: the columns of the table, and where it came from."""

    place: str
    values: dict[str, Any]


def load_layers(folder: Path) -> GeoDataFrame:
    """Read every `*.geojson` of a folder into one table, a row a feature, in WGS 84.

    Columns: `feature`, `name`, `kind`, `role` (route, area, site), `section` (a country or None),
    `accuracy_km` (NaN where unknown), `note`, `source`, `stretches` (a tuple of Stretch) and
    `geometry`. Raises LayerError with all the faults that were found.
    """
    paths = sorted(folder.glob("*.geojson"))
    if not paths:
        why = "holds no *.geojson file" if folder.is_dir() else "is no folder"
        raise LayerError(folder, f"{why}; name the folder that holds the layers")
    rows = _read_all(paths, folder)
    if faults := [*_conflicts(rows), *_duplicates(rows)]:
        raise LayerError(folder, faults)
    return GeoDataFrame(
        [row.values for row in rows], columns=list(_COLUMNS), geometry="geometry", crs="EPSG:4326"
    )


def uncertain_stretches(layers: GeoDataFrame, *, over_km: float = 0.0) -> GeoDataFrame:
    """Cut out of the routes what is known to no better than `over_km`.

    Columns: `feature`, `name`, `kind`, `section`, `accuracy_km` and `geometry` (LineString).
    """
    columns = ["feature", "name", "kind", "section", "accuracy_km", "geometry"]
    records = [
        {
            **{column: getattr(row, column) for column in columns},
            "accuracy_km": stretch.accuracy_km,
            "geometry": LineString(row.geometry.coords[stretch.start : stretch.end + 1]),
        }
        for row in layers.itertuples()
        for stretch in row.stretches
        if stretch.accuracy_km > over_km
    ]
    return GeoDataFrame(records, columns=columns, geometry="geometry", crs=layers.crs)


def _read_all(paths: list[Path], folder: Path) -> list[_Row]:
    rows: list[_Row] = []
    errors: list[LayerError] = []
    for path in paths:
        try:
            rows += _read_file(path)
        except LayerError as error:
            errors.append(error)
    if len(errors) == 1:
        raise errors[0]
    if errors:
        named = [f"{Path(e.file).name}: {fault}" for e in errors for fault in e.faults]
        raise LayerError(folder, named)
    return rows


def _read_file(path: Path) -> list[_Row]:
    rows, faults = [], []
    for feature in read_features(path):
        values, found = _read_feature(feature)
        rows.append(_Row(f"{path.name} feature {feature.number}", values))
        faults += [f"feature {feature.number}: {fault}" for fault in found]
    if faults:
        raise LayerError(path, faults)
    return rows


def _read_feature(feature: Feature) -> tuple[dict[str, Any], list[str]]:
    given = {key: value for key, value in feature.properties.items() if value is not None}
    faults = list(_property_faults(given))
    role = given.get("role")
    if not isinstance(role, str) or role not in ROLES:
        return {}, faults
    geometry, found = parse_geometry(feature.geometry, allowed=ROLES[role], region=REGION)
    faults += found or list(_stretch_faults(given.get("stretches", []), geometry))
    return ({} if faults else _values(given, geometry)), faults


def _values(given: dict[str, Any], geometry: BaseGeometry) -> dict[str, Any]:
    return {
        "feature": given["feature"],
        "name": given["name"].strip(),
        "kind": given.get("kind", given["role"]),
        "role": given["role"],
        "section": given.get("section"),
        "accuracy_km": float(given.get("accuracy_km", "nan")),
        "note": given.get("note", ""),
        "source": given.get("source", ""),
        "stretches": tuple(Stretch(*stretch) for stretch in given.get("stretches", [])),
        "geometry": geometry,
    }


def _property_faults(given: dict[str, Any]) -> Iterator[str]:
    for key in ("feature", "name", "role"):
        if key not in given:
            yield f"has no {key}; add the property"
    for key in ("feature", "kind"):
        value = given.get(key, "a")
        if not isinstance(value, str) or not _SLUG.fullmatch(value):
            yield f"{key} is {show(value)}; use a-z, 0-9 and hyphens"
    if given.get("role", "site") not in tuple(ROLES):
        yield f"role is {show(given['role'])}; use {', '.join(ROLES)}"
    for key in ("name", "section"):
        value = given.get(key, "a")
        if not isinstance(value, str) or not value.strip():
            yield f"{key} is {show(value)}; give a text that is not empty"
    for key in ("note", "source"):
        if not isinstance(given.get(key, ""), str):
            yield f"{key} is {show(given[key])}; give a text"
    if not _is_distance(given.get("accuracy_km", 0)):
        yield f"accuracy_km is {show(given['accuracy_km'])}; give kilometres, 0 or more"


def _is_distance(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e5


def _stretch_faults(stretches: object, geometry: BaseGeometry) -> Iterator[str]:
    if not isinstance(stretches, list):
        yield f"stretches is {show(stretches)}; give a list of [start, end, accuracy_km]"
        return
    if stretches and geometry.geom_type != "LineString":
        yield f"a {geometry.geom_type} has stretches; only a LineString can"
        return
    last = len(geometry.coords) - 1 if stretches else 0
    for stretch in stretches:
        if not _is_stretch(stretch, last):
            yield f"stretch {show(stretch)} is not [start, end, accuracy_km] in 0..{last}"


def _is_stretch(stretch: object, last: int) -> bool:
    if not isinstance(stretch, list) or len(stretch) != 3:
        return False
    start, end, accuracy_km = stretch
    ends_fit = type(start) is int and type(end) is int and 0 <= start < end <= last
    return ends_fit and _is_distance(accuracy_km)


def _conflicts(rows: list[_Row]) -> Iterator[str]:
    """Tell a feature that is a route here and an area there, or goes by two names or kinds."""
    mains = defaultdict(list)
    for row in rows:
        if row.values["role"] != "site":
            mains[row.values["feature"]].append(row)
    for feature, (first, *others) in mains.items():
        for other in others:
            for key in ("role", "name", "kind"):
                here, there = first.values[key], other.values[key]
                if here != there:
                    yield (
                        f"{feature} has {key} {show(here)} in {first.place} and {show(there)} "
                        f"in {other.place}; give both the same"
                    )


def _duplicates(rows: list[_Row]) -> Iterator[str]:
    seen: dict[tuple[Any, ...], _Row] = {}
    for row in rows:
        key = tuple(row.values[column] for column in ("feature", "role", "kind", "section", "name"))
        key = (*key, row.values["geometry"].wkb)
        if key in seen:
            yield f"{row.place} repeats {seen[key].place} ({row.values['name']}); remove one"
        seen.setdefault(key, row)
