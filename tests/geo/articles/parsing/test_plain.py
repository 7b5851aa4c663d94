import pytest

from geo.articles.parsing.blocks import Block
from geo.articles.parsing.plain import is_chrome, plain_blocks


@pytest.mark.parametrize(
    "line",
    [
        "[Click for more](#)",
        "https://example.org",
        "- [a](b) | [c](d)",
        "-",
        "* * *",
        "---",
        "| --- |:-:|",
    ],
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


def test_a_line_above_a_paragraph_that_stands_alone_is_a_heading():
    assert plain_blocks("Train hit\nThe line\nto Tovuz is shut.") == [
        Block("Train hit", "heading"),
        Block("The line\nto Tovuz is shut."),
    ]


def test_lines_that_no_stop_closes_stay_together():
    assert plain_blocks("Tovuz\nThe line\nto Kars") == [Block("Tovuz\nThe line\nto Kars")]


def test_a_short_line_without_a_stop_is_a_heading():
    assert plain_blocks("One nation, two states\n\nText.")[0].kind == "heading"
