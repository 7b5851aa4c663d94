"""The part of a line between two places along it, and up to a border."""

from itertools import pairwise

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from geo.measures.geodesic import joined_line
from geo.measures.parts import Geometry, simple_parts
from geo.measures.plane import Plane

BESIDE_KM = 50.0
"""A stretch may be named after places that lie so far beside the line, as Baku beside BTC."""


def part_between(line: Geometry, start: Geometry, end: Geometry | None) -> BaseGeometry | None:
    """Return the part of a line between two places or borders, or from one to the line's start.

    Where the line meets a border more than once, the crossing nearest to the other end counts. None
    where an end lies over 50 km from the line, or where the line is in pieces.
    """
    flat, plane = _flat_line(line)
    if flat is None:
        return None
    starts, ends = (
        _along(flat, plane, start),
        _along(flat, plane, end) if end is not None else [0.0],
    )
    pairs = [(abs(a - b), min(a, b), max(a, b)) for a in starts for b in ends]
    if not pairs or min(pairs)[0] == 0:
        return None
    _, first, last = min(pairs)
    part = shapely.multilinestrings([substring(flat, first, last)])
    return shapely.transform(part, plane.globe)


def _flat_line(line: Geometry) -> tuple[BaseGeometry | None, Plane]:
    """Return a line on a plane about it; no line where it has gaps.

    A line that comes back to where it was is in pieces, each from where the last one ends.
    """
    pieces = [shapely.get_coordinates(piece) for piece in shapely.get_parts(joined_line(line))]
    vertices = np.concatenate(pieces)
    plane = Plane.about(vertices)
    has_gaps = any((a[-1] != b[0]).any() for a, b in pairwise(pieces))
    return (None if has_gaps else shapely.linestrings(plane.flat(vertices))), plane


def _along(flat: BaseGeometry, plane: Plane, place: Geometry) -> list[float]:
    """Return where along a line it meets a thing, in km; else where it comes nearest to it."""
    parts = shapely.transform(simple_parts(place, "place"), plane.flat)
    crossings = shapely.get_parts(shapely.intersection(parts, flat))
    points = crossings[~shapely.is_empty(crossings)]
    if not len(points):
        away = shapely.distance(parts, flat)
        nearest = int(np.argmin(away))
        if away[nearest] > BESIDE_KM:
            return []
        points = shapely.get_parts(shapely.shortest_line(flat, parts[nearest]))
        points = shapely.points(shapely.get_coordinates(points)[:1])
    return [float(km) for km in shapely.line_locate_point(flat, shapely.centroid(points))]
