"""The map's key: what is drawn now and what it means, and nothing else; it can be folded."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.page import map_frame, open_page

NEAR_TOVUZ = "/?bbox=45.3,40.9,45.7,41.2"


def key(page: Page) -> Locator:
    return map_frame(page).locator(".key")


def rows(page: Page) -> Locator:
    return key(page).locator("li")


def test_in_the_overview_it_explains_lines_side_by_side_sites_borders_and_events(page: Page):
    open_page(page)
    for meaning in (
        "lines of one corridor, drawn side by side", "site: military base",
        "disputed border, as of 22 September 2020", "event", "with a number: so many events",
    ):  # fmt: skip
        expect(rows(page).get_by_text(meaning, exact=True)).to_be_visible()
    expect(rows(page).filter(has_text="pale")).to_have_count(0)


def test_from_near_it_explains_bands_and_signs_and_not_what_is_elsewhere(page: Page):
    open_page(page, NEAR_TOVUZ)
    key(page).get_by_text("Key").click()
    for meaning in ("pale: how well its course is known", "station"):
        expect(rows(page).get_by_text(meaning, exact=True)).to_be_visible()
    expect(rows(page).filter(has_text="disputed")).to_have_count(0)
    expect(rows(page).filter(has_text="military base")).to_have_count(0)


def test_it_folds_itself_where_it_would_hide_a_feature(page: Page):
    open_page(page, "/?feature=tovuz")
    expect(key(page).get_by_text("Key")).to_be_visible()
    expect(rows(page).first).to_be_hidden()


def test_what_a_reader_opened_stays_open_over_a_feature(page: Page):
    open_page(page, "/?feature=tovuz")
    key(page).get_by_text("Key").click()
    open_page(page, "/?feature=gyumri")
    expect(rows(page).first).to_be_visible()


def test_it_follows_the_borders_of_another_day(page: Page):
    open_page(page)
    map_frame(page).get_by_role("button", name="Show those of today").click()
    expect(rows(page).filter(has_text="as of 22 September 2020")).to_have_count(0)


def test_a_browser_keeps_whether_it_is_folded(page: Page):
    open_page(page)
    key(page).get_by_text("Key").click()
    expect(rows(page).first).to_be_hidden()
    open_page(page)
    expect(key(page).get_by_text("Key")).to_be_visible()
    expect(rows(page).first).to_be_hidden()


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (390, 844)])
def test_where_there_is_little_room_it_is_folded(
    new_page: Callable[..., Page], width: int, height: int
):
    page = new_page(width=width, height=height)
    open_page(page)
    expect(key(page).get_by_text("Key")).to_be_visible()
    expect(rows(page).first).to_be_hidden()
    key(page).get_by_text("Key").click()
    expect(rows(page).first).to_be_visible()
