"""What a geometry is made of: its points, lines and polygons, checked and with short edges."""

from collections.abc import Iterator
from itertools import pairwise
from math import inf
from typing import Any, TypeAlias

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, MultiLineString, Polygon
from shapely.geometry.base import BaseGeometry

from geo.errors import MeasureError
from geo.measures.plane import WGS84, Numbers

EDGE_KM = 20.0

Geometry: TypeAlias = BaseGeometry | gpd.GeoSeries | gpd.GeoDataFrame
Parts: TypeAlias = NDArray[np.object_]
_Edge: TypeAlias = tuple[tuple[float, float], tuple[float, float]]


def simple_parts(geometry: Geometry, argument: str) -> Parts:
    """Take a geometry apart into its points, lines and polygons, without the empty ones.

    Raises MeasureError, naming `argument`, for what is no geometry, not in degrees on WGS 84,
    or has coordinates that are not numbers.
    """
    found = _many(geometry, argument)
    while (shapely.get_type_id(found) > 3).any():
        found = shapely.get_parts(found)
    found = shapely.force_2d(found)
    _check_positions(shapely.get_coordinates(found), argument)
    return np.asarray(found[~shapely.is_empty(found)], dtype=object)


def lines_of(geometry: Geometry, argument: str) -> list[Numbers]:
    """Return the lines of a geometry as (n, 2) arrays of lng, lat; sections that meet are one line.

    A merged line runs the way its first section runs. Raises MeasureError for points and areas.
    """
    parts = simple_parts(geometry, argument)
    if not np.isin(shapely.get_type_id(parts), (1, 2)).all():
        raise MeasureError(argument, "has points or areas in it; give a line.")
    return _joined([shapely.get_coordinates(part) for part in parts])


def short_edged(parts: Parts) -> Parts:
    """Return the parts with no edge over 20 km, so that a plane may bend none by a metre."""
    return np.array([_short_edged(part) for part in parts], dtype=object)


def edges_of(parts: Parts) -> Numbers:
    """Return the (n, 2, 2) edges of parts: from, to; a point is an edge of no length."""
    is_point = shapely.get_type_id(parts) == 0
    points = shapely.get_coordinates(parts[is_point])
    outlines = np.where(shapely.get_type_id(parts) == 3, shapely.boundary(parts), parts)
    lines = shapely.get_parts(outlines[~is_point])
    xy, line = shapely.get_coordinates(lines, return_index=True)
    same = line[1:] == line[:-1]
    edges = np.stack((xy[:-1][same], xy[1:][same]), axis=1)
    return np.concatenate((edges, np.stack((points, points), axis=1)))


def _many(geometry: Geometry, argument: str) -> Parts:
    if isinstance(geometry, BaseGeometry):
        return np.array([geometry], dtype=object)
    if not isinstance(geometry, gpd.GeoSeries | gpd.GeoDataFrame):
        kind = type(geometry).__name__
        raise MeasureError(argument, f"is {kind}; give a shapely geometry or a GeoSeries.")
    if geometry.crs is not None and not geometry.crs.equals("EPSG:4326", ignore_axis_order=True):
        raise MeasureError(argument, f"is in {geometry.crs.name}; use to_crs(4326) first.")
    return np.asarray(geometry.geometry.dropna(), dtype=object)


def _check_positions(positions: Numbers, argument: str) -> None:
    if not np.isfinite(positions).all():
        raise MeasureError(argument, "has a coordinate that is not a number; remove or fix it.")
    wrong = positions[np.abs(positions[:, 1]) > 90]
    if len(wrong):
        raise MeasureError(argument, f"has latitude {wrong[0, 1]:g}; give lng, lat in degrees.")


def _joined(sections: list[Numbers]) -> list[Numbers]:
    if len(sections) < 2:
        return sections
    merged = shapely.get_parts(shapely.line_merge(MultiLineString(sections)))
    starts: dict[_Edge, int] = {}
    for rank, section in enumerate(sections):
        starts.setdefault(next(_edges(section[:2])), rank)
    found = [_oriented(shapely.get_coordinates(line), starts) for line in merged]
    return [line for _, line in sorted(found, key=lambda rank_line: rank_line[0])]


def _oriented(line: Numbers, starts: dict[_Edge, int]) -> tuple[float, Numbers]:
    """Return the rank of a merged line's first section, and the line running that section's way.

    `starts` has the rank of each section by its first edge.
    """
    along = min((starts.get(edge, inf) for edge in _edges(line)), default=inf)
    against = min((starts.get((b, a), inf) for a, b in _edges(line)), default=inf)
    return (along, line) if along <= against else (against, line[::-1])


def _edges(line: Numbers) -> Iterator[_Edge]:
    vertices = [(float(lng), float(lat)) for lng, lat in line]
    return pairwise(vertices)


def _short_edged(part: BaseGeometry) -> BaseGeometry:
    if isinstance(part, LineString):
        return LineString(_split(shapely.get_coordinates(part)))
    if isinstance(part, Polygon):
        shell, *holes = (_split(shapely.get_coordinates(ring)) for ring in _rings(part))
        return Polygon(shell, holes)
    return part


def _rings(polygon: Polygon) -> list[Any]:
    return [polygon.exterior, *polygon.interiors]


def _split(line: Numbers) -> Numbers:
    bearing, _, metres = WGS84.inv(*line[:-1].T, *line[1:].T)
    pieces = np.maximum(np.ceil(metres / 1000 / EDGE_KM), 1).astype(int)
    edge = np.repeat(np.arange(len(pieces)), pieces)
    step = np.arange(len(edge)) - (np.cumsum(pieces) - pieces)[edge]
    share = step / pieces[edge]
    from_lng, from_lat = line[edge].T
    lng, lat, _ = WGS84.fwd(from_lng, from_lat, bearing[edge], metres[edge] * share)
    split = np.where((step == 0)[:, None], line[edge], np.column_stack((lng, lat)))
    return np.concatenate((split, line[-1:]))
