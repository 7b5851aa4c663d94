from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.api.asked import MOST, PAGING, Asked, AskedError, read_asked, read_format
from geo import Selection

FILTERS = ("feature", "kind")
SEPTEMBER = date(2020, 9, 22)


def asked(**params: str) -> Asked:
    return read_asked({name: [value] for name, value in params.items()}, FILTERS)


def test_ten_rows_of_any_kind_are_asked_for_where_nothing_is_said():
    assert asked() == Asked(Selection(), limit=10, offset=0, format="geojson")


def test_the_filters_of_the_collection_are_read():
    assert asked(feature="btc", kind="oil").selection == Selection(feature="btc", kind="oil")


@pytest.mark.parametrize(
    ("limit", "taken"), [("1", 1), ("007", 7), ("1000", MOST), ("1001", MOST), ("9" * 5000, MOST)]
)
def test_more_rows_than_may_be_are_no_fault(limit: str, taken: int):
    assert asked(limit=limit).limit == taken


@pytest.mark.parametrize("limit", ["0", "00", "-1", "1.5", "", "ten", "1_0", "٣", " 1"])
def test_a_limit_is_a_whole_number_from_one_on(limit: str):
    with pytest.raises(AskedError, match="limit is"):
        asked(limit=limit)


@pytest.mark.parametrize("offset", ["-1", "x", "1e3"])
def test_an_offset_is_a_whole_number_from_zero_on(offset: str):
    with pytest.raises(AskedError, match="offset is"):
        asked(offset=offset)


@pytest.mark.parametrize(
    ("bbox", "taken"),
    [
        ("40.5,39,50,43.1", (40.5, 39, 50, 43.1)),
        ("-10,0,10,.5", (-10, 0, 10, 0.5)),
        ("1,2,-100,3,4,100", (1, 2, 3, 4)),
        ("170,-10,-170,10", (170, -10, -170, 10)),
        ("1e1,0,2E1,0", (10, 0, 20, 0)),
        ("-200,-95,200,95", (-200, -95, 200, 95)),
        ("0,0,1,90.1", (0, 0, 1, 90.1)),
    ],
)
def test_a_box_has_four_numbers_or_six(bbox: str, taken: tuple[float, ...]):
    assert asked(bbox=bbox).selection.bbox == taken


@pytest.mark.parametrize(
    "bbox",
    [
        "", "1,2,3", "1,2,3,4,5", "a,b,c,d", "nan,0,1,1", "inf,0,1,1", "1e400,0,1,1", "1_0,0,1,1",
        "0,5,1,4", "0,95,1,-95", "-1e999,0,1,1", "1,2,3,4,", "0, 0,1,1", "1," * 9000,
    ],
)  # fmt: skip
def test_another_box_is_a_fault(bbox: str):
    with pytest.raises(AskedError, match="bbox: give"):
        asked(bbox=bbox)


@pytest.mark.parametrize(
    ("datetime", "since", "until"),
    [
        ("2020-09-22", SEPTEMBER, SEPTEMBER),
        ("2020-09-22T12:30:00Z", SEPTEMBER, SEPTEMBER),
        ("2020-09-23t01:00:00.5+02:00", SEPTEMBER, SEPTEMBER),
        ("2020-09-22T23:59:60Z", SEPTEMBER, SEPTEMBER),
        ("2020-09-22/2021-01-01T00:00:00Z", SEPTEMBER, date(2021, 1, 1)),
        ("2020-09-22/..", SEPTEMBER, None),
        ("2020-09-22/", SEPTEMBER, None),
        ("../2020-09-22", None, SEPTEMBER),
        ("/2020-09-22", None, SEPTEMBER),
    ],
)
def test_days_are_one_or_two_with_open_ends(datetime: str, since: date | None, until: date | None):
    selection = asked(datetime=datetime).selection
    assert (selection.since, selection.until) == (since, until)


@pytest.mark.parametrize(
    "datetime",
    [
        "", "..", "/", "../..", "2020", "2020-09", "20200922", "2020-02-30", "2020-09-22T12:30:00",
        "2020-09-22T25:00:00Z", "2021-01-01/2020-01-01", "2020-01-01/2020-01-02/2020-01-03",
        "9999-12-31T23:00:00-02:00", "0000-01-01", "٢٠٢٠-٠٩-٢٢", "now",
    ],
)  # fmt: skip
def test_other_days_are_a_fault(datetime: str):
    with pytest.raises(AskedError, match="datetime: give"):
        asked(datetime=datetime)


def test_a_parameter_that_is_not_known_is_a_fault():
    with pytest.raises(AskedError, match="no parameter “article”; use f, limit, offset"):
        asked(article="a")


def test_a_parameter_that_is_given_twice_is_a_fault():
    with pytest.raises(AskedError, match="limit is given 2 times"):
        read_asked({"limit": ["1", "2"]}, ())


def test_a_format_is_one_of_two():
    assert (read_format({}), read_format({"f": "json"})) == ("geojson", "json")
    with pytest.raises(AskedError, match="f is “gml”; give geojson or json"):
        read_format({"f": "gml"})


def test_what_has_one_format_is_given_in_no_other():
    assert (read_format({}, ["json"]), read_format({"f": "json"}, ["json"])) == ("json", "json")
    with pytest.raises(AskedError, match="f is “geojson”; give json"):
        read_format({"f": "geojson"}, ["json"])


@given(st.sampled_from(PAGING), st.text(max_size=60))
def test_whatever_is_asked_is_read_or_refused(name: str, value: str):
    try:
        found = asked(**{name: value})
    except AskedError:
        return
    assert 1 <= found.limit <= MOST
    assert found.offset >= 0
