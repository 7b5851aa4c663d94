import pytest

from geo.articles.parsing.blocks import Block, is_chrome, markdown_blocks, plain_blocks


@pytest.mark.parametrize(
    "line", ["[Click for more](#)", "https://example.org", "- [a](b) | [c](d)", "-", "* * *", "---"]
)
def test_a_line_that_is_only_a_link_or_a_rule_is_chrome(line):
    assert is_chrome(line)


@pytest.mark.parametrize("line", ["", "See [this](b).", "- oil", "A-B", "https://a.org is it"])
def test_a_line_with_words_is_text(line):
    assert not is_chrome(line)


def test_a_plain_paragraph_keeps_its_lines():
    assert plain_blocks("The line\nis long.\n\nIt *is*.") == [
        Block("The line\nis long."),
        Block("It *is*."),
    ]


def test_long_lines_that_end_with_a_stop_are_paragraphs():
    line = "word " * 30 + "end."
    assert plain_blocks(f"{line}\n{line}") == [Block(line), Block(line)]


def test_a_short_line_without_a_stop_is_a_heading():
    assert plain_blocks("One nation, two states\n\nText.")[0].kind == "heading"


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
