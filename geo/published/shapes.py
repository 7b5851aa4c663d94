"""Shapes as GeoJSON has them."""

from collections.abc import Sequence
from typing import Any

import shapely
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry


def geojson_of(shape: BaseGeometry | None) -> dict[str, Any] | None:
    """Return a shape as a GeoJSON geometry whose rings turn as RFC 7946 has it; None is null.

    An outer ring runs against the clock, an inner one with it.
    """
    if shape is None:
        return None
    geometry: dict[str, Any] = mapping(shapely.orient_polygons(shape, exterior_cw=False))
    return geometry


def joined(shapes: Sequence[BaseGeometry]) -> BaseGeometry:
    """Return the shapes of a feature as one: sections of a line stay as they are."""
    if len(shapes) == 1:
        return shapes[0]
    parts = [part for shape in shapes for part in shapely.get_parts(shape)]
    if all(part.geom_type == "LineString" for part in parts):
        return shapely.multilinestrings(parts)
    return shapely.union_all(parts)
