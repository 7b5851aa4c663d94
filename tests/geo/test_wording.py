from datetime import date

import pytest

from geo.when import When
from geo.wording import counted, first_of, grouped_digits, listed, long_date, long_dates


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_joined_for_reading(names: list[str], text: str) -> None:
    assert listed(names) == text


@pytest.mark.parametrize(("most", "text"), [(2, "A, B … and 2 more"), (4, "A, B, C, D")])
def test_of_very_many_names_the_first_are_listed(most: int, text: str) -> None:
    assert first_of("ABCD", most=most) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [("1768.50", "1,768.50"), ("28 million", "28 million")],
)
def test_the_thousands_of_a_number_are_set_apart(number: str, text: str) -> None:
    assert grouped_digits(number) == text


def test_counts_are_words() -> None:
    assert [counted(n, "mention") for n in (0, 1, 2000)] == [
        "no mentions",
        "1 mention",
        "2,000 mentions",
    ]


def test_many_an_entry_are_entries() -> None:
    assert [counted(n, "entry") for n in (1, 5)] == ["1 entry", "5 entries"]


def test_a_date_is_written_out() -> None:
    assert long_date(date(2020, 9, 2)) == "2 September 2020"


def test_a_date_is_written_as_far_as_it_is_known() -> None:
    assert [long_date(When(2021, 3)), long_date(When(2021))] == ["March 2021", "2021"]


def test_a_missing_date_is_nothing() -> None:
    assert long_date(None) == ""


@pytest.mark.parametrize(
    ("begun", "over", "text"),
    [
        (When(2008, 8, 12), None, "12 August 2008"),
        (When(2008, 8, 12), When(2008, 8, 12), "12 August 2008"),
        (When(2008, 8, 12), When(2008, 8, 14), "12–14 August 2008"),
        (When(2020, 7, 28), When(2020, 8, 3), "28 July – 3 August 2020"),
        (When(2020, 7), When(2020, 11), "July–November 2020"),
        (When(2020, 12, 30), When(2021, 1, 2), "30 December 2020 – 2 January 2021"),
        (When(2023, 5), When(2024, 5, 3), "May 2023 – 3 May 2024"),
        (When(2019), When(2020), "2019–2020"),
        (When(2020, 7), When(2020, 7, 14), "July – 14 July 2020"),
    ],
)
def test_from_when_to_when_is_written_once(begun: When, over: When | None, text: str) -> None:
    assert long_dates(begun, over) == text
