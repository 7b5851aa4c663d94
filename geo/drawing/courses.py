"""Lines as they are drawn: beside their course, thick, dashed, or as wide as their doubt."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

_ROUND = 4
"""So many pieces has each quarter of a round corner."""

_EVEN_PX = 2.0
"""A line that is drawn beside its course leaves out what is smaller."""

_LEAST_PX = 0.01


def beside(line: BaseGeometry, offset_px: float) -> BaseGeometry:
    """Return a line of pixels so far to the right of its course, as one sees it going along."""
    if not offset_px:
        return line
    parts = [shapely.simplify(part, _EVEN_PX) for part in lines_of(line)]
    moved = (shapely.offset_curve(part, offset_px, quad_segs=_ROUND) for part in parts)
    return shapely.MultiLineString([part for shape in moved for part in lines_of(shape)])


def lines_of(shape: BaseGeometry) -> list[BaseGeometry]:
    """Return the lines that a shape is made of, without empty ones; of an area its rings."""
    parts = [part for part in shapely.get_parts(shape) if not part.is_empty]
    found: list[BaseGeometry] = []
    for part in parts:
        kind = shapely.get_type_id(part)
        if kind in (shapely.GeometryType.LINESTRING, shapely.GeometryType.LINEARRING):
            found.append(part)
        elif kind == shapely.GeometryType.POLYGON:
            found += [shapely.linestrings(ring.coords) for ring in shapely.get_rings(part)]
        elif kind != shapely.GeometryType.POINT:
            found += lines_of(part)
    return found


def rim(shape: BaseGeometry) -> BaseGeometry:
    """Return the lines of a shape, those around areas and their holes too, as one shape."""
    return shapely.MultiLineString(lines_of(shape))


def outline(line: BaseGeometry, width_px: float, *, is_round: bool = True) -> BaseGeometry:
    """Return the area that a stroke of this width covers."""
    cap = "round" if is_round else "flat"
    return line.buffer(width_px / 2, quad_segs=_ROUND, cap_style=cap, join_style="round")


def dashes(line: BaseGeometry, pattern_px: Sequence[float]) -> BaseGeometry:
    """Return the dashes of a line, whose lengths and gaps take turns in the pattern."""
    found = [dash for part in lines_of(line) for dash in _dashes(part, pattern_px)]
    return shapely.MultiLineString(found)


def _dashes(line: BaseGeometry, pattern_px: Sequence[float]) -> Iterator[BaseGeometry]:
    at = 0.0
    for number, length in enumerate(cycle(pattern_px)):
        if at >= line.length:
            return
        if number % 2 == 0 and line.length - at > _LEAST_PX:
            yield substring(line, at, at + length)
        at += length


def band(parts: Iterable[tuple[BaseGeometry, float]]) -> BaseGeometry:
    """Return one area around the parts of a line, each so many pixels to both sides."""
    areas = [part.buffer(px, quad_segs=_ROUND) for part, px in parts]
    return shapely.union_all(areas)


def without_holes(area: BaseGeometry) -> list[BaseGeometry]:
    """Cut an area into polygons that have no holes and together cover the same."""
    found: list[BaseGeometry] = []
    waiting: list[Any] = polygons_of(area)
    while waiting:
        part = waiting.pop()
        if part.interiors:
            waiting += _halves(part)
        else:
            found.append(part)
    return found


def polygons_of(shape: BaseGeometry) -> list[BaseGeometry]:
    """Return the polygons that a shape is made of."""
    parts = [part for part in shapely.get_parts(shape) if part.area]
    if len(parts) == 1 and parts[0].geom_type == "Polygon":
        return parts
    return [polygon for part in parts for polygon in polygons_of(part)]


def _halves(part: Any) -> list[BaseGeometry]:
    """Cut a polygon across the middle of its first hole."""
    left, top, right, bottom = part.bounds
    _, hole_top, _, hole_bottom = part.interiors[0].bounds
    middle = (hole_top + hole_bottom) / 2
    halves = (
        part.intersection(shapely.box(left, top, right, middle)),
        part.intersection(shapely.box(left, middle, right, bottom)),
    )
    return [piece for half in halves for piece in polygons_of(half)]
