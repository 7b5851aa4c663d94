"""Measures a page in Chromium, by the browser's own clock."""

from typing import NamedTuple

from playwright.sync_api import Browser, Page

from tests.browser.page import FEATURES, point_of

PATIENCE_MS = 900_000
"""The very first visit may link thousands of articles."""

LOADED = """
new Promise((resolve) => {
  const drawn = () => document.querySelector(".st-key-map iframe")
    ?.contentDocument?.querySelector("path.feature-btc");
  const look = () => document.querySelector(".st-key-reader h2") && drawn()
    ? resolve(performance.now()) : requestAnimationFrame(look);
  look();
})
"""
QUIET = """
new Promise((resolve) => {
  const frame = document.querySelector(".st-key-map iframe").contentDocument;
  const done = () => { watcher.disconnect(); resolve(); };
  let timer = setTimeout(done, 700);
  const watcher = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(done, 700);
  });
  for (const target of [document.body, frame.body])
    watcher.observe(target, { childList: true, subtree: true, attributes: true });
})
"""
ARM = """
([feature, name]) => {
  const texts = (kind) =>
    [...document.querySelectorAll(`.st-key-reader ${kind}`)].map((it) => it.textContent).join();
  const before = texts("blockquote");
  const shown = () => {
    const quotes = texts("blockquote");
    return texts("h2") === name && quotes && quotes !== before;
  };
  const frame = document.querySelector(".st-key-map iframe").contentWindow;
  let pressed;
  const press = () => { pressed = performance.now(); };
  frame.addEventListener("pointerdown", press, { capture: true, once: true });
  const stands_out = () => frame.document.querySelector(`path.feature-${feature}.chosen`);
  const lights = new MutationObserver(() => {
    if (pressed === undefined || !stands_out()) return;
    lights.disconnect();
    window.clickToLight = performance.now() - pressed;
  });
  lights.observe(frame.document.body, { subtree: true, attributeFilter: ["class"] });
  window.clickToLight = null;
  window.clickToText = new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (pressed === undefined || !shown()) return;
      watcher.disconnect();
      resolve(performance.now() - pressed);
    });
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}
"""


class Click(NamedTuple):
    """The ms from the press of the mouse to the feature's sentences, and until it stands out.

    The tutorial's map does not let it stand out.
    """

    text_ms: float
    light_ms: float | None


def visit(browser: Browser, url: str) -> tuple[Page, float]:
    """Open a page as a new reader does; give it with the ms until its text and map were there."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(url)
    load_ms = float(page.evaluate(LOADED))
    page.evaluate(QUIET)
    return page, load_ms


def click(page: Page, feature: str) -> Click:
    """Click a feature on the map, and give the times of what follows.

    The feature clicked before must have had other sentences.
    """
    frame = page.locator(".st-key-map iframe").element_handle().content_frame()
    assert frame is not None
    return click_at(page, feature, *point_of(page, frame, feature))


def click_at(page: Page, feature: str, x: float, y: float) -> Click:
    """Click a feature at a point of the page, in its pixels; see `click`."""
    page.mouse.move(x, y)
    page.evaluate(ARM, [feature, FEATURES[feature]])
    page.mouse.click(x, y)
    text_ms = float(page.evaluate("window.clickToText"))
    light_ms = page.evaluate("window.clickToLight")
    page.evaluate(QUIET)
    return Click(text_ms, light_ms)
