"""Sentences of articles as HTML: how many at once, where they lead, and who else says the same."""

from dataclasses import replace

import pytest

from dashboard.address import View
from dashboard.excerpts import MOST_WAITING, quotes_html
from dashboard.markup import Desk
from geo.articles.excerpts import excerpts
from geo.articles.library import ArticleExcerpts
from geo.articles.linking import entry_of, link
from geo.articles.quotes import ArticleQuotes, fold_equal
from geo.articles.reading import parse_article
from geo.names.gazetteer import Gazetteer


@pytest.fixture
def quotes(gazetteer: Gazetteer):
    def make(*texts: str) -> list[ArticleQuotes]:
        """Fold the excerpts of articles of these texts; their ids are a0, a1 ..."""
        found = []
        for number, text in enumerate(texts):
            source = f"Title {number}\n\nby Jane Doe\n\n{text}"
            linked = link(parse_article(source, id=f"a{number}"), gazetteer)
            named = tuple(excerpts(linked.article, linked.mentions))
            found.append(ArticleExcerpts(entry_of(linked), named))
        return fold_equal(found, each=3)

    return make


def shown(desk: Desk, articles: list[ArticleQuotes], opened: str | None = None) -> str:
    return quotes_html(desk, articles, opened=opened, cite=lambda quote: "CITED")


def test_three_of_an_article_are_shown_and_the_others_wait(desk: Desk, quotes):
    html = shown(desk, quotes(" ".join(f"Alpha line {n}." for n in range(5))))
    first, _, more = html.partition('<details class="more">')
    assert (first.count("<figure"), more.count("<figure")) == (3, 2)
    assert "<summary>2 more from this article</summary>" in more


def test_of_very_many_the_article_has_the_others(desk: Desk, quotes):
    html = shown(desk, quotes(" ".join(f"Alpha line {n}." for n in range(MOST_WAITING + 5))))
    assert html.count("<figure") == MOST_WAITING + 3
    assert ">2 of them in the article</a>" in html


def test_the_same_words_name_all_who_say_them(desk: Desk, quotes):
    html = shown(desk, quotes("“Alpha line” it is.", '"Alpha line" it is.'))
    assert html.count("<figure") == 1
    assert ">Also in <a " in html
    assert "<bdi>Title 1</bdi></a>, <bdi>Jane Doe</bdi>" in html


def test_each_sentence_has_one_link_to_its_place(desk: Desk, quotes):
    html = shown(desk, quotes("Alpha line."))
    assert html.count(">Read in place</a>") == 1
    assert html.count("?article=a0") == 2  # the other one opens its citation


def test_the_opened_article_is_led_to_in_a_line(desk: Desk, quotes):
    html = shown(desk, quotes("Alpha line. Alpha line 2.", "Alpha line 3."), opened="a0")
    assert html.count('class="there"') == 1
    assert "In the open article: 2 sentences, marked there." in html
    assert ">‹</a> 1 of 2 <a " in html


def test_a_headline_is_not_shown_above_itself(desk: Desk, quotes):
    [one] = quotes("Alpha line.")
    headline = replace(one.quotes[0].excerpt, locator="headline")
    html = shown(desk, [one._replace(quotes=(replace(one.quotes[0], excerpt=headline),))])
    assert "<h3" not in html


def test_the_citation_is_open_where_the_view_has_it(desk: Desk, quotes):
    articles = quotes("Alpha line.")
    at = View(article="a0", excerpt=articles[0].quotes[0].excerpt.sentence.id)
    assert "CITED" not in shown(replace(desk, view=at), articles)
    assert "CITED" in shown(replace(desk, view=replace(at, panel="cite")), articles)


def test_a_chosen_sentence_that_waits_is_in_sight(desk: Desk, quotes):
    articles = quotes(" ".join(f"Alpha line {n}." for n in range(5)))
    at = View(article="a0", excerpt=articles[0].quotes[4].excerpt.sentence.id)
    assert '<details class="more" open>' in shown(replace(desk, view=at), articles)


def test_where_none_waits_the_article_has_the_others(desk: Desk, quotes):
    articles = quotes(" ".join(f"Alpha line {n}." for n in range(5)))
    html = quotes_html(desk, articles, opened=None, cite=lambda quote: "", waiting=0)
    assert '<details class="more"' not in html
    assert ">2 more in this article</a>" in html
