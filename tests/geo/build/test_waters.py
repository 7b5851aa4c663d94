"""Rivers and lakes, and how they get their names."""

from pathlib import Path

import geopandas as gpd
import pytest
from geopandas import GeoDataFrame
from shapely import LineString, Point, box

from geo.build import waters
from geo.build.inputs import Inputs
from geo.build.plan import Plan
from geo.errors import LayerError

DATA = Path(__file__).parents[3] / "data"
PLAN = Plan(extent=(0.0, 0.0, 10.0, 10.0))
RIVER = LineString([(-5, 5), (5, 5.001), (15, 5)])
BROOK = LineString([(1, 1), (2, 1.01), (3, 1)])
LAKE = box(2, 2, 4, 4).difference(box(2.5, 2.5, 3.5, 3.5)).difference(box(2.1, 2.1, 2.11, 2.11))


class Made(Inputs):
    """Two rivers and a lake with an island and an islet, made up."""

    def rivers(self) -> GeoDataFrame:
        return GeoDataFrame(geometry=[RIVER, BROOK], index=[7, 8], crs="EPSG:4326")

    def lakes(self) -> GeoDataFrame:
        return GeoDataFrame(geometry=[LAKE], crs="EPSG:4326")


def named(folder: Path, *rows: str) -> Path:
    table = folder / "waters.csv"
    table.write_text("\n".join(["name,kind,lng,lat,rank", *rows, ""]))
    return table


def test_a_river_has_the_name_that_its_point_has(tmp_path: Path) -> None:
    [river, brook] = waters.rivers(named(tmp_path, "Long,river,5,5.05,1"), PLAN, Made(tmp_path))
    assert [river[0]["name"], brook[0]["name"]] == ["Long", ""]


def test_what_is_named_comes_first(tmp_path: Path) -> None:
    [first, _] = waters.rivers(named(tmp_path, "Short,river,2,1,4"), PLAN, Made(tmp_path))
    assert first[0] == {"name": "Short", "rank": 4}


def test_a_river_ends_at_the_extent(tmp_path: Path) -> None:
    [river, _] = waters.rivers(named(tmp_path, "Long,river,5,5.05,1"), PLAN, Made(tmp_path))
    assert river[1].bounds[::2] == (0, 10)


def test_a_river_that_is_named_keeps_more_of_its_bends(tmp_path: Path) -> None:
    [plain, _] = waters.rivers(named(tmp_path), PLAN, Made(tmp_path))
    [brook, _] = waters.rivers(named(tmp_path, "Short,river,2,1,1"), PLAN, Made(tmp_path))
    assert (len(plain[1].coords), len(brook[1].coords)) == (2, 3)


def test_a_lake_keeps_its_islands_but_no_islet(tmp_path: Path) -> None:
    [(_, lake)] = waters.lakes(named(tmp_path), PLAN, Made(tmp_path))
    assert [hole.length for hole in lake.interiors] == [4]


def test_a_name_where_there_is_no_such_water_is_told(tmp_path: Path) -> None:
    table = named(tmp_path, "Long,river,5,5.05,1", "Dry,river,9,9,1")
    with pytest.raises(LayerError, match="line 3: no river lies at Dry"):
        waters.rivers(table, PLAN, Made(tmp_path))


@pytest.mark.parametrize(("name", "at"), [("Kura", (45.0, 41.4)), ("Aras", (46.4, 38.9))])
def test_the_rivers_of_the_corridor_are_drawn(name: str, at: tuple[float, float]) -> None:
    rivers = gpd.read_file(DATA / "basemap" / "rivers.geojson").set_index("name").geometry
    assert rivers[name].distance(Point(at)) < 0.1


@pytest.mark.parametrize("name", ["Lake Sevan", "Lake Van", "Lake Urmia", "Mingachevir Reservoir"])
def test_the_lakes_of_the_region_are_drawn(name: str) -> None:
    assert name in set(gpd.read_file(DATA / "basemap" / "lakes.geojson")["name"])
