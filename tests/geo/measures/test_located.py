from dataclasses import replace
from math import nan

import geopandas as gpd
import pytest
from shapely.geometry import LineString, Point, box
from shapely.geometry.base import BaseGeometry

from geo.layers.base import Base
from geo.layers.stretches import Stretch
from geo.measures.located import COAST_KM, Located, locate, locate_border, nearest_features
from geo.measures.plane import Position


def table(geometry: list[BaseGeometry], **columns: list[object]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(columns, geometry=geometry, crs="EPSG:4326")


@pytest.fixture
def base() -> Base:
    """A country in two parts, its borders, and a place of each kind."""
    kinds = ["capital", "city", "town", "country", "sea"]
    return Base(
        table([box(0, 0, 1, 1), box(4, 0, 5, 1)], name=["Guinea"] * 2, iso=[""] * 2),
        table(
            [LineString([(1, 0), (1, 1)]), LineString([(4, 0), (4, 1)]), Point(0, 0)],
            name=["Guinea–Mali", "Guinea-Bissau–Mali", "Guinea–Togo"],
            status=["recognised", "recognised", "disputed"],
        ),
        table(
            [Point(0, 0)] * 5,
            name=[f"The {kind}" for kind in kinds],
            kind=kinds,
            country=["Mali"] * 5,
        ),
        table([]),
    )


def layers(**columns: list[object]) -> gpd.GeoDataFrame:
    usual = {
        "feature": ["line"] * 2,
        "name": ["The line"] * 2,
        "stretches": [()] * 2,
        "section": [None] * 2,
    }
    line = LineString([(0, 0), (1, 0), (2, 0)])
    return table([line, Point(9, 9)], **{**usual, "role": ["route", "site"], **columns})


NONE = layers(accuracy_km=[nan, nan]).iloc[:0]


@pytest.mark.parametrize(("kind", "km"), [("capital", 8), ("city", 4), ("town", 2)])
def test_a_town_reaches_as_far_as_its_kind(base: Base, kind: str, km: float) -> None:
    found = locate(f"The {kind}", NONE, base)
    assert found is not None
    assert (found.kind, found.accuracy_km, found.country) == ("town", km, "Mali")


@pytest.mark.parametrize("name", ["The country", "The sea", "Atlantis"])
def test_what_is_no_town_is_not_on_the_map(base: Base, name: str) -> None:
    assert locate(name, NONE, base) is None


def test_a_country_is_all_its_parts_known_to_a_km(base: Base) -> None:
    found = locate("Guinea", NONE, base)
    assert found is not None
    assert (found.kind, found.accuracies) == ("country", (1, 1))


def test_a_border_is_known_to_a_km(base: Base) -> None:
    found = locate_border("Guinea", base)
    assert found is not None
    assert (found.label, found.kind, found.accuracy_km) == ("Guinea's border", "border", 1)


def test_the_border_of_a_country_is_not_that_of_one_with_a_like_name(base: Base) -> None:
    found = locate_border("Guinea", base)
    assert found is not None
    assert [part.bounds for part in found.parts] == [(1, 0, 1, 1)]


def test_a_disputed_border_is_none(base: Base) -> None:
    assert locate_border("Togo", base) is None


def test_a_feature_is_its_route_and_not_its_sites(base: Base) -> None:
    found = locate("line", layers(accuracy_km=[2.0, 9.0]), base)
    assert found is not None
    assert (found.kind, found.accuracies) == ("route", (2.0,))


def test_a_feature_of_sites_is_its_sites(base: Base) -> None:
    found = locate("line", layers(accuracy_km=[2.0, 9.0], role=["site", "site"]), base)
    assert found is not None
    assert (found.kind, found.accuracies) == ("site", (2.0, 9.0))


def test_a_route_is_known_as_well_as_its_worst_stretch(base: Base) -> None:
    stretches = (Stretch(0, 1, 0.5), Stretch(1, 2, 3.0))
    found = locate("line", layers(accuracy_km=[2.0, 9.0], stretches=[stretches, ()]), base)
    assert found is not None
    assert found.accuracy_km == 3


@pytest.mark.parametrize(("lng", "km"), [(0.9, 0.5), (1.1, 3.0)])
def test_at_a_place_a_route_is_known_as_well_as_its_stretch(lng: float, km: float) -> None:
    west, east = LineString([(0, 0), (1, 0)]), LineString([(1, 0), (2, 0)])
    line = Located("line", "The line", "route", (west, east), (0.5, 3.0))
    assert line.accuracy_at(Position(lng, 0.2)) == km


def test_the_nearest_features_come_in_the_order_of_the_layers() -> None:
    sites = table(
        [Point(9, 0), Point(0, 0), Point(1, 0), Point(5, 0)], feature=["d", "a", "b", "c"]
    )
    assert nearest_features("a", sites, most=2) == ["b", "c"]


def test_where_the_others_are_few_all_are_near() -> None:
    sites = table([Point(9, 0), Point(0, 0), Point(1, 0)], feature=["d", "a", "b"])
    assert nearest_features("a", sites, most=2) == ["d", "b"]


def test_a_site_of_a_route_is_found_by_its_name(base: Base) -> None:
    names = ["The line", "The stop"]
    found = locate("The stop", layers(accuracy_km=[2.0, 0.5], name=names), base)
    assert found is not None
    assert (found.kind, found.parts, found.accuracy_km) == ("site", (Point(9, 9),), 0.5)


def test_a_border_may_be_that_of_two_countries_in_either_order(base: Base) -> None:
    found = locate_border("Mali–Guinea", base)
    assert found is not None
    assert found.parts == (LineString([(1, 0), (1, 1)]),)


@pytest.mark.parametrize(
    ("sections", "country"), [(["Mali"] * 2, "Mali"), (["Mali", "Togo"], ""), ([None, nan], "")]
)
def test_sites_lie_in_the_one_country_that_the_layers_give(
    base: Base, sections: list[object], country: str
) -> None:
    sites = layers(accuracy_km=[1.0, 1.0], role=["site"] * 2, section=sections)
    found = locate("line", sites, base)
    assert found is not None
    assert found.country == country


def test_a_route_lies_in_no_country(base: Base) -> None:
    found = locate("line", layers(accuracy_km=[1.0, 1.0], section=["Mali"] * 2), base)
    assert found is not None
    assert found.country == ""


def test_a_sea_is_a_site_as_wide_as_its_water(base: Base) -> None:
    at = table([Point(2.5, 0.5)], name=["Blue Bay"], kind=["sea"], country=[""])
    found = locate("Blue Bay", NONE, replace(base, places=at))
    assert found is not None
    assert (found.kind, found.label, found.accuracy_km) == ("site", "the Blue Bay", COAST_KM)
    assert found.parts[0].bounds == pytest.approx((1, 0, 4, 1))
