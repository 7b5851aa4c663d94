from datetime import date
from types import SimpleNamespace

import pytest
from geopandas import GeoDataFrame
from shapely import LineString

from geo.layers.borders import EARLIER, borders_on, is_there, note_on, when_there

DAY = date(2020, 11, 10)


@pytest.mark.parametrize(
    ("since", "until"),
    [
        ("", ""),
        ("2020-11-10", "2020-11-10"),
        ("2020-11", "2020-11"),
        ("2020", "2020"),
        ("1994-05-12", ""),
        ("", "2023"),
    ],
)
def test_a_border_is_there_within_its_time_and_at_its_ends(since: str, until: str) -> None:
    assert is_there(since, until, DAY)


@pytest.mark.parametrize(
    ("since", "until"),
    [("2020-11-11", ""), ("2020-12", ""), ("2021", ""), ("", "2020-11-09"), ("1994", "2019")],
)
def test_a_border_is_not_there_before_and_after(since: str, until: str) -> None:
    assert not is_there(since, until, DAY)


def test_the_borders_of_a_day_are_those_that_were_there() -> None:
    line = LineString([(0, 0), (1, 1)])
    rows = [("old", "", "2020-11-09"), ("new", "2020-11-10", ""), ("always", "", "")]
    table = GeoDataFrame(rows, columns=["name", "since", "until"], geometry=[line] * 3)
    assert list(borders_on(table, DAY)["name"]) == ["new", "always"]


def test_of_no_borders_none_were_there() -> None:
    none = GeoDataFrame({"since": [], "until": []}, geometry=[])
    assert len(borders_on(none, DAY)) == 0


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("1993", "", "since 1993"),
        ("1994-05-12", "2020-11-09", "from 12 May 1994 to 9 November 2020"),
        ("", "2020-11", "until November 2020"),
        ("", "", ""),
    ],
)
def test_the_time_of_a_border_is_told_as_far_as_it_is_known(
    since: str, until: str, told: str
) -> None:
    assert when_there(since, until) == told


BORDER = SimpleNamespace(
    note="Marked in part.",
    earlier=[
        {"until": "2024-04-22", "note": "Not marked."},
        {"until": "2024-05-23", "note": "First posts."},
    ],
)


@pytest.mark.parametrize(
    ("day", "note"),
    [
        (date(2020, 9, 22), "Not marked."),
        (date(2024, 4, 23), "First posts."),
        (date(2024, 5, 24), "Marked in part."),
    ],
)
def test_a_note_is_that_of_the_day(day: date, note: str) -> None:
    assert note_on(BORDER, day) == note


@pytest.mark.parametrize(
    "value", ["Not marked.", [{"note": "Not marked."}], [{"until": "2024", "note": ""}]]
)
def test_an_earlier_note_needs_its_end_and_its_text(value: object) -> None:
    assert list(EARLIER.faults("earlier", value))
