"""The list of the features where they are fifty: what does not fit into the row is in a panel."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.bench.crowded_map import Crowd, write_crowd
from tests.browser.page import (
    drawn,
    feature_panel,
    heading,
    open_page,
    switch,
)
from tests.browser.server import serve

CUT = """(items) => items.filter((it) => {
  if (!it.checkVisibility({ visibilityProperty: true })) return false;
  const box = it.getBoundingClientRect(), row = it.parentElement.getBoundingClientRect();
  return box.right > row.right + 1 || box.bottom > row.bottom + 1;
}).length"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the page with fifty features."""
    folder = tmp_path_factory.mktemp("fifty")
    write_crowd(folder / "data", Crowd(features=45, vertices=12))
    env = {"DATA": str(folder / "data"), "CACHE": str(folder / "cache")}
    with serve("dashboard/app.py", log=folder / "page.log", env=env) as page:
        yield page.url


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768)])
def test_of_fifty_none_is_cut_and_the_row_says_how_many_there_are(
    new_page: Callable[..., Page], size: tuple[int, int]
):
    page = new_page(width=size[0], height=size[1])
    open_page(page)
    expect(page.get_by_role("button", name="All 50")).to_be_in_viewport(ratio=1)
    assert page.locator(".feature-list > ul > li").evaluate_all(CUT) == 0


def test_those_named_most_come_first_of_fifty(page: Page):
    open_page(page)
    expect(page.locator(".feature-list > ul a").first).to_contain_text("Tovuz district")


def test_one_of_fifty_is_found_by_its_name_and_then_stands_in_the_row(page: Page):
    open_page(page)
    feature_panel(page).get_by_label("Find a feature").fill("CANAL line 34")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text(re.compile("canal line 34"))
    current = page.locator(".feature-list > ul [aria-current=true]")
    expect(current).to_contain_text("canal line 34")
    expect(current).to_be_in_viewport(ratio=1)
    expect(page.locator(".feature-panel")).to_be_hidden()


def test_a_name_that_none_has_is_said_to_have_none(page: Page):
    open_page(page)
    panel = feature_panel(page)
    panel.get_by_label("Find a feature").fill("zzz")
    expect(panel.get_by_role("status")).to_have_text("No feature is called “zzz”.")


def test_a_whole_kind_is_hidden_and_shown_again(page: Page):
    open_page(page)
    kind = feature_panel(page).get_by_label("Show Railways on the map")
    kind.click()
    expect(drawn(page, "btk")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"\?hidden=btk&hidden=crowd-"))
    expect(switch(page, "BTK railway")).to_have_attribute("aria-pressed", "false")
    kind.click()
    expect(drawn(page, "btk").first).to_be_attached()
    expect(page).to_have_url(re.compile(r"/$"))


def test_the_panel_closes_by_a_key_and_gives_the_focus_back(page: Page):
    open_page(page)
    expect(feature_panel(page).get_by_label("Find a feature")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".feature-panel")).to_be_hidden()
    expect(page.locator(".all-features")).to_be_focused()
