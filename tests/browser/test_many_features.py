"""A map of more lines than a browser draws one by one: drawn in tiles, they behave alike."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import shapely
from playwright.sync_api import Locator, Page, expect

from geo import load_layers
from tests.bench.crowded_map import Crowd, write_crowd
from tests.browser.page import chosen, feature_panel, heading, listed, map_frame, open_page, switch
from tests.browser.server import serve

IS_DRAWN = """(tile) => tile.getContext("2d")
  .getImageData(0, 0, tile.width, tile.height).data.some((value) => value > 200)"""
RAILWAY, NAME = "crowd-00002", "Old rail line 2"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder of 1,200 features and a very long one."""
    folder = tmp_path_factory.mktemp("many") / "data"
    write_crowd(folder, Crowd(features=1200, vertices=12))
    line = {"type": "LineString", "coordinates": [[41 + n / 1000, 42] for n in range(6000)]}
    values = {"feature": "winding", "name": "Winding road", "role": "route"}
    member = {"type": "Feature", "properties": values, "geometry": line}
    collection = {"type": "FeatureCollection", "features": [member]}
    (folder / "winding.geojson").write_text(json.dumps(collection), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def address(folder: Path, seeds: Path) -> Iterator[str]:
    """Serve the page of that folder."""
    env = {"DATA": str(folder), "SEEDS": str(seeds), "CACHE": str(folder.parent / "cache")}
    with serve("dashboard/app.py", log=folder.parent / "page.log", env=env) as page:
        yield page.url


@pytest.fixture
def railway(page: Page, folder: Path) -> tuple[float, float]:
    """Open the page with a railway in the middle of the map; give where that is on the page."""
    open_page(page)
    frame = map_frame(page)
    expect(drawn_map(page)).to_be_visible()
    layers = load_layers(folder)
    [line] = layers[layers["feature"] == RAILWAY].geometry
    lng, lat = shapely.get_coordinates(line)[6]
    frame.evaluate(
        "([lng, lat]) => map_div.setView([lat, lng], 15, { animate: false })", [lng, lat]
    )
    box = page.locator(".st-key-map iframe").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drawn_map(page: Page) -> Locator:
    return page.locator(".st-key-map iframe").content_frame.locator("#map_div.drawn")


def map_paths(page: Page, part: str) -> Locator:
    return page.locator(".st-key-map iframe").content_frame.locator(f"path.{part}")


def label(page: Page) -> Locator:
    return page.locator(".st-key-map iframe").content_frame.locator(".leaflet-tooltip.name")


def test_a_click_on_a_line_chooses_it_and_it_stands_out(page: Page, railway: tuple[float, float]):
    page.mouse.click(*railway)
    expect(heading(page)).to_have_text(NAME)
    for part in ("casing", "line", "ties"):
        expect(chosen(page, RAILWAY).and_(map_paths(page, part))).to_have_count(1)
    expect(page).to_have_url(re.compile(rf"\?feature={RAILWAY}(&bbox=|$)"))


def test_a_line_under_the_pointer_is_named(page: Page, railway: tuple[float, float]):
    page.mouse.move(*railway)
    expect(label(page)).to_have_text(NAME)


def test_a_kind_that_is_switched_off_is_not_under_the_pointer(
    page: Page, railway: tuple[float, float]
):
    switch(page, "Railways").click()
    expect(drawn_map(page)).not_to_have_attribute("data-layers", re.compile("rail"))
    page.mouse.move(*railway)
    expect(label(page)).to_have_count(0)
    switch(page, "Railways").click()
    expect(drawn_map(page)).to_have_attribute("data-layers", re.compile("rail"))
    page.mouse.move(railway[0] + 1, railway[1])
    expect(label(page)).to_have_text(NAME)


def test_a_feature_is_found_by_its_name_and_none_by_none(page: Page):
    open_page(page)
    feature_panel(page).get_by_label("Find a feature").fill("old RAIL line 2")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text(NAME)
    listed(page, NAME).click()
    expect(heading(page)).to_have_text("Overview")


def test_a_line_of_very_many_vertices_stands_out_too(page: Page):
    open_page(page, "/?feature=winding")
    expect(drawn_map(page)).to_be_visible()
    tiles = page.locator(".st-key-map iframe").content_frame.locator(".leaflet-big-pane canvas")
    expect(tiles.and_(page.locator(".leaflet-tile-loaded")).first).to_be_visible()
    opaque = (
        "(tiles) => tiles.some((it) => it.getContext('2d').getImageData(0, 0, it.width, it.height)"
    )
    assert tiles.evaluate_all(f"{opaque}.data.some((value) => value > 200))")
    feature_panel(page).get_by_label("Find a feature").fill(NAME)
    page.keyboard.press("Enter")
    expect(tiles).to_have_count(0)
