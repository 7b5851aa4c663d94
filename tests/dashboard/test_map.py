"""The map's script: what it holds, that it never differs, that text in it stays text."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from geopandas import GeoDataFrame
from shapely.geometry import LineString, Point, Polygon

from dashboard import assets
from dashboard.assets import static_text
from dashboard.map import Links, build_map, frame_files, map_links, script_json, stage_data
from dashboard.theme import BASE_COLORS
from geo.events.events import Event
from geo.layers.sources import Credit
from geo.when import When
from tests.hostile import CORPUS

BASE = (("countries", "c/countries.geojson"),)
LATER = (("rivers", "c/rivers.geojson"),)
LINKS = Links("a/map.js", "a/leaflet.css", "b/map.css", BASE, LATER)
FIRE = Event(
    id="fire-2008", date=When(2008, 8, 5), until=When(2008, 8, 25), name="</script>${fire}",
    kind="fire", features=("btc",), place="Town", lng=45.0, lat=40.5, accuracy_km=5,
    sources=(), note="",
)  # fmt: skip


@pytest.fixture
def layers() -> GeoDataFrame:
    rows = [
        ("yard", "Yard", "base", "site", Point(44, 41)),
        ("btc", "Pump 1", "pump-station", "site", Point(45, 41)),
        ("btc", "</script>${alert(1)}", "oil", "route", LineString([(44, 41), (46, 40)])),
        ("field", "Field", "field", "area", Polygon([(44, 41), (45, 41), (45, 42)])),
    ]
    frame = GeoDataFrame(
        rows, columns=["feature", "name", "kind", "role", "geometry"], crs="EPSG:4326"
    )
    return frame.assign(stretches=[()] * len(rows))


@pytest.fixture
def stage(layers: GeoDataFrame) -> str:
    return stage_data(layers, LINKS)


def html_of(stage: str) -> str:
    return str(build_map(stage, LINKS).get_root().render())


def test_every_feature_has_its_class(stage: str):
    assert {"feature-yard", "feature-btc", "feature-field"} <= set(
        re.findall(r"feature-\w+", html_of(stage))
    )


def test_the_map_starts_at_a_zoom_that_its_script_allows(stage: str):
    least = re.findall(r"setMinZoom\((\d+)\)", static_text("map.js"))[0]
    start = re.findall(r'"zoom": (\d+)', html_of(stage))[0]
    assert int(start) >= int(least)


def test_a_map_of_nothing_shows_the_world(layers: GeoDataFrame):
    bounds = json.loads(stage_data(layers.iloc[:0], LINKS))["bounds"]
    assert bounds == [[-60, -180], [75, 180]]


def test_no_outside_host_is_asked_at_load(stage: str):
    loads = re.findall(r'(?:src|href)="([^"]+)"', html_of(stage))
    assert [link for link in loads if "//" in link] == []


def test_one_script_is_fetched_for_the_map(stage: str):
    assert re.findall(r'<script src="(.*?)">', html_of(stage)) == ["a/map.js"]


def test_equal_layers_give_an_equal_script(layers: GeoDataFrame):
    assert stage_data(layers, LINKS) == stage_data(layers.copy(), LINKS)


def test_a_name_cannot_end_the_script(stage: str):
    assert "</script>${" not in html_of(stage)


def test_whose_the_data_are_is_told_with_addresses(layers: GeoDataFrame):
    atlas = Credit("Atlas <b> & Sons", "https://a.org", "CC0 1.0", "https://b.org")
    stage = json.loads(stage_data(layers, LINKS, credits=[atlas]))
    assert stage["credits"] == [atlas._asdict()]
    assert stage["base"]["tiles"]["credit"]["url"] == "https://www.openstreetmap.org/copyright"


def test_a_new_kind_is_drawn_in_the_style_of_its_role(stage: str):
    assert "feature-field paint-area" in stage


def test_a_site_of_a_route_is_painted_like_its_route(stage: str):
    assert stage.count("feature-btc paint-oil") == 2


def test_a_site_of_a_route_is_minor_and_a_site_alone_is_not(stage: str):
    found = re.findall(r'"title":"(Yard|Pump 1)","role":"site","minor":(\w+)', stage)
    assert dict(found) == {"Pump 1": "true", "Yard": "false"}


def test_an_event_is_drawn_at_its_place_in_the_paint_of_its_feature(layers: GeoDataFrame):
    [event] = json.loads(stage_data(layers, LINKS, events=[FIRE]))["events"]
    assert (event["at"], event["paint"]) == ([40.5, 45.0], "oil")
    assert (event["first"], event["last"]) == ("2008-08-05", "2008-08-25")


def test_an_event_without_a_place_is_not_on_the_map(layers: GeoDataFrame):
    nowhere = replace(FIRE, lng=None, lat=None, accuracy_km=None)
    assert json.loads(stage_data(layers, LINKS, events=[nowhere]))["events"] == []


def test_the_name_of_an_event_cannot_end_the_script(layers: GeoDataFrame):
    assert "</script>${" not in html_of(stage_data(layers, LINKS, events=[FIRE]))


def test_a_site_has_the_sign_of_its_kind_and_one_of_a_new_kind_a_circle(stage: str):
    signs = re.findall(r'"title":"(Yard|Pump 1)".*?"sign":"(\w+)"', stage)
    assert dict(signs) == {"Pump 1": "triangle", "Yard": "circle"}


def test_script_json_holds_no_character_that_a_script_or_a_template_reads():
    assert re.search(r"[<>&$`]", script_json({"a": "<b>&${c}`"})) is None


@pytest.mark.parametrize("text", ["<b>&${c}` ə", *CORPUS.values()])
def test_script_json_reads_back_as_it_was(text: str):
    assert json.loads(script_json({"a": {"b": [text]}})) == {"a": {"b": [text]}}


@pytest.mark.parametrize("text", ["{{7*7}}", "{% raise %}", "{# note #}", "{{{%", *CORPUS.values()])
def test_no_text_is_taken_for_a_template(text: str):
    said = script_json({"a": {"b": text}})
    assert f"mapStage(map_div, {said})" in re.sub("map_[0-9a-f]{32}", "map_div", html_of(said))


def test_what_the_map_can_do_without_comes_later(stage: str):
    assert json.loads(stage)["base"]["later"] == {"rivers": "c/rivers.geojson"}


def test_what_comes_later_is_not_fetched_at_first():
    assert [file for file in frame_files() if "rivers" in file or "relief" in file] == []


def test_a_file_of_the_base_map_that_is_not_there_is_not_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "lakes.geojson").touch()
    monkeypatch.setitem(assets.FOLDERS, "basemap", tmp_path)
    links = map_links()
    assert (links.base, [name for name, _ in links.later]) == ((), ["lakes"])


def test_the_map_has_the_colours_of_the_theme(stage: str):
    assert json.loads(stage)["base"]["colors"]["dark"]["land"] == BASE_COLORS["dark"].land
