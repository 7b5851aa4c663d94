from collections.abc import Mapping
from datetime import date

import pytest

from geo import Collection, Library, Selection, link, parse_article
from geo.articles.own import own_article
from tests.geo.published.made import NAMES
from tests.geo.published.made import published as published_of

Published = Mapping[str, Collection]


def found(collection: Collection, **asked: object) -> list[dict]:
    return list(collection.find(Selection(**asked)).features)


def test_articles_come_newest_first_and_the_undated_last(published: Published):
    assert [it["id"] for it in found(published["articles"])] == ["open", "closed", "undated"]


def test_an_article_tells_its_header_and_whom_to_name(published: Published):
    said = published["articles"].feature("open")["properties"]
    assert (said["published"], said["url"]) == ("2021-03-04", "https://post.example/open")
    assert said["attribution"].startswith("Ann Writer. The open one. The Post, 4 March 2021")


def test_what_is_no_address_on_the_web_is_not_given_for_one(published: Published):
    assert published["articles"].feature("closed")["properties"]["url"] is None


def test_a_text_is_told_where_its_licence_lets_it_be_passed_on(published: Published):
    said = published["articles"].feature("open")["properties"]
    assert "It rains." in said["text"]


def test_a_text_of_which_no_licence_is_known_is_not_told(published: Published):
    assert published["articles"].feature("closed")["properties"]["text"] is None


def test_a_sentence_is_quoted_as_it_stands(published: Published):
    texts = [it["properties"]["sentence"] for it in found(published["excerpts"], article="open")]
    assert texts == [
        "The Alpha line meets the Beta line.",
        "“Bakı”, 4 < 5 & the Alpha line cost $4bn.",
    ]


def test_an_excerpt_tells_what_it_names_and_where_it_stands(published: Published):
    said = found(published["excerpts"], article="open")[0]["properties"]
    assert said["features"] == ["alpha", "beta"]
    assert said["locator"] == "sentence 1 of 3, paragraph 1"


def test_a_mention_tells_its_words_and_why_they_count(published: Published):
    said = found(published["mentions"], article="open", feature="beta")[0]["properties"]
    assert said["sentence"][said["start"] : said["end"]] == said["text"] == "Beta line"
    assert said["why"] == "The text contains the English name “Beta line”."


def test_quotes_are_found_by_their_feature(published: Published):
    assert published["excerpts"].find(Selection(feature="beta")).matched == 2
    assert published["mentions"].find(Selection(feature="alpha")).matched == 2


def test_quotes_are_of_the_day_of_their_article(published: Published):
    year = {"since": date(2020, 1, 1), "until": date(2020, 12, 31)}
    articles = [it["properties"]["article"] for it in found(published["excerpts"], **year)]
    assert articles == ["closed", "undated"]


def test_quotes_lie_where_their_features_do(published: Published):
    found_there = found(published["mentions"], bbox=(0, 0, 2, 2))
    assert [it["properties"]["text"] for it in found_there] == ["Gamma lake"]


@pytest.mark.parametrize("collection", ["excerpts", "mentions"])
def test_each_quote_is_found_by_its_id(published: Published, collection: str):
    quotes = found(published[collection])
    assert len({it["id"] for it in quotes}) == len(quotes)
    assert [published[collection].feature(it["id"]) for it in quotes] == quotes


@pytest.mark.parametrize("id", ["", "open", "open:", ":", "open:0", "closed:0:0", "nowhere:1:2:3"])
def test_no_quote_has_another_id(published: Published, id: str):
    assert published["mentions"].feature(id) is None


def test_nothing_is_told_of_an_article_that_a_reader_tries(library: Library):
    linked = link(parse_article("The Alpha line leaks.", id="own/1"), NAMES)
    published = published_of(library.with_own([own_article(linked)]))
    assert [it["id"] for it in found(published["articles"])] == ["open", "closed", "undated"]
    assert "leaks" not in str(found(published["excerpts"]) + found(published["mentions"]))
    assert published["features"].feature("alpha")["properties"]["mentions"] == 2
