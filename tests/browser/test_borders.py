"""The borders on the map are those of a day, which its credit names; a switch leads to others."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.page import map_frame, open_page

WIDE = {"width": 1920, "height": 1080}
PHONE = {"width": 390, "height": 844}


def corner(page: Page) -> Locator:
    return page.locator(".st-key-map iframe").content_frame.locator(".credits")


def unfolded(page: Page) -> Locator:
    """Give the credits with all that is in them shown."""
    corner(page).locator("summary").press("Enter")
    return corner(page)


def dashed(page: Page) -> Locator:
    frame = page.locator(".st-key-map iframe").content_frame
    return frame.locator("path.border.disputed")


def test_districts_lie_below_borders(page: Page):
    open_page(page)
    frame = map_frame(page)
    frame.evaluate("void map_div.setView([41, 45.3], 9, { animate: false })")
    frame.wait_for_selector("path.district", state="attached")
    district, border = (
        frame.locator(line).first.evaluate(
            "(path) => Number(getComputedStyle(path.closest('.leaflet-pane')).zIndex)"
        )
        for line in ("path.district", "path.border")
    )
    assert district < border


def test_the_credit_names_the_day_of_the_borders(page: Page):
    open_page(page)
    expect(corner(page)).to_contain_text("dashed: disputed borders as of 22 September 2020")


def test_the_switch_draws_the_borders_of_today_and_the_address_holds_it(page: Page):
    open_page(page)
    expect(corner(page)).to_contain_text("22 September 2020")
    before = dashed(page).count()
    corner(page).get_by_role("button", name="Show those of today").press("Enter")
    expect(page).to_have_url(re.compile(r"\?borders=today$"))
    expect(dashed(page)).to_have_count(before - 1)
    expect(corner(page)).not_to_contain_text("as of 22 September 2020")


def test_the_switch_leads_back(page: Page):
    open_page(page, "/?borders=today")
    corner(page).get_by_role("button", name="Show those of 22 September 2020").press("Enter")
    expect(page).to_have_url(re.compile(r"/$"))
    expect(corner(page)).to_contain_text("as of 22 September 2020")


def test_the_credit_links_to_whose_the_data_are(page: Page):
    open_page(page)
    link = unfolded(page).get_by_role("link", name="© OpenStreetMap contributors")
    expect(link).to_have_attribute("href", "https://www.openstreetmap.org/copyright")


def test_on_a_phone_the_credits_are_folded(page: Page):
    page.set_viewport_size(PHONE)
    open_page(page)
    expect(corner(page).get_by_role("link").first).to_be_hidden()
    corner(page).locator("summary").press("Enter")
    expect(corner(page).get_by_role("link").first).to_be_visible()


def test_a_wide_map_names_whose_the_data_are_in_one_line(page: Page):
    page.set_viewport_size(WIDE)
    open_page(page)
    expect(corner(page).locator(".brief")).to_be_visible()
    box = corner(page).bounding_box()
    assert box is not None
    assert box["height"] < 25
