import json
import sys
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.articles.header import Header
from geo.articles.reading import (
    LARGEST_DOCUMENT_BYTES,
    article_in,
    decode_article,
    parse_article,
    read_article,
    suffix_of,
)
from geo.errors import ArticleError
from geo.plain_text import sound
from geo.when import When
from tests.geo.articles.documents.docx import docx, paragraph
from tests.hostile import CORPUS

SEED = next((Path(__file__).parents[3] / "seeds").glob("2020-09-22-*.txt"))

PUBLISHED = """
A LINE ACROSS THREE COUNTRIES

-

05.03.2021

Corridor Notes (4 March 2021)

by Jane Doe and John Roe

The first sentence is here. The second one follows it.

A heading without a stop

The last paragraph dont have its apostrophe.

[Click for more](#)
"""

FRONT_MATTER = """---
title: "Pipes: a primer"
author: Jane Doe
publisher: Corridor Notes
published: 4 March 2021
url: https://example.org/pipes
licence: CC BY 4.0
tags: [oil, gas]
---

The pipeline is long. It is old.
"""


def test_the_seed_is_read_as_published():
    article = read_article(SEED)
    assert article.id == SEED.stem
    assert article.header == Header(
        title="AZERBAIJAN-TURKEY STRATEGIC ALLIANCE DEEPENS AMID RECENT CONFLICTS",
        author="Vasif Huseynov",
        publisher="Geopolitical monitor",
        published=When(2020, 9, 22),
        posted=When(2020, 9, 23),
    )


def test_the_seed_has_four_paragraphs_and_eight_sentences_with_its_heading():
    article = read_article(SEED)
    assert [p.kind for p in article.paragraphs] == ["title", "text", "heading", "text", "text"]
    assert [s.paragraph for s in article.below_title] == [1, 1, 1, 2, 3, 3, 3, 4]


def test_the_seed_s_text_is_verbatim():
    title, *rest = read_article(SEED).paragraphs
    published = SEED.read_text(encoding="utf-8")
    assert title.text in published
    assert "\n\n".join(paragraph.text for paragraph in rest) in published


def test_a_link_only_line_is_no_sentence():
    assert "Click" not in parse_article(PUBLISHED).text


def test_missing_apostrophes_stay_missing():
    assert parse_article(PUBLISHED).sentences[-1].text.startswith("The last paragraph dont")


def test_two_authors_have_a_comma_between():
    assert parse_article(PUBLISHED).header.author == "Jane Doe, John Roe"


def test_separators_of_lines_and_paragraphs_are_read_as_such():
    article = parse_article("A title\u2028by Jane Doe\u2029It rains.\u2029It is old.")
    assert article == parse_article("A title\nby Jane Doe\n\nIt rains.\n\nIt is old.")


def test_front_matter_is_read_as_keys_and_values():
    assert parse_article(FRONT_MATTER).header == Header(
        title="Pipes: a primer",
        author="Jane Doe",
        publisher="Corridor Notes",
        published=When(2021, 3, 4),
        url="https://example.org/pipes",
        licence="CC BY 4.0",
    )


def test_what_is_missing_is_none():
    article = parse_article("One sentence. Another sentence.")
    assert (article.header, article.text) == (Header(), "One sentence. Another sentence.")


def test_all_faults_of_a_file_come_in_one_error():
    text = "---\npublished: soon\nposted: 31.02.2021\n---\n"
    with pytest.raises(ArticleError) as caught:
        parse_article(text, file="a.md")
    assert caught.value.file == "a.md"
    assert len(caught.value.faults) == 3
    assert '"31.02.2021"' in caught.value.faults[1]


@pytest.mark.parametrize(
    "text", ["", " \n\n", "\ufeff", "A TITLE\n\n-\n\n05.03.2021\n", "\u200b\n\n\u3164 \u00ad\n"]
)
def test_no_text_to_be_seen_is_an_error(text):
    with pytest.raises(ArticleError, match="no text"):
        parse_article(text)


def test_front_matter_without_an_end_ends_at_a_blank_line():
    assert parse_article("---\ntitle: x\n\nThe text.").text == "x\n\nThe text."


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"\x89PNG", "position 0"),
        (b"\x89PNG\r\n", "it is a picture"),
        (b"a\0b", "zero byte"),
        ("й".encode("cp1251"), "UTF-8"),
    ],
)
def test_what_is_not_text_is_an_error_that_names_the_file(data, fault):
    with pytest.raises(ArticleError, match=fault) as caught:
        decode_article(data, file="bad.txt")
    assert caught.value.file == "bad.txt"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_text(encoding):
    assert decode_article("Bakı".encode(encoding)) == "Bakı"


