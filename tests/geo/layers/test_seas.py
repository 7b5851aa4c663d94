"""Two waters that a strait joins, north and south of a land bridge, within an extent of land."""

import geopandas as gpd
from shapely import Point, box

from geo.layers.seas import seas_of

FRAME = [box(0, 0, 10, 1), box(0, 9, 10, 10), box(0, 1, 1, 9), box(9, 1, 10, 9)]
BRIDGE = [box(1, 4, 4.95, 6), box(5.05, 4, 9, 6)]


def table(geometries, **columns):
    return gpd.GeoDataFrame(columns, geometry=geometries, crs="EPSG:4326")


def seas(*places):
    """Return the seas of a land where these have their names at (lng, lat)."""
    names, points = [name for name, _ in places], [Point(at) for _, at in places]
    land = table([*FRAME, *BRIDGE])
    return seas_of(land, table(points, name=names, kind=["sea"] * len(names)))


def test_a_narrow_strait_parts_two_seas():
    found = seas(("North Sea", (5, 8)), ("South Sea", (5, 2)))
    assert found["North Sea"].covers(Point(2, 7))
    assert not found["North Sea"].intersects(Point(2, 2))
    assert found["South Sea"].covers(Point(2, 2))


def test_a_sea_reaches_the_coast():
    assert seas(("South Sea", (5, 2)))["South Sea"].distance(Point(2, 0.9)) < 0.11


def test_of_two_names_of_one_water_the_first_counts():
    assert list(seas(("South Sea", (5, 2)), ("Bay", (3, 2)))) == ["South Sea"]


def test_a_name_that_stands_on_land_is_of_no_sea():
    assert seas(("Dry Sea", (2, 5))) == {}
