"""Finds the rows of a table that fit a selection, in columns of numbers."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.layers.geojson import Bounds
from geo.published.places import Places, area_of
from geo.published.selection import Selection

_ALWAYS = date.min, date.max
_NONE, _UNKNOWN = -1, -2


class Row(NamedTuple):
    """What a row is found by: what it is about, where it lies and of which days it is."""

    features: tuple[str, ...] = ()
    article: str = ""
    kind: str = ""
    event: str = ""
    shape: BaseGeometry | None = None
    first: date | None = None
    last: date | None = None


class Extent(NamedTuple):
    """Where all rows of a table lie, and their first and last day; None is not known, or open."""

    bbox: Bounds | None
    first: date | None
    last: date | None


class Columns:
    """The rows of a table, each known by its number: 200,000 are looked through in a millisecond.

    `places` tells where the features lie that rows without a shape of their own are about.
    """

    def __init__(self, rows: Iterable[Row], places: Places) -> None:
        self._places = places
        self._features = dict(places.numbers)
        self._articles, self._kinds, self._events = _Numbers(), _Numbers(), _Numbers()
        about: list[tuple[int, int]] = []
        known: list[tuple[int, int, int, int, int]] = []
        shapes: list[BaseGeometry] = []
        shaped: list[int] = []
        for at, row in enumerate(rows):
            names = dict.fromkeys(row.features)
            about += [(at, self._features.setdefault(n, len(self._features))) for n in names]
            days = (row.first or date.min).toordinal(), (row.last or date.max).toordinal()
            article, kind = self._articles.of(row.article), self._kinds.of(row.kind)
            known.append((article, kind, self._events.of(row.event), *days))
            if row.shape is not None:
                shapes.append(row.shape)
                shaped.append(at)
        self.count = len(known)
        self._about = np.array(about, dtype=np.int32).reshape(-1, 2)
        self._known = np.array(known, dtype=np.int32).reshape(-1, 5)
        self._shaped = np.array(shaped, dtype=np.intp)
        self._tree = shapely.STRtree(shapes)
        self._bbox = _bounds(shapes)

    def select(self, asked: Selection) -> NDArray[np.intp]:
        """Return the numbers of the rows that are asked for, in their order."""
        articles, kinds, events, first, last = self._known.T
        kept = np.ones(self.count, dtype=bool)
        if asked.until:
            kept &= first <= asked.until.toordinal()
        if asked.since:
            kept &= last >= asked.since.toordinal()
        if asked.article is not None:
            kept &= articles == self._articles.get(asked.article, _UNKNOWN)
        if asked.kind is not None:
            kept &= kinds == self._kinds.get(asked.kind, _UNKNOWN)
        if asked.event is not None:
            kept &= events == self._events.get(asked.event, _UNKNOWN)
        if asked.feature is not None:
            rows, features = self._about.T
            kept &= self._those(rows[features == self._features.get(asked.feature, _UNKNOWN)])
        if asked.bbox is not None:
            kept &= self._within(asked.bbox)
        return np.flatnonzero(kept)

    def extent(self) -> Extent:
        """Return where the rows with a shape lie, and the first and last day of those with days."""
        *_, first, last = self._known.T
        since, until = (day.toordinal() for day in _ALWAYS)
        begun, over = first[first > since], last[last < until]
        is_open = bool(np.any((first > since) & (last == until)))
        return Extent(
            self._bbox,
            date.fromordinal(int(begun.min())) if begun.size else None,
            date.fromordinal(int(over.max())) if over.size and not is_open else None,
        )

    def _within(self, bbox: Bounds) -> NDArray[np.bool_]:
        """Tell which rows have a shape in a box, or no shape but a feature there, or no place."""
        area = area_of(bbox)
        rows, features = self._about.T
        known = features < len(self._places.numbers)
        there = np.zeros(len(self._features), dtype=bool)
        there[: len(self._places.numbers)] = self._places.within(area)
        has_shape = self._those(self._shaped)
        has_place = has_shape | self._those(rows[known])
        hit = self._those(self._shaped[self._tree.query(area, predicate="intersects")])
        return hit | (~has_shape & self._those(rows[there[features]])) | ~has_place

    def _those(self, rows: NDArray[np.integer]) -> NDArray[np.bool_]:
        found = np.zeros(self.count, dtype=bool)
        found[rows] = True
        return found


class _Numbers(dict[str, int]):
    """Gives each text a number; an empty one is none."""

    def of(self, text: str) -> int:
        """Return the number of a text, a new one where it has none yet."""
        return self.setdefault(text, len(self)) if text else _NONE


def _bounds(shapes: list[BaseGeometry]) -> Bounds | None:
    if not shapes:
        return None
    west, south, east, north = (float(edge) for edge in shapely.total_bounds(shapes))
    return west, south, east, north
