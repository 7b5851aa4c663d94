"""Texts that mean harm, in every field and every address: shown as they are, and no more."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.address import SEVERAL, SINGLE
from tests.browser.conftest import Watch
from tests.browser.hostile_case import FILES, write_case
from tests.browser.server import serve
from tests.hostile import CORPUS, SHORT

SIZES = [(1440, 900), (390, 844)]
SAID = [text.encode("utf-8", "replace").decode() for text in SHORT.values()]
PARAMS = (*SINGLE, *SEVERAL, "layers", "hidden", "beside", "bbox", "v", "embed_options")
ALL = urlencode({param: " ".join(SAID[at::9]) for at, param in enumerate(PARAMS)})

PAGES = {
    "overview": "/",
    "feature": "/?feature=x-end-of-a-script",
    "long name": "/?feature=x-long&beside=x-one-word,x-words",
    "event": "/?feature=btc&event=x-autolink",
    "article": "/?feature=btc&article=x-markdown",
    "search": f"/?{urlencode({'search': ' '.join(SAID)})}",
    "every parameter": f"/?{ALL}",
    "sharing": "/?feature=x-template&article=x-icon&panel=share-cite",
    "embedded": "/?embed=true&feature=x-image&article=x-icon",
    "embedded, every parameter": f"/?{ALL}&embed=true",
}
BESIDE = {
    "about": "/about",
    "checks": f"/checks?{urlencode({'feature': SAID[0], 'kind': SAID[1], 'verdict': SAID[2]})}",
}
FILES_MADE = {
    "dossier": "/dossier.html?feature=x-script&article=x-comment",
    "dossier, every parameter": f"/dossier.html?{ALL}",
    "picture": "/picture.svg?feature=x-section",
    "data": "/data/api.html",
    "row": "/data/collections/features/items/x-script",
    "no row": "/data/collections/features/items/%3Cscript%3E",
}

OF_OTHERS = """() => [...document.querySelectorAll("a, area, img, iframe, link, script, base")]
  .flatMap((it) => [it.href, it.src])
  .filter((it) => typeof it === "string" && /^(?!data:)(javascript:|.*evil)/.test(it)
    && !it.startsWith(location.origin))"""
WIDER = """() => [document.documentElement, document.querySelector(".stMain")]
  .filter((it) => it && it.scrollWidth > it.clientWidth + 1).map((it) => it.scrollWidth)"""


@dataclass
class Site:
    """A page with such texts in it, and what goes wrong there."""

    browser: Browser
    address: str

    def page(self, watch: Watch, width: int, height: int) -> Page:
        """Give an empty page in a fresh context; a dialog is an error."""
        viewport = {"width": width, "height": height}
        context = self.browser.new_context(viewport=viewport, base_url=self.address)
        watch.on(context)
        context.on("dialog", lambda dialog: watch.errors.append(f"dialog: {dialog.message}"))
        return context.new_page()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Site]:
    """Serve a case with such texts in every field."""
    folder = tmp_path_factory.mktemp("hostile")
    data, seeds = write_case(folder)
    env = {"DATA": str(data), "SEEDS": str(seeds), "CACHE": str(folder / "cache")}
    with serve("dashboard/app.py", log=folder / "page.log", env=env) as page:
        yield Site(browser, page.url)


@pytest.fixture
def visit(site: Site) -> Iterator[Callable[..., Page]]:
    """Give a function that opens an address; at the end nothing may have gone wrong."""
    watch, pages = Watch(site.address), list[Page]()

    def opened(path: str, *, width: int = 1440, height: int = 900) -> Page:
        pages.append(site.page(watch, width, height))
        pages[-1].goto(path)
        return pages[-1]

    yield opened
    for page in pages:
        assert [frame.evaluate("() => window.hacked") for frame in page.frames if frame.url] == [
            None for frame in page.frames if frame.url
        ]
        assert page.evaluate(OF_OTHERS) == []
        page.context.close()
    assert watch.errors == []
    assert watch.elsewhere == []


def wait_for_text(page: Page) -> None:
    """Wait until the page, its text and its map are drawn."""
    expect(page.locator(".stException")).to_have_count(0)
    expect(page.locator("iframe").first.content_frame.locator("#map_div.ready")).to_be_attached()
    expect(page.locator(".st-key-reader .stHtml").first).to_be_attached()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_text_does_anything_on_the_page(
    visit: Callable[..., Page], path: str, width: int, height: int
):
    page = visit(path, width=width, height=height)
    wait_for_text(page)
    assert page.evaluate(WIDER) == []


@pytest.mark.parametrize("path", BESIDE.values(), ids=BESIDE)
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_text_does_anything_on_the_pages_beside(
    visit: Callable[..., Page], path: str, width: int, height: int
):
    page = visit(path, width=width, height=height)
    expect(page.get_by_role("link", name="Back to the map").first).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate(WIDER) == []


@pytest.mark.parametrize("path", FILES_MADE.values(), ids=FILES_MADE)
def test_no_text_does_anything_in_what_is_made_of_it(site: Site, path: str):
    watch = Watch(site.address)
    page = site.page(watch, 390, 844)
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == (404 if "%3C" in path else 200)
    assert page.evaluate("() => window.hacked") is None
    assert page.evaluate(OF_OTHERS) == []
    assert watch.elsewhere == []
    assert [it for it in watch.errors if "404" not in it] == []
    if not path.startswith("/picture"):
        assert page.evaluate(WIDER) == []


@pytest.mark.parametrize(
    "kind", ["script", "markdown", "autolink", "icon", "formula", "template", "comment", "entity"]
)
def test_a_name_is_shown_as_it_is(visit: Callable[..., Page], kind: str):
    page = visit(f"/?feature=x-{kind.replace(' ', '-')}")
    wait_for_text(page)
    expect(page.locator(".st-key-reader h2").first).to_contain_text(CORPUS[kind])
    assert page.title().startswith(CORPUS[kind].split("  ")[0][:40])


def test_what_an_address_asks_for_is_quoted_as_it_is(visit: Callable[..., Page]):
    said = " ".join(CORPUS[kind] for kind in ("markdown", "icon"))[:59]
    page = visit(f"/?{urlencode({'feature': said, 'since': said})}")
    expect(page.locator(".notice").first).to_contain_text(f"The link refers to “{said}”")
    expect(page.locator(".notice").nth(1)).to_contain_text(f"The link has “{said}” for a day")
    expect(page.locator(".notice a, .notice strong, .notice [data-testid]")).to_have_count(0)


def test_a_file_that_cannot_be_used_is_named_as_it_is_called(visit: Callable[..., Page]):
    page = visit("/")
    for name in FILES:
        expect(page.locator(".notices, .st-key-notices")).to_contain_text(f"{name}.geojson: ")


def test_the_map_says_a_name_as_it_is(visit: Callable[..., Page]):
    page = visit("/?feature=x-template")
    wait_for_text(page)
    titles: Any = page.frames[-1].evaluate("() => stage.features?.map((it) => it.title) ?? null")
    assert titles is None or CORPUS["template"] in titles


def test_what_turns_the_line_turns_no_more_than_itself(visit: Callable[..., Page]):
    page = visit("/?feature=a%20%E2%80%AEb")
    box = page.locator(".notice").first
    expect(box).to_contain_text("which is not on this map")
    left = """(box) => [...box.firstChild.data.matchAll(/which|map/g)].map((found) => {
      const range = document.createRange();
      range.setStart(box.firstChild, found.index); range.setEnd(box.firstChild, found.index + 1);
      return range.getBoundingClientRect().x; })"""
    first, last = box.evaluate(left)
    assert first < last
