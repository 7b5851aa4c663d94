from datetime import date

import pytest

from geo.events.days import find_days
from geo.folding import fold
from geo.when import When

TODAY = When(2020, 9, 22)


def read(text: str, today: When | None = TODAY) -> list[str]:
    return [
        str(days.first) if days.first == days.last else f"{days.first}/{days.last}"
        for days in find_days(fold(text), today=today)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "on 12 July 2020",
        "on July 12, 2020",
        "on the 12th of July 2020",
        "July 12th",
        "12 июля 2020 года",
        "12 июля",
        "İyulun 12-də",
        "2020-ci il iyulun 12-də",
        "12 iyul 2020-ci il",
        "12 Temmuz'da",
        "am 12. Juli",
        "le 12 juillet",
        "հուլիսի 12-ին",
        "12 ივლისს",
        "2020 წლის 12 ივლისს",
        "12.07.2020",
        "2020-07-12",
    ],
)
def test_a_day_is_read_in_every_language(text: str) -> None:
    assert read(text) == ["2020-07-12"]


@pytest.mark.parametrize(
    "text",
    [
        "(July 12 – 15)",
        "from 12 to 15 July",
        "between July 12 and 15",
        "с 12 по 15 июля",
        "iyulun 12-dən 15-dək",
        "vom 12. bis zum 15. Juli",
        "du 12 au 15 juillet",
        "July 12, 13, 14 and 15",
    ],
)
def test_days_on_end_are_read_from_the_first_to_the_last(text: str) -> None:
    assert read(text) == ["2020-07-12/2020-07-15"]


@pytest.mark.parametrize(
    "text", ["in July 2020", "2020-ci ilin iyulunda", "2020 yılının Temmuz ayında", "июль 2020 г."]
)
def test_a_month_of_a_year_lacks_its_day(text: str) -> None:
    assert read(text) == ["2020-07"]


def test_a_day_of_no_year_is_the_last_one_before_the_article() -> None:
    assert read("on 30 December", today=When(2021, 1, 4)) == ["2020-12-30"]


def test_a_day_to_come_is_not_one_of_long_ago() -> None:
    assert read("on 28 October", today=When(2017, 9, 12)) == []


def test_a_day_of_no_year_takes_that_of_the_day_before_it() -> None:
    assert read("from 27 September 2020 to 10 November", today=When(2024)) == [
        "2020-09-27",
        "2020-11-10",
    ]


def test_without_a_date_of_the_article_a_day_of_no_year_is_left() -> None:
    assert read("on 12 July", today=None) == []


@pytest.mark.parametrize(
    "text",
    [
        "march 12 km",
        "в июле 12 человек",
        "10 marines",
        "12 men",
        "30 February 2020",
        "0012 July",
        f"{'1' * 5000} July",
    ],
)
def test_what_is_no_day_is_left(text: str) -> None:
    assert read(text) == []


def test_a_year_alone_is_a_year() -> None:
    assert [days.last.last_day for days in find_days(fold("in 2008"), today=TODAY)] == [
        date(2008, 12, 31)
    ]


def test_it_says_whether_the_year_is_told() -> None:
    found = find_days(fold("12 July, 13 July 2020"), today=TODAY)
    assert [days.told for days in found] == [False, True]
