from collections.abc import Mapping
from datetime import date

import pytest

from geo import Collection, Selection

Published = Mapping[str, Collection]


def ids(published: Published, **which: int) -> list[str]:
    return [feature["id"] for feature in published["articles"].find(**which).features]


@pytest.mark.parametrize(
    ("offset", "limit", "found"),
    [(0, 2, ["open", "closed"]), (2, 2, ["undated"]), (3, 2, []), (10**12, 1, []), (1, 0, [])],
)
def test_rows_are_found_page_by_page(
    published: Published, offset: int, limit: int, found: list[str]
):
    assert ids(published, offset=offset, limit=limit) == found


def test_all_rows_are_found_where_no_limit_is_set(published: Published):
    assert ids(published) == ["open", "closed", "undated"]


def test_it_tells_how_many_there_are_in_all(published: Published):
    assert published["articles"].find(Selection(feature="beta"), limit=1).matched == 2


def test_rows_are_made_as_they_are_taken(published: Published, monkeypatch: pytest.MonkeyPatch):
    made: list[int] = []
    monkeypatch.setattr(published["articles"]._table, "feature", made.append)
    next(published["articles"].find().features)
    assert made == [0]


def test_quotes_are_of_the_days_of_the_articles(published: Published):
    assert published["mentions"].extent == published["articles"].extent
    assert published["mentions"].extent.last == date(2021, 3, 4)
