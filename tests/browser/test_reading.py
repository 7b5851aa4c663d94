"""What a reader finds and takes away: search, who speaks of what, citations, files."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ARTICLE
from tests.browser.page import chosen, heading, open_page, reader, share, way_on


def test_a_name_in_another_script_finds_its_feature(page: Page):
    open_page(page)
    page.get_by_label("Search names and text").fill("Гюмри")
    page.keyboard.press("Enter")
    reader(page).get_by_role("region").get_by_role("link", name="Gyumri base").click()
    expect(heading(page)).to_have_text("Gyumri base")
    expect(chosen(page, "gyumri").first).to_be_attached()


def test_words_find_their_sentence_and_are_marked_in_it(page: Page):
    open_page(page, "/?search=kilometers")
    found = reader(page).get_by_role("region").locator("blockquote")
    expect(found).to_have_count(1)
    expect(found.locator("mark")).to_have_text("kilometers")


def test_a_number_in_who_speaks_of_what_leads_to_its_sentences(page: Page):
    open_page(page)
    page.get_by_role("tab", name="Mentions by article").click()
    page.get_by_role("table").get_by_role("link", name="2").first.click()
    expect(heading(page)).to_have_text("Tovuz district")


def test_a_citation_is_copied_with_the_permalink(new_page: Callable[..., Page]):
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    open_page(page, "/?feature=gyumri")
    way_on(page, "Cite").click()
    reader(page).get_by_role("button", name="Copy").first.click()
    expect(reader(page).get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Huseynov" in copied
    assert f"feature=gyumri&article={Path(ARTICLE).stem}&excerpt=" in copied


def test_the_excerpts_can_be_taken_away(page: Page, tmp_path: Path):
    open_page(page, "/?feature=gyumri")
    share(page, "Download")
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    download.value.save_as(tmp_path / "excerpts.csv")
    assert "Russias military base in Gyumri" in (tmp_path / "excerpts.csv").read_text("utf-8")


def test_without_a_choice_the_mentions_of_all_features_are_stepped_through(page: Page):
    open_page(page)
    page.get_by_role("button", name="Next mention").click()
    page.get_by_role("button", name="Next mention").click()
    expect(page.locator("[data-count]")).to_have_text("2 of 6")
    expect(page.locator(".mention.current")).to_have_count(1)


def test_beside_a_choice_all_mentions_can_be_stepped_through(page: Page):
    open_page(page, "/?feature=tovuz")
    expect(page.locator("[data-count]")).to_have_text("1 of 2")
    page.get_by_role("button", name="All 6").click()
    expect(page.locator("[data-count]")).to_have_text(re.compile(r"\d of 6"))
    page.get_by_role("button", name="Next mention").click()
    expect(page.locator(".mention.current")).not_to_have_attribute("data-feature", "tovuz")


def test_all_checks_are_filtered_by_verdict(page: Page):
    page.goto("/checks")
    expect(page.locator(".ledger > li").first).to_be_visible()
    page.get_by_role("radio", name="agrees").or_(page.get_by_role("button", name="agrees")).click()
    expect(page).to_have_url(re.compile(r"verdict=agrees"))
    expect(page.locator('.ledger .verdict:not([data-verdict="agrees"])')).to_have_count(0)


def test_all_checks_are_taken_away_as_a_file(page: Page):
    page.goto("/checks")
    with page.expect_download() as found:
        page.get_by_role("button", name="Download CSV").click()
    assert found.value.suggested_filename == "checks.csv"


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844)], ids=str)
def test_the_telling_measures_stand_below_what_is_said_and_above_the_facts(
    page: Page, size: tuple[int, int]
):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_page(page, "/?feature=btc")
    telling = reader(page).locator(".telling")
    expect(telling.locator("dt")).to_have_text(
        [
            "length",
            "length in Tovuz district",
            "shortest distance to Armenia's border",
            "shortest distance to Gyumri base",
        ]
    )
    expect(telling.locator("dd").first).to_have_text(re.compile(r"^1,700\s±\s100\skm$"))
    tops = [
        reader(page).locator(part).first.evaluate("it => it.getBoundingClientRect().top")
        for part in (".excerpt, .group", ".telling", ".facts")
    ]
    assert tops == sorted(tops)
