import math

import pytest

from geo.domains import (
    DATE,
    DISTANCE_KM,
    NOTE,
    NUMBER,
    SLUG,
    TEXT,
    one_of,
    or_empty,
    show,
    written,
)


@pytest.mark.parametrize(
    ("domain", "value"),
    [
        (SLUG, "btc-2"),
        (TEXT, "A text"),
        (NOTE, ""),
        (DATE, "2006"),
        (DATE, "2006-07"),
        (DATE, "2006-07-13"),
        (NUMBER, -1.5),
        (DISTANCE_KM, 0),
        (one_of(["route", "area"]), "area"),
        (or_empty(DATE), ""),
        (or_empty(DATE), "2006"),
        (written(DISTANCE_KM), "2.5"),
    ],
)
def test_a_value_of_the_domain_has_no_fault(domain, value):
    assert list(domain.faults("it", value)) == []


@pytest.mark.parametrize(
    ("domain", "value"),
    [
        (SLUG, "BTC"),
        (SLUG, "bt_c"),
        (SLUG, "btc\n"),
        (SLUG, ["btc"]),
        (TEXT, "  "),
        (NOTE, None),
        (DATE, "2006-7"),
        (DATE, "2006-13"),
        (DATE, "2006-07-32"),
        (DATE, "13 July 2006"),
        (DATE, "２００６"),
        (NUMBER, True),
        (NUMBER, "2"),
        (NUMBER, math.nan),
        (NUMBER, 10**400),
        (DISTANCE_KM, -1),
        (DISTANCE_KM, 1e5),
        (one_of(["route", "area"]), ["route"]),
        (or_empty(DATE), " "),
        (written(DISTANCE_KM), "nan"),
        (written(DISTANCE_KM), ""),
    ],
)
def test_any_other_value_has_one(domain, value):
    assert len(list(domain.faults("it", value))) == 1


def test_a_fault_has_the_name_the_value_and_the_way_out():
    assert list(SLUG.faults("feature", "A b")) == ['feature is "A b"; use a-z, 0-9 and hyphens']


def test_an_empty_value_is_called_empty():
    assert list(TEXT.faults("title", "")) == ["title is empty; give a text"]


def test_a_long_value_is_shortened():
    assert len(show("a" * 1000)) == 80
