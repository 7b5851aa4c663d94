"""The article, whole and verbatim, with its mentions."""

import re
from dataclasses import replace
from html import unescape

import pytest

from dashboard.checked import READ
from dashboard.markup import Desk
from dashboard.parts import Steps
from dashboard.prose import article_html, byline_html, contents_html, stepper_html
from geo import Article, Gazetteer, LinkedArticle, link, parse_article
from geo.articles.header import Header


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def test_the_whole_text_is_there_verbatim(desk: Desk, linked: LinkedArticle):
    shown = text_of(article_html(desk, linked))
    assert all(paragraph.text in shown for paragraph in linked.article.paragraphs)


def test_no_tag_of_the_author_is_a_tag(desk: Desk, linked: LinkedArticle):
    assert "<script" not in article_html(desk, linked)


def test_every_mention_is_marked(desk: Desk, linked: LinkedArticle):
    assert article_html(desk, linked).count('class="mention') == 3


def test_every_sentence_has_its_address(desk: Desk, linked: LinkedArticle):
    html = article_html(desk, linked)
    assert re.findall(r'id="s-([^"]+)"', html) == [s.id for s in linked.article.sentences]


def test_a_sign_stands_in_its_sentence_or_at_its_end(desk: Desk, linked: LinkedArticle):
    first, second = linked.article.below_title[:2]
    signs = [(first.end, "<i>1</i>"), (second.start + 7, "<i>2</i>")]
    html = article_html(desk, linked, signs)
    assert "meet.<i>1</i></span>" in html
    assert "Nothing<i>2</i> stands" in html


def test_the_header_names_what_is_missing(linked: LinkedArticle):
    assert "<dt>Publisher</dt><dd>not given</dd>" in byline_html(linked.article.header)


def test_the_title_is_text(desk: Desk, linked: LinkedArticle):
    shown = article_html(desk, linked)
    assert shown.count("&lt;b&gt;Two&lt;/b&gt; lines &amp; a base</span></h3>") == 1


def test_a_mention_in_the_title_is_marked(desk: Desk, gazetteer: Gazetteer):
    named = link(parse_article("Alpha line opens\n\nby Jane Doe\n\nIt rains."), gazetteer)
    title = article_html(desk, named).partition("</h3>")[0]
    assert 'data-feature="alpha"' in title
    assert text_of(title) == "Alpha line opens"


def test_items_are_a_list_and_rows_a_table(desk: Desk, gazetteer: Gazetteer):
    text = "Two:\n\n- The Alpha line.\n- It rains.\n\n| A | B |\n|---|---|\n| Alpha line | 4 km |\n"
    linked = link(parse_article(text, suffix=".md"), gazetteer)
    shown = article_html(desk, linked)
    head = next(one for one in linked.article.sentences if one.text == "A\tB")
    assert re.findall(r"<(ul|li|table|tr|td)\b", shown) == [
        *("ul", "li", "li", "table", "tr", "td", "td", "tr", "td", "td")
    ]
    assert f'<tr id="s-{head.id}"><td dir="auto">A</td><td dir="auto">B</td></tr>' in shown
    assert shown.count('data-feature="alpha"') == 2


def test_items_that_have_numbers_have_no_bullets(desk: Desk, gazetteer: Gazetteer):
    linked = link(parse_article("Two:\n\n1. One.\n2. Two.\n", suffix=".md"), gazetteer)
    assert article_html(desk, linked).count('<li class="numbered"') == 2


def test_an_article_without_a_title_is_shown_as_untitled(desk: Desk, gazetteer: Gazetteer):
    shown = article_html(desk, link(parse_article("It rains. It pours."), gazetteer))
    assert '<h3 dir="auto">Untitled</h3><dl' in shown


def test_the_address_is_a_link_and_a_licence_without_one_is_text():
    html = byline_html(Header(url="https://example.org/a?b=1&c", licence="<CC BY>"))
    assert '<dd><a href="https://example.org/a?b=1&amp;c" target="_blank"' in html
    assert "<dt>Licence</dt><dd>&lt;CC BY&gt;</dd>" in html


def test_what_is_no_web_address_is_no_link():
    assert "<dd>javascript:alert(1)</dd>" in byline_html(Header(url="javascript:alert(1)"))


@pytest.mark.parametrize("field", ["author", "publisher", "place", "republisher", "note"])
def test_a_name_that_is_written_as_an_address_is_no_link(field: str):
    assert "<a " not in byline_html(Header(**{field: "https://example.org/a"}))


