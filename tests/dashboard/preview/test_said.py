from dataclasses import replace

import pytest

from dashboard import claimed
from dashboard.content import Content
from dashboard.preview.asked import read_view
from dashboard.preview.said import MOST_TEXT, Said, cut, cut_around, page_title, quoted, said_of
from geo import Case, Claim, LinkedArticle
from geo.articles.header import Header
from geo.claims.clauses import Clause
from geo.when import When

WHOM = "A. Writer, publisher not given, 4 March 2021"
MEETING = f"{WHOM}: “The Alpha line and the Beta line meet.”"
TITLE = "<b>Two</b> lines & a base"


def said(content: Content, **params: str) -> Said:
    view = read_view({key: [value] for key, value in params.items()}, content)
    return said_of(content, view)


def test_a_feature_has_its_name_and_the_newest_sentence_about_it(content: Content):
    assert said(content, feature="alpha") == Said("Alpha line", MEETING)


def test_a_site_stands_before_its_feature(content: Content):
    assert said(content, feature="alpha", site="Pump <1>") == Said("Pump <1>, Alpha line", MEETING)


def test_of_a_feature_that_no_article_names_it_is_said_how_well_it_is_known(content: Content):
    known = "Accurate to about 1 km. No article here mentions it."
    assert said(content, feature="delta") == Said("Delta base", known)


def test_an_article_has_its_title_and_who_wrote_it(content: Content):
    text = f"{WHOM}. Mentions Alpha line, Beta rail."
    assert said(content, article="two-lines") == Said(TITLE, text, "article")


def test_an_article_that_does_not_name_the_feature_is_told_of_itself(content: Content):
    assert said(content, article="two-lines", feature="delta").title == TITLE


def test_in_an_article_that_names_the_feature_a_sentence_about_it_is_told(content: Content):
    assert said(content, article="two-lines", feature="beta") == Said("Beta rail", MEETING)


def test_an_excerpt_is_the_sentence_itself(content: Content, meeting: str):
    assert said(content, article="two-lines", excerpt=meeting) == Said(TITLE, MEETING, "article")


def test_an_excerpt_has_the_name_of_the_feature_that_it_names(content: Content, meeting: str):
    found = said(content, article="two-lines", excerpt=meeting, feature="beta")
    assert found == Said("Beta rail", MEETING, "article")


def test_an_event_has_its_name_day_place_and_features(content: Content):
    told = Said("It began <b>", "3 February 2001. there. Alpha line.")
    assert said(content, event="began", feature="alpha", article="two-lines") == told


def test_all_claims_of_an_article_have_no_verdict(content: Content):
    text = f"{WHOM}. What it claims of the features, beside what the map and other sources have."
    title = f"Held against the map: {TITLE}"
    assert said(content, article="two-lines", claim="all") == Said(title, text, "article")


def test_a_claim_is_told_by_its_sentence_and_not_by_its_verdict(
    content: Content, linked: LinkedArticle, monkeypatch: pytest.MonkeyPatch
):
    start = linked.article.text.index("Beta line")
    clause = Clause(7, (Claim(start, start + 9, "passing", "beta", None),))
    monkeypatch.setattr(claimed, "clauses_so_far", lambda *_: [clause])
    title = f"Held against the map: {TITLE}"
    assert said(content, article="two-lines", claim="7") == Said(title, MEETING, "article")


def test_a_claim_that_is_not_there_leads_to_its_article(content: Content):
    assert said(content, article="two-lines", claim="9").title == TITLE


def test_a_search_has_its_words(content: Content):
    assert said(content, search="  oil   line ").title == "“oil line”"


@pytest.mark.parametrize(
    ("days", "title"),
    [
        ({"since": "2001-02-03"}, "Lines & bases: since 3 February 2001"),
        ({"until": "2001-02-03"}, "Lines & bases: until 3 February 2001"),
        ({"since": "2001-02-03", "until": "2001-03-04"},
         "Lines & bases: 3 February – 4 March 2001"),
    ],
)  # fmt: skip
def test_days_are_told(content: Content, days: dict[str, str], title: str):
    assert said(content, **days).title == title


def test_without_a_choice_it_is_told_what_the_page_is(content: Content):
    assert said(content) == Said(
        "Lines & bases",
        "What articles say about infrastructure, beside a map of it: Alpha line, Beta rail, "
        "Gamma district, Delta base; 1 article.",
    )


def test_without_features_nothing_is_named(content: Content):
    empty = replace(content, features={})
    assert said(empty).text == "What articles say about infrastructure, beside a map of it."


def test_a_text_is_cut_behind_a_word():
    assert cut("One pipeline, two states", 16) == "One pipeline…"


def test_a_text_that_fits_is_whole():
    assert cut("One  pipeline\n", 12) == "One pipeline"


def test_a_word_that_is_too_long_is_cut():
    assert cut("x" * 20, 10) == "xxxxxxxxx…"


def test_signs_that_steer_a_screen_are_left_out():
    assert cut("a\u202eb\x00c\ud800", 10) == "a b c"


def test_a_long_sentence_keeps_the_words_that_are_meant():
    text = f"{'so many words ' * 20}before the Alpha line and {'many more words ' * 20}"
    found = cut_around(text, "Alpha line", 60)
    assert found == "…many words before the Alpha line and many more words many…"


def test_words_at_the_end_stay_too():
    text = f"{'so many words ' * 20}before the Alpha line"
    assert cut_around(text, "Alpha line", 40) == "…so many words before the Alpha line"


def test_words_near_the_beginning_need_no_cut_before_them():
    assert cut_around("The Alpha line and more", "Alpha line", 17) == "The Alpha line…"


@pytest.mark.parametrize("most", range(12, 60))
def test_no_cut_is_longer_than_asked_for(most: int):
    text = f"{'so many words ' * 20}before the Alpha line and {'many more words ' * 20}"
    assert len(cut_around(text, "Alpha", most)) <= most


def test_a_long_name_leaves_room_for_the_sentence():
    header = Header(author="A" * 500, published=When(2021, 3, 4))
    text = quoted(header, "The Alpha line is long. " * 30, "Alpha line")
    assert len(text) <= MOST_TEXT
    assert text.endswith("The Alpha line is…”") or "Alpha line" in text


def test_a_page_is_called_after_what_is_shown_and_its_map():
    assert page_title(Said("Alpha line", ""), Case("Lines")) == "Alpha line · Lines"


def test_a_page_of_certain_days_has_the_maps_name_once():
    assert page_title(Said("Lines: May 2020", ""), Case("Lines")) == "Lines: May 2020"


def test_the_overview_is_called_as_the_map_is():
    assert page_title(Said("Lines", ""), Case("Lines")) == "Lines"
