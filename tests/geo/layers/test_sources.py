from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from geopandas import GeoDataFrame

from geo import Base, Source, load_sources
from geo.build.passings import COLUMNS as EVIDENCE
from geo.build.records import count_features, data_files
from geo.build.routes import COLUMNS as WAYPOINTS
from geo.errors import LayerError, SourceError
from geo.layers.sources import (
    COLUMNS,
    NO_SOURCE,
    Credit,
    credits_of,
    origins_of,
    whom_to_name,
    with_address,
)
from geo.tables import read_table, write_table

DATA = Path(__file__).parents[3] / "data"
SOURCES = load_sources(DATA)
FILES = data_files(DATA)
HASHED = [file for file in FILES if file != "sources.csv"]


def record_of(file: str) -> Source:
    return next(source for source in SOURCES.values() if source.file == file)


# The records of the data files


@pytest.mark.parametrize("file", FILES)
def test_a_data_file_says_whom_to_name_and_under_which_licence(file: str) -> None:
    assert record_of(file).licence
    assert record_of(file).attribution


@pytest.mark.parametrize("file", HASHED)
def test_a_data_file_is_as_its_record_says(file: str) -> None:
    record, path = record_of(file), DATA / file
    assert record.sha256 == sha256(path.read_bytes()).hexdigest(), "run make records"
    assert record.features == str(count_features(path)), "run make records"


@pytest.mark.parametrize(
    ("layer", "types"),
    [
        ("countries", {"Polygon", "MultiPolygon"}),
        ("borders", {"LineString", "MultiLineString"}),
        ("places", {"Point"}),
        ("districts", {"Polygon", "MultiPolygon"}),
    ],
)
def test_the_base_map_is_drawn_with_its_own_types(
    our_base: Base, layer: str, types: set[str]
) -> None:
    assert set(getattr(our_base, layer).geom_type) <= types


@pytest.mark.parametrize("file", FILES)
def test_the_licence_of_a_data_file_has_an_address(file: str) -> None:
    assert record_of(file).licence_url.startswith("https://")


def test_whom_the_map_names_comes_with_an_address_and_a_licence() -> None:
    drawn = [source for source in SOURCES.values() if source.file.endswith((".geojson", ".webp"))]
    credits = credits_of(drawn, SOURCES.values())
    assert {credit.name for credit in credits} == {
        *("Made with Natural Earth", "GeoNames"),
        *("Global Energy Monitor", "© OpenStreetMap contributors", "NOAA (GLOBE)"),
    }
    assert all(all(credit) for credit in credits)


def test_every_record_has_its_file() -> None:
    assert sorted(source.file for source in SOURCES.values() if source.file) == sorted(FILES)


@pytest.mark.parametrize("file", [file for file in FILES if file.endswith(".geojson")])
def test_the_accuracy_of_a_layer_is_known_and_how(file: str) -> None:
    assert float(record_of(file).accuracy_km) > 0
    assert record_of(file).accuracy_note


def test_what_a_file_was_made_of_is_in_the_table() -> None:
    origins = {
        origin.strip()
        for source in SOURCES.values()
        if source.file
        for origin in source.origin.split(",")
    }
    assert origins - set(SOURCES) - {"this project"} == set()


@pytest.mark.parametrize(
    ("source", "table", "said"),
    [
        ("osm-stations", "btk.csv", "{} single station positions"),
        ("osm-tracks", "btk.csv", ": {} as waypoints"),
    ],
)
def test_a_record_counts_the_waypoints_as_the_table_has_them(
    source: str, table: str, said: str
) -> None:
    rows = read_table(DATA / "waypoints" / table, columns=WAYPOINTS, error=LayerError)
    count = sum(row.values["source"] == source for row in rows)
    assert said.format(count) in load_sources(DATA)[source].method


def test_the_coarse_trace_of_bte_is_held_against_it_whole() -> None:
    table = DATA / "waypoints" / "evidence.csv"
    rows = read_table(table, columns=EVIDENCE, error=LayerError)
    count = sum(row.values["source"] == "gem-ggit" for row in rows)
    assert load_sources(DATA)["gem-ggit"].method.startswith(f"{count} vertices")


def test_the_source_of_each_layer_is_in_the_table_if_known(our_layers: GeoDataFrame) -> None:
    assert set(our_layers.source) - {"", *SOURCES} == set()


