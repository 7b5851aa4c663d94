"""What is published of a feature, in order, and what of it holds on a day."""

from pathlib import Path

import pytest

from geo import Fact, load_facts
from geo.layers.history import OWNERS, Series, at_first, history
from geo.when import When

DATA = Path(__file__).parents[3] / "data"


def told(fact: str, value: str, as_of: str, dating: str = "on", *, unit: str = "", part: str = ""):
    return Fact("line", fact, value, unit, as_of, "s", part=part, dating=dating)


def series(*facts: Fact) -> Series:
    (found,) = history(facts)
    return found


def on(found: Series, year: int, month: int = 6, day: int = 15) -> list[str]:
    return [fact.value for figure in found.on(When(year, month, day)) for fact in figure.facts[:1]]


def newest(found: Series) -> list[str]:
    return [figure.facts[0].value for figure in found.newest]


HANDED_OVER = (
    told("operator", "Ann Gas", "2012"),
    told("operator", "Ann Gas", "2020-03-20", "until"),
    told("operator", "Bob Pipes", "2020-03-20", "since"),
)


def test_the_newest_comes_first():
    found = series(told("population", "1", "2009"), told("population", "2", "2019"))
    assert [figure.facts[0].value for figure in found.figures] == ["2", "1"]


def test_what_several_sources_say_one_after_another_is_one_figure():
    found = series(*HANDED_OVER)
    assert [len(figure.facts) for figure in found.figures] == [1, 2]


def test_what_held_between_two_sources_that_say_so_is_known():
    found = series(told("operator", "Ann Gas", "2002"), told("operator", "Ann Gas", "2026"))
    (figure,) = found.on(When(2014))
    assert figure.days_after(When(2014)) == 0


@pytest.mark.parametrize(
    ("day", "operator"),
    [((2011, 1, 1), "Ann Gas"), ((2020, 3, 19), "Ann Gas"), ((2020, 3, 21), "Bob Pipes")],
)
def test_one_operator_follows_another_on_the_day_of_the_handover(day, operator):
    assert on(series(*HANDED_OVER), *day) == [operator]


def test_what_has_ended_is_not_the_newest():
    before = told("lease until", "2020", "2010", "until")
    assert newest(series(before, told("lease until", "2044", "2010", "since"))) == ["2044"]


def test_what_had_ended_by_a_day_is_not_told_of_it_however_near():
    found = series(
        told("capacity", "7", "2018", "until", unit="t"),
        told("capacity", "23", "2026-11-25", "read", unit="t"),
    )
    assert on(found, 2020) == ["23"]


def test_what_holds_since_a_day_does_until_the_next_figure():
    found = series(
        told("status", "open", "2010", "since"),
        told("status", "closed", "2023-05", "since"),
        told("status", "on trial", "2025-08"),
    )
    assert [on(found, year) for year in (2011, 2022, 2024, 2026)] == [
        *(["open"], ["open"], ["closed"], ["on trial"]),
    ]


@pytest.mark.parametrize(
    ("year", "status"), [(2012, []), (2018, ["on trial"]), (2023, ["on trial"])]
)
def test_what_was_first_told_long_after_a_day_is_not_told_of_it(year: int, status: list[str]):
    assert on(series(told("status", "on trial", "2019")), year) == status


@pytest.mark.parametrize(("when", "days"), [("2020", 0), ("2020-09", 7), ("2021-01", -86)])
def test_a_figure_is_of_a_year_that_its_day_is_in(when: str, days: int):
    (figure,) = series(told("operator", "Ann Gas", "2020-10-07")).figures
    assert figure.days_after(When.parse(when)) == days


def test_what_held_until_a_day_did_not_before_the_line_was_opened():
    facts = [
        told("opened", "2017-10-30", "2017-10-30"),
        told("capacity", "1", "2024-05-20", "until", unit="t"),
    ]
    capacity = history(facts)[0]
    assert [on(capacity, year) for year in (2012, 2020)] == [[], ["1"]]


