import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import shapely
from geopandas import GeoDataFrame
from shapely import Point, box

from geo import Base, area_km2, borders_on, load_base, load_layers
from geo.build.plan import load_plan
from geo.errors import LayerError
from geo.layers.borders import note_on

DATA = Path(__file__).parents[3] / "data"
PLAN = load_plan(DATA)
EXTENT = PLAN.extent


@pytest.fixture(scope="module")
def base() -> Base:
    return load_base(DATA)


def country_of(base: Base, lng: float, lat: float) -> list[str]:
    return list(base.countries[base.countries.covers(Point(lng, lat))].name)


def test_the_folder_may_be_data_or_its_basemap(base: Base) -> None:
    assert len(load_base(DATA / "basemap").countries) == len(base.countries)


def test_everything_is_in_wgs_84(base: Base) -> None:
    tables = (base.countries, base.borders, base.places, base.districts)
    assert {str(table.crs) for table in tables} == {"EPSG:4326"}


def test_countries_fill_the_extent_and_no_more(base: Base) -> None:
    assert tuple(base.countries.total_bounds) == EXTENT


def test_the_base_map_is_small_enough_to_fetch_at_once() -> None:
    names = ("countries", "borders", "places", "districts")
    files = [DATA / "basemap" / f"{name}.geojson" for name in names]
    assert sum(file.stat().st_size for file in files) < 450_000


def test_no_border_runs_along_the_edge_of_the_extent(base: Base) -> None:
    edge = box(*EXTENT).boundary
    assert shapely.length(base.borders.geometry.intersection(edge).values).max() == 0


def test_no_border_runs_along_a_coast(base: Base) -> None:
    coast = base.countries.geometry.union_all().boundary
    recognised = base.borders[base.borders.status == "recognised"]
    assert shapely.length(recognised.intersection(coast).values).max() == 0


def test_the_corridor_countries_have_their_codes(base: Base) -> None:
    codes = dict(zip(base.countries.name, base.countries.iso, strict=True))
    corridor = ("Azerbaijan", "Georgia", "Turkey", "Armenia")
    assert [codes[name] for name in corridor] == ["AZE", "GEO", "TUR", "ARM"]


@pytest.mark.parametrize(
    ("lng", "lat", "country"),
    [
        (49.87, 40.41, "Azerbaijan"),  # Baku
        (44.79, 41.72, "Georgia"),  # Tbilisi
        (35.82, 37.03, "Turkey"),  # Ceyhan
        (43.85, 40.79, "Armenia"),  # Gyumri
        (46.75, 39.82, "Azerbaijan"),  # Xankəndi
        (45.41, 39.21, "Azerbaijan"),  # Naxçıvan
        (41.02, 43.00, "Georgia"),  # Sukhumi
        (43.97, 42.23, "Georgia"),  # Tskhinvali
        (34.10, 45.00, "Ukraine"),  # Simferopol
        (33.36, 35.25, "Cyprus"),  # north of Nicosia
    ],
)
def test_a_place_lies_in_the_country_that_most_states_see(
    base: Base, lng: float, lat: float, country: str
) -> None:
    assert country_of(base, lng, lat) == [country]


@pytest.mark.parametrize(
    ("lng", "lat"),
    [(51.0, 41.0), (50.5, 38.0), (50.0, 44.5), (38.0, 43.0), (35.3, 36.3), (28.0, 33.5)],
)
def test_the_sea_is_no_country(base: Base, lng: float, lat: float) -> None:
    assert country_of(base, lng, lat) == []


def test_countries_do_not_overlap(base: Base) -> None:
    areas = sum(shape.area for shape in base.countries.geometry)
    assert base.countries.geometry.union_all().area == pytest.approx(areas, abs=1e-6)


def test_disputed_lines_say_so_and_whose_view_they_follow(base: Base) -> None:
    disputed = base.borders[base.borders.status == "disputed"]
    assert {"Abkhazia", "South Ossetia", "Nagorno-Karabakh, line of contact"} <= set(disputed.name)
    assert disputed.note.str.len().min() > 20


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Abkhazia", "Georgia"),
        ("South Ossetia", "Georgia"),
        ("Nagorno-Karabakh, line of contact", "Azerbaijan"),
    ],
)
def test_a_disputed_line_runs_through_its_country(base: Base, line: str, country: str) -> None:
    drawn = base.borders.set_index("name").geometry[line]
    land = base.countries.set_index("name").geometry[country].buffer(0.05)
    assert land.covers(drawn)


