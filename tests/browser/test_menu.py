"""What lies near a finger is offered by name, so that what is small can be chosen on a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser.page import heading, map_frame, open_page, point_of


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    page = new_page(width=390, height=844, has_touch=True, is_mobile=True, reduced_motion="reduce")
    open_page(page)
    return page


def tap(page: Page, feature: str) -> Frame:
    frame = map_frame(page)
    page.touchscreen.tap(*point_of(page, frame, feature))
    return frame


@pytest.mark.parametrize(
    ("feature", "name"), [("tovuz", "Tovuz district"), ("gyumri", "Gyumri base")]
)
def test_a_tap_offers_what_is_near_and_what_is_named_is_chosen(
    phone: Page, feature: str, name: str
):
    frame = tap(phone, feature)
    assert frame.get_by_role("menuitem").count() > 1
    frame.get_by_role("menuitem", name=name, exact=True).tap()
    expect(heading(phone)).to_have_text(name)
    expect(frame.get_by_role("menu")).to_have_count(0)


def test_a_tap_offers_each_of_several_events(phone: Page):
    frame = map_frame(phone)
    counted = frame.locator(".event:has(text)").first
    ids = (counted.get_attribute("data-events") or "").split()
    counted.tap()
    names = frame.get_by_role("menuitem")
    assert names.filter(has=frame.locator(".of-event")).count() >= len(ids) > 1


def test_the_keyboard_moves_in_the_menu_and_escape_leads_back_to_the_map(phone: Page):
    frame = tap(phone, "tovuz")
    items = frame.get_by_role("menuitem")
    expect(items.first).to_be_focused()
    phone.keyboard.press("ArrowDown")
    expect(items.nth(1)).to_be_focused()
    phone.keyboard.press("Escape")
    expect(frame.locator("#map_div")).to_be_focused()
    expect(frame.get_by_role("menu")).to_have_count(0)


def test_enter_on_the_map_offers_what_is_in_view(page: Page):
    open_page(page)
    frame = map_frame(page)
    frame.locator("#map_div").focus()
    page.keyboard.press("Enter")
    expect(frame.get_by_role("menuitem", name="Gyumri base")).to_be_visible()
    frame.get_by_role("menuitem", name="Gyumri base").press("Enter")
    expect(heading(page)).to_have_text("Gyumri base")
    expect(frame.locator("#map_div")).to_be_focused()


def test_a_mouse_means_what_it_points_at(page: Page):
    open_page(page)
    frame = map_frame(page)
    page.mouse.click(*point_of(page, frame, "bte"))
    expect(heading(page)).to_have_text("BTE gas pipeline")
