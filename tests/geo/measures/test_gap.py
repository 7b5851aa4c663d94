import re

import geopandas as gpd
import pytest
from shapely.geometry import LineString, Point, box

from geo.errors import MeasureError
from geo.layers.base import Base
from geo.measures.gap import find_gap


def table(rows, **columns):
    return gpd.GeoDataFrame(columns, geometry=rows, crs="EPSG:4326")


@pytest.fixture
def base():
    """A country below the equator."""
    country = table([box(0, -3, 10, 0)], name=["South"], iso=["STH"])
    border = table([LineString([(0, 0), (10, 0)])], name=["South–North"], status=["recognised"])
    places = table([Point(1, -1)], name=["A"], country=["South"], kind=["town"], rank=[1])
    return Base(country, border, places, places)


@pytest.fixture
def layers():
    """Two routes that bend towards the country in the middle, 0.2° apart there."""
    near = LineString([(0, 2), (5, 1), (10, 2)])
    far = LineString([(0, 3), (5, 1.2), (10, 3)])
    area = box(4.5, 0.5, 5.5, 1.5)
    return table(
        [near, far, area],
        feature=["near", "far", "pass"],
        name=["Near line", "Far line", "Pass district"],
        role=["route", "route", "area"],
        accuracy_km=[1.0, 1.0, 2.0],
        section=[None] * 3,
        stretches=[()] * 3,
    )


def test_the_gap_is_where_the_farthest_corridor_is_nearest_to_the_border(layers, base):
    gap = find_gap(layers, base, border_of="South", district="pass")
    assert gap.position == pytest.approx((5, 1), abs=0.1)
    assert gap.nearest.value == pytest.approx(110.57, abs=2)
    assert gap.farthest.value == pytest.approx(132.7, abs=0.5)
    assert gap.width.value == pytest.approx(22.1, abs=1)


def test_the_sentence_has_the_numbers_and_the_district(layers, base):
    sentence = find_gap(layers, base, border_of="South", district="pass").sentence
    assert sentence.startswith(
        "Both routes together come closest to South's border in Pass district, near "
    )
    assert sentence.endswith("; they lie within 22 ± 2 km of each other.")


def test_the_sentence_names_the_line_that_each_distance_is_of(layers, base):
    sentence = find_gap(layers, base, border_of="South").sentence
    assert "There Near line is nearest to it, at 112 ± 2 km" in sentence
    assert ", and Far line farthest, at 133 ± 2 km" in sentence


def test_south_of_the_equator_and_west_of_greenwich_the_sentence_says_so(layers, base):
    for table in (layers, base.countries, base.borders):
        table["geometry"] = table.geometry.translate(-60, -40)
    sentence = find_gap(layers, base, border_of="South").sentence
    assert re.search(
        r"come closest to South's border near 3[89]\.\d\d° S, 5[45]\.\d\d° W. There ", sentence
    )


def test_within_the_country_too_the_gap_is_measured_to_its_border(layers, base):
    layers["geometry"] = layers.translate(0, -3)
    gap = find_gap(layers, base, border_of="South")
    assert gap.farthest.value == pytest.approx(110.57, abs=0.5)


def test_a_gap_takes_two_routes(layers, base):
    with pytest.raises(MeasureError, match="two routes"):
        find_gap(layers[layers.feature != "far"], base, border_of="South")


def test_a_gap_takes_a_country_on_the_map(layers, base):
    with pytest.raises(MeasureError, match="Nowhere"):
        find_gap(layers, base, border_of="Nowhere")
