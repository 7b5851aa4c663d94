"""The chart of the distance from the chosen line to something, along the line."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.page import open_page


def chart(page: Page) -> Locator:
    return page.locator(".profile")


def test_the_chart_tells_the_distance_where_the_arrow_keys_lead(page: Page):
    open_page(page, "/?feature=btc")
    expect(chart(page).locator(".curve")).to_have_count(1)
    slider = chart(page).get_by_role("slider")
    for key in ("PageDown", "ArrowRight", "ArrowLeft"):
        slider.press(key)
    position = re.compile(r"km \d+.*: Armenia's border is \d+ km away")
    expect(chart(page).locator("p")).to_have_text(position)


def test_a_chart_that_does_not_come_says_so(page: Page):
    page.route("**/files/made/profile.json*", lambda route: route.fulfill(body=""))
    open_page(page, "/?feature=btc")
    expect(chart(page).locator("p")).to_have_text("The chart did not come; load the page again.")


def things(page: Page) -> Locator:
    return page.get_by_label("Distance from the line to")


def follow(page: Page, name: str) -> None:
    """Have the distance measured to something else, once the chart is there."""
    expect(chart(page).locator(".curve")).to_have_count(1)
    things(page).scroll_into_view_if_needed()  # a list of options closes where the page is scrolled
    things(page).click()
    page.get_by_role("option", name=name).click()


def test_what_the_distance_is_measured_to_is_in_the_address(page: Page):
    open_page(page, "/?feature=btc")
    follow(page, "Iran's border")
    expect(page).to_have_url(re.compile(r"\?feature=btc&to=Iran$"))
    follow(page, "Armenia's border")
    expect(page).to_have_url(re.compile(r"\?feature=btc$"))


def test_a_link_restores_what_the_distance_is_measured_to_and_so_does_back(page: Page):
    open_page(page, "/?feature=btc&to=tovuz")
    expect(chart(page).locator("svg")).to_have_attribute("aria-label", re.compile("Tovuz district"))
    follow(page, "Russia's border")
    expect(chart(page).locator("svg")).to_have_attribute("aria-label", re.compile("Russia"))
    page.go_back()
    expect(chart(page).locator("svg")).to_have_attribute("aria-label", re.compile("Tovuz district"))


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844)], ids=str)
def test_what_the_distance_is_measured_to_changes_in_its_place(page: Page, size: tuple[int, int]):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_page(page, "/?feature=btc")
    things(page).scroll_into_view_if_needed()
    before = page.locator(".stMain").evaluate("main => main.scrollTop")
    follow(page, "Iran's border")
    expect(chart(page).locator("svg")).to_have_attribute("aria-label", re.compile("Iran"))
    assert page.locator(".stMain").evaluate("main => main.scrollTop") == before > 0
