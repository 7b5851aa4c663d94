"""The article, whole and verbatim, with its mentions."""

import re
from html import unescape

from dashboard.article import article_html, header_html, stepper_html
from dashboard.markup import Desk
from geo import LinkedArticle


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
    first, second = linked.article.sentences[:2]
    signs = [(first.end, "<i>1</i>"), (second.start + 7, "<i>2</i>")]
    html = article_html(desk, linked, signs)
    assert "meet.<i>1</i></span>" in html
    assert "Nothing<i>2</i> stands" in html


def test_the_header_names_what_is_missing(linked: LinkedArticle):
    assert "<dt>Publisher</dt><dd>not given</dd>" in header_html(linked.article.header)


def test_the_title_is_text(linked: LinkedArticle):
    assert "&lt;b&gt;Two&lt;/b&gt; lines &amp; a base" in header_html(linked.article.header)


def test_without_a_choice_there_is_nothing_to_step_through(linked: LinkedArticle):
    assert stepper_html(None, linked) == '<div class="stepper" data-feature="" hidden></div>'


def test_a_chosen_feature_can_be_stepped_through(desk: Desk, linked: LinkedArticle):
    assert "1 of 2" in stepper_html(desk.features["alpha"], linked)


def test_a_feature_that_is_not_named_is_said_so(desk: Desk, linked: LinkedArticle):
    assert "is not mentioned" in stepper_html(desk.features["gamma"], linked)
