"""The slim form of the page within another site's: what is said of what is chosen."""

import re
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.embed import head_html
from tests.dashboard.shown import heading, html

APP = str(Path(__file__).parents[2] / "dashboard" / "page.py")
ARTICLE = "2020-09-22-azerbaijan-turkey-strategic-alliance"


@pytest.fixture(autouse=True)
def _within_another_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(st.context), "is_embedded", True)


def open_page(**params: str) -> AppTest:
    page = AppTest.from_file(APP, default_timeout=30)
    for key, value in params.items():
        page.query_params[key] = value
    return page.run()


def test_the_title_leads_to_the_whole_page_and_is_never_code():
    said = head_html("Lines <b>")
    assert said.count('target="_blank" rel="noopener" data-whole') == 2
    assert "Lines &lt;b&gt;" in said


def test_where_nothing_is_chosen_the_features_are_offered():
    said = html(open_page())
    assert re.findall(r'class="row" href="\?feature=(\w+)" target="_self"', said)[:2] == [
        "btc",
        "bte",
    ]


def test_of_a_chosen_feature_an_excerpt_is_shown_with_whose_it_is():
    page = open_page(feature="gyumri")
    said = html(page)
    assert heading(page).endswith("Gyumri base")
    assert "<bdi>Geopolitical monitor</bdi>, <bdi>22 September 2020</bdi>" in said
    assert "Russias military base in Gyumri" in said
    assert 'class="overview"' not in said


def test_of_a_chosen_sentence_that_one_is_shown():
    (id,) = set(re.findall(r"excerpt=([\w-]+)", html(open_page(feature="gyumri"))))
    said = html(open_page(article=ARTICLE, excerpt=id))
    assert "Chosen sentence" in said
    assert said.count("<blockquote") == 1
    assert "Russias military base in Gyumri" in said


def test_a_sentence_that_is_gone_gives_the_features():
    said = html(open_page(article=ARTICLE, excerpt="gone"))
    assert ("<blockquote" in said, 'class="overview"' in said) == (False, True)


def test_an_event_is_told():
    assert 'data-event="refahiye-2008"' in html(open_page(event="refahiye-2008"))


def test_a_claim_is_told_with_its_check():
    assert 'data-claim="1"' in html(open_page(article=ARTICLE, claim="1"))


def test_what_the_map_does_not_have_is_named():
    assert "refers to “&lt;b&gt;”, which" in html(open_page(feature="<b>"))


def test_links_in_a_quote_lead_out_of_the_frame():
    quote = html(open_page(feature="gyumri")).split("<figure")[1].split("</figure>")[0]
    links = re.findall(r"<a [^>]*>", quote)
    assert len(links) > 1
    assert all('target="_blank" rel="noopener"' in link for link in links)


def test_neither_lists_nor_forms_are_made():
    page = open_page(feature="btc")
    assert not page.exception
    widgets = (
        "selectbox",
        "text_input",
        "button_group",
        "date_input",
        "multiselect",
        "download_button",
    )
    assert [kind for kind in widgets if page.get(kind)] == []
