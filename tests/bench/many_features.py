"""Measures the page with 10,000 features against the page with five."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import shapely
from playwright.sync_api import Browser, Frame, Page

from geo import load_layers
from tests.bench.crowded_map import DATA, Crowd, write_crowd
from tests.bench.load import cost_of_a_click, p95
from tests.bench.stopwatch import PATIENCE_MS, QUIET, click_at
from tests.browser.chromium import chromium
from tests.browser.server import Served, serve

APP = "dashboard/app.py"
AGAINST_FIVE = 1.5
FRAME_MS, HOVER_MS = 50, 8
ROUND = ("btc", "gyumri", "bte", "gyumri", "btk", "gyumri")
"""Of two features clicked one after the other, no sentence of the article names both."""

DRAWN = """
new Promise((resolve) => {
  const map = () => document.querySelector(".st-key-map iframe")
    ?.contentDocument?.querySelector("#map_div.ready");
  const isDrawn = (map) => map
    && (map.querySelector("path.feature-btc") || map.classList.contains("drawn"));
  const look = () => document.querySelector(".st-key-reader h2") && isDrawn(map())
    ? resolve(performance.now()) : requestAnimationFrame(look);
  look();
})
"""
PAN = """
() => new Promise((resolve) => {
  const frames = [];
  let before = performance.now();
  const step = (now) => {
    frames.push(now - before);
    before = now;
    if (frames.length > 60) return resolve(frames.slice(2));
    map_div.panBy([frames.length > 30 ? -12 : 12, 4], { animate: false });
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})
"""
WATCH_HOVERS = """
() => {
  window.hovers = [];
  let began;
  document.addEventListener("mousemove", () => { began = performance.now(); }, true);
  window.addEventListener("mousemove", () => hovers.push(performance.now() - began));
}
"""
CHOOSE = """
(chosen) => new Promise((resolve) => requestAnimationFrame((began) => {
  stage.show({ layers: document.querySelector("#map_div").dataset.layers.split(" "),
    chosen, site: null, dark: false, fit: 0, extras: [] });
  resolve(performance.now() - began);
}))
"""
LOOK = "([lng, lat, zoom]) => map_div.setView([lat, lng], zoom, { animate: false })"


@dataclass
class Times:
    """What was measured of a page, in ms."""

    opened: list[float] = field(default_factory=list)
    frames: list[float] = field(default_factory=list)
    hovers: list[float] = field(default_factory=list)
    choices: list[float] = field(default_factory=list)
    texts: list[float] = field(default_factory=list)


def report(*, features: int = 10_000, loads: int = 5) -> bool:
    """Measure both pages, print what they take, and tell whether the limits are kept."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        write_crowd(folder / "data", Crowd(features=features))
        pages = {name: stack.enter_context(page) for name, page in _pages(folder)}
        with chromium() as browser:
            times = _measure(browser, pages, loads)
        costs = [cost_of_a_click(page, ROUND, _click, rounds=3) for page in pages.values()]
    few, many = times["few"], times["many"]
    kept = [
        _say("opens", median(few.opened), median(many.opened), "ms", times_few=AGAINST_FIVE),
        _say("pan, frame", p95(few.frames), p95(many.frames), "ms", most=FRAME_MS, times_few=1),
        _say("hover", p95(few.hovers), p95(many.hovers), "ms", most=HOVER_MS, times_few=1),
        _say("choose", median(few.choices), median(many.choices), "ms", most=FRAME_MS, times_few=1),
        _say("click to text", median(few.texts), median(many.texts), "ms", times_few=AGAINST_FIVE),
        _say("click's cost", *(c.processor_ms for c in costs), "ms", times_few=AGAINST_FIVE),
        _say("click's bytes", *(c.sent_bytes for c in costs), "bytes", times_few=AGAINST_FIVE),
    ]
    return all(kept)


def _pages(folder: Path) -> Iterator[tuple[str, AbstractContextManager[Served]]]:
    for name, data in (("few", DATA), ("many", folder / "data")):
        env = {"DATA": str(data), "CACHE": str(folder / name)}
        yield name, serve(APP, log=folder / f"{name}.log", env=env)


def _say(
    what: str, few: float, many: float, unit: str, *,
    times_few: float, most: float = 0,
) -> bool:  # fmt: skip
    """Print one line; on a slow machine what five features take is the limit, if it is more."""
    kept = many <= max(most, times_few * few)
    said = f"at most {times_few:g} times" + (f", or {most:g} {unit}" if most else "")
    print(
        f"{what:14} 5 features {few:,.1f} {unit}, 10,000 {many:,.1f} {unit}, ratio "
        f"{many / few:.2f} ({said}: {'kept' if kept else 'MISSED'})"
    )
    return kept


def _measure(browser: Browser, pages: dict[str, Served], loads: int) -> dict[str, Times]:
    """Open the pages in turn, so that what else the machine does meets both alike."""
    times = {name: Times() for name in pages}
    for round in range(loads + 1):
        for name, served in pages.items():
            page, opened_ms = _open(browser, served.url)
            if round:
                times[name].opened.append(opened_ms)
            if round == loads:
                _use(page, times[name])
            page.context.close()
    return times


def _open(browser: Browser, url: str) -> tuple[Page, float]:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(url)
    return page, float(page.evaluate(DRAWN))


def _use(page: Page, times: Times) -> None:
    frame = page.locator(".st-key-map iframe").element_handle().content_frame()
    assert frame is not None
    for zoom in (6, 8, 10):
        _look(page, frame, 45, 41, zoom)
        times.frames += frame.evaluate(PAN)
    _look(page, frame, 45, 41, 7)
    times.hovers += _hover(page, frame)
    times.choices += [frame.evaluate(CHOOSE, feature) for feature in ROUND]
    for feature, (lng, lat) in zip(ROUND, _positions(), strict=True):
        _look(page, frame, lng, lat, 14)
        times.texts.append(click_at(page, feature, *_middle(page)).text_ms)


def _look(page: Page, frame: Frame, lng: float, lat: float, zoom: int) -> None:
    frame.evaluate(LOOK, [lng, lat, zoom])
    page.evaluate(QUIET)


def _positions() -> Iterator[tuple[float, float]]:
    layers = load_layers(DATA)
    for feature in ROUND:
        vertices = shapely.get_coordinates(layers[layers["feature"] == feature].geometry.iloc[0])
        lng, lat = vertices[len(vertices) // 2]
        yield float(lng), float(lat)


def _middle(page: Page) -> tuple[float, float]:
    box = page.locator(".st-key-map iframe").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _hover(page: Page, frame: Frame) -> list[float]:
    frame.evaluate(WATCH_HOVERS)
    x, y = _middle(page)
    for step in range(100):
        page.mouse.move(x - 200 + 4 * step, y + step % 7 * 9)
    return list(frame.evaluate("hovers"))


def _click(feature: str, number: int) -> object:
    return {"feature": feature, "site": None, "lng": 45.0, "lat": 41.0, "n": number}
