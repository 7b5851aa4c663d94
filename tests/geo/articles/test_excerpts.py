from geo.articles.article import Article, article_of
from geo.articles.excerpts import excerpts, locator
from geo.articles.header import Header
from geo.articles.parsing.blocks import Block
from geo.articles.reading import parse_article
from geo.names.mentions import Mention

ARTICLE = parse_article("A title\n\nby Jane Doe\n\nOil is here. Gas and oil.\n\nA heading\n\nRail.")


def mention(name, start):
    return Mention(feature=name, start=start, end=start + 3, name=name, lang="en", rule="name")


def test_only_sentences_with_a_mention_are_given_in_order():
    found = excerpts(ARTICLE, [mention("oil", 30), mention("oil", 9), mention("gas", 22)])
    assert [e.sentence.text for e in found] == ["Oil is here.", "Gas and oil."]
    assert [m.feature for m in found[1].mentions] == ["gas", "oil"]


def test_an_excerpt_has_its_locator_and_its_article():
    (found,) = excerpts(ARTICLE, [mention("rail", ARTICLE.text.index("Rail"))])
    assert (found.article, found.locator) == ("article", "sentence 4 of 4, paragraph 3")


def test_the_title_is_a_headline_and_is_not_counted():
    found = excerpts(ARTICLE, [mention("title", 2), mention("oil", 9)])
    assert [e.locator for e in found] == ["headline", "sentence 1 of 4, paragraph 1"]


def test_a_heading_says_that_it_is_one():
    (found,) = excerpts(ARTICLE, [mention("head", ARTICLE.text.index("heading"))])
    assert found.locator == "heading, paragraph 2"


def test_where_there_are_pages_the_locator_begins_with_the_page():
    article = article_of("a", Header(), [Block("One. Two.", pages=((0, 2), (5, 3)))])
    assert locator(article, 1) == "page 3, sentence 2 of 2, paragraph 1"


def test_no_mentions_give_no_excerpts():
    assert excerpts(ARTICLE, []) == []


def test_a_mention_outside_the_text_is_passed_over():
    assert excerpts(ARTICLE, [mention("oil", 10_000)]) == []


def test_the_place_of_a_sentence_is_told_without_listing_all_others(monkeypatch):
    monkeypatch.delattr(Article, "below_title")
    assert locator(ARTICLE, 1) == "sentence 1 of 4, paragraph 1"
