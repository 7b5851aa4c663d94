"""The routes on the map, compared with what is published and against the borders."""

from itertools import pairwise
from pathlib import Path

import pytest
from shapely import LineString, Point, hausdorff_distance
from shapely.ops import substring

from geo import distance_km, length_km, load_base, load_facts, load_layers

DATA = Path(__file__).parents[3] / "data"
LAYERS = load_layers(DATA)
BASE = load_base(DATA)
COUNTRIES = BASE.countries.set_index("name").geometry
KM_A_DEGREE = 111.7  # at most
ROUTES = ("btc", "bte", "btk")
SECTIONS = [
    (row.feature, row.section)
    for row in LAYERS[LAYERS.feature.isin(ROUTES) & (LAYERS.role == "route")].itertuples()
]
UNKNOWN = ("bte", "Turkey")  # no course is published
CROSSINGS = [
    (route, *pair)
    for route in ROUTES
    for pair in (("Azerbaijan", "Georgia"), ("Georgia", "Turkey"))
]


def section(route: str, country: str) -> LineString:
    found = LAYERS[(LAYERS.feature == route) & (LAYERS.section == country)]
    return found[found.role == "route"].geometry.iloc[0]


def whole(route: str) -> LineString:
    parts = [section(route, country).coords for country in ("Azerbaijan", "Georgia", "Turkey")]
    return LineString([*parts[0], *parts[1][1:], *parts[2][1:]])


def site(name: str) -> Point:
    return LAYERS[(LAYERS.role == "site") & (LAYERS["name"] == name)].geometry.iloc[0]


def between(route: str, start: str, end: str) -> LineString:
    line = whole(route)
    return substring(line, *sorted(line.project(site(name)) for name in (start, end)))


# Published lengths


@pytest.mark.parametrize(
    ("route", "country", "published_km"),
    [
        ("btc", "Azerbaijan", 443),
        ("btc", "Georgia", 249),
        ("btc", "Turkey", 1076),
        ("bte", "Azerbaijan", 443),
        ("bte", "Georgia", 248),
        ("bte", "Turkey", 280),
        ("btk", "Azerbaijan", 503),
        ("btk", "Turkey", 76),
    ],
)
def test_a_section_is_about_as_long_as_published(
    route: str, country: str, published_km: float
) -> None:
    assert 0.93 <= length_km(section(route, country)) / published_km <= 1.03


@pytest.mark.parametrize(
    ("route", "published_km"), [("btc", 1768), ("bte", 971), ("btk", 826), ("btk", 846)]
)
def test_a_route_is_about_as_long_as_published(route: str, published_km: float) -> None:
    assert 0.93 <= length_km(whole(route)) / published_km <= 1.03


def test_kars_to_akhalkalaki_is_about_as_long_as_published() -> None:
    assert 0.93 <= length_km(between("btk", "Akhalkalaki", "Kars")) / 105 <= 1.03


@pytest.mark.parametrize(
    ("feature", "fact", "value"),
    [
        ("btc", "length in Azerbaijan", "443"),
        ("btc", "length in Georgia", "249"),
        ("btc", "length in Turkey", "1076"),
        ("bte", "length in Azerbaijan", "443"),
        ("bte", "length in Georgia", "248"),
        ("btk", "length Baku–Böyük Kəsik", "503"),
        ("btk", "length Kars–Georgia's border", "76"),
        ("btk", "length Kars–Akhalkalaki", "105"),
        ("tovuz", "area", "1942"),
        ("gyumri", "personnel", "3083"),
        ("gyumri", "lease until", "2044"),
    ],
)
def test_the_published_figure_is_cited(feature: str, fact: str, value: str) -> None:
    cited = {(f.feature, f.name, f.value) for f in load_facts(DATA)}
    assert (feature, fact, value) in cited


# Countries and borders


@pytest.mark.parametrize(("route", "country"), SECTIONS)
def test_a_section_stays_in_its_country(route: str, country: str) -> None:
    outside = section(route, country).difference(COUNTRIES[country])
    assert length_km(outside) < 0.01


@pytest.mark.parametrize(("route", "here", "there"), CROSSINGS)
def test_sections_meet_in_one_vertex(route: str, here: str, there: str) -> None:
    assert section(route, here).coords[-1] == section(route, there).coords[0]


@pytest.mark.parametrize(("route", "here", "there"), CROSSINGS)
def test_sections_meet_on_the_border(route: str, here: str, there: str) -> None:
    border = BASE.borders.set_index("name").geometry[f"{here}–{there}"]
    assert distance_km(Point(section(route, here).coords[-1]), border) < 0.2


