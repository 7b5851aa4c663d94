from datetime import date

import pytest
from shapely import Point

from geo.published.columns import Columns, Extent, Row
from geo.published.places import Places
from geo.published.selection import Selection
from tests.geo.published.made import LAYERS

JUNE, JULY = date(2020, 6, 1), date(2020, 7, 1)
ROWS = (
    Row(features=("alpha",), article="a", kind="oil", shape=Point(50, 50), first=JUNE, last=JULY),
    Row(features=("alpha", "beta"), article="b", kind="rail", first=JULY),
    Row(features=("unknown",), last=JUNE),
)
COLUMNS = Columns(ROWS, Places(LAYERS))


def chosen(**asked: object) -> list[int]:
    return COLUMNS.select(Selection(**asked)).tolist()


def test_all_rows_fit_where_nothing_is_asked():
    assert chosen() == [0, 1, 2]


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ({"feature": "beta"}, [1]),
        ({"feature": "unknown"}, [2]),
        ({"feature": "gamma"}, []),
        ({"article": "a"}, [0]),
        ({"article": ""}, []),
        ({"kind": "rail"}, [1]),
        ({"kind": "-1"}, []),
        ({"feature": "alpha", "kind": "oil"}, [0]),
    ],
)
def test_rows_fit_by_what_they_are(asked: dict, rows: list[int]):
    assert chosen(**asked) == rows


@pytest.mark.parametrize(
    ("since", "until", "rows"),
    [
        (JULY, JULY, [0, 1]),
        (JUNE, JUNE, [0, 2]),
        (date(2020, 7, 2), None, [1]),
        (None, date(2020, 5, 31), [2]),
    ],
)
def test_rows_fit_by_their_days_with_open_ends(
    since: date | None, until: date | None, rows: list[int]
):
    assert chosen(since=since, until=until) == rows


def test_a_row_of_no_day_fits_all_days():
    columns = Columns([Row()], Places(LAYERS))
    assert columns.select(Selection(since=JUNE, until=JUNE)).tolist() == [0]


def test_a_row_lies_where_its_own_shape_does_or_else_where_its_features_are():
    assert chosen(bbox=(9, -1, 13, 1)) == [1, 2]
    assert chosen(bbox=(49, 49, 51, 51)) == [0, 2]


def test_a_row_that_lies_nowhere_fits_all_boxes():
    assert chosen(bbox=(-60, -60, -50, -50)) == [2]


def test_there_may_be_no_rows():
    columns = Columns([], Places(LAYERS[:0]))
    assert columns.select(Selection(bbox=(0, 0, 1, 1), feature="alpha")).tolist() == []
    assert columns.extent() == Extent(None, None, None)


def test_the_extent_holds_the_shapes_and_the_days():
    closed = Columns(ROWS[:1], Places(LAYERS))
    assert closed.extent() == Extent((50, 50, 50, 50), JUNE, JULY)


def test_the_extent_is_open_where_a_row_is():
    assert Columns(ROWS[:2], Places(LAYERS)).extent().last is None
