"""Where the map looks: what is chosen comes into sight; the reader's own moves are kept."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.page import (
    FEATURES,
    VIEW,
    article,
    chosen,
    click_feature,
    heading,
    listed,
    map_frame,
    map_view,
    open_page,
)

SIZES = [(1440, 900), (1024, 768), (390, 844)]
NEARBY = "() => map_div.setView([41.1, 45.6], 9.5, { animate: false })"
FAR_AWAY = "() => map_div.setView([36.9, 35.5], 8, { animate: false })"
FRAMED = """
(feature) => {
  const path = document.querySelector(`path.feature-${feature}:is(.area, .line, .ring)`);
  const box = path.getBoundingClientRect();
  const { x, y } = map_div.getSize();
  const isWhole = box.left > 0 && box.top > 0 && box.right < x && box.bottom < y;
  return isWhole ? Math.max(box.width, box.height) : 0;
}
"""
Choose = Callable[[Page, str], None]


def in_the_list(page: Page, feature: str) -> None:
    listed(page, FEATURES[feature]).click()


def in_the_text(page: Page, feature: str) -> None:
    article(page).locator(f".mention[data-feature={feature}]").first.click()


def by_address(page: Page, feature: str) -> None:
    open_page(page, f"/?feature={feature}")


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("choose", [in_the_list, in_the_text, by_address])
def test_a_small_feature_that_is_chosen_can_be_read(
    new_page: Callable[..., Page], width: int, height: int, choose: Choose
):
    page = new_page(width=width, height=height, reduced_motion="reduce")
    open_page(page)
    choose(page, "tovuz")
    expect(chosen(page, "tovuz").first).to_be_attached()
    assert map_frame(page).evaluate(FRAMED, "tovuz") >= 120


def test_a_small_feature_that_is_pressed_on_the_map_comes_nearer(page: Page):
    open_page(page)
    click_feature(page, "gyumri")
    map_frame(page).wait_for_function("() => map_div.getZoom() === 9")


def test_a_line_is_seen_whole_after_what_is_small(page: Page):
    page.emulate_media(reduced_motion="reduce")
    open_page(page, "/?feature=tovuz")
    in_the_list(page, "btk")
    expect(chosen(page, "btk").first).to_be_attached()
    assert map_frame(page).evaluate(FRAMED, "btk") > 0


def test_a_choice_that_the_reader_has_in_sight_leaves_the_map_where_he_moved_it(page: Page):
    open_page(page)
    map_frame(page).evaluate(NEARBY)
    moved = map_view(page)
    in_the_list(page, "btk")
    expect(heading(page)).to_have_text("BTK railway")
    expect(chosen(page, "btk").first).to_be_attached()
    assert map_view(page) == moved


def test_a_site_in_an_address_comes_into_sight(page: Page):
    open_page(page, "/?feature=btk&site=Akhalkalaki")
    frame = map_frame(page)
    expect(chosen(page, "btk").and_(page.locator(".site"))).to_have_count(1)
    assert frame.evaluate(VIEW)[2] == 9


def test_the_map_follows_the_steps_through_the_mentions_alone_where_they_lead_out_of_it(page: Page):
    page.emulate_media(reduced_motion="reduce")
    open_page(page, "/?feature=tovuz")
    frame, near = map_frame(page), map_view(page)
    article(page).get_by_label("Next mention").click()
    expect(article(page).get_by_text("2 of 2")).to_be_visible()
    assert map_view(page) == near
    frame.evaluate(FAR_AWAY)
    article(page).get_by_label("Next mention").click()
    frame.wait_for_function("() => map_div.getBounds().contains([40.9, 45.6])")


def test_without_a_choice_the_map_goes_back_to_the_whole(page: Page):
    page.emulate_media(reduced_motion="reduce")
    open_page(page, "/?feature=gyumri")
    listed(page, "Gyumri base").click()
    expect(heading(page)).to_have_text("Overview")
    map_frame(page).wait_for_function("() => map_div.getBounds().contains(stage.bounds)")
