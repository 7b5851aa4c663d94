"""Tests of what is read more simply, from both sides of each limit."""

import pytest

from geo.articles.article import Article
from geo.articles.parsing.blocks import Block
from geo.articles.parsing.most import (
    BLOCKS,
    LETTERS_TOGETHER,
    LINES,
    MARKS,
    PARAGRAPHS,
    PIECES,
    STOPS,
    TAGS,
    together,
    whole_blocks,
)
from geo.articles.reading import parse_article

HEAD = "A title\n\nby Jane Doe\n\n"


def parsed(text: str, suffix: str = ".txt") -> Article:
    return parse_article(HEAD + text, suffix=suffix)


def test_as_many_paragraphs_as_may_be_stand_alone():
    paragraphs = parsed("Tovuz\n\n" * (PARAGRAPHS.few - 1)).paragraphs
    assert (len(paragraphs), paragraphs[-1].text) == (PARAGRAPHS.few, "Tovuz")


def test_paragraphs_that_are_too_many_are_put_together():
    last = parsed("Tovuz\n\n" * (PARAGRAPHS.few + 2)).paragraphs[-1]
    assert last.text == "Tovuz\nTovuz\nTovuz"


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".txt", "Tovuz\n\n" * (PARAGRAPHS.few + 2) + "Kars"),
        (".txt", "Tovuz. " * (STOPS.few + 2) + "Kars"),
        (".txt", "Tovuz\n" * LINES.few + "\nKars"),
        (".md", "*a* " * (MARKS.few // 2) + "\n\n*Kars*"),
        (".html", "<p>Tovuz</p>" * (PIECES.few + 2) + "<p>Kars</p>"),
        (".html", "<b>a</b>" * TAGS.few + "<p>Kars</p>"),
    ],
)
def test_an_article_knows_from_where_on_it_is_read_more_simply(suffix, text):
    article = parsed(text, suffix)
    assert article.simple_from is not None
    assert 0 < article.simple_from <= article.text.index("Kars")


def test_an_article_that_is_read_in_full_says_nothing_of_it():
    assert parsed("Tovuz\n\n" * (PARAGRAPHS.few - 1)).simple_from is None


def test_paragraphs_put_together_are_one_sentence():
    last = parsed("Tovuz lies here. It is old.\n\n" * (PARAGRAPHS.few + 1)).sentences[-1]
    assert last.text.count("It is old.") == 2


def test_none_of_too_many_paragraphs_is_longer_than_some_letters():
    found = parsed("Tovuz lies there\n\n" * (PARAGRAPHS.few + 1_000)).paragraphs
    assert max(len(one.text) for one in found) <= LETTERS_TOGETHER


def test_a_page_stays_with_its_words_where_paragraphs_are_put_together():
    blocks = [Block("Tovuz", pages=((0, 1),)), Block("Kars", pages=((0, 2),))]
    assert [*together(blocks)] == [Block("Tovuz\nKars", pages=((0, 1), (6, 2)), is_simple=True)]


def test_as_many_stops_as_may_be_end_sentences():
    assert len(parsed("Tovuz. " * STOPS.few).sentences) == STOPS.few + 1


def test_behind_too_many_stops_a_paragraph_is_one_sentence():
    assert parsed("Tovuz. " * (STOPS.few + 3)).sentences[-1].text == "Tovuz. Tovuz. Tovuz."


def test_as_many_lines_as_may_be_are_read_for_headings():
    lines = "Tovuz is old, and so on.\n" * (LINES.few - 4)
    assert parsed(f"{lines}\nKars").paragraphs[-1].kind == "heading"


def test_lines_that_are_too_many_are_paragraphs_of_some_letters():
    lines = "Tovuz is old, and so on.\n" * LINES.few
    assert parsed(f"{lines}\nKars").paragraphs[-1].kind == "text"


def test_lines_put_together_lose_nothing():
    text = "Tovuz is old.\n" * 1_000
    assert "\n".join(one.text for one in whole_blocks(text)) + "\n" == text


def test_a_line_longer_than_lines_together_stays_whole():
    assert [one.text for one in whole_blocks("a " * 3_000 + "\nb")] == ["a " * 2_999 + "a", "b"]


@pytest.mark.parametrize("items", [BLOCKS.few - 10, BLOCKS.few + 10])
def test_items_of_markdown_stay_items_however_many_there_are(items):
    assert [one.kind for one in parsed("- Tovuz\n" * items, ".md").paragraphs[-2:]] == ["item"] * 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("## A *heading*", ("heading", "A heading")),
        ("12. An item", ("item", "12. An item")),
        ("| a | b |", ("row", "a\tb")),
        ("Two\nlines", ("text", "Two lines")),
        ("A [link](https://x.org)s", ("text", "A links")),
    ],
)
def test_markdown_behind_many_blocks_is_read_by_its_lines(text, shown):
    last = parsed("- Tovuz\n" * BLOCKS.few + f"\n{text}", ".md").paragraphs[-1]
    assert (last.kind, last.text) == shown


def test_a_quotation_keeps_its_sign_behind_many_blocks_of_markdown():
    last = parsed("- Tovuz\n" * BLOCKS.few + "\n> Quoted", ".md").paragraphs[-1]
    assert last.text == "> Quoted"


def test_a_quotation_has_no_sign_before_that():
    last = parsed("- Tovuz\n" * (BLOCKS.few - 10) + "\n> Quoted", ".md").paragraphs[-1]
    assert last.text == "Quoted"


def test_signs_of_markdown_stay_behind_too_many():
    last = parsed("*a*\n\n" * (MARKS.few // 4) + "\n*b*", ".md").paragraphs[-1]
    assert last.text == "*b*"


def test_signs_of_markdown_go_before_that():
    last = parsed("*a*\n\n" * (MARKS.few // 4 - 10) + "\n*b*", ".md").paragraphs[-1]
    assert last.text == "b"


def test_cells_that_a_table_leaves_out_count_too():
    table = "|" + "a|" * 100 + "\n|" + "-|" * 100 + "\n" + "|\n" * 200
    last = parsed(f"{table}\n> Quoted", ".md").paragraphs[-1]
    assert last.text == "> Quoted"
