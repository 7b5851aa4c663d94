"""The signs of sites: a ring, or a shape for their kind, as the map's script draws them."""

from collections.abc import Iterator

import shapely
from shapely.affinity import affine_transform
from shapely.geometry.base import BaseGeometry

from dashboard.picture.shapes import Fill, Stroke
from dashboard.theme import SIGNS
from geo.drawing.courses import rim

_QUARTER = 8
_CORNERS: dict[str, list[tuple[float, float]]] = {
    "square": [(-1, -1), (1, -1), (1, 1), (-1, 1)],
    "triangle": [(0, -1.25), (1.2, 0.95), (-1.2, 0.95)],
    "funnel": [(-1.2, -0.95), (1.2, -0.95), (0, 1.25)],
    "hexagon": [(-1.15, 0), (-0.6, -1), (0.6, -1), (1.15, 0), (0.6, 1), (-0.6, 1)],
    "bar": [(-0.6, -1.25), (0.6, -1.25), (0.6, 1.25), (-0.6, 1.25)],
    "cross": [
        (-0.45, -1.2), (0.45, -1.2), (0.45, -0.45), (1.2, -0.45), (1.2, 0.45), (0.45, 0.45),
        (0.45, 1.2), (-0.45, 1.2), (-0.45, 0.45), (-1.2, 0.45), (-1.2, -0.45), (-0.45, -0.45),
    ],
}  # fmt: skip
"""The corners of each sign about its middle, in its radius."""


def mark(
    points: BaseGeometry, kind: str, color: str, halo: str, *, radius_px: float, width_px: float
) -> Iterator[Fill | Stroke]:
    """Draw the sign of a kind of site at each of some points; one that has none is a ring."""
    corners = _CORNERS.get(SIGNS.get(kind, ""))
    if corners is None:
        area = points.buffer(radius_px, quad_segs=_QUARTER)
    else:
        places = shapely.get_coordinates(points).tolist()
        area = shapely.MultiPolygon([_at(x, y, corners, radius_px) for x, y in places])
    yield Fill(area, halo)
    yield Stroke(rim(area), color, width_px)


def _at(x: float, y: float, corners: list[tuple[float, float]], radius_px: float) -> BaseGeometry:
    return affine_transform(shapely.Polygon(corners), (radius_px, 0, 0, radius_px, x, y))
