"""The address of the page holds what is looked at, for a colleague, a reload, Back and Forward."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.page import (
    article,
    chosen,
    click_feature,
    drawn,
    feature_list,
    heading,
    open_page,
    pill,
    reader,
)


def test_the_address_holds_the_chosen_feature_and_is_plain_without_one(page: Page):
    open_page(page)
    click_feature(page, "gyumri")
    expect(page).to_have_url(re.compile(r"\?feature=gyumri$"))
    page.get_by_label("Clear value").first.click()
    expect(page).to_have_url(re.compile(r"/$"))


def test_the_address_holds_the_layers(page: Page):
    open_page(page)
    pill(page, "Tovuz district").click()
    expect(page).to_have_url(re.compile(r"\?layers=btc&layers=bte&layers=btk&layers=gyumri$"))


def test_a_colleague_who_opens_the_address_sees_the_same(page: Page, new_page: Callable[..., Page]):
    open_page(page)
    pill(page, "BTK railway").click()
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
    expect(feature_list(page)).to_have_value("BTC oil pipeline")
    page.go_back()
    expect(heading(page)).to_have_text("Overview")
    page.go_forward()
    expect(heading(page)).to_have_text("BTC oil pipeline")


def test_an_unknown_name_in_the_address_gives_the_overview_and_a_kind_word(page: Page):
    open_page(page, "/?feature=nowhere&layers=nowhere")
    expect(heading(page)).to_have_text("Overview")
    expect(page.get_by_test_id("stAlert")).to_contain_text("“nowhere”")
    expect(drawn(page, "btc").first).to_be_attached()


def test_the_address_of_a_sentence_opens_the_article_there(page: Page):
    open_page(page, "/?feature=gyumri")
    reader(page).get_by_text("Read in context").click()
    expect(page).to_have_url(re.compile("excerpt="))
    open_page(page, page.url)
    lit = page.url.split("excerpt=")[1].split("&")[0]
    expect(article(page).locator(f"#s-{lit}")).to_contain_text("base in Gyumri")
    expect(article(page).locator(f"#s-{lit}")).to_be_in_viewport()


def test_a_sentence_that_is_gone_is_said_to_be_gone(page: Page):
    open_page(page, "/?feature=btc&excerpt=0000000000-9")
    expect(page.get_by_test_id("stAlert")).to_contain_text("no longer in this article")


def test_a_link_that_is_pointed_at_has_the_whole_address(page: Page):
    open_page(page, "/?feature=btc&layers=btc&search=oil&site=Ceyhan")
    mention = page.locator(".st-key-article .mention[data-feature=tovuz]").first
    mention.hover()
    expect(mention).to_have_attribute("href", "?feature=tovuz&layers=btc&search=oil")
