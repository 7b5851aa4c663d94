"""The address of the page holds what is looked at, for a colleague, a reload, Back and Forward."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from shapely import box

from tests.browser.page import (
    article,
    chosen,
    click_feature,
    drawn,
    heading,
    listed,
    map_frame,
    map_view,
    open_page,
    reader,
    share,
    switch,
    way_on,
)

EXTENT = re.compile(r"bbox=[0-9.]+,[0-9.]+,[0-9.]+,[0-9.]+$")


def pan(page: Page) -> None:
    """Drag the map as a reader does, and wait until the address has its extent."""
    before, frame = page.url, page.locator(".st-key-map iframe").bounding_box()
    assert frame
    x, y = frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 20, steps=4)
    page.mouse.up()
    expect(page).not_to_have_url(before)
    expect(page).to_have_url(EXTENT)


def bounds(page: Page) -> list[float]:
    """Give west, south, east and north of what the map shows."""
    return list(map_frame(page).evaluate("stage.extent().bbox"))


def test_the_address_holds_the_chosen_feature_and_is_plain_without_one(page: Page):
    open_page(page)
    click_feature(page, "gyumri")
    expect(page).to_have_url(re.compile(r"\?feature=gyumri$"))
    listed(page, "Gyumri base").click()
    expect(page).to_have_url(re.compile(r"/$"))


def test_the_address_holds_the_layers(page: Page):
    open_page(page)
    switch(page, "Tovuz district").click()
    expect(page).to_have_url(re.compile(r"\?layers=btc&layers=bte&layers=btk&layers=gyumri$"))


def test_a_colleague_who_opens_the_address_sees_the_same(page: Page, new_page: Callable[..., Page]):
    open_page(page)
    switch(page, "BTK railway").click()
    expect(drawn(page, "btk")).to_have_count(0)
    click_feature(page, "bte")
    expect(page).to_have_url(re.compile("feature=bte"))
    colleague = new_page()
    open_page(colleague, page.url)
    expect(heading(colleague)).to_have_text("BTE gas pipeline")
    expect(chosen(colleague, "bte").first).to_be_attached()
    expect(drawn(colleague, "btk")).to_have_count(0)


def test_a_reload_shows_the_same(page: Page):
    open_page(page, "/?feature=btc&layers=btc&layers=gyumri")
    page.reload()
    expect(heading(page)).to_have_text("BTC oil pipeline")
    expect(drawn(page, "btc").first).to_be_attached()
    expect(drawn(page, "btk")).to_have_count(0)


def test_back_and_forward_go_through_what_was_chosen(page: Page):
    open_page(page)
    click_feature(page, "btc")
    expect(heading(page)).to_have_text("BTC oil pipeline")
    expect(page).to_have_url(re.compile("feature=btc"))
    click_feature(page, "gyumri")
    expect(heading(page)).to_have_text("Gyumri base")
    expect(page).to_have_url(re.compile("feature=gyumri"))
    page.go_back()
    expect(heading(page)).to_have_text("BTC oil pipeline")
    expect(chosen(page, "btc").first).to_be_attached()
    expect(listed(page, "BTC oil pipeline")).to_have_attribute("aria-current", "true")
    page.go_back()
    expect(heading(page)).to_have_text("Overview")
    page.go_forward()
    expect(heading(page)).to_have_text("BTC oil pipeline")


def test_an_unknown_name_in_the_address_gives_the_overview_and_a_kind_word(page: Page):
    open_page(page, "/?feature=nowhere&layers=nowhere")
    expect(heading(page)).to_have_text("Overview")
    expect(page.locator(".notice")).to_contain_text("“nowhere”")
    expect(drawn(page, "btc").first).to_be_attached()


def test_so_does_a_site_that_is_not_there(page: Page):
    open_page(page, "/?feature=btc&site=nowhere")
    expect(heading(page)).to_have_text("BTC oil pipeline")
    expect(page.locator(".notice")).to_contain_text("“nowhere”")


def test_a_claim_that_is_not_there_is_told(page: Page):
    open_page(page, "/?claim=nowhere")
    expect(reader(page)).to_contain_text("The claim that the link refers to is not in this article")


def test_a_sign_behind_a_link_and_capitals_are_passed_over_without_a_word(page: Page):
    open_page(page, "/?feature=BTC%E2%80%9D).")
    expect(heading(page)).to_have_text("BTC oil pipeline")
    expect(page.locator(".notice")).to_have_count(0)


def test_the_address_of_a_sentence_opens_the_article_there(page: Page):
    open_page(page, "/?feature=gyumri")
    way_on(page, "Read in place").click()
    expect(page).to_have_url(re.compile("excerpt="))
    open_page(page, page.url)
    lit = page.url.split("excerpt=")[1].split("&")[0]
    expect(article(page).locator(f"#s-{lit}")).to_contain_text("base in Gyumri")
    expect(article(page).locator(f"#s-{lit}")).to_be_in_viewport()


def test_a_sentence_that_is_gone_is_said_to_be_gone(page: Page):
    open_page(page, "/?feature=btc&excerpt=0000000000-9")
    expect(page.locator(".notice")).to_contain_text("no longer in this article")


def test_a_link_that_is_pointed_at_has_the_whole_address(page: Page):
    open_page(page, "/?feature=btc&layers=btc&search=oil&site=Ceyhan")
    mention = page.locator(".st-key-article .mention[data-feature=tovuz]").first
    mention.hover()
    expect(mention).to_have_attribute("href", "?feature=tovuz&layers=btc&search=oil")


# The map's extent


def test_a_pan_is_in_the_address_at_no_cost_and_as_no_step_of_back(page: Page):
    sent: list[object] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda it: sent.append(it)))
    open_page(page)
    expect(page).to_have_url(re.compile("/$"))
    messages, steps = len(sent), page.evaluate("history.length")
    pan(page)
    assert (len(sent), page.evaluate("history.length")) == (messages, steps)


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1024, 768), (1920, 1080)])
def test_an_address_shows_its_extent_in_any_window(
    new_page: Callable[..., Page], width: int, height: int
):
    page = new_page(width=width, height=height)
    open_page(page, "/?feature=gyumri&event=btc-first-oil-2005&bbox=46.2,40.1,47.4,40.6")
    expect(chosen(page, "gyumri").first).to_be_attached()
    shown, asked = box(*bounds(page)), box(46.2, 40.1, 47.4, 40.6)
    assert shown.buffer(0.01).contains(asked)
    west, south, east, north = shown.bounds
    assert min((east - west) / 1.2, (north - south) / 0.5) < 1.05


def test_a_choice_that_does_not_move_the_map_keeps_its_extent_in_the_address(page: Page):
    open_page(page)
    pan(page)
    asked = page.url.partition("bbox=")[2]
    click_feature(page, "btc")
    expect(page).to_have_url(re.compile(rf"\?feature=btc&bbox={re.escape(asked)}$"))


def test_the_address_needs_no_extent_where_a_choice_has_brought_the_map(page: Page):
    open_page(page, "/?bbox=46.2,40.1,47.4,40.6")
    listed(page, "Gyumri base").click()
    expect(page).to_have_url(re.compile(r"\?feature=gyumri$"))
    brought = map_view(page)
    open_page(page, page.url)
    assert map_view(page) == pytest.approx(brought, abs=0.01)


def test_back_and_forward_bring_the_extent_of_then(page: Page):
    open_page(page, "/?bbox=46.2,40.1,47.4,40.6")
    first = map_view(page)
    listed(page, "Gyumri base").click()
    expect(page).to_have_url(re.compile(r"\?feature=gyumri$"))
    second = map_view(page)
    page.go_back()
    expect(heading(page)).to_have_text("Overview")
    expect(page).to_have_url(re.compile(r"/\?bbox=46\.2,40\.1,47\.4,40\.6$"))
    assert map_view(page) == pytest.approx(first, abs=0.01)
    page.go_forward()
    expect(heading(page)).to_have_text("Gyumri base")
    expect(page).to_have_url(re.compile(r"\?feature=gyumri$"))
    assert map_view(page) == pytest.approx(second, abs=0.01)


def test_the_way_back_from_another_page_leads_to_the_same_extent(page: Page):
    open_page(page, "/?feature=gyumri&bbox=46.2,40.1,47.4,40.6")
    before = map_view(page)
    page.get_by_role("link", name="About the data").click()
    page.get_by_role("link", name="Back to the map").first.click()
    expect(heading(page)).to_have_text("Gyumri base")
    expect(page).to_have_url(re.compile(r"feature=gyumri&bbox=46\.2,40\.1,47\.4,40\.6$"))
    assert map_view(page) == pytest.approx(before, abs=0.01)


def seen(page: Page) -> str:
    """Give the address without the panel that is open: it is not part of what is passed on."""
    return page.url.replace("&panel=share-link", "")


def test_the_link_to_copy_has_the_extent_and_the_scheme_and_follows_the_map(page: Page):
    open_page(page, "/?embed_options=dark_theme&feature=gyumri")
    link = share(page).get_by_label("Link to this view")
    expect(link).to_have_value(re.compile(rf"^{re.escape(seen(page))}&v=[\w.-]+$"))
    pan(page)
    expect(link).to_have_value(re.compile(rf"^{re.escape(seen(page))}&v=[\w.-]+$"))
    assert "embed_options=dark_theme" in page.url


def test_the_citation_of_a_sentence_has_the_extent(page: Page):
    open_page(page, "/?feature=gyumri&bbox=46.2,40.1,47.4,40.6")
    way_on(page, "Cite").click()
    citation = reader(page).locator(".cite").first
    citation.hover()
    expect(citation.locator("pre")).to_contain_text(re.compile("&bbox=46.2,40.1,47.4,40.6&v="))


@pytest.mark.parametrize("bad", ["1,2", "a,b,c,d", "1,1,NaN,2", "45,40,44,41", '"><script>'])
def test_an_extent_that_is_none_is_told_and_does_no_harm(page: Page, bad: str):
    open_page(page, f"/?feature=btc&bbox={bad}")
    expect(heading(page)).to_have_text("BTC oil pipeline")
    expect(page.locator(".notice")).to_contain_text(f"The link has “{bad}”")
    west, _, east, _ = bounds(page)
    assert east - west > 10


# The version of the data


def test_a_link_of_data_that_nobody_knows_says_so_until_that_is_dismissed(page: Page):
    open_page(page, "/?feature=gyumri&v=2001-01-01")
    said = page.locator(".since")
    expect(said).to_have_text("The data may have changed since this link was made.")
    click_feature(page, "btc")
    expect(page).to_have_url(re.compile(r"\?feature=btc$"))
    expect(said).to_be_visible()
    page.get_by_role("button", name="Dismiss").click()
    expect(said).to_have_count(0)


def test_an_extent_that_has_nothing_of_the_map_is_left_out_and_said(page: Page):
    open_page(page, "/?feature=btc&bbox=0,0,1,1")
    expect(
        page.get_by_text("Nothing of this map is there, so the map opens as without it")
    ).to_be_visible()
    expect(page).to_have_url(re.compile(r"/\?feature=btc$"))
    assert map_frame(page).evaluate("map_div.getBounds().contains(stage.bounds)")
