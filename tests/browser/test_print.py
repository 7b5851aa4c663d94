"""The page on paper: one clean document, with the whole map, all texts and the sources."""

from io import BytesIO
from typing import Any

import pytest
from pdfminer.high_level import extract_pages, extract_text
from pdfminer.layout import LTContainer, LTCurve, LTPage, LTTextLine
from playwright.sync_api import Page, expect

from geo import read_article
from tests.browser.conftest import ARTICLE
from tests.browser.page import map_frame, open_page
from tests.browser.server import ROOT

SEED = f"/?feature=btc&article={ARTICLE.removesuffix('.txt')}"


def printed(page: Page) -> bytes:
    return page.pdf(format="A4")


def words(pdf: bytes) -> str:
    """Return the text of a PDF without spaces: lines are broken anywhere, addresses too."""
    return "".join(extract_text(BytesIO(pdf)).split())


def lines_of(part: Any) -> list[LTTextLine]:
    if isinstance(part, LTTextLine):
        return [part]
    return [line for it in part for line in lines_of(it)] if isinstance(part, LTContainer) else []


def words_on(page: LTPage) -> str:
    return "".join(line.get_text() for line in lines_of(page))


@pytest.fixture
def paper(page: Page) -> bytes:
    open_page(page, SEED)
    return printed(page)


def test_the_whole_article_is_on_paper(paper: bytes):
    text = words(paper)
    sentences = [sentence.text for sentence in read_article(ROOT / "seeds" / ARTICLE).sentences]
    assert len(sentences) >= 7
    assert [it for it in sentences if "".join(it.split()) not in text] == []


def test_what_is_quoted_of_the_feature_is_on_paper(page: Page, paper: bytes):
    quotes = page.locator(".excerpt blockquote").all_text_contents()
    assert quotes
    text = words(paper)
    assert [quote for quote in quotes if "".join(quote.split()) not in text] == []


def test_the_addresses_of_the_page_and_of_sources_are_on_paper(page: Page, paper: bytes):
    text = words(paper)
    cited = page.locator(".facts cite a").evaluate_all(
        "(links) => links.map((link) => link.getAttribute('href'))"
    )
    assert page.url in text
    assert cited
    # Where a line of two columns breaks, the text of a PDF goes on in the other column.
    assert [url for url in cited if url[:24] not in text] == []


def test_a_source_that_is_cited_twice_has_one_number(page: Page):
    open_page(page, SEED)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    cited = page.locator(".facts cite")
    numbers = set(cited.locator("sup").all_text_contents())
    titles = page.locator(".stMain cite").evaluate_all(
        "(all) => all.map((cite) => (cite.querySelector('a') ?? cite).outerHTML.split('>')[0])"
    )
    listed = page.locator(".printed.sources ol > li")
    assert len(numbers) < cited.count()
    expect(listed).to_have_count(len(set(titles)))


def test_sources_take_less_than_a_third_of_the_pages(paper: bytes):
    pages = ["".join(words_on(page).split()) for page in extract_pages(BytesIO(paper))]
    first = next(number for number, text in enumerate(pages) if "Whatiscited" in text)
    assert (len(pages) - first) * 3 < len(pages) + 3


def test_the_map_is_on_paper_with_its_key_and_credits(paper: bytes):
    text = words(paper)
    assert "Oilpipeline" in text
    assert "OpenStreetMapcontributors(ODbL1.0)" in text
    (first, *_) = extract_pages(BytesIO(paper))
    assert sum(isinstance(shape, LTCurve) for shape in first) > 20


def test_of_two_features_the_map_all_that_names_both_the_chart_and_the_table_are_on_paper(
    page: Page,
):
    open_page(page, "/?feature=btc&beside=bte")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    both = "BTC oil pipeline and BTE gas pipeline"
    expect(page.locator(".printed.map svg")).to_contain_text(both)
    said = page.locator(".printed.said blockquote")
    naming = '[data-feature="{}"]'.format
    expect(said.filter(has=page.locator(naming("btc"))).first).to_be_visible()
    one_only = said.filter(has_not=page.locator(naming("bte")))
    expect(one_only).to_have_count(0)
    expect(page.locator(".profile > svg .curve").first).to_be_visible()
    expect(page.locator(".st-key-measures thead th")).to_have_text(
        ["Measure", "BTC oil pipeline", "BTE gas pipeline"]
    )
    expect(page.locator(".st-key-measures tbody tr").first).to_be_visible()
    expect(page.locator(".compare")).to_be_hidden()


def test_no_button_is_on_paper(paper: bytes):
    text = words(paper)
    buttons = ("Tryanarticle", "Onlinemap", "Whythiswasmatched", "Citethissentence")
    assert [button for button in buttons if button in text] == []


def test_no_way_to_share_is_on_paper(page: Page):
    open_page(page, SEED)
    share = page.locator(".st-key-share")
    expect(share).to_be_visible()
    page.emulate_media(media="print")
    expect(share).to_be_hidden()


def test_the_map_fits_on_its_page_whole(page: Page):
    open_page(page, SEED)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".printed.map svg")).to_be_visible()
    box, paper = page.locator(".printed.map svg").bounding_box(), page.viewport_size
    assert box
    assert paper
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= paper["width"]
    expect(page.locator(".st-key-map")).to_be_hidden()


def test_what_is_folded_of_the_facts_is_open_on_paper(page: Page):
    open_page(page, SEED)
    expect(page.locator(".facts dl details:not([open])")).not_to_have_count(0)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".facts details:not([open])")).to_have_count(0)


def test_after_printing_the_page_is_as_before(page: Page):
    open_page(page, SEED)
    printed(page)
    expect(page.locator(".printed")).to_have_count(0)
    expect(page.locator(".facts details[open]")).to_have_count(0)
    map_frame(page)


def test_no_sheet_of_a_dark_page_is_empty(page: Page):
    page.emulate_media(color_scheme="dark")
    open_page(page, "/?feature=btc")
    sheets = list(extract_pages(BytesIO(page.pdf(format="Letter"))))
    assert len(sheets) > 1
    assert [n for n, sheet in enumerate(sheets, 1) if not words_on(sheet).strip()] == []


def test_nothing_is_laid_out_after_the_text_on_paper(page: Page):
    open_page(page, "/?feature=btc")
    page.emulate_media(media="print")
    assert page.locator("body > :not(#root, script)").count() > 0
    expect(page.locator("body > :not(#root)").filter(visible=True)).to_have_count(0)


def test_the_map_is_on_paper_where_its_frame_has_no_height(page: Page):
    open_page(page, "/?feature=btc")
    page.emulate_media(media="print")
    assert "Oilpipeline" in words(printed(page))


def test_a_dark_page_is_printed_on_white(page: Page):
    page.emulate_media(color_scheme="dark")
    open_page(page, SEED)
    page.emulate_media(media="print", color_scheme="dark")
    paint = "(element) => getComputedStyle(element).backgroundColor"
    papers = [page.locator(element).evaluate(paint) for element in ("html", "body", ".stApp")]
    assert set(papers) == {"rgb(255, 255, 255)"}
    assert (
        page.locator(".st-key-article p").first.evaluate("(text) => getComputedStyle(text).color")
        == "rgb(34, 38, 43)"
    )
