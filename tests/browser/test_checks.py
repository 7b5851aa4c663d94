"""A check: its sign in the text, its card beside it, and what of it is drawn on the map."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.page import article, map_frame, map_view, open_page, reader

WORD = "(sign) => getComputedStyle(sign, '::after').content"
IN_SIGHT = """(card) => {
  const { top } = card.getBoundingClientRect(), map = document.querySelector(".st-key-map");
  const head = card.firstElementChild.getBoundingClientRect();
  const foot = innerWidth > 640 ? innerHeight : map.getBoundingClientRect().top;
  return top >= 0 && head.bottom <= foot;
}"""


def card(page: Page) -> Locator:
    return reader(page).get_by_role("region", name="Checked against the map")


def sign(page: Page, number: int) -> Locator:
    return article(page).locator(f'a.claim[href$="claim={number}"]')


def is_in_sight(page: Page) -> None:
    """Wait until the head of the card is in the window, and above the map of a phone."""
    expect(card(page)).to_be_visible()
    page.wait_for_function(f"() => ({IN_SIGHT})(document.querySelector('.results'))")


def test_a_sign_says_its_verdict_for_who_cannot_see_it(page: Page):
    open_page(page)
    expect(sign(page, 2)).to_have_accessible_name("Check: agrees; 10 km")


def test_a_sign_shows_its_word_to_who_points_at_it(page: Page):
    open_page(page)
    assert sign(page, 2).evaluate(WORD) == "none"
    sign(page, 2).hover()
    assert sign(page, 2).evaluate(WORD) == '"agrees"'


def test_a_sign_shows_its_word_to_who_comes_to_it_by_keyboard(page: Page):
    open_page(page)
    sign(page, 1).focus()
    page.keyboard.press("Tab")
    assert sign(page, 2).evaluate(WORD) == '"agrees"'


def test_what_is_trivial_has_no_sign_and_is_folded_below_the_list(page: Page):
    open_page(page)
    expect(sign(page, 3)).to_have_count(0)
    page.get_by_role("link", name="4 claims to check against the map and 1 trivial").click()
    folded = reader(page).get_by_text("and 1 trivial agreement")
    item = reader(page).get_by_role("listitem").filter(has_text="the Tovuz district of Azerbaijan")
    expect(item.last).to_be_hidden()
    folded.click()
    expect(item.last).to_be_visible()


def test_a_check_that_is_opened_from_far_down_comes_into_sight(new_page: Callable[..., Page]):
    page = new_page(height=500)
    open_page(page)
    sign(page, 5).click()
    is_in_sight(page)


def test_on_a_phone_read_in_place_shows_the_check(new_page: Callable[..., Page]):
    page = new_page(width=390, height=844)
    page.goto("/checks?feature=tovuz")
    page.locator(".ledger").get_by_role("link", name="Read in place").first.click()
    expect(page.locator(".st-key-article .lit")).to_have_count(1)
    map_frame(page)
    is_in_sight(page)


def test_a_check_whose_place_is_in_view_leaves_the_map_where_it_is(page: Page):
    open_page(page)
    before = map_view(page)
    sign(page, 2).click()
    expect(page.locator(".st-key-map iframe").content_frame.locator("path.extra")).to_have_count(2)
    assert map_view(page) == before


def test_a_check_whose_place_is_out_of_view_brings_it_there(page: Page):
    open_page(page, "/?bbox=46,40,50,41")
    before = map_view(page)
    sign(page, 2).click()
    expect(page.locator(".st-key-map iframe").content_frame.locator("path.extra")).to_have_count(2)
    assert map_view(page) != before


@pytest.mark.parametrize("which", ["first", "last"])
def test_on_a_phone_a_check_is_opened_in_sight_from_far_down(
    new_page: Callable[..., Page], which: str
):
    page = new_page(width=390, height=844)
    open_page(page)
    article(page).locator("a.claim").nth(0 if which == "first" else -1).click()
    is_in_sight(page)


def test_a_measured_line_is_drawn_as_a_line_and_fills_no_area(page: Page):
    open_page(page, "/?claim=2")
    measured = page.locator(".st-key-map iframe").content_frame.locator("path.extra")
    expect(measured.first).to_have_css("fill", "none")


def test_a_measured_line_lies_above_the_line_that_it_measures(page: Page):
    open_page(page, "/?claim=2")
    measured = page.locator(".st-key-map iframe").content_frame.locator("path.extra")
    expect(measured.last).to_be_visible()
    assert measured.last.evaluate("path => path === path.parentElement.lastElementChild")


def test_a_measured_part_lies_on_its_line_where_that_is_drawn_beside_its_course(page: Page):
    open_page(page, "/?claim=4")
    frame = page.locator(".st-key-map iframe").content_frame
    expect(frame.locator("path.extra").last).to_be_visible()
    apart_px = frame.locator("path.feature-bte.line").evaluate_all(
        """(lines) => {
            const far = ({x, y}, line) => {
                const step = line.getTotalLength() / 2000;
                const ats = [...Array(2001).keys()].map((i) => line.getPointAtLength(i * step));
                return Math.min(...ats.map((at) => Math.hypot(at.x - x, at.y - y)));
            };
            const measured = [...document.querySelectorAll("path.extra:not(.rim)")];
            const middles = measured.map((one) => one.getPointAtLength(one.getTotalLength() / 2));
            return Math.min(...middles.flatMap((at) => lines.map((line) => far(at, line))));
        }"""
    )
    assert apart_px < 2


def test_a_claim_of_the_list_opens_its_check_and_lights_its_sentence(page: Page):
    open_page(page)
    page.get_by_role("link", name="to check against the map").click()
    claims = reader(page).get_by_role("region", name="Claims of this article")
    item = claims.get_by_role("listitem").filter(has_text="Russias military base")
    item.first.get_by_role("link", name="See the check").click()
    expect(card(page)).to_be_visible()
    expect(page.locator(".st-key-article .lit")).to_contain_text("Russias military base")


def test_one_claim_leads_to_the_next_and_lights_its_sentence(page: Page):
    open_page(page, "/?claim=1")
    checked = card(page)
    before = checked.locator("mark").text_content()
    checked.get_by_role("link", name="Next").click()
    expect(checked.locator("mark")).not_to_have_text(before or "")
    expect(page.locator(".st-key-article .lit")).to_have_count(1)


def test_a_claim_among_all_checks_leads_to_its_place_in_the_article(page: Page):
    page.goto("/checks?feature=tovuz")
    page.locator(".ledger").get_by_role("link", name="Read in place").first.click()
    expect(card(page)).to_be_visible()
    expect(page.locator(".st-key-article .lit")).to_have_count(1)
