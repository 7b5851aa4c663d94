"""The names on the base map: whole, apart from one another, beside the lines, and those wanted."""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Frame, Page

from dashboard.theme import BASE_COLORS
from tests.browser.page import map_frame, open_page

SIZES = [(1440, 900), (1024, 768), (390, 844)]
VIEWS = [(41.2, 44.5, 7), (41.0, 45.6, 8), (40.0, 41.4, 8), (40.4, 49.4, 9), (41.0, 45.6, 10)]
NAMES = """
() => {
  const frame = map_div.getContainer().getBoundingClientRect(), points = [];
  for (const path of document.querySelectorAll(".leaflet-overlay-pane path.line")) {
    const toScreen = path.getScreenCTM();
    for (const course of (path.getAttribute("d") || "").split("M").slice(1)) {
      const vertices = course.split("L").map((pair) => pair.trim().split(/[ ,]/).map(Number))
        .map(([x, y]) => new DOMPoint(x, y).matrixTransform(toScreen));
      for (let i = 1; i < vertices.length; i++) {
        const a = vertices[i - 1], b = vertices[i];
        const steps = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 3);
        for (let step = 0; step < steps; step++)
          points.push([a.x + ((b.x - a.x) * step) / steps, a.y + ((b.y - a.y) * step) / steps]);
      }
    }
  }
  const names = ".leaflet-labels-pane .place span, text.beside";
  return [...document.querySelectorAll(names)].map((name) => {
    const { left, top, right, bottom } = name.getBoundingClientRect();
    const isStruck = points.some(
      ([x, y]) => x > left && x < right && y > top + 3 && y < bottom - 3);
    const kind = /place (\\w+)/.exec(name.parentElement.className);  // a site's is no string
    return [name.textContent, kind ? kind[1] : "site", isStruck,
      left - frame.left, top - frame.top, right - frame.left, bottom - frame.top];
  });
}
"""
DARKEST = """
(canvas) => {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let darkest = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] > data[darkest + 3]) darkest = i;
  return [...data.slice(darkest, darkest + 3)];
}
"""
PLACED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


class Name(NamedTuple):
    """A name as it stands in the map's frame, in pixels, and whether a line runs through it."""

    text: str
    kind: str
    is_struck: bool
    left: float
    top: float
    right: float
    bottom: float


class Walk(NamedTuple):
    """The map's size, and the names in the overview, in each view, and after a small pan."""

    width: float
    height: float
    views: list[list[Name]]


def settle(frame: Frame, do: str = "0") -> list[Name]:
    """Do something to the map and give the names that are placed afterwards."""
    frame.evaluate(f"void {do}")  # a map has no end when it is written as JSON
    frame.evaluate(PLACED)
    return [Name(*values) for values in frame.evaluate(NAMES)]


def look(frame: Frame, lat: float, lng: float, zoom: float) -> list[Name]:
    return settle(frame, f"map_div.setView([{lat}, {lng}], {zoom}, {{ animate: false }})")


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def walk(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Walk]:
    """Give what a page of a size shows as a reader looks around."""
    width, height = request.param
    viewport = {"width": width, "height": height}
    context = browser.new_context(viewport=viewport, base_url=address)
    page = context.new_page()
    open_page(page)
    frame = map_frame(page)
    frame.wait_for_selector("#map_div.complete")
    views = [settle(frame), *(look(frame, *view) for view in VIEWS)]
    views.append(settle(frame, "map_div.panBy([137, 61], { animate: false })"))
    yield Walk(*frame.evaluate("[map_div.getSize().x, map_div.getSize().y]"), views)
    context.close()


def test_no_name_is_cut_by_the_frame(walk: Walk) -> None:
    cut = [
        name.text
        for found in walk.views
        for name in found
        if min(name.left, name.top) < 0 or name.right > walk.width or name.bottom > walk.height
    ]
    assert cut == []


def test_no_name_lies_on_another(walk: Walk) -> None:
    rim = 4  # of a box, in which nothing of the letters lies; a tilted river's box is all rim
    overlapping = [
        (a.text, b.text)
        for found in walk.views
        for a, b in combinations([name for name in found if name.kind != "river"], 2)
        if min(a.right, b.right) - max(a.left, b.left) > rim
        and min(a.bottom, b.bottom) - max(a.top, b.top) > rim
    ]
    assert overlapping == []


@pytest.mark.parametrize("kind", ["capital", "city", "town", "district", "lake"])
def test_no_line_runs_through_a_name(walk: Walk, kind: str) -> None:
    found = [name for view in walk.views for name in view if name.kind == kind]
    assert [name.text for name in found if name.is_struck] == []


def test_each_country_at_a_border_in_view_has_its_name_in_view(walk: Walk) -> None:
    for found in (walk.views[0], walk.views[2]):
        assert {name.text for name in found} >= {"Armenia", "Azerbaijan", "Georgia"}


def test_towns_amid_the_lines_are_named(walk: Walk) -> None:
    near = {name.text for name in walk.views[-2]}
    assert "Tovuz" in near


@pytest.fixture
def frame(new_page: Callable[..., Page]) -> Frame:
    page = new_page()
    open_page(page, "/?layers=gyumri")
    frame = map_frame(page)
    frame.wait_for_selector("#map_div.complete")
    return frame


def test_names_make_room_for_lines(frame: Frame) -> None:
    before = {name.text: name.left for name in look(frame, 40.9, 46.2, 8)}
    view = "{ layers: ['btc', 'bte', 'btk'], extras: [], events: [], day: '2020-09-22' }"
    after = {name.text: name.left for name in settle(frame, f"stage.show({view})")}
    assert [name for name in before.keys() & after.keys() if before[name] != after[name]] != []


def test_rivers_lakes_and_relief_are_drawn(frame: Frame) -> None:
    shapes = ["path.river", "path.lake", "canvas.relief"]
    assert [shape for shape in shapes if frame.locator(shape).count() == 0] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_relief_has_the_colour_of_the_scheme(frame: Frame, scheme: str) -> None:
    settle(frame, f"document.documentElement.classList.toggle('dark', {int(scheme == 'dark')})")
    found = frame.locator("canvas.relief").evaluate(DARKEST)
    wanted = BASE_COLORS[scheme].relief
    assert found == [int(wanted[i : i + 2], 16) for i in (1, 3, 5)]
