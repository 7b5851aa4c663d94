"""Twice the text takes no more than about twice the time, however hard the text is made."""

from functools import partial
from pathlib import Path

import pytest

from geo.articles.parsing.page_tree import parse_page
from geo.articles.reading import parse_article
from geo.claims.context import Context, Named
from geo.claims.masking import Thing
from geo.names.gazetteer import load_gazetteer
from geo.names.mentions import find_mentions
from tests.geo.claims.sentences import Find
from tests.geo.growth import growth

GAZETTEER = load_gazetteer(Path("data"))
AT_MOST = 8
"""Four times the text: four times as long is linear, sixteen times is not."""


@pytest.mark.parametrize("piece", ["\n", "\u2029", "- \n", "[a](b)", "a\n===\n"])
def test_markdown(piece: str) -> None:
    read = partial(parse_article, suffix=".md")
    assert growth(lambda text: read(f"Words.\n\n{text}Words."), piece, letters=12_000) < AT_MOST


@pytest.mark.parametrize("piece", ["<li>a, b", "<dl><dt>a<dd>b", "&abcdef;", "Jane Doe; "])
def test_a_page(piece: str) -> None:
    read = partial(parse_article, suffix=".html")
    assert growth(lambda text: read(f"<p>Words.</p>{text}"), piece, letters=20_000) < AT_MOST


def test_options_of_a_page() -> None:
    read = partial(growth, lambda text: parse_page(f"<select>{text}"), letters=400_000)
    assert read("<option>a") < AT_MOST


@pytest.mark.parametrize("piece", ["A. ", "a\tb\n", "1,1,", "A\n\n", "e\u0301", "\u0301"])
def test_plain_text(piece: str) -> None:
    assert growth(lambda text: parse_article(f"Words.\n\n{text}"), piece, letters=20_000) < AT_MOST


@pytest.mark.parametrize("piece", ["BTC ", "BTC\u0301 ", "Baku-Tbilisi-Ceyhan and -Erzurum, "])
def test_mentions(piece: str) -> None:
    assert growth(lambda text: find_mentions(text, GAZETTEER), piece, letters=40_000) < AT_MOST


@pytest.mark.parametrize("piece", ["1 ", "1 000 ", "a", "#", "ß", "10 km, "])
def test_a_sentence_of_claims(find: Find, piece: str) -> None:
    """Within its 1,500 letters a sentence may take as long as the square of them."""
    read = partial(growth, lambda text: find(f"Words.\n\nThe BTC oil pipeline runs {text}."))
    assert read(piece, letters=1_400) < 2 * AT_MOST


@pytest.mark.parametrize("piece", ["A. ", "BTC crosses Georgia. ", "This is wrong. "])
def test_claims(find: Find, piece: str) -> None:
    assert growth(lambda text: find(f"Words.\n\n{text}"), piece, letters=40_000) < AT_MOST


def test_a_sentence_that_comes_again_is_read_once(
    find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geo.claims.find.MOST_LETTERS", 500)
    claims = find("Words.\n\n" + 30 * "The BTC oil pipeline crosses Georgia. ")
    assert [one.kind for one in claims] == 30 * ["passing"]
    assert len({one.start for one in claims}) == 30


@pytest.mark.parametrize(
    ("limit", "most", "words"),
    [
        ("MOST_LETTERS", 500, "Nobody said a word of it {}."),
        ("MOST_THINGS", 20, "Baku, Kars and Tbilisi have {} roads."),
    ],
)
def test_of_a_long_article_and_of_one_full_of_names_the_first_is_read_for_claims(
    find: Find, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, words: str
) -> None:
    monkeypatch.setattr(f"geo.claims.find.{limit}", most)
    told = "The BTC oil pipeline crosses Georgia."
    rest = " ".join(map(words.format, range(40)))
    assert [one.kind for one in find(f"Words.\n\n{told} {rest}")] == ["passing"]
    assert find(f"Words.\n\n{rest} {told}") == []


def test_what_a_text_named_long_ago_is_forgotten() -> None:
    context = Context()
    for at in range(1000):
        context = context.after([Named(Thing("other", 0, 5, (f"line {at}",)), True)])
    assert len(context.so_far) == 200
    assert context.so_far[-1].thing.names == ("line 999",)
