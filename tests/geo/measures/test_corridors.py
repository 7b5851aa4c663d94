"""The way of a line past a thing: distances, areas that it crosses, its sites."""

import pytest
from geopandas import GeoDataFrame
from shapely.geometry import LineString, MultiLineString, Point, box

from geo import Base, Corridor, corridor


@pytest.fixture(scope="module")
def layers() -> GeoDataFrame:
    rows = [
        ("line", "Line", "oil", "route", LineString([(44, 41), (46, 41)])),
        ("line", "Pump", "pump-station", "site", Point(45.5, 41)),
        ("field", "Field", "district", "area", box(44.5, 40.5, 45.0, 41.5)),
        ("mast", "Mast", "base", "site", Point(44, 40)),
    ]
    frame = GeoDataFrame(
        rows, columns=["feature", "name", "kind", "role", "geometry"], crs="EPSG:4326"
    )
    return frame.assign(section=None, accuracy_km=3.0, stretches=[()] * len(rows))


@pytest.fixture(scope="module")
def base() -> Base:
    def table(**columns: list[object]) -> GeoDataFrame:
        return GeoDataFrame(columns, crs="EPSG:4326")

    border = LineString([(43, 40), (47, 40)])
    return Base(
        countries=table(name=["South"], iso=[""], geometry=[box(43, 39, 47, 40)]),
        borders=table(name=["North–South"], status=["recognised"], note=[""], geometry=[border]),
        places=table(
            name=["T"], country=["South"], kind=["town"], rank=[1], geometry=[Point(44, 39.5)]
        ),
        districts=table(name=["D"], country=["South"], geometry=[box(43, 39, 44, 40)]),
    )


@pytest.fixture(scope="module")
def past_south(layers: GeoDataFrame, base: Base) -> Corridor:
    found = corridor(layers, base, "line", "South", step_km=1.0)
    assert found
    return found


def test_the_distance_to_a_border_a_degree_away_is_111_km(past_south: Corridor):
    assert past_south.points["distance_km"].to_numpy() == pytest.approx(111.0, abs=2)


def test_the_profile_runs_from_one_end_to_the_other(past_south: Corridor):
    assert past_south.points["lng"].iloc[[0, -1]].to_list() == pytest.approx([44, 46])


def test_the_margin_joins_that_of_the_line_and_that_of_the_border(past_south: Corridor):
    assert past_south.margin_km == pytest.approx((3.0**2 + 1.0**2) ** 0.5)


def test_an_area_that_is_crossed_is_a_passage(past_south: Corridor):
    (passage,) = past_south.passages
    assert passage.name == "Field"
    assert passage[1:] == pytest.approx((42, 84), abs=1.5)


def test_a_site_stands_where_it_is_along_the_line(past_south: Corridor):
    assert [(stop.name, round(stop.km)) for stop in past_south.stops] == [("Pump", 126)]


def test_a_line_can_be_followed_past_another_feature(layers: GeoDataFrame, base: Base):
    found = corridor(layers, base, "line", "mast")
    assert found
    assert found.points["distance_km"].iloc[0] == pytest.approx(111.0, abs=0.3)


def test_an_unknown_thing_has_no_profile(layers: GeoDataFrame, base: Base):
    assert corridor(layers, base, "line", "Atlantis") is None


def test_an_area_is_no_corridor(layers: GeoDataFrame, base: Base):
    assert corridor(layers, base, "field", "South") is None


def test_a_line_of_unknown_accuracy_has_no_margin(layers: GeoDataFrame, base: Base):
    found = corridor(layers.assign(accuracy_km=float("nan")), base, "line", "South")
    assert found
    assert found.margin_km is None


def test_a_network_of_very_many_lines_has_no_profile(layers: GeoDataFrame, base: Base):
    lines = [LineString([(44, 40 + n / 1e4), (46, 40 + n / 1e4)]) for n in range(501)]
    network = layers.iloc[:1].assign(geometry=[MultiLineString(lines)])
    assert corridor(network, base, "line", "South") is None
