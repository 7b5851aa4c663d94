import math

import pytest

from geo.domains import (
    BOUNDS,
    COUNT,
    DATE,
    DISTANCE_KM,
    NOTE,
    NUMBER,
    SLUG,
    TEXT,
    between,
    list_of,
    one_of,
    or_empty,
    record_faults,
    show,
    written,
)


@pytest.mark.parametrize(
    ("domain", "value"),
    [
        (SLUG, "btc-2"),
        (TEXT, "A text"),
        (NOTE, ""),
        (between(-90, 90, "degrees"), -90),
        (DATE, "2006"),
        (DATE, "2006-07"),
        (DATE, "2006-07-13"),
        (NUMBER, -1.5),
        (DISTANCE_KM, 0),
        (one_of(["route", "area"]), "area"),
        (or_empty(DATE), ""),
        (or_empty(DATE), "2006"),
        (written(DISTANCE_KM), "2.5"),
        (COUNT, "60"),
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
        (between(-90, 90, "degrees"), 90.1),
        (between(-90, 90, "degrees"), True),
        (or_empty(DATE), " "),
        (written(DISTANCE_KM), "nan"),
        (written(DISTANCE_KM), ""),
        (COUNT, "0.5"),
        (COUNT, "٣"),
    ],
)
def test_any_other_value_has_one(domain, value):
    assert len(list(domain.faults("it", value))) == 1


@pytest.mark.parametrize("box", [[-180, -90, 180, 90], [25.5, 34, 26, 35]])
def test_a_box_has_its_west_before_its_east(box):
    assert list(BOUNDS.faults("it", box)) == []


@pytest.mark.parametrize(
    "box",
    [
        *([1, 0, 1, 1], [2, 0, 1, 1], [0, 1, 1, 1], [0, 2, 1, 1], [-181, 0, 1, 1], [0, 0, 181, 1]),
        *([0, -91, 1, 1], [0, 0, 1, 91], [0, 0, 1], ["0", 0, 1, 1], [True, 0, 2, 2], "box"),
    ],
)
def test_any_other_box_is_at_fault(box):
    assert len(list(BOUNDS.faults("it", box))) == 1


def test_a_list_is_of_things_that_fit():
    names = list_of(TEXT, "names")
    assert list(names.faults("it", ["a", "b"])) == []
    assert list(names.faults("it", ["a", ""])) == ['it is ["a", ""]; give a list of names']
    assert list(names.faults("it", "a")) == ['it is "a"; give a list of names']


def test_a_record_lacks_has_too_much_and_does_not_fit():
    domains = {"id": SLUG, "title": TEXT}
    assert list(record_faults({"title": "", "href": 1}, domains, needed=["id"])) == [
        "id is missing; use a-z, 0-9 and hyphens",
        "title is empty; give a text",
        "href is not known; use id, title",
    ]


def test_a_fault_has_the_name_the_value_and_the_way_out():
    assert list(SLUG.faults("feature", "A b")) == ['feature is "A b"; use a-z, 0-9 and hyphens']


def test_an_empty_value_is_called_empty():
    assert list(TEXT.faults("title", "")) == ["title is empty; give a text"]


def test_a_long_value_is_shortened():
    assert len(show("a" * 1000)) == 80


@pytest.mark.parametrize("value", [" ", "\u200b", "\u202e", "\u3164", "\u0301"])
def test_what_shows_nothing_is_no_text(value: str):
    assert list(TEXT.faults("name", value)) == [f'name is "{value}"; give a text']
