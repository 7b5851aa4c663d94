import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.articles.header import Header
from geo.articles.parsing.blocks import Block
from geo.articles.parsing.markdown import markdown_blocks, markdown_pieces
from geo.articles.parsing.piece_headers import read_pieces

LETTERS = "[a-zçəшю]"
WORDS = st.from_regex(rf"{LETTERS}{{3,9}}", fullmatch=True)
LINES = st.tuples(
    st.sampled_from(["", "- ", "2. ", "> ", "## ", "[^1]: ", "| ", "*", "\t", "<p>"]),
    st.lists(WORDS, min_size=1, max_size=4).map(" ".join),
    st.sampled_from(["", "\n", "*", "\\", "  ", " |", "</p>", "\n---\n", "\n===\n", "<!--"]),
)


def read_markdown(text: str, *, title: str | None = None) -> tuple[Header, list[Block]]:
    return read_pieces(markdown_pieces(text), title=title)


def seen(text: str) -> list[Block]:
    return read_markdown(text, title="A title")[1]


def texts(text: str) -> list[str]:
    return [block.text for block in seen(text)]


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("see [the map](https://x.org 'y')", "see the map"),
        ("see [the map](https://x.org/a_(b)) here", "see the map here"),
        ("see [the map][1]\n\n[1]: https://x.org", "see the map"),
        ("see [the map][]\n\n[the map]: https://x.org", "see the map"),
        ("see [the map]\n\n[the map]: <https://x.org>", "see the map"),
        ("see [the map]", "see [the map]"),
        ("see [[Tovuz]] and [[BTC pipeline|the line]]", "see Tovuz and the line"),
        ("![[map.png]] here", "here"),
        ("a claim[[1]](https://x.org)", "a claim[1]"),
        ("**bold**, *slanted*, _under_, `code`, ~~gone~~", "bold, slanted, under, code, gone"),
        ("a ==marked== word, a == b", "a marked word, a == b"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("![a picture](x.png) text", "text"),
        (r"\*not slanted\*", "*not slanted*"),
        ("> quoted\n> text", "quoted text"),
        ("soft\nwrapped", "soft wrapped"),
        ("hard\\\nbroken  \ntwice", "hard\nbroken\ntwice"),
        ("a <b>b</b><!-- c --> d", "a b d"),
        ("a<br>b", "a\nb"),
        ("note[^1]", "note"),
        ("102 < 103 & more", "102 < 103 & more"),
        ("Baku&ndash;Tbilisi, R&amp;D", "Baku–Tbilisi, R&D"),
        ("three km<sup>2</sup>", "three km²"),
        ("    set in from the margin", "set in from the margin"),
        ("[Note]: Yes.", "[Note]: Yes."),
        ("[Note] : the author paid", "[Note] : the author paid"),
        ("an opened <!-- comment", "an opened comment"),
    ],
)
def test_markdown_is_reduced_to_its_words(mark, words):
    assert texts(mark) == [words]


@given(lines=st.lists(LINES, min_size=1, max_size=8))
def test_no_word_is_lost_and_all_are_in_order(lines):
    text = "\n".join(f"{before}{words}{after}" for before, words, after in lines)
    written = " ".join(words for _, words, _ in lines).split()
    kept = " ".join(block.text for block in markdown_blocks(text))
    assert re.findall(f"{LETTERS}+", kept) == written


def test_headings_have_levels():
    assert seen("# One\ntext\n\nTwo\n---\n\n### Three ###\n\nText.") == [
        Block("One", "heading", 1),
        Block("text"),
        Block("Two", "heading", 2),
        Block("Three", "heading", 3),
        Block("Text."),
    ]


def test_items_are_paragraphs_with_their_numbers():
    assert texts("- oil\n- [x] gas\n  too\n    - both\n\n7. rail\n\n   by night") == [
        "oil",
        "gas too",
        "both",
        "7. rail",
        "by night",
    ]


