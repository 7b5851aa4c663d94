"""GeoJSON (RFC 7946) read with care: what cannot be drawn is told, in words, and all at once."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from shapely import is_valid_reason
from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geo.domains import NUMBER, show
from geo.errors import LayerError
from geo.files import read_text
from geo.plain_text import sound_all

Bounds = tuple[float, float, float, float]
"""West, south, east and north in degrees."""

MOST_POSITIONS = 250_000
"""In one file: so many are read in a second or two, and no browser draws more with ease."""

_DEPTHS = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
_TOO_DEEP = "is nested too deeply for GeoJSON; export the layer anew"
_WGS84 = re.compile(r"(EPSG:+4326|CRS:?84)$", re.IGNORECASE)


class Feature(NamedTuple):
    """A member of a FeatureCollection: its index in the file, properties and raw geometry."""

    number: int
    properties: dict[str, Any]
    geometry: object


def read_features(path: Path) -> list[Feature]:
    """Read the features of a GeoJSON file; all text in their properties is sound.

    Raises LayerError where the file is not a FeatureCollection in UTF-8, in WGS 84.
    """
    collection = _read_json(path)
    faults = list(_collection_faults(collection))
    if faults:
        raise LayerError(path, faults)
    features = collection["features"]
    faults = [fault for i, item in enumerate(features) for fault in _member_faults(i, item)]
    if faults:
        raise LayerError(path, faults)
    return [
        Feature(index, _properties(path, item), item.get("geometry"))
        for index, item in enumerate(features)
    ]


def _properties(path: Path, item: dict[str, Any]) -> dict[str, Any]:
    try:
        found: dict[str, Any] = sound_all(item["properties"])
    except RecursionError:
        raise LayerError(path, _TOO_DEEP) from None
    return found


def parts_of(raw: object) -> list[object]:
    """Return the raw geometries of a collection, those of a kind as one; any other as it is."""
    members = list(_members(raw))
    if len(members) < 2:
        return members or [raw]
    kinds: dict[str, list[Any]] = {}
    others = []
    for member in members:
        kind, coordinates = _kind_of(member)
        if kind:
            kinds.setdefault(kind, []).extend(coordinates)
        else:
            others.append(member)
    merged = ({"type": kind, "coordinates": found} for kind, found in kinds.items())
    return [*merged, *others]


def _members(raw: Any) -> Iterator[object]:
    within = raw.get("geometries") if isinstance(raw, dict) else None
    if not isinstance(within, list) or raw.get("type") != "GeometryCollection":
        yield raw
        return
    for member in within:
        yield from _members(member)


def _kind_of(member: Any) -> tuple[str, list[Any]]:
    """Return a geometry as one of several, "MultiPoint" and such; "" for what is none."""
    type = member.get("type") if isinstance(member, dict) else None
    coordinates = member.get("coordinates") if isinstance(member, dict) else None
    if not isinstance(type, str) or type not in _DEPTHS or not isinstance(coordinates, list):
        return "", []
    return (type, coordinates) if type.startswith("Multi") else (f"Multi{type}", [coordinates])


def parse_geometry(
    raw: object, *, allowed: tuple[str, ...], region: Bounds | None = None
) -> tuple[BaseGeometry, list[str]]:
    """Build a geometry of one of the `allowed` types, with the faults that forbid its use.

    Positions are lng, lat in degrees; an altitude is dropped. With a `region`, a geometry is at
    fault that lies off it and would lie in it as lat, lng. With any fault the geometry is empty.
    """
    faults = list(_shape_faults(raw, allowed)) or list(_position_faults(raw)) or _ring_faults(raw)
    if faults:
        return shape({"type": "Point", "coordinates": []}), faults
    try:
        geometry = shape(_flat(raw))
    except (ShapelyError, ValueError) as error:
        return shape({"type": "Point", "coordinates": []}), [f"cannot be drawn: {error}"]
    return geometry, list(_validity_faults(geometry, region))


def _read_json(path: Path) -> Any:
    text = read_text(path, error=LayerError)
    if (lists := text.count("[")) > MOST_POSITIONS:  # each position is one
        what = f"has some {lists:,} positions, more than {MOST_POSITIONS:,}"
        raise LayerError(path, f"{what}; simplify its shapes")
    try:
        return json.loads(text)
    except RecursionError:
        fault = _TOO_DEEP
    except ValueError as error:
        fault = f"is not JSON ({error}); export the layer as GeoJSON"
    raise LayerError(path, fault)


def _collection_faults(collection: Any) -> Iterator[str]:
    if not isinstance(collection, dict) or collection.get("type") != "FeatureCollection":
        kind = collection.get("type") if isinstance(collection, dict) else collection
        yield f"is {show(kind)}, not a FeatureCollection; export the layer as GeoJSON"
        return
    features = collection.get("features")
    if not isinstance(features, list):
        yield f"its features are {show(features)}; give a list of features"
    elif not features:
        yield "holds no feature; add one or remove the file"
    if not _is_wgs84(collection.get("crs")):
        yield f"its crs is {show(collection['crs'])}; reproject it to WGS 84 (EPSG:4326)"


def _is_wgs84(crs: object) -> bool:
    if crs is None:
        return True
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    return isinstance(name, str) and bool(_WGS84.search(name))


def _member_faults(index: int, item: object) -> Iterator[str]:
    if not isinstance(item, dict) or item.get("type") != "Feature":
        yield f"feature {index} is {show(item)}; give an object of type Feature"
    elif not isinstance(item.get("properties"), dict):
        yield f"feature {index} has properties {show(item.get('properties'))}; give an object"


def _shape_faults(raw: Any, allowed: tuple[str, ...]) -> Iterator[str]:
    if not isinstance(raw, dict):
        yield f"geometry is {show(raw)}; give a {' or '.join(allowed)}"
    elif raw.get("type") not in allowed:
        yield f"geometry is of type {show(raw.get('type'))}; give a {' or '.join(allowed)}"
    elif not raw.get("coordinates"):
        yield "geometry is empty; give its coordinates or remove the feature"


def _position_faults(raw: Any) -> Iterator[str]:
    seen: dict[str, list[object]] = {}
    for position in _positions(raw["coordinates"], _DEPTHS[raw["type"]]):
        if not _is_plain(position) and (reason := _position_fault(position)):
            seen.setdefault(reason, []).append(position)
    for reason, positions in seen.items():
        more = f" (and {len(positions) - 1} more)" if len(positions) > 1 else ""
        yield f"position {show(positions[0])}{more} {reason}"


def _positions(coordinates: object, depth: int) -> Iterator[object]:
    if depth == 0 or not isinstance(coordinates, list) or not coordinates:
        yield coordinates
        return
    for part in coordinates:
        yield from _positions(part, depth - 1)


def _is_plain(position: Any) -> bool:
    """Tell a position as it mostly is, [lng, lat], in a tenth of the time that the faults take."""
    if type(position) is not list or len(position) != 2:
        return False
    lng, lat = position
    are_floats = type(lng) is float and type(lat) is float
    return are_floats and -180 <= lng <= 180 and -90 <= lat <= 90


def _position_fault(position: Any) -> str | None:
    if not isinstance(position, list) or len(position) not in (2, 3):
        return "is not a position; give [lng, lat]"
    if not all(NUMBER.fits(value) for value in position):
        return "holds something that is not a number; give degrees"
    lng, lat = position[:2]
    if abs(lng) <= 180 and abs(lat) <= 90:
        return None
    if abs(lng) <= 90 and abs(lat) <= 180:
        return "is out of range; is it lat, lng? Give lng first"
    if abs(lng) > 360 or abs(lat) > 360:
        return "is out of range; is it in metres? Reproject it to WGS 84 (EPSG:4326)"
    return "is out of range; lng lies in -180..180 and lat in -90..90"


def _ring_faults(raw: Any) -> list[str]:
    depth = _DEPTHS[raw["type"]]
    parts = raw["coordinates"] if depth > 1 else [raw["coordinates"]]
    if depth == 1 or raw["type"] == "MultiLineString":
        least = 1 if raw["type"] == "MultiPoint" else 2
        short = [part for part in parts if len({tuple(p[:2]) for p in part}) < least]
        return [f"line {show(part)} has one point; give at least two" for part in short]
    polygons = [parts] if raw["type"] == "Polygon" else parts
    rings = [ring for polygon in polygons for ring in polygon] if depth > 1 else []
    return [fault for ring in rings if (fault := _ring_fault(ring))]


def _ring_fault(ring: list[list[float]]) -> str | None:
    if ring[0][:2] != ring[-1][:2]:
        return f"ring starts at {show(ring[0])} and ends at {show(ring[-1])}; close it"
    if len(ring) < 4:
        return f"ring {show(ring)} has {len(ring)} positions; give at least four"
    return None


def _flat(raw: Any) -> dict[str, Any]:
    depth = _DEPTHS[raw["type"]]
    return {"type": raw["type"], "coordinates": _drop_altitude(raw["coordinates"], depth)}


def _drop_altitude(coordinates: Any, depth: int) -> Any:
    """Return coordinates without altitudes, each line as an array, which shapely takes at once."""
    if depth == 0:
        return coordinates[:2]
    if depth == 1:
        return np.array([position[:2] for position in coordinates], dtype=float)
    return [_drop_altitude(part, depth - 1) for part in coordinates]


def _validity_faults(geometry: BaseGeometry, region: Bounds | None) -> Iterator[str]:
    if not geometry.is_valid:
        yield f"geometry crosses itself ({is_valid_reason(geometry)}); repair it"
    elif region and _looks_swapped(geometry, region):
        x, y = geometry.representative_point().coords[0]
        yield f"geometry lies near lng {x:.2f}, lat {y:.2f}; is it lat, lng? Give lng first"


def _looks_swapped(geometry: BaseGeometry, region: Bounds) -> bool:
    """Tell a geometry that lies off the region, and would lie in it with its axes exchanged."""
    west, south, east, north = geometry.bounds
    here, there = (west, south, east, north), (south, west, north, east)
    return not overlap(here, region) and overlap(there, region)


def overlap(a: Bounds, b: Bounds) -> bool:
    """Return whether two boxes share more than an edge; each is west, south, east and north."""
    return a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1]