def test_a_reprint_says_from_where_and_how_it_differs():
    html = byline_html(Header(republisher="The <Archive>", note="Its dashes are lost."))
    assert "<dt>Republished</dt><dd>The &lt;Archive&gt;</dd>" in html
    assert "<dt>Note</dt><dd>Its dashes are lost.</dd>" in html


def test_an_article_that_states_no_address_shows_none(linked: LinkedArticle):
    assert "Address" not in byline_html(linked.article.header)


def report(headings: int) -> Article:
    parts = [f"## Part {n} <i>\n\nIt goes on." for n in range(1, headings + 1)]
    return parse_article("\n\n".join(["# A report", "It begins.", *parts]), suffix=".md", id="r")


def test_a_long_report_has_an_outline_that_leads_to_its_headings(desk: Desk):
    article = report(3)
    heading = article.sentences[2]
    html = contents_html(desk, article, 0)
    assert "<summary>3 headings</summary>" in html
    assert f'href="?article=r&amp;excerpt={heading.id}"' in html
    assert html.count("<li>") == 3


def test_two_headings_need_no_outline(desk: Desk):
    none = f'<span class="quiet">No claim to check was found. {READ}</span>'
    assert contents_html(desk, report(2), 0) == f'<nav class="contents">{none}</nav>'


def test_the_claims_of_an_article_are_counted_and_lead_to_their_list(desk: Desk):
    html = contents_html(desk, report(0), 2)
    assert 'href="?article=r&amp;claim=all"' in html
    assert "2 claims to check against the map" in html


def test_of_a_long_article_it_is_said_how_far_claims_are_read(desk: Desk):
    some, none = (contents_html(desk, report(0), n, read_to=98_765) for n in (2, 0))
    assert "2 claims to check against the map in its first 98,765 letters</a>" in some
    assert "No claim to check was found in its first 98,765 letters. " in none


def test_what_is_trivial_is_counted_apart(desk: Desk):
    assert "2 claims to check against the map and 1 trivial agreement</a>" in contents_html(
        desk, report(0), 2, trivial=1
    )


def test_without_a_choice_all_mentions_can_be_stepped_through(linked: LinkedArticle):
    assert "Mentions: <b data-count>3</b>" in stepper_html(None, Steps(3), Steps(3))


def test_a_chosen_feature_can_be_stepped_through(desk: Desk, linked: LinkedArticle):
    assert "mention <b data-count>1 of 2</b>" in stepper_html(
        desk.features["alpha"], Steps(2), Steps(3)
    )


def test_all_mentions_are_offered_beside_those_of_a_feature(desk: Desk, linked: LinkedArticle):
    assert 'aria-pressed="false">All 3</button>' in stepper_html(
        desk.features["alpha"], Steps(2), Steps(3)
    )


def test_a_feature_that_is_not_named_is_said_so(desk: Desk, linked: LinkedArticle):
    assert "is not mentioned" in stepper_html(desk.features["gamma"], Steps(0), Steps(3))


def test_an_article_that_names_no_feature_is_said_so():
    assert "None of the features is mentioned" in stepper_html(None, Steps(0), Steps(0))


def test_an_encoding_that_was_guessed_is_said_so(desk: Desk, linked: LinkedArticle):
    guessed = replace(linked, article=replace(linked.article, guessed_encoding="windows-1251"))
    said = "Its encoding was not declared; read as windows-1251."
    assert said in article_html(desk, guessed)
    assert "encoding" not in article_html(desk, linked)


def test_from_where_on_an_article_is_read_more_simply_is_said(desk: Desk, linked: LinkedArticle):
    simple = replace(linked, article=replace(linked.article, simple_from=12_345))
    said = "too many small parts to tell them all apart behind its first 12,345 letters."
    assert said in article_html(desk, simple)
    assert "small parts" not in article_html(desk, linked)


def test_how_far_an_article_full_of_names_was_read_is_said(desk: Desk, linked: LinkedArticle):
    said = "Names were looked for in the first 12,345 letters of this article only."
    assert said in article_html(desk, replace(linked, named_to=12_345))
    assert "looked for" not in article_html(desk, linked)


def test_what_was_left_out_can_be_opened_below_the_header(desk: Desk, linked: LinkedArticle):
    left_out = ("<b>Share</b>", "Tweet")
    html = article_html(desk, replace(linked, article=replace(linked.article, left_out=left_out)))
    assert "<summary>Left out: 2 lines around the text</summary>" in html
    assert '<li dir="auto">&lt;b&gt;Share&lt;/b&gt;</li>' in html
    assert "Left out" not in article_html(desk, linked)
