"""The page under its content security policy: all of it works, and what slips in does not run."""

import base64
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Route, expect

from tests.browser.page import (
    article,
    click_feature,
    heading,
    listed,
    map_frame,
    open_page,
    share,
)
from tests.browser.test_trial import try_article

TILE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJg"
    "gg=="
)
SLIPPED_IN = """
() => new Promise((resolve) => {
  const hack = "window.hacked = 1", box = document.createElement("div");
  box.innerHTML = `<img src="x:" onerror="${hack}"><a href="javascript:${hack}">`;
  document.body.append(box);
  box.querySelector("a").click();
  setTimeout(hack);
  const [inline, other] = [{ textContent: hack }, { src: "https://other.example/a.js" }]
    .map((script) => Object.assign(document.createElement("script"), script));
  other.onerror = () => setTimeout(() => resolve(window.hacked), 100);
  box.append(inline, other);
})
"""
REFUSED = ("event handler", "JavaScript URL", "Evaluating", "inline script", "other.example")


class Visit:
    """A reader, what the page complained of, and which tiles it asked for."""

    def __init__(self, context: BrowserContext) -> None:
        self.errors: list[str] = []
        self.tiles: list[str] = []
        context.route("https://tile.openstreetmap.org/**", self._tile)
        context.on("console", self._said)
        self.page = context.new_page()

    def _tile(self, route: Route) -> None:
        self.tiles.append(route.request.url)
        route.fulfill(body=TILE, content_type="image/png")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "/checks/_stcore/" not in message.location["url"]:
            self.errors.append(message.text)


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, base_url=address)
    yield Visit(context)
    context.close()


def test_the_whole_page_works_and_nothing_is_refused(visit: Visit):
    page = visit.page
    open_page(page)
    click_feature(page, "tovuz")
    expect(heading(page)).to_have_text("Tovuz district")
    listed(page, "BTC oil pipeline").click()
    expect(heading(page)).to_have_text("BTC oil pipeline")
    expect(page.locator(".st-key-measures svg").first).to_be_visible()
    page.locator(".timeline .item[href^='?event=']").first.click()
    expect(page).to_have_url(re.compile("event="))
    try_article(page)
    expect(article(page).locator("article")).to_contain_text("A zephyrine story")
    share(page, "Download")
    with page.expect_download():
        page.get_by_role("button", name="CSV", exact=True).click()
    page.keyboard.press("Escape")
    assert page.pdf(format="A4").startswith(b"%PDF")
    map_frame(page).get_by_role("button", name="Online map").click()
    tiles = page.locator(".st-key-map iframe").content_frame.locator("img.leaflet-tile-loaded")
    expect(tiles.first).to_be_visible()
    for subpage in ("All checks", "About the data"):
        page.get_by_role("link", name=subpage).first.click()
        expect(page.get_by_role("heading", name=subpage).first).to_be_visible()
        page.go_back()
        expect(heading(page)).to_be_visible()
    assert visit.tiles
    assert visit.errors == []


def test_a_script_that_slips_into_the_page_does_not_run(visit: Visit):
    open_page(visit.page)
    assert visit.page.evaluate(SLIPPED_IN) is None
    said = " ".join(error for error in visit.errors if "Content Security Policy" in error)
    assert [kind for kind in REFUSED if kind not in said] == []