def test_a_row_of_a_table_is_a_paragraph():
    assert texts("| Line | km |\n|---|---:|\n| BTC | 1768 |\n| BTK | |") == [
        "Line\tkm",
        "BTC\t1768",
        "BTK",
    ]


def test_what_is_an_item_and_what_a_row_is_told():
    text = "Two:\n\n- one\n\n  and more\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    assert [(block.kind, block.text) for block in seen(text)] == [
        ("text", "Two:"),
        ("item", "one"),
        ("text", "and more"),
        ("item", "two"),
        ("row", "a\tb"),
        ("row", "1\t2"),
    ]


def test_the_text_of_footnotes_stays_where_it_is_written():
    assert texts("Shut.[^1]\n\n[^1]: For nine\n    days.\n\n[^2]: Or ten.\n\nOpen.") == [
        "Shut.",
        "For nine days.",
        "Or ten.",
        "Open.",
    ]


def test_a_callout_is_shown_without_its_mark():
    assert texts("> [!NOTE]\n> Lorries go round.\n\n> [!tip]- A tip\n> Go.") == [
        "Lorries go round.",
        "A tip",
        "Go.",
    ]


def test_code_is_text():
    assert texts("```\nsadarak: 11\n\nvelidag: *0*\n```") == ["sadarak: 11\nvelidag: *0*"]


def test_html_is_what_a_browser_shows():
    html = "<details><summary>More</summary>\n\nIt *is*.\n\n</details>\n\n<script>x()</script>"
    assert texts(html) == ["More", "It is."]


def test_a_heading_in_html_is_a_heading():
    assert seen('<h2 align="center">Rail</h2>\n\nIt runs.')[0] == Block("Rail", "heading", 2)


def test_an_unclosed_script_hides_no_more_than_its_paragraph():
    assert texts("It <script>ran.\n\nIt stopped.") == ["It", "It stopped."]


def test_links_alone_go_and_the_heading_over_them():
    links = "[Share](#) | [Print](#)\n\nText.\n\n## Related\n\n- [One line](#)\n- <https://x.org>"
    assert texts(links) == ["Text."]


def test_a_sentence_that_is_a_link_stays():
    sentence = "The pipeline was shut for nine days."
    assert texts(f"[{sentence}](https://x.org)") == [sentence]


def test_links_stay_where_there_is_nothing_else():
    assert texts("[The line is shut](#)") == ["The line is shut"]


def test_definitions_and_rules_go():
    assert texts("[1]: https://x.org 'X'\n\n***\n\nText.\n\n[note]: # (hidden)") == ["Text."]


def test_the_first_heading_of_level_1_is_the_title():
    text = "## From our archive\n\n# The *day*\n\n*By Jane Doe*\n4 March 2021\n\nIt sang."
    header, blocks = read_markdown(text)
    assert (header.title, header.author) == ("The day", "Jane Doe")
    assert blocks == [Block("From our archive", "heading", 2), Block("It sang.")]


def test_a_heading_below_text_is_no_title():
    header, blocks = read_markdown("The line is shut. It leaks.\n\n# What next\n\nRepairs.")
    assert header == Header()
    assert blocks[1] == Block("What next", "heading", 1)


def test_a_given_title_is_not_repeated():
    assert read_markdown("# A Title\n\nText.", title="A title")[1] == [Block("Text.")]


def test_a_bold_line_may_be_the_title():
    assert read_markdown("**NARROW ROOM**\n\nby Jane Doe\n\nText.")[0] == Header(
        title="NARROW ROOM", author="Jane Doe"
    )


def test_header_lines_may_be_a_quote():
    header, blocks = read_markdown("# Noon\n\n> **Author:** Jane Doe\n> **Date:** 4.3.2021\n\nIt.")
    assert (header.author, str(header.published)) == ("Jane Doe", "2021-03-04")
    assert blocks == [Block("It.")]


