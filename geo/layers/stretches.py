"""Stretches: the parts of a route, each with its own accuracy."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from shapely import LineString, get_coordinates
from shapely.geometry.base import BaseGeometry


class Stretch(NamedTuple):
    """A part of a route, from vertex `start` to vertex `end`, known to `accuracy_km`."""

    start: int
    end: int
    accuracy_km: float


def cut_by_accuracy(row: Any) -> list[tuple[BaseGeometry, float]]:
    """Return the parts of a row of the layers, each with its accuracy in km (NaN if unknown).

    A line is cut into its stretches; what lies in none of them has the accuracy of the row.
    """
    if not row.stretches:
        return [(row.geometry, float(row.accuracy_km))]
    vertices = get_coordinates(row.geometry)
    gaps = _gaps(row.stretches, len(vertices) - 1, float(row.accuracy_km))
    stretches = sorted([*row.stretches, *gaps])
    return [(LineString(vertices[s.start : s.end + 1]), s.accuracy_km) for s in stretches]


def _gaps(stretches: Sequence[Stretch], last: int, accuracy_km: float) -> Iterator[Stretch]:
    """Return what is left of a line of vertices 0 to `last` before, between and after stretches."""
    ends = [Stretch(0, 0, 0.0), *sorted(stretches), Stretch(last, last, 0.0)]
    for before, after in pairwise(ends):
        if before.end < after.start:
            yield Stretch(before.end, after.start, accuracy_km)
