from hashlib import sha256
from pathlib import Path

import pytest

from geo.build.records import (
    add_records,
    check_records,
    count_features,
    data_files,
    read_rows,
    update_records,
)
from geo.errors import SourceError
from tests.geo.build.folders import OWN_RECORD, RECORD, ROW, shape, write_layer, write_sources


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write_layer(tmp_path)
    write_sources(tmp_path, RECORD, OWN_RECORD)
    return tmp_path


def rows(data: Path) -> dict[str, dict[str, str]]:
    return {row.values["file"]: row.values for row in read_rows(data)}


# Files


def test_layers_and_tables_of_all_folders_need_a_record(data: Path) -> None:
    (data / "waypoints").mkdir()
    for name in ("waypoints/andes.csv", "case.toml", "andes.gpkg", ".names.csv", "~names.csv"):
        (data / name).touch()
    files = ["andes.geojson", "case.toml", "sources.csv", "waypoints/andes.csv"]
    assert data_files(data) == files


@pytest.mark.parametrize(
    ("name", "text", "count"),
    [
        ("a.csv", 'a,b\n"1\n1",2\n\n3,4\n', 2),
        ("a.csv", "", 0),
        ("a.toml", 'title = "A"\nborders = [1, 2]\n', 2),
    ],
)
def test_rows_and_keys_are_counted(tmp_path: Path, name: str, text: str, count: int) -> None:
    (tmp_path / name).write_text(text)
    assert count_features(tmp_path / name) == count


def test_features_are_counted(tmp_path: Path) -> None:
    write_layer(tmp_path, shape(), shape())
    assert count_features(tmp_path / "andes.geojson") == 2


def test_a_picture_is_counted_as_one(tmp_path: Path) -> None:
    (tmp_path / "a.webp").write_bytes(b"RIFF\x04\x00\x00\x00WEBP")
    assert count_features(tmp_path / "a.webp") == 1


def test_what_is_no_picture_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.webp").write_text("a picture")
    with pytest.raises(SourceError, match=r"a.webp: is not a picture in WebP"):
        count_features(tmp_path / "a.webp")


# Adding


def test_a_file_without_a_row_gets_one_and_the_reader_is_told_where(data: Path) -> None:
    (data / "names.csv").write_text("feature,name,lang,kind\n")
    [said] = add_records(data)
    assert said.startswith(f"{data / 'sources.csv'}: line 4: names.csv had no row;")
    assert rows(data)["names.csv"]["id"] == "names"


def test_what_only_a_person_knows_stays_empty(data: Path) -> None:
    (data / "names.csv").touch()
    add_records(data)
    empty = {key for key, value in rows(data)["names.csv"].items() if not value}
    assert {"title", "licence", "origin", "attribution", "retrieved", "method"} <= empty


def test_where_every_file_has_its_row_nothing_is_written(data: Path) -> None:
    before = (data / "sources.csv").stat().st_mtime_ns
    assert add_records(data) == []
    assert (data / "sources.csv").stat().st_mtime_ns == before


def test_two_new_files_of_one_name_get_two_ids(data: Path) -> None:
    (data / "waypoints").mkdir()
    for name in ("puno.csv", "waypoints/puno.csv"):
        (data / name).touch()
    add_records(data)
    assert [rows(data)[name]["id"] for name in ("puno.csv", "waypoints/puno.csv")] == [
        "puno",
        "puno-2",
    ]


def test_a_file_that_cannot_be_read_gets_no_row_yet(data: Path) -> None:
    (data / "puno.geojson").write_text("{")
    assert add_records(data) == []


# Checking


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"file": "puno.geojson"}, 'file "puno.geojson" is not there'),
        ({"origin": "a map, this project"}, 'origin "a map" is the id of no line'),
        ({"accuracy_km": ""}, "accuracy_km is empty; say by how many km"),
        ({"accuracy_km": "0"}, 'accuracy_km is "0"'),
        ({"accuracy_note": ""}, "accuracy_note is empty; say in a sentence"),
    ],
)
def test_a_row_that_does_not_fit_its_file_is_told(
    data: Path, change: dict[str, str], fault: str
) -> None:
    write_sources(data, RECORD | change)
    with pytest.raises(SourceError) as caught:
        check_records(data)
    assert f"line 2: {fault}" in str(caught.value)


def test_a_licence_of_a_file_that_has_no_address_is_told(data: Path) -> None:
    (data / "licences.csv").write_text("name,url\nCC0 1.0,https://example.org/cc0\n")
    write_sources(data, RECORD | {"licence": "CC0 1.0; points ODBL"})
    with pytest.raises(SourceError, match=r'licence "points ODBL" names none of licences\.csv'):
        check_records(data)


def test_all_faults_of_the_rows_come_at_once(data: Path) -> None:
    write_sources(data, RECORD | {"origin": "x, y", "accuracy_note": ""})
    with pytest.raises(SourceError) as caught:
        check_records(data)
    assert len(caught.value.faults) == 3


def test_a_source_that_is_cited_may_say_what_it_likes_of_its_origin(data: Path) -> None:
    write_sources(data, RECORD, ROW | {"id": "atlas", "title": "Atlas", "origin": "by rail"})
    check_records(data)


def test_an_origin_may_be_another_row(data: Path) -> None:
    write_sources(data, RECORD | {"origin": "atlas"}, ROW | {"id": "atlas", "title": "Atlas"})
    check_records(data)


# Writing


def test_each_file_is_counted_and_hashed(data: Path) -> None:
    assert update_records(data) == ["andes.geojson"]
    row = rows(data)["andes.geojson"]
    hash = sha256((data / "andes.geojson").read_bytes()).hexdigest()
    assert (row["features"], row["sha256"]) == ("1", hash)


def test_only_what_changed_is_told(data: Path) -> None:
    update_records(data)
    assert update_records(data) == []


def test_the_table_of_sources_has_no_hash_of_itself(data: Path) -> None:
    update_records(data)
    assert rows(data)["sources.csv"]["sha256"] == ""
