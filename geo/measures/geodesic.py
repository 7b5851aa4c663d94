"""Geodesic measures on WGS 84: lengths, areas, least distances, what lies within, profiles."""

from typing import NamedTuple

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from geo.errors import MeasureError
from geo.measures.parts import Geometry, Parts, edges_of, lines_of, short_edged, simple_parts
from geo.measures.plane import WGS84, Numbers, Plane, Position, geodesic_km

STRETCH_KM = 100.0


class Nearest(NamedTuple):
    """Where two geometries come closest: the position on each, and the km between them."""

    a: Position
    b: Position
    km: float


def length_km(geometry: Geometry) -> float:
    """Return the geodesic km of all lines of a geometry; of an area, its outline; of a point, 0."""
    edges = edges_of(simple_parts(geometry, "geometry"))
    return float(geodesic_km(edges[:, 0], edges[:, 1]).sum())


def area_km2(geometry: Geometry) -> float:
    """Return the geodesic km² of all polygons of a geometry, less their holes (Karney 2013)."""
    parts = simple_parts(geometry, "geometry")
    polygons = parts[shapely.get_type_id(parts) == 3]
    shells = shapely.get_exterior_ring(polygons)
    outer = sum(_ring_km2(ring) for ring in shells)
    rings = sum(_ring_km2(ring) for ring in shapely.get_rings(polygons))
    return float(2 * outer - rings)


def distance_km(a: Geometry, b: Geometry) -> float:
    """Return the least geodesic km between two geometries; 0 where they touch or overlap."""
    return nearest(a, b).km


def nearest(a: Geometry, b: Geometry) -> Nearest:
    """Return where two geometries come closest, to the metre over hundreds of km.

    The pair is sought on a plane, measured on the ellipsoid, and sought again on a plane about
    the middle of what was found, then about either end. Raises MeasureError for an empty one.
    """
    parts_a, parts_b = _some_parts(a, "a"), _some_parts(b, "b")
    plane = Plane.about(shapely.get_coordinates(np.concatenate((parts_a, parts_b))))
    shared = _shared(parts_a, parts_b, plane)
    if shared is not None:
        return Nearest(shared, shared, 0.0)
    edges_a, edges_b = edges_of(parts_a), edges_of(parts_b)
    found = _nearest_edges(edges_a, edges_b, plane)
    for pick in (_middle, _middle, lambda pair: pair.a, lambda pair: pair.b):
        again = _nearest_edges(edges_a, edges_b, Plane(pick(found)))
        found = min(found, again, key=lambda pair: pair.km)
    return found


def km_within(line: Geometry, area: Geometry) -> float:
    """Return the geodesic km of the part of a line that lies within an area, edges included."""
    whole = length_km(line)
    return min(length_km(part_within(line, area)), whole)


def share_within(line: Geometry, area: Geometry) -> float:
    """Return the share of a line's length, 0 to 1, that lies within an area.

    Raises MeasureError for a line without length, which has no shares.
    """
    whole = length_km(line)
    if whole == 0:
        raise MeasureError(
            "line", "has no length, so no share of it; give a line with two positions."
        )
    return km_within(line, area) / whole


def part_within(line: Geometry, area: Geometry) -> BaseGeometry:
    """Return the part of a line that lies within an area, as a MultiLineString in lng, lat.

    Sections that meet stay one line.
    """
    lines, areas = simple_parts(line, "line"), simple_parts(area, "area")
    lines = lines[shapely.get_type_id(lines) == 1]
    if not len(lines) or not len(areas):
        return shapely.MultiLineString()
    plane = Plane.about(shapely.get_coordinates(lines))
    flat_area = shapely.union_all(shapely.make_valid(_flat(short_edged(areas), plane)))
    flat_line = shapely.line_merge(shapely.multilinestrings(_flat(short_edged(lines), plane)))
    pieces = shapely.get_parts(shapely.get_parts(shapely.intersection(flat_line, flat_area)))
    inside = pieces[(shapely.get_type_id(pieces) == 1) & (shapely.length(pieces) > 0)]
    return shapely.multilinestrings(shapely.transform(inside, plane.globe))


def geodesic_line(a: Position, b: Position) -> BaseGeometry:
    """Return the geodesic between two positions as a line to draw, with a vertex every 20 km."""
    return short_edged(np.array([LineString([a, b])], dtype=object))[0]


def joined_line(line: Geometry) -> BaseGeometry:
    """Return a line whose sections that meet are one, as a MultiLineString."""
    return shapely.MultiLineString(lines_of(line, "line"))


def profile(line: Geometry, other: Geometry, *, step_km: float = 1.0) -> pd.DataFrame:
    """Return the distance to `other` along a line, a row each `step_km` and one at either end.

    Columns: km along the line, distance_km to the nearest position of `other`, lng and lat in
    degrees. Sections that meet are one line; a gap between sections counts no km. Raises
    MeasureError for a step that is not positive and for an empty geometry.
    """
    frame = nearest_along(line, other, step_km=step_km)
    return frame[["km", "distance_km", "lng", "lat"]]


def nearest_along(line: Geometry, other: Geometry, *, step_km: float = 1.0) -> pd.DataFrame:
    """Return a profile with the nearest position on `other` in each row: near_lng, near_lat.

    Columns and errors are those of `profile`. Within an area the nearest position is on its edge.
    """
    if not step_km > 0:
        raise MeasureError("step_km", f"is {step_km}; give a number above 0.")
    km, positions = _stations(lines_of(line, "line"), step_km)
    parts = _some_parts(other, "other")
    near = _nearest_positions(positions, parts)
    away = _distances_km(positions, near, parts)
    columns = np.column_stack((km, away, positions, near))
    names = ["km", "distance_km", "lng", "lat", "near_lng", "near_lat"]
    return pd.DataFrame(columns, columns=names)