def test_what_follows_a_figure_that_ended_holds_from_then_on():
    found = series(
        told("capacity", "7", "2018", "until", unit="t"),
        told("capacity", "23", "2026-11-25", "read", unit="t"),
    )
    assert [figure.days_after(When(2020)) for figure in found.on(When(2020))] == [0]


def test_sources_that_disagree_of_one_time_are_both_told():
    found = series(
        told("personnel", "3500", "2010", unit="people"),
        told("personnel", "5000", "2010", unit="people"),
    )
    assert sorted(on(found, 2010)) == ["3500", "5000"]
    assert sorted(newest(found)) == ["3500", "5000"]


def test_of_what_is_another_each_year_other_years_tell_nothing():
    found = series(told("throughput", "5", "2021", unit="t"))
    assert (on(found, 2021), on(found, 2020), newest(found)) == (["5"], [], ["5"])


def test_what_does_not_change_has_its_figures_side_by_side():
    found = series(*(told("length", km, "2005", unit="km") for km in ("1768", "1776", "1768")))
    assert not found.changes
    assert sorted(len(figure.facts) for figure in found.figures) == [1, 2]


def shares(as_of: str, **percents: str) -> list[Fact]:
    return [told(f"share of {name}", value, as_of, unit="%") for name, value in percents.items()]


def test_the_shares_of_one_time_are_one_list_of_owners():
    found = series(*shares("2020", Ann="60", Bob="40"))
    assert (found.name, len(found.figures), len(found.figures[0].facts)) == (OWNERS, 1, 2)


def test_one_share_alone_does_not_stand_for_all_owners_however_near():
    found = series(*shares("2015", Ann="60", Bob="40"), *shares("2020", Cid="10"))
    assert (on(found, 2020), newest(found)) == (["60"], ["60"])


def test_owners_of_much_later_do_not_stand_for_those_of_a_day():
    found = series(*shares("2010", Ann="30"), *shares("2020", Bob="60", Cid="40"))
    assert (on(found, 2012), newest(found)) == (["30"], ["60"])


def test_a_share_that_two_sources_give_counts_once():
    (figure,) = series(*shares("2020", Ann="60", Bob="40"), *shares("2020", Ann="60")).figures
    assert figure.is_of_all_owners


def test_what_is_asked_first_comes_first_and_the_whole_before_its_parts():
    facts = [
        told("colour", "red", "2020"),
        told("length", "3", "2020", part="in Eam"),
        told("length", "9", "2020"),
        told("operator", "Ann", "2020"),
    ]
    assert [one.label for one in history(facts)] == [
        *("operator", "length", "length in Eam", "colour"),
    ]


def test_at_first_a_part_waits_where_the_whole_is_told():
    facts = [told("length", "9", "2020"), told("length", "3", "2020", part="in Eam")]
    assert [one.label for one in at_first(history(facts))] == ["length"]


def test_of_what_nobody_asks_first_three_are_shown():
    facts = [told(name, "1", "2020") for name in ("colour", "shape", "smell", "taste")]
    assert [one.label for one in at_first(history(facts))] == ["colour", "shape", "smell"]


def test_our_owners_are_known_of_the_day_of_the_article_and_now():
    btc = [fact for fact in load_facts(DATA) if fact.feature == "btc"]
    (owners,) = [one for one in history(btc) if one.name == OWNERS]
    then, now = owners.on(When(2020, 9, 22)), owners.newest
    assert [fact.value for one in then for fact in one.facts if "Equinor" in fact.fact] == ["8.71"]
    assert [fact.value for one in now for fact in one.facts if "SOCAR" in fact.fact] == ["32.97"]


def test_each_of_our_figures_is_in_the_history_once():
    facts = load_facts(DATA)
    for feature in {fact.feature for fact in facts}:
        ours = [fact for fact in facts if fact.feature == feature]
        kept = [fact for one in history(ours) for figure in one.figures for fact in figure.facts]
        assert sorted(map(repr, kept)) == sorted(map(repr, ours))
