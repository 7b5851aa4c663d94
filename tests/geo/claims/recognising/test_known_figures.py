"""Published amounts and dates, as a text may state them."""

from dataclasses import replace

import pytest

from geo.claims.claim import Claim
from geo.claims.recognising.known_figures import known_figures
from geo.layers.facts import Fact

PIPE = Fact("btc", "diameter in Georgia", "46", "inches", "", "bp-btc")
OPENED = Fact("btc", "opened", "2006-07-13", "", "", "bp-btc")
CARRIED = Fact("btc", "throughput", "30", "million t a year", "2020", "bp-btc")
OPERATOR = Fact("btc", "operator", "bp", "", "", "bp-btc")


def test_amounts_and_dates_are_known():
    found = [known.what.name for known in known_figures([PIPE, OPENED])]
    assert found == ["diameter", "opening"]


def test_names_are_not():
    assert known_figures([OPERATOR]) == ()


def test_what_is_another_each_year_is_known_of_its_year():
    (known,) = known_figures([CARRIED])
    said = Claim(0, 1, "figure", "btc", None, 30e6, "t", what="throughput", text="2020")
    assert known.is_said_by(said)
    assert not known.is_said_by(replace(said, text="2019"))


@pytest.mark.parametrize(
    ("value", "hedge", "is_said"),
    [
        (4000.0, "exact", True),
        (3800.0, "exact", False),
        (3950.0, "about", True),
        (3800.0, "about", False),
        (3500.0, "at least", True),
        (2000.0, "at least", False),
    ],
)
def test_an_amount_is_said_by_what_rounds_to_it(value, hedge, is_said):
    (known,) = known_figures([Fact("base", "personnel", "4000", "people", "", "b")])
    said = Claim(0, 1, "figure", "base", None, value, "people", hedge=hedge, what="personnel")
    assert known.is_said_by(said) is is_said


def test_forty_inches_are_not_forty_two():
    (known,) = known_figures([replace(PIPE, value="42")])
    said = Claim(0, 1, "figure", "btc", None, 40.0, "inches", what="diameter")
    assert not known.is_said_by(said)


def test_an_amount_is_said_in_another_unit():
    (known,) = known_figures([PIPE])
    said = Claim(0, 1, "figure", "btc", None, 1168.0, "mm", what="diameter")
    assert known.is_said_by(said)


def test_a_unit_tells_what_an_amount_is_of():
    (known,) = known_figures([PIPE])
    assert known.is_told_by("inches")
    assert known.is_told_alone_by("inches")
    assert not known.is_told_by("people")


def test_a_unit_of_many_things_does_not_tell_alone():
    (known,) = known_figures([Fact("base", "personnel", "5000", "people", "", "b")])
    assert known.is_told_by("people")
    assert not known.is_told_alone_by("people")


def test_a_year_is_not_as_exact_as_a_month():
    known, *_ = known_figures([Fact("base", "established", "1995", "", "", "b")])
    said = Claim(0, 1, "figure", "base", None, what=known.what.name, text="1995")
    assert known.is_said_by(said)
    assert not known.is_said_by(replace(said, text="1995-03"))
