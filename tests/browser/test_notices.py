"""What a reader is told of the link: in sight, in nobody's way, and gone once it is dismissed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.page import open_page, reader

FIVE = "/?feature=nowhere&event=nothing&since=soon&bbox=0,0,1,1&v=2001-01-01"
SIZES = [(1440, 900), (1024, 768), (390, 844)]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_notices_do_not_push_the_stage_down(new_page: Callable[..., Page], width: int, height: int):
    page = new_page(width=width, height=height)
    tops = set[float]()
    for path in ("/", "/?feature=nowhere", FIVE):
        open_page(page, path)
        expect(page.get_by_role("button", name="Dismiss")).to_have_count(int(path != "/"))
        tops.add(page.locator(".st-key-stage").bounding_box()["y"])
    assert len(tops) == 1


def test_notices_can_be_dismissed(page: Page):
    open_page(page, FIVE)
    expect(page.locator(".st-key-notices")).to_be_in_viewport(ratio=1)
    expect(page.locator(".notice")).to_have_count(3)
    page.get_by_role("button", name="Dismiss").click()
    expect(page.locator(".st-key-notices")).to_have_count(0)


@pytest.mark.parametrize(
    ("wrong", "right"), [("Gyumry", "Gyumri"), ("Гюмрыы", "Гюмри"), ("Ceyhann", "Ceyhan")]
)
def test_a_search_in_vain_offers_the_nearest_names_and_says_what_can_be_searched(
    page: Page, wrong: str, right: str
):
    open_page(page, f"/?search={wrong}")
    found = reader(page).get_by_role("region", name="Search results")
    expect(found).to_contain_text("The search looks for the names of BTC oil pipeline")
    expect(found).to_contain_text("Armenian, Azerbaijani, English")
    near = found.locator("a.chip").first
    expect(near).to_contain_text(right)
    near.click()
    expect(found).to_have_count(0)
