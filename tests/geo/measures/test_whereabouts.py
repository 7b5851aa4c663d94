from pathlib import Path

import pytest
from geopandas import GeoDataFrame
from shapely import LineString, MultiPoint, Point, box
from shapely.geometry.base import BaseGeometry

from geo import Base, load_layers, whereabouts

DATA = Path(__file__).parents[3] / "data"
BAKU, TBILISI, ARDAHAN, CASPIAN = (49.8, 40.4), (44.8, 41.7), (42.7, 41.1), (51.0, 41.0)


@pytest.fixture
def base(our_base: Base) -> Base:
    return our_base


def where(base: Base, shape: BaseGeometry, role: str = "route", section: str | None = None) -> str:
    row = {"feature": "new", "role": role, "section": section, "geometry": shape}
    return whereabouts(GeoDataFrame([row], crs="EPSG:4326"), base)["new"]


def test_features_lie_where_they_are_known_to(base: Base) -> None:
    crossing = "crosses Azerbaijan, Georgia and Turkey"
    known = {
        "btc": crossing,
        "bte": crossing,
        "btk": crossing,
        "gyumri": "lies in Armenia",
        "tovuz": "lies in Azerbaijan",
    }
    found = whereabouts(load_layers(DATA), base)
    assert {feature: found[feature] for feature in known} == known


def test_a_route_without_sections_crosses_what_the_map_says_in_its_order(base: Base) -> None:
    line = LineString([ARDAHAN, TBILISI, BAKU])
    assert where(base, line) == "crosses Turkey, Georgia and Azerbaijan"


def test_sections_count_before_the_map(base: Base) -> None:
    assert where(base, LineString([TBILISI, ARDAHAN]), section="Georgia") == "lies in Georgia"


def test_a_section_that_is_no_country_is_looked_up_on_the_map(base: Base) -> None:
    line = LineString([BAKU, (49.0, 40.3)])
    assert where(base, line, section="Phase 1") == "lies in Azerbaijan"


def test_the_sea_that_a_route_passes_is_no_country(base: Base) -> None:
    line = LineString([(53.0, 40.0), CASPIAN, BAKU])
    assert where(base, line) == "crosses Turkmenistan and Azerbaijan"


def test_a_route_that_clips_a_country_by_less_than_a_km_does_not_cross_it(base: Base) -> None:
    border = base.borders.set_index("name").geometry["Georgia–Turkey"].centroid
    line = LineString([(border.x, border.y), (border.x, border.y + 0.002)])
    assert where(base, line) == "lies outside the countries of the base map"


def test_an_area_names_the_country_with_the_larger_share_first(base: Base) -> None:
    assert where(base, box(44.5, 40.9, 45.0, 41.6), role="area") == "lies in Georgia and Armenia"


def test_a_feature_of_sites_lies_where_they_are(base: Base) -> None:
    sites = MultiPoint([BAKU, TBILISI])
    assert where(base, sites, role="site") == "lies in Azerbaijan and Georgia"


@pytest.mark.parametrize(
    ("shape", "role"),
    [
        (LineString([CASPIAN, (51.2, 41.2)]), "route"),
        (box(50.8, 41.0, 51.2, 41.4), "area"),
        (Point(CASPIAN), "site"),
        (Point(-70.0, -30.0), "site"),
    ],
)
def test_what_lies_in_no_country_is_said_to(base: Base, shape: BaseGeometry, role: str) -> None:
    assert where(base, shape, role=role) == "lies outside the countries of the base map"


def test_the_sites_of_a_route_do_not_count(base: Base) -> None:
    layers = load_layers(DATA)
    sites = layers[layers.role == "site"].assign(geometry=Point(CASPIAN))
    routes = layers[(layers.feature == "btc") & (layers.role == "route")]
    together = GeoDataFrame([*sites.to_dict("records"), *routes.to_dict("records")], crs=4326)
    assert whereabouts(together, base)["btc"] == "crosses Azerbaijan, Georgia and Turkey"


def test_no_layers_lie_nowhere(base: Base) -> None:
    assert whereabouts(load_layers(DATA).iloc[:0], base) == {}


@pytest.fixture
def squares() -> Base:
    """Two countries along the equator, which meet at 1° E."""
    west, east = box(0, -1, 1, 1), box(1, -1, 2, 1)
    countries = GeoDataFrame({"name": ["West", "East"]}, geometry=[west, east], crs=4326)
    return Base(countries, countries, countries, countries)


@pytest.mark.parametrize(("km", "words"), [(0.99, "lies in West"), (1.01, "crosses West and East")])
def test_a_route_crosses_a_country_from_one_km_on(squares: Base, km: float, words: str) -> None:
    line = LineString([(0.5, 0), (1 + km / 111.3195, 0)])  # the km of a degree of the equator
    assert where(squares, line) == words


@pytest.mark.parametrize(
    ("share", "words"), [(0.0099, "lies in West"), (0.0101, "lies in West and East")]
)
def test_an_area_lies_in_a_country_from_a_hundredth_on(
    squares: Base, share: float, words: str
) -> None:
    assert where(squares, box(share, 0, 1 + share, 0.5), role="area") == words
