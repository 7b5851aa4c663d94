"""How the page's parts share the window, and the map's features their frame."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ARTICLE
from tests.browser.page import heading, map_frame, open_page, reader

SHARES = """
() => {
  const [[south, west], [north, east]] = window.stage.bounds;
  const at = (lat, lng) => map_div.latLngToContainerPoint([lat, lng]);
  const from = at(north, west), to = at(south, east), size = map_div.getSize();
  return [(to.x - from.x) / size.x, (to.y - from.y) / size.y];
}
"""
SHIFTED = """
() => new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(
    list.getEntries().filter((entry) => !entry.hadRecentInput).map((entry) => [
      entry.value,
      entry.sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? "").slice(0, 99)),
    ])
  )).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve([]), 500);
})
"""
SIZES = [(1440, 900), (1024, 768), (390, 844)]
SEED = f"article={ARTICLE.removesuffix('.txt')}"
VIEWS = (
    *("/", "/?feature=btc", f"/?{SEED}", f"/?feature=tovuz&{SEED}&claim=all"),
    *("/?event=tovuz-2020", "/?since=2020-01-01&until=2020-12-31"),
)
PAGES_BESIDE = {"/about": 2, "/checks": 1}
"""How often each leads back to the map."""


def shifted(page: Page) -> list[list[Any]]:
    """Return what has jumped, each by how much, where that is more than a reader would notice."""
    shifts = list(page.evaluate(SHIFTED))
    return shifts if sum(value for value, _ in shifts) >= 0.1 else []


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_features_fill_the_frame_of_the_overview(
    new_page: Callable[..., Page], width: int, height: int
):
    page = new_page(width=width, height=height)
    open_page(page)
    assert max(map_frame(page).evaluate(SHARES)) >= 0.85


def test_the_features_leave_less_than_two_fifths_of_a_wide_frame(page: Page):
    open_page(page)
    across, down = map_frame(page).evaluate(SHARES)
    assert across * down >= 0.6


def test_a_choice_shows_what_is_said_first_without_scrolling(page: Page):
    open_page(page, "/?feature=btc")
    expect(heading(page)).to_be_in_viewport(ratio=1)
    expect(reader(page).locator(".there")).to_be_in_viewport(ratio=1)
    expect(page.locator(".st-key-article .mention.current")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("path", VIEWS)
def test_nothing_jumps_while_a_view_loads_cold_and_warm(
    new_page: Callable[..., Page], path: str, width: int, height: int
):
    page = new_page(width=width, height=height)
    for _ in range(2):
        open_page(page, path)
        expect(page.locator(".st-key-days .timeline .item").first).to_be_attached()
        assert shifted(page) == []


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("path", PAGES_BESIDE)
def test_nothing_jumps_while_a_page_beside_the_map_loads(
    new_page: Callable[..., Page], path: str, width: int, height: int
):
    page = new_page(width=width, height=height)
    for _ in range(2):
        page.goto(path)
        expect(page.get_by_text("Back to the map")).to_have_count(PAGES_BESIDE[path])
        expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)
        assert shifted(page) == []


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_jumps_while_a_frame_of_another_page_loads(
    new_page: Callable[..., Page], width: int, height: int
):
    page = new_page(width=width, height=height)
    for _ in range(2):
        page.goto("/?embed=true&feature=btc")
        map_frame(page)
        assert shifted(page) == []
