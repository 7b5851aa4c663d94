"""Where the features lie: which of them have a part in a box."""

import numpy as np
import shapely
from geopandas import GeoDataFrame
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.layers.geojson import Bounds


class Places:
    """Knows each feature by a number, and finds those in an area."""

    def __init__(self, layers: GeoDataFrame) -> None:
        names = list(layers["feature"])
        self.numbers = {name: at for at, name in enumerate(dict.fromkeys(names))}
        self._of_row = np.array([self.numbers[name] for name in names], dtype=np.intp)
        self._tree = shapely.STRtree(list(layers.geometry))

    def within(self, area: BaseGeometry) -> NDArray[np.bool_]:
        """Return by its number whether a feature has a part in an area."""
        found = np.zeros(len(self.numbers), dtype=bool)
        found[self._of_row[self._tree.query(area, predicate="intersects")]] = True
        return found


def area_of(bbox: Bounds) -> BaseGeometry:
    """Return a box as a geometry: two boxes beyond the 180th meridian, a line or point if flat.

    What is beyond a pole is cut off, and longitudes beyond 180 degrees go on around the world.
    """
    west, south, east, north = _on_the_globe(bbox)
    if west > east:
        return shapely.union(
            area_of((west, south, 180, north)), area_of((-180, south, east, north))
        )
    if west == east or south == north:
        return shapely.LineString([(west, south), (east, north)]).envelope
    return shapely.box(west, south, east, north)


def _on_the_globe(bbox: Bounds) -> Bounds:
    """Return 170, -90, -170, 90 for a box of 170, -95, 190, 95."""
    west, south, east, north = bbox
    south, north = (min(90.0, max(-90.0, edge)) for edge in (south, north))
    if east - west >= 360:
        return -180.0, south, 180.0, north
    west = west if abs(west) <= 180 else (west + 180) % 360 - 180
    east = east if abs(east) <= 180 else 180 - (180 - east) % 360
    return west, south, east, north
