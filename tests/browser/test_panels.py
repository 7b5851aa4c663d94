"""What is open or filtered beside the view: in the address, and there again with it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.page import heading, open_page, reader
from tests.browser.server import serve

MANY = 45


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[str]:
    """Serve the page of many articles of two publishers, each with a sentence on Tovuz."""
    folder = tmp_path_factory.mktemp("panels")
    (folder / "seeds").mkdir()
    for n in range(MANY):
        head = f"title: Article {n}\npublisher: Paper {n % 2}\npublished: 2020-01-{n % 28 + 1:02}"
        text = f"---\n{head}\n---\n\nOn day {n} it rained in Tovuz.\n"
        (folder / "seeds" / f"a{n}.md").write_text(text, encoding="utf-8")
    env = {"DATA": str(data), "SEEDS": str(folder / "seeds"), "CACHE": str(folder / "cache")}
    with serve("dashboard/app.py", log=folder / "page.log", env=env) as page:
        yield page.url


def test_the_part_that_is_shared_is_open_again(page: Page):
    open_page(page, "/?feature=btc")
    page.get_by_role("button", name="Share", exact=True).click()
    page.get_by_role("dialog").get_by_role("tab", name="Embed").click()
    expect(page).to_have_url(re.compile("panel=share-embed"))
    expect(page.get_by_label("Code of the frame")).not_to_have_value(re.compile("panel="))
    page.reload()
    expect(page.get_by_label("Code of the frame")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("panel="))


def test_the_form_to_try_an_article_is_open_again(page: Page):
    open_page(page)
    page.get_by_role("button", name="Try an article").click()
    expect(page).to_have_url(re.compile("panel=try"))
    page.reload()
    expect(page.get_by_label("Text, or the source of a web page")).to_be_visible()


def test_more_sentences_are_shown_again(page: Page):
    open_page(page, "/?feature=tovuz")
    expect(reader(page).locator(".group")).to_have_count(10)
    page.get_by_role("button", name="Show more", exact=True).click()
    expect(reader(page).locator(".group")).to_have_count(20)
    expect(page).to_have_url(re.compile("sentences=20"))
    page.reload()
    expect(reader(page).locator(".group")).to_have_count(20)


def test_the_filters_and_more_of_the_list_are_there_again(page: Page):
    open_page(page)
    page.get_by_role("button", name="Dismiss").click()  # an article of articles.csv is not there
    expect(page.locator(".st-key-notices")).to_have_count(0)
    shelf = page.locator(".st-key-shelf")
    field = shelf.get_by_label("Published by")
    field.scroll_into_view_if_needed()  # a list of options closes where the page is scrolled
    field.focus()
    page.keyboard.type("Paper 1")
    page.get_by_role("option", name="Paper 1").click()
    expect(shelf).to_contain_text("Showing 20 of 22 articles, of 45 in all")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Show more articles").click()
    expect(shelf).to_contain_text("22 articles, of 45 in all")
    expect(page).to_have_url(re.compile("articles=40.*publisher=Paper(\\+|%20)1"))
    page.reload()
    expect(shelf).to_contain_text("22 articles, of 45 in all")
    expect(shelf).not_to_contain_text("Showing")
    page.go_back()
    expect(heading(page)).to_be_visible()
