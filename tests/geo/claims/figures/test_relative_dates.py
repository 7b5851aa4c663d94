"""Dates that a text counts from another one."""

import pytest

from geo.claims.figures.dates import find_dates, is_relative
from geo.claims.figures.told import Told
from geo.claims.figures.words import figure_languages, words_in
from geo.folding import fold
from geo.when import When

MARCH_2018 = Told(When(2018, 3, 5))
NO_DAY = Told()


def read(text, told=MARCH_2018, language=""):
    return [one.said for one in find_dates(text, language=language, told=told)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("last year", "2017"),
        ("the year before last", "2016"),
        ("this year", "2018"),
        ("in October last year", "2017-10"),
        ("late last year", "late 2017"),
        ("last October", "2017-10"),
        ("last February", "2018-02"),
        ("last March", "2017-03"),
        ("last summer", "summer 2017"),
        ("last month", "2018-02"),
        ("yesterday", "2018-03-04"),
        ("ten years ago", "2008"),
        ("a decade ago", "2008"),
        ("twenty years ago today", "1998-03-05"),
        ("a line two years old", "2016"),
        ("with 18 years to run", "2036"),
        ("on 20 May", "2017-05-20"),
        ("on May 20", "2017-05-20"),
        ("on 5 March", "2018-03-05"),
        ("in January", "2018-01"),
    ],
)
def test_a_date_is_counted_from_the_day_of_the_article(text, said):
    assert read(text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("late in the same year", "late 2006"),
        ("in July of that year", "2006-07"),
        ("in the following year", "2007"),
        ("that September", "2006-09"),
        ("two years later", "2008"),
        ("on 13 July", "2006-07-13"),
    ],
)
def test_a_date_is_counted_from_the_one_before(text, said):
    assert read(f"It began in May 2006, and {text} it rained.") == ["2006-05", said]


def test_a_date_of_the_sentence_before_counts():
    assert read("That year it rained.", Told(last="2006-05")) == ["2006"]


def test_a_day_far_from_a_date_is_of_the_article_s_year():
    assert read("It rained on 13 January.", Told(When(2018, 3), last="2006")) == ["2018-01-13"]


@pytest.mark.parametrize("text", ["last year", "on 20 May", "ten years ago", "that year"])
def test_nothing_is_counted_from_no_date(text):
    assert read(text, NO_DAY) == []


def test_an_article_of_a_year_has_no_day():
    assert read("yesterday", Told(When(2018))) == []


@pytest.mark.parametrize("text", ["20 may come", "they march", "that may be", "last", "a year"])
def test_no_date(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ru", "в прошлом году", "2017"),
        ("ru", "в октябре прошлого года", "2017-10"),
        ("ru", "с октября позапрошлого года", "2016-10"),
        ("ru", "десять лет назад", "2008"),
        ("ru", "прошлым летом", "summer 2017"),
        ("ru", "20 мая", "2017-05-20"),
        ("tr", "geçen yıl", "2017"),
        ("tr", "geçen yılın ekim ayında", "2017-10"),
        ("tr", "on yıl önce", "2008"),
        ("tr", "20 Mayıs'ta", "2017-05-20"),
        ("az", "ötən il", "2017"),
        ("az", "ötən ilin oktyabrında", "2017-10"),
        ("az", "on il əvvəl", "2008"),
        ("az", "mayın 20-də", "2017-05-20"),
    ],
)
def test_each_language_counts_dates(language, text, said):
    assert read(text, language=language) == [said]


def test_a_date_with_a_year_is_not_relative():
    assert is_relative("last year")
    assert not is_relative("May 2006")


@pytest.mark.parametrize("language", ["", *figure_languages()])
def test_words_for_years_are_folded(language):
    records = words_in("relative", language)["year"]
    words = [word for record in records for word in record["words"]]
    assert [word for word in words if word != fold(word).text] == []


@pytest.mark.parametrize("language", ["", *figure_languages()])
def test_patterns_of_dates_are_folded(language):
    patterns = [record["pattern"] for record in words_in("relative", language)["date"]]
    assert [one for one in patterns if one != fold(one).text] == []
