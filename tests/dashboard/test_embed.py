"""The slim form of the page within another site's: what is said of what is chosen."""

import re
import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.embed import features_html, head_html
from dashboard.markup import Desk
from geo import Library
from tests.dashboard.shown import heading, html

APP = str(Path(__file__).parents[2] / "dashboard" / "page.py")
SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLE = "2020-09-22-azerbaijan-turkey-strategic-alliance"


@pytest.fixture(autouse=True)
def _within_another_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(st.context), "is_embedded", True)


@pytest.fixture
def with_a_silent_article(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Have an article besides that names no feature."""
    shutil.copy(SEEDS / f"{ARTICLE}.txt", tmp_path)
    silent = "---\ntitle: Rain\nauthor: A. <b>\n---\n\nIt rained all day.\n"
    (tmp_path / "silent.md").write_text(silent, encoding="utf-8")
    monkeypatch.setattr("dashboard.content.SEEDS", tmp_path)
    monkeypatch.setattr("dashboard.content.CACHE", tmp_path / "cache")


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
    assert said.count("<blockquote") == 1
    assert "Russias military base in Gyumri" in said


def test_of_an_open_article_its_title_its_author_and_its_first_sentence_on_a_feature_are_shown():
    page = open_page(article=ARTICLE)
    said = html(page)
    assert "AZERBAIJAN-TURKEY STRATEGIC ALLIANCE DEEPENS" in heading(page)
    assert "<bdi>Geopolitical monitor</bdi>, <bdi>22 September 2020</bdi>" in said
    assert said.count("<blockquote") == 1
    assert 'class="mention' in said
    assert 'class="overview"' not in said


def test_the_other_sentences_of_an_open_article_are_a_step_away_and_in_a_ring():
    seen, at = [], {"article": ARTICLE}
    for _ in range(3):
        (steps,) = re.findall(r'class="steps".*?</span>', html(open_page(**at)))
        seen += re.findall(r"\d of \d", steps)
        (next_,) = re.findall(r'excerpt=([\w-]+)" target="_self" data-go aria-label="Next', steps)
        at = {"article": ARTICLE, "excerpt": next_}
    assert seen == ["1 of 2", "2 of 2", "1 of 2"]


def test_with_a_feature_the_sentence_of_the_open_article_on_it_is_shown():
    page = open_page(article=ARTICLE, feature="gyumri")
    assert heading(page).endswith("Gyumri base")
    assert "Russias military base in Gyumri" in html(page)
    assert 'class="steps"' not in html(page)


def test_an_article_that_does_not_mention_the_feature_says_so(with_a_silent_article: None):
    said = html(open_page(article="silent", feature="btc"))
    assert "This article does not mention BTC oil pipeline." in said
    assert "Baku-Tbilisi-Ceyhan oil pipeline" in said


def test_an_article_that_mentions_nothing_can_be_read_all_the_same(with_a_silent_article: None):
    said = html(open_page(article="silent"))
    assert "This article does not mention anything that is on this map." in said
    assert "<bdi>A. &lt;b&gt;</bdi>" in said
    assert re.search(r'article=silent" target="_blank"[^>]*>Read the article', said)


def test_a_sentence_that_is_gone_is_told_and_the_first_is_shown():
    said = html(open_page(article=ARTICLE, excerpt="gone"))
    assert "is no longer in this article" in said
    assert said.count("<blockquote") == 1


@pytest.mark.parametrize(
    ("article", "why"),
    [("gone", "is not here"), ("own/1", "was tried by a reader and stayed there")],
)
def test_an_article_that_is_not_there_is_told_and_the_features_are_offered(article: str, why: str):
    said = html(open_page(article=article))
    assert f"The article that the link refers to {why}." in said
    assert 'class="overview"' in said


def test_an_extent_that_has_nothing_of_the_map_is_told():
    assert "The link has “0,0,1,1” for the part of the map to show." in html(
        open_page(bbox="0,0,1,1")
    )


def test_days_are_told():
    said = html(open_page(since="2008-01-01", until="2008-12-31"))
    assert "Events on the map: 1 January – 31 December 2008." in said


def test_an_event_is_told():
    assert 'data-event="refahiye-2008"' in html(open_page(event="refahiye-2008"))


def test_a_claim_is_told_with_its_check():
    assert 'data-claim="1"' in html(open_page(article=ARTICLE, claim="1"))


def test_what_the_map_does_not_have_is_named():
    assert "refers to “&lt;b&gt;”, which" in html(open_page(feature="<b>"))


@pytest.mark.parametrize("claim", ["zzz", "999"])
def test_a_claim_that_is_not_there_is_told(claim: str):
    said = html(open_page(article=ARTICLE, claim=claim))
    assert "The claim that the link refers to is not in this article." in said


def test_several_names_that_are_not_there_are_named_at_once():
    said = html(open_page(feature="nope", site="zzz"))
    assert "refers to “nope”, “zzz”, which are not on this map." in said


def test_a_site_that_is_not_there_is_named():
    assert "refers to “zzz”, which is not on this map" in html(open_page(site="zzz"))


def test_a_quoted_frame_tells_that_the_data_may_have_changed_and_leads_to_what_has():
    said = html(open_page(feature="btc", v="2001-01-01"))
    assert "The data may have changed since this was quoted." in said
    assert 'href="?feature=btc&amp;v=2001-01-01" target="_blank"' in said


def test_a_frame_without_a_version_tells_nothing_of_it():
    assert "since this was quoted" not in html(open_page(feature="btc"))


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
        "date_input",
        "multiselect",
        "download_button",
    )
    assert [kind for kind in widgets if page.get(kind)] == []


def test_each_feature_to_choose_has_its_mentions_zeros_too(desk: Desk, library: Library):
    html = features_html(desk, library.counts)
    assert [html.count(f"<b>{n}</b>") for n in ("2 mentions", "1 mention", "no mentions")] == [
        1,
        1,
        1,
    ]
