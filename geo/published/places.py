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
    """Return a box as a geometry: two boxes beyond the 180th meridian, a line or point if flat."""
    west, south, east, north = bbox
    if west > east:
        return shapely.union(
            area_of((west, south, 180, north)), area_of((-180, south, east, north))
        )
    if west == east or south == north:
        return shapely.LineString([(west, south), (east, north)]).envelope
    return shapely.box(west, south, east, north)