def distances_km(positions: Numbers, other: Geometry) -> Numbers:
    """Return geodesic km from each of `positions`, (n, 2) lng, lat along a path, to `other`."""
    parts = _some_parts(other, "other")
    return _distances_km(positions, _nearest_positions(positions, parts), parts)


def _ring_km2(ring: BaseGeometry) -> float:
    square_metres, _ = WGS84.polygon_area_perimeter(*shapely.get_coordinates(ring).T)
    return abs(float(square_metres)) / 1e6


def _some_parts(geometry: Geometry, argument: str) -> Parts:
    parts = simple_parts(geometry, argument)
    if not len(parts):
        raise MeasureError(argument, "is empty; give a geometry with at least one position.")
    return short_edged(parts)


def _flat(parts: Parts, plane: Plane) -> Parts:
    return np.asarray(shapely.transform(parts, plane.flat), dtype=object)


def _shared(parts_a: Parts, parts_b: Parts, plane: Plane) -> Position | None:
    """Return a position that both have, or None."""
    if (shapely.get_type_id(np.concatenate((parts_a, parts_b))) == 0).all():
        return None
    flat_a = shapely.make_valid(_flat(parts_a, plane))
    flat_b = shapely.make_valid(_flat(parts_b, plane))
    pairs = shapely.STRtree(flat_b).query(flat_a, predicate="intersects")
    if not pairs.size:
        return None
    one, other = flat_a[pairs[0, 0]], flat_b[pairs[1, 0]]
    position = shapely.get_coordinates(shapely.intersection(one, other))[:1]
    return Position(*map(float, plane.globe(position)[0]))


def _nearest_edges(edges_a: Numbers, edges_b: Numbers, plane: Plane) -> Nearest:
    flat_a, flat_b = _flat_edges(edges_a, plane), _flat_edges(edges_b, plane)
    index_a, index_b = shapely.STRtree(flat_b).query_nearest(flat_a, all_matches=False)
    ties = shapely.shortest_line(flat_a[index_a], flat_b[index_b])
    ends = plane.globe(shapely.get_coordinates(ties)).reshape(-1, 2, 2)
    km = geodesic_km(ends[:, 0], ends[:, 1])
    best = int(km.argmin())
    (lng_a, lat_a), (lng_b, lat_b) = ends[best].tolist()
    return Nearest(Position(lng_a, lat_a), Position(lng_b, lat_b), float(km[best]))


def _flat_edges(edges: Numbers, plane: Plane) -> Parts:
    flat = plane.flat(edges.reshape(-1, 2)).reshape(-1, 2, 2)
    return np.asarray(shapely.linestrings(flat), dtype=object)


def _middle(pair: Nearest) -> Position:
    bearing, _, metres = WGS84.inv(*pair.a, *pair.b)
    lng, lat, _ = WGS84.fwd(*pair.a, bearing, metres / 2)
    return Position(lng, lat)


def _stations(lines: list[Numbers], step_km: float) -> tuple[Numbers, Numbers]:
    """Return km and positions each `step_km` along lines, with the end of the last."""
    if not lines:
        raise MeasureError("line", "is empty; give a line with two positions.")
    starts = np.concatenate([line[:-1] for line in lines])
    ends = np.concatenate([line[1:] for line in lines])
    bearing, _, metres = WGS84.inv(*starts.T, *ends.T)
    passed = np.concatenate(([0.0], np.cumsum(metres / 1000)))
    km = np.append(np.arange(0, passed[-1], step_km), passed[-1])
    edge = np.clip(np.searchsorted(passed, km, side="right") - 1, 0, len(starts) - 1)
    along = (km - passed[edge]) * 1000
    lng, lat, _ = WGS84.fwd(starts[edge, 0], starts[edge, 1], bearing[edge], along)
    positions = np.column_stack((lng, lat))
    positions[0], positions[-1] = starts[0], ends[-1]
    return km, positions


def _nearest_positions(positions: Numbers, parts: Parts) -> Numbers:
    """Return the nearest positions on edges, sought in stretches that one plane can serve."""
    edges = edges_of(parts)
    walked = np.cumsum(geodesic_km(positions[:-1], positions[1:]))
    breaks = np.flatnonzero(np.diff(np.floor(walked / STRETCH_KM), prepend=0)) + 1
    return np.concatenate([_nearest_on(part, edges) for part in np.split(positions, breaks)])


def _distances_km(positions: Numbers, near: Numbers, parts: Parts) -> Numbers:
    away = geodesic_km(positions, near)
    away[_inside(positions, parts)] = 0.0
    return away


def _nearest_on(positions: Numbers, edges: Numbers) -> Numbers:
    """Return the position on the edges nearest to each of `positions`, which lie close together."""
    plane = Plane.about(positions)
    flat, flat_edges = shapely.points(plane.flat(positions)), _flat_edges(edges, plane)
    _, index = shapely.STRtree(flat_edges).query_nearest(flat, all_matches=False)
    ties = shapely.shortest_line(flat, flat_edges[index])
    return plane.globe(shapely.get_coordinates(ties)).reshape(-1, 2, 2)[:, 1]


def _inside(positions: Numbers, parts: Parts) -> NDArray[np.intp]:
    """Return which positions lie in an area among the parts."""
    plane = Plane.about(positions)
    areas = shapely.make_valid(_flat(parts[shapely.get_type_id(parts) == 3], plane))
    inside = shapely.STRtree(areas).query(shapely.points(plane.flat(positions)), "intersects")
    return np.asarray(inside[0])
