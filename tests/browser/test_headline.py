"""An article whose headline names a feature: read, stepped through and linked like a sentence."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.page import article, open_page, reader, way_on
from tests.browser.server import serve

TEXT = """\
Tovuz counts the cost

by Jane Doe

It rains. The mayor of Tovuz says no more than that.
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[str]:
    """Serve the page of that article alone."""
    folder = tmp_path_factory.mktemp("headline")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "cost.txt").write_text(TEXT, encoding="utf-8")
    env = {"DATA": str(data), "SEEDS": str(folder / "seeds"), "CACHE": str(folder / "cache")}
    with serve("dashboard/app.py", log=folder / "page.log", env=env) as page:
        yield page.url


def headline(page: Page) -> Locator:
    return article(page).locator("h3")


def test_the_headline_is_shown_once_with_its_mention_marked(page: Page):
    open_page(page)
    expect(headline(page)).to_have_text("Tovuz counts the cost")
    expect(article(page).get_by_text("Tovuz counts the cost")).to_have_count(1)
    expect(headline(page).locator(".mention")).to_have_text("Tovuz")


def test_its_mention_is_the_first_to_step_through(page: Page):
    open_page(page, "/?feature=tovuz")
    expect(headline(page).locator(".mention.current")).to_have_count(1)
    expect(article(page).locator("[data-count]")).to_have_text("1 of 2")


def test_its_excerpt_leads_to_it_lit(page: Page):
    open_page(page, "/?feature=tovuz")
    excerpt = reader(page).locator("figure").first
    expect(excerpt).to_contain_text("headline")
    way_on(page, "Read in place").click()
    expect(headline(page).locator(".lit")).to_have_text("Tovuz counts the cost")
    expect(page).to_have_url(re.compile(r"excerpt=[0-9a-f]{24}(&bbox=|$)"))
