"""Two features at once: what names both, their profiles in one chart, figures in one table."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.page import chosen, drawn, heading, listed, open_page, reader

SIZES = [(1440, 900), (1024, 768), (390, 844)]


def offer(page: Page) -> Locator:
    return reader(page).locator(".compare")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_two_features_are_compared_in_two_clicks(page: Page, size: tuple[int, int]):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_page(page, "/?feature=btc")
    offer(page).get_by_role("link", name="BTE gas pipeline").click()
    expect(page).to_have_url(re.compile(r"\?feature=btc&beside=bte$"))
    expect(heading(page)).to_have_text("BTC oil pipeline and BTE gas pipeline")
    expect(page).to_have_title(re.compile("^BTC oil pipeline and BTE gas pipeline"))
    expect(page.locator(".profile > svg .curve")).to_have_count(2)
    heads = page.locator(".st-key-measures thead th")
    expect(heads).to_have_text(["Measure", "BTC oil pipeline", "BTE gas pipeline"])


def test_a_link_shows_what_names_all_three_and_back_leads_to_two(page: Page):
    open_page(page, "/?feature=btc&beside=bte")
    offer(page).get_by_role("link", name="Tovuz district").click()
    expect(heading(page)).to_have_text("BTC oil pipeline, BTE gas pipeline and Tovuz district")
    expect(reader(page).locator(".group")).to_have_count(1)
    page.go_back()
    expect(heading(page)).to_have_text("BTC oil pipeline and BTE gas pipeline")


def test_where_no_sentence_names_both_it_says_so(page: Page):
    open_page(page, "/?feature=btc&beside=gyumri")
    expect(reader(page)).to_contain_text("No sentence names both: BTC oil pipeline is named in")


def test_both_stand_out_on_the_map_and_the_others_back(page: Page):
    open_page(page, "/?feature=btc&beside=bte")
    expect(chosen(page, "btc").first).to_be_attached()
    expect(chosen(page, "bte").first).to_be_attached()
    expect(drawn(page, "btk").first).to_have_class(re.compile("unchosen"))
    expect(drawn(page, "bte").first).not_to_have_class(re.compile("unchosen"))


def test_one_of_the_compared_can_be_left(page: Page):
    open_page(page, "/?feature=btc&beside=bte")
    offer(page).get_by_role("link", name="Leave BTC oil pipeline").click()
    expect(heading(page)).to_have_text("BTE gas pipeline")
    expect(page).to_have_url(re.compile(r"\?feature=bte$"))


def test_choosing_another_feature_ends_the_comparison(page: Page):
    open_page(page, "/?feature=btc&beside=bte")
    listed(page, "BTK railway").click()
    expect(heading(page)).to_have_text("BTK railway")
    expect(page).to_have_url(re.compile(r"\?feature=btk$"))


def test_the_chart_names_its_lines_and_tells_them_apart_without_colour(page: Page):
    open_page(page, "/?feature=btc&beside=bte")
    expect(page.locator(".profile .key span")).to_have_text(
        ["BTC oil pipeline", "BTE gas pipeline"]
    )
    dashes = page.locator(".profile > svg .curve").evaluate_all(
        "curves => curves.map((curve) => curve.getAttribute('stroke-dasharray'))"
    )
    assert dashes == ["none", "9 5"]


def test_the_chart_tells_how_far_both_are_at_a_place(page: Page):
    open_page(page, "/?feature=btc&beside=bte")
    expect(page.locator(".profile > svg .curve")).to_have_count(2)
    page.locator(".profile").get_by_role("slider").press("PageDown")
    told = re.compile(
        r"^km 50 along each line, to Armenia's border: "
        r"BTC oil pipeline \d+ km; BTE gas pipeline \d+ km$"
    )
    expect(page.locator(".profile p")).to_have_text(told)


def test_two_features_are_printed_with_their_chart_and_table(new_page: Callable[..., Page]):
    page = new_page()
    open_page(page, "/?feature=btc&beside=bte")
    expect(page.locator(".profile > svg .curve")).to_have_count(2)
    page.emulate_media(media="print")
    expect(page.locator(".profile .key")).to_be_visible()
    expect(page.locator(".st-key-measures table")).to_be_visible()
    expect(heading(page)).to_have_text("BTC oil pipeline and BTE gas pipeline")