KARABAKH = ("Nagorno-Karabakh", "Lachin", "Aghdam", "Kalbajar")
AREA = "Nagorno-Karabakh, area of the Russian peacekeepers"


def lines_on(base: Base, day: str) -> set[str]:
    there = borders_on(base.borders, date.fromisoformat(day))
    return {name for name in there.name if name.startswith(KARABAKH)}


@pytest.mark.parametrize(
    ("day", "lines"),
    [
        ("1990-01-01", set()),
        ("2020-09-22", {"Nagorno-Karabakh, line of contact"}),
        ("2020-11-09", {"Nagorno-Karabakh, line of contact"}),
        ("2021-05-01", {AREA, "Lachin corridor, along the first road"}),
        ("2022-08-26", {AREA, "Lachin corridor, along the second road"}),
        ("2023-09-20", {AREA, "Lachin corridor, along the second road"}),
        ("2023-09-21", set()),
        ("2026-11-30", set()),
    ],
)
def test_the_lines_in_karabakh_are_those_of_the_day(base: Base, day: str, lines: set[str]) -> None:
    assert lines_on(base, day) == lines


@pytest.mark.parametrize(
    ("district", "last"),
    [("Aghdam", "2020-11-19"), ("Kalbajar", "2020-11-24"), ("Lachin", "2020-11-30")],
)
def test_a_district_has_its_line_until_the_day_before_its_handover(
    base: Base, district: str, last: str
) -> None:
    name = f"{district} district, before its handover"
    after = (date.fromisoformat(last) + timedelta(days=1)).isoformat()
    assert name in lines_on(base, last) - lines_on(base, after)


@pytest.mark.parametrize(
    ("place", "is_inside"),
    [
        ((46.7528, 39.8177), True),  # Stepanakert
        ((46.8316, 39.9391), True),  # Askeran
        ((47.1117, 39.7950), True),  # Martuni, Khojavend
        ((46.5442, 40.0528), True),  # Vank
        ((46.6431, 39.6875), True),  # Lisagor
        ((46.7499, 39.7601), False),  # Shusha
        ((46.9274, 39.9910), False),  # Aghdam
        ((46.0445, 40.1098), False),  # Kalbajar
        ((46.5498, 39.6374), False),  # Lachin
        ((47.1453, 39.6009), False),  # Fuzuli
    ],
)
def test_the_peacekeepers_area_holds_the_towns_that_did_not_change_hands(
    base: Base, place: tuple[float, float], is_inside: bool
) -> None:
    outline = base.borders.set_index("name").geometry[AREA]
    assert shapely.Polygon(outline.coords).contains(Point(place)) == is_inside


def test_the_peacekeepers_area_is_as_large_as_published(base: Base) -> None:
    outline = base.borders.set_index("name").geometry[AREA]
    assert area_km2(shapely.Polygon(outline.coords)) == pytest.approx(2900, rel=0.05)


def test_the_note_on_the_armenian_border_is_that_of_the_day(base: Base) -> None:
    [border] = base.borders[base.borders.name == "Armenia–Azerbaijan"].itertuples()
    assert note_on(border, date(2020, 9, 22)).endswith("delimited nowhere.")
    assert "12.7 km" in note_on(border, date(2024, 5, 24))


def test_no_measure_takes_a_disputed_line_for_a_border(base: Base) -> None:
    recognised = base.borders[base.borders.status == "recognised"]
    assert not any(recognised.since + recognised.until)


@pytest.mark.parametrize(
    "name", ["Azerbaijan–Georgia", "Georgia–Turkey", "Armenia–Turkey", "Armenia–Azerbaijan"]
)
def test_the_borders_of_the_corridor_are_recognised(base: Base, name: str) -> None:
    assert base.borders.set_index("name").status[name] == "recognised"


def test_each_town_lies_in_its_country_or_on_its_shore(base: Base) -> None:
    land = base.countries.set_index("name").geometry
    far = [t.name for t in base.towns.itertuples() if not land[t.country].dwithin(t.geometry, 0.1)]
    assert far == []


