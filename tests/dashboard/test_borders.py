"""Which borders the map draws, and what it says of them."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from dashboard.borders import Borders, borders_of, days_of
from geo import Base, load_base
from geo.articles.header import Header
from geo.when import When

DATA = Path(__file__).parents[2] / "data"
WAR, LATER = date(2020, 9, 22), date(2026, 11, 30)


@pytest.fixture(scope="module")
def our_base() -> Base:
    return load_base(DATA)


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (When(2020, 9, 22), date(2020, 9, 22)),
        (When(2020, 9), date(2020, 9, 30)),
        (When(2020), date(2020, 12, 31)),
        (None, date.today()),
        (When(date.today().year + 9), date.today()),
    ],
)
def test_the_day_is_the_last_that_the_article_may_be_of(when: When | None, day: date):
    assert days_of(Header(published=when), None, date.today()) == (day, date.today())


def test_a_reader_may_ask_for_the_borders_of_today():
    header = Header(published=When(2020, 9, 22))
    assert days_of(header, "today", date.today()) == (date.today(), date(2020, 9, 22))


def test_without_an_article_the_day_is_today():
    assert days_of(None, None, date.today())[0] == date.today()


def test_the_credit_says_as_of_when_and_which_lines(our_base: Base):
    shown = borders_of(our_base, WAR, LATER)
    assert shown.dashed == "dashed: disputed borders as of 22 September 2020"
    assert "Nagorno-Karabakh, line of contact" in shown.lines


def test_the_switch_leads_to_the_other_day_and_back(our_base: Base):
    assert borders_of(our_base, WAR, LATER).other == "Show those of today"
    assert borders_of(our_base, LATER, WAR).other == "Show those of 22 September 2020"


def test_the_lines_that_differ_are_named_with_their_day(our_base: Base):
    differ = borders_of(our_base, WAR, LATER).differ
    assert differ.startswith("dashed on 22 September 2020 alone: ")
    assert "Nagorno-Karabakh, line of contact" in differ


def test_where_the_borders_are_the_same_there_is_no_switch(our_base: Base):
    assert borders_of(our_base, LATER, LATER - timedelta(days=1)).other == ""


def test_without_a_base_map_nothing_is_said():
    assert borders_of(None, WAR, LATER) == Borders()
