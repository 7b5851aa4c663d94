"""The way to what is said: the sentences of a feature, each once, a few of each article first."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.page import FEATURES, article, open_page, reader, way_on
from tests.browser.server import ROOT, serve

NEWEST, LONG, COPY = "newest", "long", "copy"
TEXTS = {
    NEWEST: ("2022-03-03", "“The BTC pipeline is a  backbone”, he said."),
    COPY: ("2022-02-02", '"The BTC pipeline is a backbone", he said. Nothing else.'),
    LONG: ("2021-01-01", " ".join(f"Sentence {n} is on the BTC pipeline." for n in range(1, 8))),
}
SHIPPED = "2020-09-22-azerbaijan-turkey-strategic-alliance"
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[str]:
    """Serve the page of the article that ships and of three newer ones on BTC."""
    folder = tmp_path_factory.mktemp("said")
    (folder / "seeds").mkdir()
    shipped = (ROOT / "seeds" / f"{SHIPPED}.txt").read_bytes()
    (folder / "seeds" / f"{SHIPPED}.txt").write_bytes(shipped)
    for id, (day, text) in TEXTS.items():
        head = f"---\ntitle: The {id} one\nauthor: A. Writer\npublished: {day}\n---\n\n"
        (folder / "seeds" / f"{id}.md").write_text(head + text, encoding="utf-8")
    env = {"DATA": str(data), "SEEDS": str(folder / "seeds"), "CACHE": str(folder / "cache")}
    with serve("dashboard/app.py", log=folder / "page.log", env=env) as page:
        yield page.url


def quotes(page: Page) -> Locator:
    """Give the quoted sentences that are in sight or can be scrolled to."""
    return reader(page).locator("blockquote").filter(visible=True)


def more(page: Page) -> Locator:
    return reader(page).get_by_text(re.compile("more from this article"))


def test_what_is_said_comes_newest_first_each_with_whose_it_is(new_page: Callable[..., Page]):
    page = new_page(**PHONE)
    open_page(page, "/?feature=btc")
    expect(reader(page).locator(".group > h3")).to_have_text(
        ["The newest one", "The long one", re.compile("ALLIANCE")]
    )
    captions = reader(page).locator("figcaption").filter(visible=True)
    assert all("202" in caption for caption in captions.all_text_contents())
    expect(captions).to_have_count(5)


def test_three_of_an_article_are_shown_and_the_keyboard_opens_the_others(page: Page):
    open_page(page, "/?feature=btc")
    long = reader(page).locator(".group", has_text="The long one")
    expect(long.locator("figure").filter(visible=True)).to_have_count(3)
    expect(more(page)).to_have_text("4 more from this article")
    more(page).focus()
    page.keyboard.press("Enter")
    expect(long.locator("figure").filter(visible=True)).to_have_count(7)


def test_the_same_words_are_quoted_once_and_all_who_say_them_are_named(
    new_page: Callable[..., Page],
):
    page = new_page(**PHONE)
    open_page(page, "/?feature=btc")
    same = reader(page).locator("figure", has_text="backbone")
    expect(same).to_have_count(1)
    expect(same).to_contain_text("Also in The copy one, A. Writer")
    same.get_by_role("link", name="The copy one").click()
    expect(article(page).locator(".lit")).to_contain_text("backbone")
    expect(page).to_have_url(re.compile("article=copy"))


def test_the_open_article_beside_is_led_to_in_a_line(page: Page):
    open_page(page, "/?feature=btc&article=long")
    there = reader(page).locator(".there")
    expect(there).to_contain_text("In the open article: 7 sentences, marked there.")
    expect(reader(page).get_by_text("Sentence 1 is on")).to_be_hidden()
    there.get_by_role("link", name="Next sentence on it").click()
    expect(article(page).locator(".lit")).to_have_text("Sentence 2 is on the BTC pipeline.")
    expect(there).to_contain_text("2 of 7")


@pytest.mark.parametrize("opened", [NEWEST, COPY, LONG, SHIPPED])
def test_beside_the_open_article_no_sentence_stands_twice(page: Page, opened: str):
    open_page(page, f"/?feature=btc&article={opened}")
    for quote in quotes(page).all_text_contents():
        expect(article(page).get_by_text(quote)).to_have_count(0)


def test_a_phone_quotes_the_open_article_too(new_page: Callable[..., Page]):
    page = new_page(**PHONE)
    open_page(page, "/?feature=gyumri")
    expect(quotes(page)).to_have_count(1)
    expect(reader(page).locator(".there")).to_be_hidden()


@pytest.mark.parametrize("path", [*(f"/?feature={id}" for id in FEATURES), "/?event=tovuz-2020"])
def test_the_first_screen_of_a_phone_shows_a_sentence(new_page: Callable[..., Page], path: str):
    page = new_page(**PHONE)
    open_page(page, path)
    top = page.locator(".st-key-map").bounding_box()["y"]
    box = quotes(page).first.bounding_box()
    assert box["y"] + 3 * 24 < top


@pytest.mark.parametrize("size", [{}, PHONE])
def test_a_sentence_is_cited_in_the_card_and_the_address_has_it(
    new_page: Callable[..., Page], size: dict[str, int]
):
    page = new_page(**size)
    open_page(page, "/?feature=gyumri")
    way_on(page, "Cite").click()
    cited = reader(page).locator(".cited")
    expect(cited).to_contain_text("Vasif Huseynov")
    expect(cited).to_be_in_viewport()
    expect(page).to_have_url(re.compile("excerpt=.*panel=cite"))
    expect(cited).not_to_contain_text("panel=")
    page.reload()
    expect(cited).to_contain_text("Vasif Huseynov")


def test_no_way_on_from_a_sentence_is_alone_on_its_row(page: Page):
    open_page(page, "/?feature=gyumri&article=long")
    figure = reader(page).locator("figure").filter(visible=True)
    link = figure.get_by_role("link", name="Read in place").bounding_box()
    for name in ("Cite", "Open the source"):
        box = figure.get_by_role("link", name=name).bounding_box()
        assert abs(box["y"] - link["y"]) < 2


@pytest.mark.parametrize("size", [{}, {"width": 1024, "height": 768}, PHONE])
def test_the_overview_quotes_the_newest_sentences_one_of_an_article_first(
    new_page: Callable[..., Page], size: dict[str, int]
):
    page = new_page(**size)
    open_page(page)
    expect(reader(page).locator(".group")).to_have_count(3)
    assert 2 <= quotes(page).count() <= 5


@pytest.mark.parametrize(
    ("question", "where", "said"),
    [
        ("Where do the lines crowd?", "feature=tovuz", "Tovuz district"),
        ("Who says what of the corridor?", "feature=btc&beside=bte", "energy routes"),
        ("How far is the base from the border?", "feature=gyumri", "9 ± 2 km"),
    ],
)
def test_a_question_of_the_overview_leads_to_its_answer(
    page: Page, question: str, where: str, said: str
):
    open_page(page)
    reader(page).get_by_role("link", name=question).click()
    expect(page).to_have_url(re.compile(where))
    expect(reader(page)).to_contain_text(said)