def names_of(base: Base, kind: str) -> GeoDataFrame:
    return base.places[base.places.kind == kind]


def test_the_name_of_a_country_stands_in_it(base: Base) -> None:
    names = names_of(base, "country")
    assert [country_of(base, p.geometry.x, p.geometry.y) for p in names.itertuples()] == [
        [name] for name in names["name"]
    ]


def test_the_name_of_a_sea_stands_in_the_water(base: Base) -> None:
    seas = names_of(base, "sea")
    assert {"Black Sea", "Caspian Sea", "Mediterranean Sea"} <= set(seas["name"])
    assert not seas.intersects(base.countries.geometry.union_all()).any()


def test_countries_and_seas_are_no_towns(base: Base) -> None:
    assert {"Turkey", "Caspian Sea"}.isdisjoint(base.towns["name"])


def test_the_name_of_a_whole_stands_off_the_routes(base: Base) -> None:
    layers = load_layers(DATA)
    made = [route.feature for route in PLAN.routes]
    routes = layers[layers.feature.isin(made)].geometry.union_all()
    wholes = base.places.drop(base.towns.index)
    assert shapely.distance(wholes.geometry.values, routes).min() > 0.2


@pytest.mark.parametrize(
    "name", ["Baku", "Tbilisi", "Ceyhan", "Kars", "Erzurum", "Gyumri", "Tovuz", "Ganja", "Yerevan"]
)
def test_the_towns_of_the_article_are_named(base: Base, name: str) -> None:
    assert name in set(base.places.name)


def test_capitals_come_first(base: Base) -> None:
    assert set(base.places[base.places.kind == "capital"]["rank"]) == {1}


@pytest.mark.parametrize("name", ["Şəmkir", "Ağstafa", "Gədəbəy", "Tavush", "Kakheti", "Samux"])
def test_the_neighbours_of_tovuz_are_drawn(base: Base, name: str) -> None:
    assert name in set(base.districts.name)


def test_tovuz_is_a_layer_and_not_drawn_twice(base: Base) -> None:
    assert "Tovuz" not in set(base.districts.name)


def write_base(folder: Path, **changes: Any) -> Path:
    place = {"name": "Baku", "country": "Azerbaijan", "kind": "capital", "rank": 1, **changes}
    for path in (DATA / "basemap").glob("*.geojson"):
        (folder / path.name).write_bytes(path.read_bytes())
    point = {"type": "Point", "coordinates": [49.9, 40.4]}
    member = {"type": "Feature", "properties": place, "geometry": point}
    collection = {"type": "FeatureCollection", "features": [member]}
    (folder / "places.geojson").write_text(json.dumps(collection))
    return folder


@pytest.mark.parametrize(
    ("column", "value"), [("name", ""), ("country", None), ("kind", "village"), ("rank", "1")]
)
def test_a_value_that_cannot_be_used_is_told(tmp_path: Path, column: str, value: object) -> None:
    with pytest.raises(LayerError, match=rf"places.geojson: feature 0: {column} is "):
        load_base(write_base(tmp_path, **{column: value}))


def write_border(folder: Path, **changes: Any) -> Path:
    write_base(folder)
    border = {"name": "A–B", "status": "disputed", "note": "", **changes}
    line = {"type": "LineString", "coordinates": [[45, 40], [46, 41]]}
    member = {"type": "Feature", "properties": border, "geometry": line}
    collection = {"type": "FeatureCollection", "features": [member]}
    (folder / "borders.geojson").write_text(json.dumps(collection))
    return folder


@pytest.mark.parametrize(
    ("column", "value"), [("since", "yesterday"), ("until", None), ("earlier", [{"note": "A"}])]
)
def test_a_time_of_a_border_that_cannot_be_used_is_told(
    tmp_path: Path, column: str, value: object
) -> None:
    with pytest.raises(LayerError, match=rf"borders.geojson: feature 0: {column} is "):
        load_base(write_border(tmp_path, **{column: value}))


def test_a_border_needs_no_time(tmp_path: Path) -> None:
    border = load_base(write_border(tmp_path)).borders.iloc[0]
    assert (border.since, border.until, border.earlier) == ("", "", [])


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LayerError, match=r"countries.geojson: cannot be read"):
        load_base(tmp_path)
