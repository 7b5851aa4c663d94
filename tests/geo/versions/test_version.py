"""How a version is written in links and in the record."""

from datetime import date

import pytest

from geo.versions.version import Stated, Version, parse_stated, parse_version

DAY = date(2026, 11, 30)


def test_the_first_version_of_a_day_is_written_as_the_day():
    assert str(Version(DAY)) == "2026-11-30"


def test_a_later_one_of_the_day_has_its_number():
    assert str(Version(DAY).next(DAY)) == "2026-11-30.2"


def test_the_next_version_of_a_later_day_is_its_first():
    assert Version(DAY, 3).next(date(2026, 12, 1)) == Version(date(2026, 12, 1))


def test_a_clock_that_goes_back_makes_no_older_version():
    assert Version(DAY).next(date(2026, 11, 29)) == Version(DAY, 2)


def test_versions_of_a_day_come_by_their_numbers():
    assert Version(DAY, 10) > Version(DAY, 9) > Version(date(2026, 11, 29), 11)


@pytest.mark.parametrize("text", ["2026-11-30", "2026-11-30.2", "2026-11-30.2-9f3a"])
def test_what_a_link_says_is_read_as_it_is_written(text: str):
    assert str(parse_stated(text)) == text


@pytest.mark.parametrize(
    "text", ["", "x", "2026-13-30", "2026-11-30.0", "2026-11-30.x", "2026-11-30-9f3a0", "9f3a"]
)
def test_what_no_link_says_is_nothing(text: str):
    assert parse_stated(text) is None


def test_a_record_has_no_changes_that_are_not_recorded():
    assert parse_version("2026-11-30-9f3a") is None
    assert parse_stated("2026-11-30-9f3a") == Stated(Version(DAY), "9f3a")
