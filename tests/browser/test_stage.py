"""How the page's parts share the window, and the map's features their frame."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

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
    list.getEntries().reduce((sum, entry) => sum + entry.value, 0)
  )).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(0), 500);
})
"""
SIZES = [(1440, 900), (1024, 768), (390, 844)]


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
def test_nothing_jumps_while_the_page_loads(new_page: Callable[..., Page], width: int, height: int):
    page = new_page(width=width, height=height)
    open_page(page, "/?feature=btc")
    assert page.evaluate(SHIFTED) < 0.1
