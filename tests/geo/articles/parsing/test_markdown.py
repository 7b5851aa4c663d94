import pytest

from geo.articles.parsing.blocks import Block
from geo.articles.parsing.markdown import markdown_blocks


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("see [the map](https://x.org 'y')", "see the map"),
        ("see [the map](https://x.org/a_(b)) here", "see the map here"),
        ("see [the map][1]", "see the map"),
        ("**bold**, *slanted*, _under_, `code`, ~~gone~~", "bold, slanted, under, code, gone"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("![a picture](x.png) text", "text"),
        (r"\*not slanted\*", "*not slanted*"),
        ("> quoted\n> text", "quoted text"),
        ("soft\nwrapped", "soft wrapped"),
        ("a <b>b</b><!-- c --> d", "a b d"),
        ("note[^1]", "note"),
        ("102 < 103 & more", "102 < 103 & more"),
    ],
)
def test_markdown_is_reduced_to_its_words(mark, words):
    assert markdown_blocks(mark) == [Block(words)]


def test_markdown_headings_are_headings():
    assert markdown_blocks("# One\ntext\n\nTwo\n---\n\n### Three ###\n") == [
        Block("One", "heading", 1),
        Block("text"),
        Block("Two", "heading", 2),
        Block("Three", "heading", 3),
    ]


def test_markdown_items_are_paragraphs():
    assert markdown_blocks("- oil\n- gas\n  too\n1. rail") == [
        Block("oil"),
        Block("gas too"),
        Block("1. rail"),
    ]


def test_markdown_definitions_fences_and_links_alone_go():
    assert markdown_blocks("[1]: https://x.org\n\n```\ntext\n```\n\n[more](#)\n") == [Block("text")]
