from geo.claims.figures.told import Told
from geo.when import When

ARTICLE = Told(When(2018, 3, 5))


def test_today_is_the_day_of_the_article():
    assert ARTICLE.year("today") == 2018


def test_an_article_without_a_day_has_no_year():
    assert Told().year("today") is None


def test_the_date_told_last_stays():
    assert ARTICLE.then("2006-07").next("").year("told") == 2006


def test_a_date_of_the_sentence_before_is_near():
    assert ARTICLE.then("2006-07").next("2006-07").year("either") == 2006


def test_a_date_of_an_earlier_sentence_is_not():
    assert ARTICLE.then("2006-07").next("").year("either") == 2018
