import json
from typing import Any

import pytest

from dashboard.dossier.blocks import Files
from dashboard.dossier.contents import contents_of
from dashboard.dossier.files import picture, section
from geo.enclosed import EnclosedFile, faults_of
from tests.dashboard.dossier.conftest import Wanting


@pytest.fixture
def files(want: Wanting) -> dict[str, EnclosedFile]:
    wanted = want(feature="pkv", layers="pkv")
    found = section(wanted, contents_of(wanted), picture(wanted))
    (block,) = (it for it in found.blocks if isinstance(it, Files))
    return {file.name: file for file in (*(file for file, _ in block.rows), block.sums)}


def read(file: EnclosedFile) -> Any:
    return json.loads(file.data)


def test_the_list_has_the_hash_of_each(files: dict[str, EnclosedFile]):
    assert list(files) == [
        "pkv.geojson", "excerpts.json", "checks.json", "record.json", "map.svg", "SHA256SUMS.txt",
    ]  # fmt: skip
    assert faults_of([*files.values()]) == []


def test_the_shapes_are_those_of_the_feature_with_the_licences_of_their_files(
    files: dict[str, EnclosedFile],
):
    layers = read(files["pkv.geojson"])
    assert {it["properties"]["feature"] for it in layers["features"]} == {"pkv"}
    assert ("pkv-route", "CC0 1.0") in [(it["id"], it["licence"]) for it in layers["sources"]]


def test_the_excerpts_have_their_addresses(files: dict[str, EnclosedFile]):
    article = read(files["excerpts.json"])["articles"][0]
    assert article["article"] == "die-bahn-in-den-sueden"
    assert article["excerpts"][0]["permalink"].startswith(
        "https://maps.example/?article=die-bahn-in-den-sueden&excerpt="
    )


def test_the_checks_are_there(files: dict[str, EnclosedFile]):
    assert {check["verdict"] for check in read(files["checks.json"])["checks"]} >= {"agrees"}


def test_the_record_has_measures_facts_and_events(files: dict[str, EnclosedFile]):
    record = read(files["record.json"])
    (feature,) = record["features"]
    length = feature["measures"][0]
    assert (length["measure"], length["unit"], length["published"][0]["value"]) == (
        "length", "km", "320"
    )  # fmt: skip
    assert [fact["fact"] for fact in feature["facts"]] == ["length", "opened"]
    assert [(event["id"], event["date"]) for event in record["events"]] == [
        ("film", "2031-05-01"), ("snow", "2030-01-02")
    ]  # fmt: skip
    assert (record["made"], record["permalink"]) == (
        "2031-06-05", "https://maps.example/?feature=pkv&layers=pkv&v=2031-06-01"
    )  # fmt: skip


def test_the_map_is_there_once_for_a_light_and_a_dark_page(files: dict[str, EnclosedFile]):
    svg = files["map.svg"].data.decode()
    assert [name for name in files if name.endswith(".svg")] == ["map.svg"]
    assert svg.startswith("<svg")
    assert "@media screen and (prefers-color-scheme:dark){[" in svg
