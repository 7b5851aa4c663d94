import json
from itertools import accumulate
from math import atan, degrees, pi, sinh
from typing import Any

import pytest
from geopandas import GeoDataFrame
from shapely import LineString, MultiLineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from dashboard.crowd import MOST_LINES, MOST_VERTICES, WORLD, crowd_json, needs_tiles

LINE, SITE = LineString([(44, 41), (44.5, 41.25), (45, 40)]), Point(44.8, 41.7)
HOLED = Polygon(box(44, 40, 46, 42).exterior, [box(44.5, 40.5, 45, 41).exterior])


def layers(*shapes: BaseGeometry) -> GeoDataFrame:
    return GeoDataFrame(geometry=list(shapes), crs="EPSG:4326")


def told(feature: str, role: str, paint: str) -> dict[str, Any]:
    return {
        "feature": feature, "title": feature, "role": role, "minor": False, "paint": paint,
        "sign": "circle", "stretches": [],
    }  # fmt: skip


def written(*rows: tuple[str, str, str, BaseGeometry]) -> Any:
    values = [told(*row[:3]) for row in rows]
    return json.loads(crowd_json(layers(*(row[3] for row in rows)), values))


def positions(file: Any) -> list[tuple[float, float]]:
    xs, ys = (accumulate(file["steps"][axis::2]) for axis in (0, 1))
    return [
        (360 * x / WORLD - 180, degrees(atan(sinh(pi * (1 - 2 * y / WORLD)))))
        for x, y in zip(xs, ys, strict=True)
    ]


def test_a_browser_gets_the_positions_to_a_metre_or_two():
    file = written(("a", "route", "oil", LINE))
    for found, meant in zip(positions(file), LINE.coords, strict=True):
        assert found == pytest.approx(meant, abs=2e-5)


def test_areas_come_below_lines_and_sites_above_them():
    rows = [("s", "site", "base", SITE), ("r", "route", "oil", LINE), ("a", "area", "area", HOLED)]
    assert [row[0] for row in written(*rows)["rows"]] == ["a", "r", "s"]


def test_a_line_beside_others_comes_below_them():
    file = written(("o", "route", "oil", LINE), ("g", "route", "gas", LINE))
    assert [row[0] for row in file["rows"]] == ["g", "o"]


@pytest.mark.parametrize(
    ("shape", "counts"),
    [(LINE, [3]), (MultiLineString([LINE, LINE]), [3, 3]), (HOLED, [5, 5]), (SITE, [1])],
)
def test_each_line_and_ring_is_counted(shape: BaseGeometry, counts: list[int]):
    [row] = written(("a", "area", "area", shape))["rows"]
    assert row[-1] == counts


def test_a_thousand_lines_are_no_crowd_and_one_more_is():
    assert not needs_tiles(layers(*[LINE] * MOST_LINES))
    assert needs_tiles(layers(*[LINE] * (MOST_LINES + 1)))


def test_one_shape_of_many_parts_is_a_crowd():
    assert needs_tiles(layers(MultiLineString([LINE] * (MOST_LINES + 1))))


def test_a_line_of_very_many_vertices_is_a_crowd():
    assert needs_tiles(layers(LineString([(44, n / 1e4) for n in range(MOST_VERTICES + 1)])))