def test_the_view_that_the_borders_follow_is_told(our_base: Base) -> None:
    assert "Nagorno-Karabakh" in SOURCES["countries"].method
    assert set(our_base.borders.status) == {"recognised", "disputed"}


# Reading the table

ROW = dict.fromkeys(COLUMNS, "") | {"id": "a", "title": "A", "licence": "CC0 1.0"}
FILE_ROW = ROW | {
    "file": "a.geojson",
    "origin": "b",
    "attribution": "B",
    "retrieved": "2020-09-22",
    "method": "By hand.",
}


def load(folder: Path, *rows: dict[str, str]) -> dict[str, Source]:
    write_table(folder / "sources.csv", columns=COLUMNS, rows=rows)
    return load_sources(folder)


def test_sources_come_by_their_id_in_the_order_of_the_file(tmp_path: Path) -> None:
    assert list(load(tmp_path, ROW | {"id": "b"}, ROW)) == ["b", "a"]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"id": "A b"}, 'id is "A b"'),
        ({"title": ""}, "title is empty"),
        ({"licence": " "}, "licence is empty"),
        ({"date": "22.09.2020"}, 'date is "22.09.2020"'),
        ({"retrieved": "2020-13"}, 'retrieved is "2020-13"'),
        ({"url": "javascript:alert(1)"}, 'url is "javascript:alert(1)"'),
        ({"file": "../a.geojson"}, 'file is "../a.geojson"'),
        ({"file": "/a.geojson"}, 'file is "/a.geojson"'),
        ({"origin": ""}, "origin is empty"),
        ({"method": ""}, "method is empty"),
        ({"accuracy_km": "good"}, 'accuracy_km is "good"'),
        ({"accuracy_km": "nan"}, 'accuracy_km is "nan"'),
        ({"features": "many"}, 'features is "many"'),
        ({"sha256": "abc"}, 'sha256 is "abc"'),
    ],
)
def test_a_value_that_cannot_be_used_is_told(
    tmp_path: Path, change: dict[str, str], fault: str
) -> None:
    with pytest.raises(SourceError) as caught:
        load(tmp_path, FILE_ROW | change)
    assert f"line 2: {fault}" in str(caught.value)


@pytest.mark.parametrize("key", ["id", "file"])
def test_a_repeated_value_is_told(tmp_path: Path, key: str) -> None:
    other = {"id": "id", "file": "b.csv"} | {key: FILE_ROW[key]}
    with pytest.raises(SourceError, match=f"line 3 repeats the {key}"):
        load(tmp_path, FILE_ROW, FILE_ROW | other)


def test_whom_to_name_is_told_once() -> None:
    asked = ["An atlas; A survey", "none needed", "", "A survey"]
    blank = Source(**dict.fromkeys(COLUMNS, ""))
    sources = [replace(blank, attribution=attribution) for attribution in asked]
    assert whom_to_name(sources) == ["An atlas", "A survey"]


def test_whom_to_credit_is_told_once_by_what_is_cited_of_them() -> None:
    land = replace(NO_SOURCE, publisher="Atlas", url="https://a.org", licence="Free")
    made = [replace(NO_SOURCE, attribution=text) for text in ("Made with Atlas; B", "Atlas; B")]
    assert credits_of(made, [land]) == [
        Credit("Made with Atlas", "https://a.org", "Free"),
        Credit("B"),
    ]


def test_what_files_were_made_from_comes_once_files_of_ours_left_out():
    known = {
        "table": replace(NO_SOURCE, id="table", file="table.csv", origin="atlas, lost, table"),
        "atlas": replace(NO_SOURCE, id="atlas"),
    }
    made = [replace(NO_SOURCE, origin="atlas, table"), replace(NO_SOURCE, origin="table")]
    assert [source.id for source in origins_of(made, known)] == ["atlas"]


def test_a_file_has_the_address_of_what_it_was_made_of():
    known = {
        "made": replace(NO_SOURCE, id="made", origin="by hand, table"),
        "table": replace(NO_SOURCE, id="table", origin="made, atlas"),
        "atlas": replace(NO_SOURCE, id="atlas", url="https://a.org"),
    }
    assert with_address(known["made"], known).url == "https://a.org"


def test_a_file_that_was_made_of_nothing_with_an_address_has_none():
    assert with_address(replace(NO_SOURCE, origin="this project"), {}).url == ""
