"""What is quoted of a feature, and from where where several articles say the same."""

from pathlib import Path

import pytest

from geo import Gazetteer, Library, load_library
from geo.articles.quotes import (
    ArticleQuotes,
    excerpts_naming_all,
    first_of_each,
    quotes_of,
    same_words,
)
from geo.names.matching.names import Name

LONG = "One of Alpha. Two of Alpha. Three of Alpha. Four of Alpha. Alpha and Beta. Of Gamma."
TEXTS = {
    "long": ("2021-03-01", LONG),
    "copy": ("2021-03-03", "“Alpha” is  said. Beta."),
    "news": ("2021-03-02", '"Alpha" is said. Beta.'),
    "old": ("2020-01-01", "Alpha is old."),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    names = Gazetteer(tuple(Name(n.lower(), n, "en", "official") for n in ("Alpha", "Beta")))
    folder: Path = tmp_path_factory.mktemp("seeds")
    for id, (day, text) in TEXTS.items():
        (folder / f"{id}.md").write_text(f"---\ntitle: {id}\npublished: {day}\n---\n\n{text}\n")
    return load_library(folder, names)


def said(articles: list[ArticleQuotes]) -> dict[str, list[str]]:
    """Return the words that are quoted, by article, in the order of the list."""
    return {
        one.entry.id: [same_words(quote.excerpt.sentence.text) for quote in one.quotes]
        for one in articles
    }


def test_articles_come_newest_first(library: Library):
    assert list(said(quotes_of(library, "alpha", limit=9, each=3))) == ["copy", "long", "old"]


def test_no_more_come_first_than_an_article_has(library: Library):
    assert [one.first for one in quotes_of(library, "alpha", limit=9, each=3)] == [1, 3, 1]


def test_equal_sentences_are_quoted_once_with_their_other_places(library: Library):
    first, *_ = quotes_of(library, "alpha", limit=9, each=3)
    assert first.entry.id == "copy"
    assert [place.entry.id for place in first.quotes[0].again] == ["news"]


def test_what_the_opened_article_says_too_is_quoted_from_it(library: Library):
    found = quotes_of(library, "alpha", limit=9, each=3, opened="news")
    assert list(said(found)) == ["news", "long", "old"]
    assert [place.entry.id for place in found[0].quotes[0].again] == ["copy"]


def test_the_opened_article_is_there_however_old(library: Library):
    assert list(said(quotes_of(library, "alpha", limit=1, each=3, opened="old"))) == ["copy", "old"]


def test_an_opened_article_that_does_not_name_the_feature_is_not(library: Library):
    assert "old" not in said(quotes_of(library, "beta", limit=9, each=3, opened="old"))


def test_no_more_than_so_many_of_an_article_count(library: Library):
    found = said(quotes_of(library, "alpha", limit=5, each=3))
    assert (list(found), len(found["long"])) == (["copy", "long", "old"], 5)


def test_sentences_that_name_both_of_two_features(library: Library):
    found = said(quotes_of(library, "alpha", "beta", limit=9, each=3))
    assert found == {"long": ["Alpha and Beta."]}


def test_each_sentence_that_names_both_stands_alone_and_in_its_article(library: Library):
    (found,) = excerpts_naming_all(library, "alpha", "beta", limit=9)
    assert found.entry.id == "long"
    assert [one.sentence.text for one in found.excerpts] == ["Alpha and Beta."]


def test_no_more_sentences_that_name_all_are_given_than_asked_for(library: Library):
    found = excerpts_naming_all(library, "alpha", limit=3)
    assert [(one.entry.id, len(one.excerpts)) for one in found] == [
        ("copy", 1),
        ("news", 1),
        ("long", 1),
    ]


def test_without_a_feature_all_that_name_any_are_quoted(library: Library):
    assert said(quotes_of(library, limit=9, each=3))["copy"] == ['"Alpha" is said.', "Beta."]


def test_one_of_each_article_comes_before_a_second(library: Library):
    found = first_of_each(quotes_of(library, "alpha", limit=9, each=3), limit=4)
    assert [one.first for one in found] == [1, 2, 1]


def test_an_article_that_nothing_comes_first_of_is_left_out(library: Library):
    found = first_of_each(quotes_of(library, "alpha", limit=9, each=3), limit=2)
    assert list(said(found)) == ["copy", "long"]


@pytest.mark.parametrize(
    "other", ["“A”\N{NO-BREAK SPACE}is A’s.", "«A»  is\nA's.", '"A" is A\'s. ']
)
def test_spaces_and_quotes_make_no_other_words(other: str):
    assert same_words(other) == '"A" is A\'s.'


def test_capitals_make_other_words():
    assert same_words("a is") != same_words("A is")
