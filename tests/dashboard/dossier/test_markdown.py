import re

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from dashboard.dossier.document import document_of
from dashboard.dossier.markdown import as_markdown
from geo.enclosed import enclosed_in, faults_of
from tests.dashboard.dossier.conftest import Wanting


@pytest.fixture
def markdown(want: Wanting) -> str:
    return as_markdown(document_of(want(feature="pkv", search="railway")))


def read(markdown: str) -> list[Token]:
    reader = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable("table")
    reader.validateLink = lambda _: True
    tokens = reader.parse(markdown)
    return [inner for token in tokens for inner in (token, *(token.children or ()))]


def links(markdown: str) -> list[str]:
    return [str(it.attrs["href"]) for it in read(markdown) if it.type == "link_open"]


def test_it_has_no_html(markdown: str):
    assert [it.content for it in read(markdown) if it.type.startswith("html")] == []


def test_links_lead_to_the_web_or_within(markdown: str):
    assert [it for it in links(markdown) if not re.match("https?://|#", it)] == []


def test_its_headings_are_its_own(markdown: str):
    lines = [line for line in markdown.splitlines() if line.startswith("## ")]
    assert lines[:5] == [
        "## Contents", "## Map", "## In short", "## What is said", "## Search for “railway”"
    ]  # fmt: skip


def test_what_people_wrote_is_text(markdown: str):
    text = "".join(it.content for it in read(markdown) if it.type == "text")
    assert '<img src=x onerror="window.hacked = 1"> **PKV** [a](javascript:alert(1))' in text
    assert "`code` | cell ${1}" in text
    assert "Snow stopped <trains>" in text


def test_a_sentence_is_a_quotation(markdown: str):
    assert "\n> Wool travels by PKV.\n" in markdown


def test_a_fact_stands_in_a_table_with_its_source(markdown: str):
    assert "\n| Opened | 2019 |  | This project, 2031 |\n" in markdown


def test_the_map_is_a_picture_in_it(markdown: str):
    pictures = [str(it.attrs["src"]) for it in read(markdown) if it.type == "image"]
    assert [it.split(";base64,")[0] for it in pictures] == ["data:image/svg+xml;name=map.svg"]


def test_the_files_in_it_are_as_listed(markdown: str):
    files = enclosed_in(markdown)
    assert faults_of(files) == []
    assert len(files) == 6


def test_the_contents_lead_to_each_section(markdown: str):
    assert "- [What is said](#what-is-said)" in markdown
    assert "- [Search for “railway”](#search-for-railway)" in markdown


def test_the_addresses_of_citations_are_links_that_a_reader_can_copy(want: Wanting):
    text = as_markdown(document_of(want(feature="marra")))
    assert "<https://maps.example/?feature=marra&v=2031-06-01> \\(accessed" in text
    assert "<https://example.org/the-railway-and-the-light>. <https://maps.example/" in text
