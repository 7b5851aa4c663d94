from datetime import date

import pytest

from geo.claims.figures.dates import date_text, days_of, find_dates, is_date, is_within, read_date


def read(text):
    return [one.said for one in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("on 13 July 2006", "2006-07-13"),
        ("on July 13th, 2006", "2006-07-13"),
        ("the 13th of July 2006", "2006-07-13"),
        ("13.07.2006", "2006-07-13"),
        ("2006-07-13", "2006-07-13"),
        ("in July of 2006", "2006-07"),
        ("Nov. 2007", "2007-11"),
        ("in 2006", "2006"),
        ("by the end of 2006", "late 2006"),
        ("mid-2006", "mid 2006"),
        ("in the summer of 2006", "summer 2006"),
        ("late July 2006", "late 2006-07"),
        ("in the first half of 2007", "first half of 2007"),
        ("the 1990s", "1990s"),
    ],
)
def test_reads_a_date_as_far_as_it_is_known(text, said):
    assert read(text) == [said]


@pytest.mark.parametrize("text", ["2,006", "$2006", "1520", "31 February 2006", "2006-opened"])
def test_no_date(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("2006-07-13", date(2006, 7, 13), date(2006, 7, 13)),
        ("2006-02", date(2006, 2, 1), date(2006, 2, 28)),
        ("2006", date(2006, 1, 1), date(2006, 12, 31)),
        ("summer 2006", date(2006, 6, 1), date(2006, 9, 30)),
        ("late 2006-07", date(2006, 7, 19), date(2006, 7, 31)),
        ("1990s", date(1990, 1, 1), date(1999, 12, 31)),
    ],
)
def test_a_date_has_a_first_and_a_last_day(said, first, last):
    assert days_of(said) == (first, last)


def test_a_fact_s_value_is_read_as_a_date():
    assert read_date("early 2007") == (date(2007, 1, 1), date(2007, 5, 31))
    assert read_date("bp") is None


@pytest.mark.parametrize(
    ("said", "text"),
    [("2006-07-13", "13 July 2006"), ("late 2006", "late 2006"), ("1990s", "the 1990s")],
)
def test_a_date_is_written_for_reading(said, text):
    assert date_text(said) == text


def test_a_year_holds_its_days_and_no_day_a_year():
    assert is_within("2006", "2006-07-13")
    assert not is_within("2006-07-13", "2006")


def test_a_name_is_no_date():
    assert is_date("2006-07")
    assert not is_date("BP 2006")
