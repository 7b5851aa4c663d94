import pytest

from dashboard.dossier import contents
from dashboard.dossier.blocks import Block, Link, Marked, Paragraph, Quote
from dashboard.dossier.contents import contents_of
from dashboard.dossier.quoted import imprint, marked, sections
from geo.articles.header import Header
from geo.when import When
from tests.dashboard.dossier.conftest import Wanting
from tests.dashboard.dossier.shown import flat, words


def said(want: Wanting, **params: str) -> dict[str, list[Block]]:
    wanted = want(**params)
    return {it.id: flat(it.blocks) for it in sections(wanted, contents_of(wanted))}


def text(block: Block) -> str:
    return words(block.line) if isinstance(block, Paragraph | Quote) else ""


def test_a_sentence_is_verbatim_with_its_place(want: Wanting):
    quotes = [it for it in said(want, feature="skerry")["said"] if isinstance(it, Quote)]
    assert text(quotes[0]) == "Vom Leuchtturm Skerry aus sieht man sie nicht."
    assert quotes[0].source[0].text == "sentence 2 of 2, paragraph 1"


def test_only_mentions_of_the_feature_are_marked(want: Wanting):
    quotes = [it for it in said(want, feature="marra")["said"] if isinstance(it, Quote)]
    words = [part.text for part in quotes[0].line if isinstance(part, Marked)]
    assert words == ["Naturpark Marra"]


def test_an_article_is_cited_with_its_address(want: Wanting):
    blocks = said(want, feature="skerry", since="2031-05-01", until="2031-05-31")["said"]
    assert (
        "Cite as: Ada Toy. The railway and the light. Toy Gazette, 4 May 2031. "
        "https://example.org/the-railway-and-the-light. "
        "https://maps.example/?article=the-railway-and-the-light&v=2031-06-01 "
        "(accessed 5 June 2031)"
    ) in map(text, blocks)


def test_what_no_article_mentions_is_told(want: Wanting):
    assert text(said(want, feature="pkv", since="2040-01-01")["said"][0]) == (
        "No article mentions it."
    )


def test_without_a_search_nothing_is_found(want: Wanting):
    assert "found" not in said(want, feature="pkv")


def test_what_is_found_is_marked(want: Wanting):
    found = said(want, search="wool")["found"]
    assert text(found[0]) == "1 sentence of all articles holds these words."
    assert [part.text for part in found[1].line if isinstance(part, Marked)] == ["Wool"]


def test_what_is_found_in_other_days_is_counted(want: Wanting):
    found = said(want, search="railway", since="2031-06-01")["found"]
    assert text(found[0]).endswith("here are those of the newest 200 that are of these days.")


def test_a_free_article_is_there_without_its_title_twice(want: Wanting):
    paragraphs = [text(it) for it in said(want, feature="skerry")["whole"]]
    assert "Coastlink is older. The railway is 90 km long." in paragraphs
    assert "The railway and the light" not in paragraphs


def test_a_free_article_that_is_too_long_is_named_and_can_be_read_in_the_page(
    want: Wanting, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(contents, "MOST_LETTERS", 100)
    (only,) = said(want, feature="skerry")["whole"]
    assert text(only).endswith("is too long to be here in full. Read it in the page.")


def test_an_imprint_says_what_is_not_given():
    assert words(imprint(Header())) == "author not stated, publisher not stated, n.d."


def test_an_address_that_is_none_of_the_web_is_no_link():
    header = Header(url="javascript:alert(1)", published=When(2020))
    assert [it for it in imprint(header) if isinstance(it, Link)] == []


def test_overlapping_spans_are_marked_once():
    assert marked("abcdef", [(1, 4), (2, 5), (2, 3)]) == (
        "a", Marked("bcd"), Marked("e"), "f"
    )  # fmt: skip


def test_one_space_follows_an_imprint_without_an_address(want: Wanting):
    blocks = said(want, feature="skerry", since="2031-06-01", until="2031-06-30")["said"]
    assert "Bodo Spiel, Spielblatt, 3 June 2031. Read it in the page." in map(text, blocks)
