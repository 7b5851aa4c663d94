"""A collection of what is published: a table that is asked for rows."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple, Protocol

from geo.published.columns import Columns, Extent
from geo.published.places import Places
from geo.published.selection import ANYTHING, Selection
from geo.published.tables import Feature, Table


class Found(NamedTuple):
    """How many rows were found in all, and those that are asked for, made as they are taken.

    `matched` is None where more may be found by a later call.
    """

    matched: int | None
    features: Iterator[Feature]


class Collection(Protocol):
    """Rows of one sort as GeoJSON features; `filters` are fields of a Selection that tell them."""

    id: str
    title: str
    description: str
    filters: tuple[str, ...]

    def find(
        self, asked: Selection = ANYTHING, *, offset: int = 0, limit: int | None = None
    ) -> Found:
        """Return the rows that are asked for, in a lasting order, from one on, at most so many."""

    def feature(self, id: str) -> Feature | None:
        """Return the row of an id, None where there is none."""

    @property
    def extent(self) -> Extent:
        """Where its rows with a shape lie, and the days of those that are of days."""


class TableCollection:
    """The rows of a table, which is gone through when rows are first asked for.

    `days_of` is a collection whose extent holds for this one, too, and costs less.
    """

    def __init__(
        self, id: str, title: str, description: str, table: Table, places: Places,
        *, filters: tuple[str, ...] = (), days_of: Collection | None = None,
    ) -> None:  # fmt: skip
        self.id, self.title, self.description = id, title, description
        self.filters = filters
        self._table, self._places, self._days_of = table, places, days_of

    def find(
        self, asked: Selection = ANYTHING, *, offset: int = 0, limit: int | None = None
    ) -> Found:
        """Return the rows that are asked for, in a lasting order, from one on, at most so many."""
        rows = self._columns.select(asked)
        end = len(rows) if limit is None else offset + limit
        return Found(len(rows), (self._table.feature(int(at)) for at in rows[offset:end]))

    def feature(self, id: str) -> Feature | None:
        """Return the row of an id, None where there is none."""
        at = self._table.at(id)
        return None if at is None else self._table.feature(at)

    @cached_property
    def extent(self) -> Extent:
        """Where its rows with a shape lie, and the days of those that are of days."""
        return self._days_of.extent if self._days_of else self._columns.extent()

    @cached_property
    def _columns(self) -> Columns:
        return Columns(self._table.rows(), self._places)
