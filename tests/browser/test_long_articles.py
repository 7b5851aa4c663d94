"""Long articles in a browser: their parts, the way across them, and words that no line holds."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from geo import load_gazetteer
from geo.articles.linking import link
from geo.articles.parts import part_at, parts_of
from geo.articles.reading import article_in
from tests.browser.page import article, open_page, reader
from tests.browser.server import ROOT, serve

RAIN = "It rained in the valley, and the engineers waited for the river to fall."
FAR, NEAR, END = "The BTC pipeline is far.", "The BTC pipeline is near.", "Near the end."
NAMED = {100: FAR, 900: NEAR, 1_450: END}
LONG = "\n\n".join(
    ["Far away", "by Jane Doe", "The Paper, 3 March 2021"]
    + [f"{NAMED.get(number, RAIN)} Day {number}." for number in range(1_500)]
)
WORD = f"A long word\n\nby Jane Doe\n\nThe Paper, 4 March 2021\n\nIt is {'abcdefghij' * 100_000}.\n"


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long")
    (folder / "far.txt").write_text(LONG, encoding="utf-8")
    (folder / "word.txt").write_text(WORD, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, seeds: Path, data: Path) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("page")
    env = {"DATA": str(data), "SEEDS": str(seeds), "CACHE": str(folder / "cache")}
    with serve("dashboard/app.py", log=folder / "page.log", env=env) as page:
        yield page.url


@pytest.fixture(scope="module")
def places() -> dict[str, tuple[str, int]]:
    """Give for some sentences their ids, and the numbers of the parts that hold them."""
    found = article_in(LONG.encode(), id="far", suffix=".txt", file="far.txt")
    parts = parts_of(link(found, load_gazetteer(ROOT / "data")))
    wanted = [one for one in found.sentences if one.text in NAMED.values()]
    return {one.text: (one.id, part_at(parts, one.start).number) for one in wanted}


def expect_part(page: Page, number: int) -> None:
    expect(article(page).locator(".parts b").first).to_have_text(re.compile(f"^Part {number} of"))


def test_a_link_to_a_sentence_opens_the_part_that_holds_it(
    page: Page, places: dict[str, tuple[str, int]]
):
    id, part = places[END]
    assert part > 3
    open_page(page, f"/?article=far&excerpt={id}")
    expect_part(page, part)
    expect(article(page).locator(".lit")).to_have_text(END)
    expect(article(page).locator(".lit")).to_be_in_viewport()


def test_the_next_part_is_a_link_away_and_has_an_address(page: Page):
    open_page(page, "/?article=far")
    article(page).get_by_role("link", name="Part 2 ›").last.click()
    expect_part(page, 2)
    expect(article(page).locator(".parts").first).to_be_in_viewport()
    expect(page).to_have_url(re.compile(r"article=far&part=2"))
    page.reload()
    expect_part(page, 2)


def test_steps_lead_to_the_mentions_of_other_parts(page: Page, places: dict[str, tuple[str, int]]):
    first, second = (places[text][1] for text in (FAR, NEAR))
    assert first < second
    open_page(page, "/?article=far&feature=btc")
    expect_part(page, first)
    expect(article(page).locator("[data-count]")).to_have_text("1 of 2")
    page.get_by_role("button", name="Next mention").click()
    expect_part(page, second)
    expect(article(page).locator("[data-count]")).to_have_text("2 of 2")
    expect(article(page).locator(".mention.current")).to_be_in_viewport()
    page.get_by_role("button", name="Previous mention").click()
    expect_part(page, first)
    expect(article(page).locator("[data-count]")).to_have_text("1 of 2")


def test_what_is_searched_for_is_found_in_another_part(page: Page):
    open_page(page, "/?article=far&search=Near+the+end")
    reader(page).get_by_role("link", name="Read in place").first.click()
    expect(article(page).locator(".lit")).to_have_text(END)


def test_a_search_leaves_the_reader_in_the_part_that_is_open(page: Page):
    open_page(page, "/?article=far&part=3&panel=share-link")
    page.keyboard.press("Escape")
    expect_part(page, 3)
    page.get_by_label("Search names and text").fill("rained")
    page.keyboard.press("Enter")
    expect(reader(page).get_by_role("region", name="Search results")).to_be_visible()
    expect_part(page, 3)


@pytest.mark.parametrize("width", [1440, 390])
def test_a_word_of_a_million_letters_breaks(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    open_page(page, "/?article=word&part=2")
    expect_part(page, 2)
    box = article(page)
    assert box.evaluate("it => it.scrollWidth <= it.clientWidth")
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
