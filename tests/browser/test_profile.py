"""The chart of the distance from the chosen line to something, along the line."""

import re

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
