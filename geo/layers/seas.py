"""Seas: the water about a sea's name on the base map, as far as the straits to the next one."""

from collections.abc import Mapping

from geopandas import GeoDataFrame
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

STRAIT_DEG = 0.1
"""Water less than twice so wide leads to another sea: the Bosporus, but not the Black Sea."""

_ROUND = 2
"""So many pieces has each quarter of a round corner: the coast is coarser than that."""


def seas_of(countries: GeoDataFrame, places: GeoDataFrame) -> Mapping[str, BaseGeometry]:
    """Return the open water within the extent of the countries, in WGS 84, by each sea's name.

    Of seas that no strait parts (the Aegean is one water with the Mediterranean), the first of the
    places has it; a sea whose name stands on land is left out.
    """
    land = countries.geometry.union_all()
    water = box(*land.bounds).difference(land)
    inner = water.buffer(-STRAIT_DEG, quad_segs=_ROUND)
    named = places[places["kind"] == "sea"]
    found: dict[str, BaseGeometry] = {}
    for part in getattr(inner, "geoms", [inner]):
        whole = part.buffer(STRAIT_DEG, quad_segs=_ROUND).intersection(water)
        names = named[named.geometry.intersects(whole)]["name"]
        if len(names):
            found[str(names.iloc[0])] = whole
    return found
