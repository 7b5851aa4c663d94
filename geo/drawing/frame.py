"""The part of the world that a picture shows, and where each place is on it."""

from dataclasses import dataclass
from math import cos, log2, radians
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.drawing.mercator import Numbers, to_degrees, to_world

TILE_PX = 256
"""The width of the world at zoom 0, as web maps count zooms."""

_EQUATOR_M = 40_075_016.686

Shapes = NDArray[Any]
"""An array of shapely's geometries."""


class Bounds(NamedTuple):
    """A box in degrees."""

    west: float
    south: float
    east: float
    north: float


class Margins(NamedTuple):
    """What is to stay free at the sides of a picture, in pixels."""

    top: float = 0
    right: float = 0
    bottom: float = 0
    left: float = 0


NONE = Margins()


@dataclass(frozen=True)
class Frame:
    """A picture of `width_px` and `height_px` on a world that is `world_px` wide.

    `left_px` and `top_px` say where its top left corner is in that world.
    """

    left_px: float
    top_px: float
    world_px: float
    width_px: int
    height_px: int

    @property
    def zoom(self) -> float:
        """Its zoom, as web maps count it."""
        return log2(self.world_px / TILE_PX)

    @property
    def bounds(self) -> Bounds:
        """What it shows, in degrees."""
        corners = np.array([(0, self.height_px), (self.width_px, 0)])
        world = (corners + np.array([self.left_px, self.top_px])) / self.world_px
        (west, south), (east, north) = to_degrees(world).tolist()
        return Bounds(west, south, east, north)

    def metres_per_px(self, lat: float) -> float:
        """Return how many metres a pixel is at a latitude."""
        return _EQUATOR_M * cos(radians(lat)) / self.world_px

    def project(self, shapes: Shapes) -> Shapes:
        """Return shapes in degrees as shapes in pixels."""
        projected: Shapes = shapely.transform(shapes, self._to_px)
        return projected

    def cut(self, shapes: Shapes, *, around_px: float = 0, detail_px: float = 0.25) -> Shapes:
        """Project what of these shapes is in the picture, or so near to it, without idle vertices.

        What is not there is an empty shape.
        """
        least, most = -around_px, around_px
        box = (least, least, self.width_px + most, self.height_px + most)
        cut = shapely.clip_by_rect(self.project(shapes), *box)
        plain: Shapes = shapely.simplify(cut, detail_px, preserve_topology=False)
        return plain

    def place(self, point: BaseGeometry) -> tuple[float, float]:
        """Return x and y of a point in degrees."""
        ((x, y),) = self._to_px(shapely.get_coordinates(point)).tolist()
        return x, y

    def _to_px(self, degrees: Numbers) -> Numbers:
        return np.asarray(to_world(degrees) * self.world_px - (self.left_px, self.top_px))


def frame_of(
    bounds: Bounds, width_px: int, height_px: int, *,
    margins: Margins = NONE, most_zoom: float = 16,
) -> Frame:  # fmt: skip
    """Return the frame that shows all of a box as large as it can, inside the margins."""
    corners = np.array([(bounds.west, bounds.north), (bounds.east, bounds.south)])
    (left, top), (right, bottom) = to_world(corners).tolist()
    inner = (
        max(1.0, width_px - margins.left - margins.right),
        max(1.0, height_px - margins.top - margins.bottom),
    )
    fits = [px / size for px, size in zip(inner, (right - left, bottom - top), strict=True) if size]
    world_px = min([*fits, TILE_PX * 2.0**most_zoom])
    middle_x, middle_y = margins.left + inner[0] / 2, margins.top + inner[1] / 2
    return Frame(
        left_px=(left + right) / 2 * world_px - middle_x,
        top_px=(top + bottom) / 2 * world_px - middle_y,
        world_px=world_px,
        width_px=width_px,
        height_px=height_px,
    )
