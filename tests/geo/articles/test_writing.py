"""An article that is kept as a file reads back the same."""

import pytest

from geo.articles.article import Article, article_of
from geo.articles.header import Header
from geo.articles.parsing.blocks import Block
from geo.articles.reading import parse_article
from geo.articles.writing import file_name, write_article
from geo.when import When

HEADER = Header(
    title='The "Trunk": a line',
    author="Jane Doe",
    publisher="Valley Review",
    published=When(2020, 9, 22),
    url="https://example.org/trunk?a=1&b=2",
)


def article(*blocks: Block, header: Header = HEADER) -> Article:
    return article_of("article", header, blocks)


def again(kept: Article) -> Article:
    return parse_article(write_article(kept), suffix=".md")


@pytest.mark.parametrize("header", [HEADER, Header(), Header(posted=When(2021, 3, 4))])
def test_the_header_reads_back_the_same(header: Header):
    assert again(article(Block("It rains."), header=header)).header == header


@pytest.mark.parametrize(
    "text",
    [
        "It rains.",
        "# 5 *stars*, [a](b) and _c_ for $4bn",
        "by Jane Doe",
        "- 1,768 km",
        "1. First of all",
        "<b>It</b> rains &amp; snows, <!-- [[they]] -->",
        "> Quoted",
        "> [!NOTE] It rains.",
        "- [x] done",
        "[^1]: a note",
        "https://example.org/trunk",
        "---",
        "| a | b |",
        "```",
        "=====",
        "Title: another",
        "22.09.2020",
    ],
)
def test_each_paragraph_reads_back_the_same(text: str):
    kept = article(Block(text), Block("It snows."))
    assert again(kept).paragraphs == kept.paragraphs


def test_headings_read_back_as_headings():
    kept = article(Block("The line, at last.", "heading"), Block("It rains."))
    assert again(kept).paragraphs == kept.paragraphs


def test_each_line_reads_back_the_same():
    kept = article(Block("The Trunk\nIt rains.\nIt snows. Nobody\nminds."))
    assert again(kept).paragraphs == kept.paragraphs
    assert again(kept).sentences == kept.sentences


def test_the_file_is_named_by_day_and_title():
    assert file_name(article(Block("It rains."))) == "2020-09-22-the-trunk-a-line.md"


def test_a_file_without_a_title_has_a_name():
    assert file_name(article(Block("It rains."), header=Header())) == "untitled.md"