@pytest.mark.parametrize(
    ("line", "author", "publisher"),
    [
        ("**Jane Doe**, *Black Sea Lorries*, 4 March 2021", "Jane Doe", "Black Sea Lorries"),
        ("*Rail & Road*, 4 March 2021", None, "Rail & Road"),
        (
            "By Jane Doe\nPublished in *Lorries of Sarp*, 4 March 2021",
            "Jane Doe",
            "Lorries of Sarp",
        ),
        ("By *Jane Doe*, 4 March 2021", "Jane Doe", None),
        ("*By Jane Doe*, 4 March 2021", "Jane Doe", None),
    ],
)
def test_a_paper_may_stand_in_italics(line, author, publisher):
    header, _ = read_markdown(f"# A queue at Sarp\n\n{line}\n\nIt is long.")
    assert (header.author, header.publisher) == (author, publisher)


def test_italics_in_a_text_are_no_paper():
    text = "# A queue\n\nThey sank, *Poti* and all, in 1994.\n"
    assert read_markdown(text) == (
        Header(title="A queue"),
        [Block("They sank, Poti and all, in 1994.")],
    )


@pytest.mark.parametrize(
    ("head", "publisher"),
    [("# The Valley Post", "The Valley Post"), ("# 4 March 2021", None)],
)
def test_a_heading_that_is_a_paper_or_a_day_is_no_title(head, publisher):
    header, _ = read_markdown(f"{head}\n\nIssue 7\n\n## A queue at Sarp\n\nBy Jane Doe\n\nIt is.")
    assert (header.title, header.author, header.publisher) == (
        "A queue at Sarp",
        "Jane Doe",
        publisher,
    )


def test_a_heading_that_may_be_a_paper_is_the_title_if_no_other_is():
    assert read_markdown("# The Valley Post\n\nIt is closed.")[0].title == "The Valley Post"


def test_an_author_may_be_a_link():
    text = "# A queue\n\n[Jane Doe](https://x.org)\n\n4 March 2021\n\nIt is long."
    header, blocks = read_markdown(text)
    assert (header.author, blocks) == ("Jane Doe", [Block("It is long.")])


def test_the_properties_of_a_note_are_its_header():
    text = "# A queue\n\n- **Author:** [[Jane Doe]]\n- **Date Added:** 2024-01-02\n\nIt is long."
    assert read_markdown(text) == (
        Header(title="A queue", author="Jane Doe"),
        [Block("It is long.")],
    )


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("##Later and worse years", 2),
        ("#Sarp has been closed, they said.", 0),
        ("#bridge #sarp", 0),
    ],
)
def test_a_heading_may_lack_its_space(line, level):
    assert seen(f"{line}\n\nIt is long.")[0].level == level


def test_a_footnote_says_nothing_of_the_article():
    text = "# A queue\n\nIt is long.[^1]\n\n[^1]: Jane Doe, *Valley Post*, 3 May 2019.\n"
    header, blocks = read_markdown(text)
    assert header == Header(title="A queue")
    assert blocks[1].text == "Jane Doe, Valley Post, 3 May 2019."


def test_brackets_that_nothing_closes_are_text():
    assert texts("[a ![b [[c|") == ["[a ![b [[c|"]


def test_no_link_is_looked_for_in_brackets_that_nothing_closes(monkeypatch):
    looked_at = []
    for rule in ("link", "image"):
        monkeypatch.setattr(f"geo.articles.parsing.markdown.{rule}", looked_at.append)
    assert texts(50 * "[ ![") == [50 * "[ !["]
    assert looked_at == []


@pytest.mark.parametrize(
    ("marker", "number"), [(">", ""), ("> ", ""), ("- ", ""), ("> - ", ""), ("1. ", "1. ")]
)
def test_what_is_nested_very_deep_keeps_its_words(marker, number):
    blocks = markdown_blocks(f"{marker * 60}BTC crosses it.\n\nIt rains.\n")
    assert [block.text for block in blocks] == [f"{number}BTC crosses it.", "It rains."]


def test_items_that_are_nested_very_deep_are_items_still():
    items = "".join(f"{'  ' * depth}- item {depth}\n" for depth in range(40))
    assert [block.text for block in markdown_blocks(items)] == [f"item {at}" for at in range(40)]