def test_windows_line_ends_are_read_like_others():
    assert parse_article(PUBLISHED.replace("\n", "\r\n")) == parse_article(PUBLISHED)


@pytest.mark.parametrize("sign", ["\r", "\u2028", "\x85", "\v", "\f", "\n\f"])
def test_every_end_of_a_line_is_one_end_of_a_line(sign):
    assert parse_article(f"One line{sign}and another.").text == "One line\nand another."


@pytest.mark.parametrize("sign", ["\u2029", "\n\n\f", "\f\n\n"])
def test_every_end_of_a_paragraph_is_one_end_of_a_paragraph(sign):
    assert parse_article(f"One is long.{sign}One is not.").text == "One is long.\n\nOne is not."


def test_markdown_is_read_by_its_suffix(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# The *line*\n\nby Jane Doe\n\nSee **the [map](http://x.org)** here.\n")
    article = read_article(path)
    assert article.header == Header(title="The line", author="Jane Doe")
    assert article.text == "The line\n\nSee the map here."


def test_a_markdown_heading_is_the_title_whatever_its_last_sign():
    article = parse_article("# It opened.\n\nThe text.", suffix=".md")
    assert (article.header.title, article.text) == ("It opened.", "It opened.\n\nThe text.")


def test_a_web_page_is_read_by_its_suffix(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<h1>A line</h1><p>by Jane Doe</p><p>Oil &amp; gas.</p>")
    article = read_article(path)
    assert article.header == Header(title="A line", author="Jane Doe")
    assert article.text == "A line\n\nOil & gas."


def test_a_first_line_that_says_the_title_again_is_left_out():
    article = parse_article("---\ntitle: “The line” opens\n---\n\nThe Line Opens!\n\nThe text.")
    assert article.text == "“The line” opens\n\nThe text."


def test_a_later_line_that_says_the_title_again_stays():
    article = parse_article("---\ntitle: It rains\n---\n\nIn short:\n\nIt rains.\n\nThe text.")
    assert article.text == "It rains\n\nIn short:\n\nIt rains.\n\nThe text."


def test_a_title_and_nothing_but_the_title_again_is_an_error():
    with pytest.raises(ArticleError, match="only a header and no text"):
        parse_article("---\ntitle: It rains\n---\n\nIt rains!")


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("sign", [".", "*a ", "[", "`", "<a ", "<!--", "1. ", "[^", "http://a"])
def test_a_hostile_text_is_read_to_its_end(sign, suffix):
    text = f"Words come first, and here they are.\n\n{sign * 5_000}x"
    assert parse_article(text, suffix=suffix).sentences[0].text.startswith("Words")


@given(st.text(), st.sampled_from([".txt", ".md", ".html"]))
def test_offsets_always_slice_the_text(text, suffix):
    try:
        article = parse_article(text, suffix=suffix)
    except ArticleError:
        return
    assert article.sentences
    for part in (*article.paragraphs, *article.sentences):
        assert article.text[part.start : part.end] == part.text


@given(st.text(alphabet="ab. \n-#:1", min_size=1))
def test_sentences_hold_all_that_is_not_space(text):
    try:
        article = parse_article(text)
    except ArticleError:
        return
    assert "".join("".join(s.text for s in article.sentences).split()) == "".join(
        article.text.split()
    )


def test_a_word_file_is_read_as_an_article(tmp_path):
    (tmp_path / "a.DOCX").write_bytes(docx(paragraph("The line is long.")))
    assert read_article(tmp_path / "a.DOCX").text == "The line is long."


def test_a_document_without_text_is_refused():
    with pytest.raises(ArticleError, match="no text in it"):
        article_in(docx(), id="a", suffix=".docx", file="a.docx")


def test_where_a_package_is_missing_the_error_names_it_and_the_way_out(monkeypatch):
    monkeypatch.setitem(sys.modules, "mammoth", None)
    with pytest.raises(ArticleError, match=r"mammoth, which reads \.docx.* `pip install -r req"):
        article_in(docx(paragraph("It is long.")), id="a", suffix=".docx", file="a.docx")


def test_a_document_that_is_too_large_is_refused():
    with pytest.raises(ArticleError, match="more than 30 MB"):
        article_in(bytes(LARGEST_DOCUMENT_BYTES + 1), id="a", suffix=".docx", file="a.docx")


def test_the_site_s_name_is_no_part_of_a_title_in_markdown():
    text = "---\nsource: https://valleypost.org/a\n---\n# A queue | Valley Post\n\nIt is long."
    article = parse_article(text, suffix=".md")
    assert (article.header.title, article.header.publisher) == ("A queue", "Valley Post")
    assert article.text == "A queue\n\nIt is long."


def test_an_encoding_that_the_file_does_not_name_is_kept_as_a_guess():
    text = "Насосная станция снова работает, сообщили два чиновника в понедельник.\n\nКонец."
    read = [
        article_in(text.encode(encoding), id="a", suffix=".txt", file="a")
        for encoding in ("cp1251", "utf-8")
    ]
    assert [one.guessed_encoding for one in read] == ["windows-1251", None]


@pytest.mark.parametrize("date", ["soon", "{{date}}", "2021-02-30", "`r Sys.Date()`"])
def test_a_date_that_cannot_be_read_is_not_given(date):
    article = parse_article(f"---\ntitle: A queue\ndate: {date}\n---\nIt is long.", suffix=".md")
    assert (article.header, article.text) == (Header(title="A queue"), "A queue\n\nIt is long.")


WRAPPED = """# Flood
By Ann Lee

1. The pumps
   stood still.

> They will
> run again.

[Share](/s)
"""


def test_a_wrapped_line_that_is_in_the_text_is_not_told_as_left_out():
    article = parse_article(WRAPPED, suffix=".md")
    assert article.text == "Flood\n\n1. The pumps stood still.\n\nThey will run again."
    assert article.left_out == ("Share",)


FIELDS = ["By Ann Lee", "4 March 2021", "The Daily Post", "Subject: Oil", "Length: 320 words"]
FURNITURE = ["Share", "Home", "1,234 views", "- 12:08", "News > Oil", "Subscribe | Log in"]
PARTS = [*FIELDS, *FURNITURE, "A short line", "Oil flows again through the line, he said.", ""]


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=14), st.sampled_from(["txt", "md"]))
def test_every_word_is_in_the_article_or_its_header_or_told_as_left_out(lines, suffix):
    try:
        article = parse_article("\n".join(lines), suffix=f".{suffix}")
    except ArticleError:
        return
    values = [str(getattr(article.header, name)) for name in Header.__dataclass_fields__]
    told = " ".join([article.text, *article.left_out, *values]).casefold()
    for line in filter(None, lines):
        assert any(word in told for word in line.casefold().split())


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_any_text_in_a_page_can_be_written(text: str) -> None:
    record = json.dumps({"@type": "NewsArticle", "headline": f"The {text}", "author": text})
    script = record.replace("<", "\\u003c")
    page = f"<script type='application/ld+json'>{script}</script><p>{escape(text)} is here.</p>"
    article = parse_article(page, suffix=".html")
    said = (article.text, article.header.name, article.header.author or "", *article.left_out)
    assert all(sound(one) == one for one in said)
    assert all(len(one) <= 500 for one in said[1:3])


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("a.TXT", ".txt"), ("a.txt ", ".txt"), (".txt", ".txt"), ("a.b.md", ".md"), ("a.", "")],
)
def test_a_file_is_read_by_the_end_of_its_name(name: str, suffix: str):
    assert suffix_of(name) == suffix


def test_a_name_without_a_dot_tells_no_format():
    assert suffix_of("txt") == ""


def test_a_text_of_blanks_alone_has_no_header_either():
    with pytest.raises(ArticleError, match="there is no text in it"):
        parse_article("\u200b\n\n\u200b\n\n\u200b\n")


def test_a_long_file_of_nothing_but_an_address_is_told_so():
    with pytest.raises(ArticleError, match="only links, signs or hidden parts"):
        parse_article("A title\n\nby Jane Doe\n\nhttps://example.org/" + "a/" * 20_000)


@pytest.mark.parametrize(
    ("suffix", "text"), [(".md", "[Kars](b)\n" * 100_000), (".html", "<b>" * 100_000 + "Kars")]
)
def test_a_text_of_very_many_signs_is_read(suffix, text):
    assert "Kars" in parse_article(text, suffix=suffix).text