# How close the waypoints are


@pytest.mark.parametrize(("route", "country"), [s for s in SECTIONS if s != UNKNOWN])
def test_vertices_are_at_most_6_km_apart_on_average(route: str, country: str) -> None:
    line = section(route, country)
    assert length_km(line) / (len(line.coords) - 1) <= 6


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("district", ["Tovuz", "Şəmkir", "Ağstafa"])
def test_vertices_are_at_most_2_km_apart_about_tovuz(route: str, district: str) -> None:
    tovuz = LAYERS[LAYERS.feature == "tovuz"].geometry.iloc[0]
    areas = BASE.districts.set_index("name").geometry
    area = tovuz if district == "Tovuz" else areas[district]
    legs = [LineString(leg) for leg in pairwise(section(route, "Azerbaijan").coords)]
    inside = [length_km(leg) for leg in legs if area.covers(leg)]
    assert len(inside) > 10
    assert sum(inside) / len(inside) <= 2


# Routes and sites against each other


@pytest.mark.parametrize("country", ["Azerbaijan", "Georgia"])
def test_oil_and_gas_lie_in_one_right_of_way(country: str) -> None:
    oil, gas = section("btc", country), section("bte", country)
    assert hausdorff_distance(oil, gas, densify=0.01) * KM_A_DEGREE < 1


def test_the_gas_line_passes_where_it_is_known_to_have_exploded() -> None:
    kizilcubuk = Point(42.52822, 40.36789)
    assert distance_km(kizilcubuk, section("bte", "Turkey")) < 1
    assert distance_km(kizilcubuk, section("btc", "Turkey")) > 8


@pytest.mark.parametrize("district", ["Göyçay", "Hatay"])
def test_the_oil_line_keeps_out_of_districts_that_no_list_of_it_names(district: str) -> None:
    area = BASE.districts.set_index("name").geometry[district]
    assert distance_km(area, whole("btc")) > 0


def test_the_railway_follows_its_track_from_agstafa_to_poylu() -> None:
    track = [(45.4581, 41.1484), (45.4739, 41.1939), (45.4546, 41.2117)]
    assert max(distance_km(Point(place), whole("btk")) for place in track) < 0.3


def test_a_station_whose_place_is_not_published_is_named_so() -> None:
    sites = LAYERS[LAYERS.kind.isin(["pump-station", "compressor-station"])]
    unknown = sites[sites.accuracy_km > 20]
    assert len(unknown) == 7
    assert all("(place not known)" in name for name in unknown["name"])


@pytest.mark.parametrize("route", ROUTES)
def test_each_site_lies_by_its_route(route: str) -> None:
    sites = LAYERS[(LAYERS.feature == route) & (LAYERS.role == "site")]
    far = [row.name for row in sites.itertuples() if distance_km(row.geometry, whole(route)) > 1]
    assert far == []


@pytest.mark.parametrize(
    ("route", "kind", "count"),
    [
        ("btc", "pump-station", 8),
        ("btc", "terminal", 2),
        ("bte", "compressor-station", 2),
        ("bte", "metering-station", 1),
        ("btk", "station", 20),
        ("btk", "gauge-change", 1),
        ("gyumri", "base", 1),
    ],
)
def test_the_sites_that_a_reader_looks_for_are_there(route: str, kind: str, count: int) -> None:
    sites = LAYERS[(LAYERS.feature == route) & (LAYERS.role == "site")]
    assert (sites.kind == kind).sum() >= count


@pytest.mark.parametrize("route", ROUTES)
def test_the_stretches_cover_each_section(route: str) -> None:
    for row in LAYERS[(LAYERS.feature == route) & (LAYERS.role == "route")].itertuples():
        ends = [(stretch.start, stretch.end) for stretch in row.stretches]
        assert [end for _, end in ends[:-1]] == [start for start, _ in ends[1:]]
        assert (ends[0][0], ends[-1][1]) == (0, len(row.geometry.coords) - 1)


def test_the_base_lies_in_gyumri() -> None:
    base = LAYERS[LAYERS.feature == "gyumri"].geometry.iloc[0]
    assert distance_km(base, Point(43.8464, 40.7931)) < 5
    assert COUNTRIES["Armenia"].covers(base)


def test_tovuz_lies_between_its_neighbours() -> None:
    tovuz = LAYERS[LAYERS.feature == "tovuz"].geometry.iloc[0]
    areas = BASE.districts.set_index("name").geometry
    assert all(tovuz.touches(areas[name]) for name in ("Şəmkir", "Ağstafa", "Gədəbəy"))
