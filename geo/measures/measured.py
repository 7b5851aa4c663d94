"""The length of a located line and the distance between located things, each with its margin."""

import shapely
from shapely.geometry.base import BaseGeometry

from geo.measures.geodesic import Nearest, distances_km, length_km, nearest
from geo.measures.located import Located
from geo.measures.margins import Measure, distance_margin, length_margin
from geo.measures.plane import Position


def measured_length(line: BaseGeometry, route: Located, *, edge_km: float = 0.0) -> Measure:
    """Return the length of a route, or of a part whose ends are known to `edge_km` besides."""
    pieces = shapely.get_parts(line)
    ends = [Position(end.x, end.y) for piece in pieces for end in shapely.boundary(piece).geoms]
    km = length_km(line)
    ends_km = [distance_margin(route.accuracy_at(end), edge_km) for end in ends]
    return Measure(km, "km", length_margin(km, ends_km))


def measured_distance(a: Located, b: Located) -> tuple[Measure, Nearest]:
    """Return the least distance between two things, and where that is."""
    pair = nearest(a.geometry, b.geometry)
    margin = distance_margin(a.accuracy_at(pair.a), b.accuracy_at(pair.b))
    return Measure(pair.km, "km", margin), pair


def farthest_distance(area: Located, other: Located) -> Measure:
    """Return how far the farthest position of an area is from another thing, at the nearest."""
    hull = shapely.convex_hull(area.geometry.union_all())
    away_km = distances_km(shapely.get_coordinates(hull), other.geometry)
    margin = distance_margin(area.accuracy_km, other.accuracy_km)
    return Measure(float(away_km.max()), "km", margin)
