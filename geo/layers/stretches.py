"""Stretches: the parts of a route, each with its own accuracy, and the reasons for it."""

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


class Reason(NamedTuple):
    """Why a part of a route, from vertex `start` to vertex `end`, is known as well as it is."""

    start: int
    end: int
    text: str


def cut_by_reason(row: Any) -> list[tuple[str, list[tuple[BaseGeometry, float]]]]:
    """Return the parts of a row of the layers by why they are known as well as they are.

    Each comes with its own parts by accuracy; a row without reasons has none.
    """
    vertices = get_coordinates(row.geometry)
    stretches = row.stretches or (Stretch(0, len(vertices) - 1, float(row.accuracy_km)),)
    return [
        (
            reason.text,
            [(LineString(vertices[a : b + 1]), km) for a, b, km in _within(stretches, reason)],
        )
        for reason in row.reasons
    ]


def _within(stretches: Sequence[Stretch], reason: Reason) -> Iterator[Stretch]:
    """Return what of the stretches lies where a reason holds."""
    for stretch in stretches:
        start, end = max(stretch.start, reason.start), min(stretch.end, reason.end)
        if start < end:
            yield Stretch(start, end, stretch.accuracy_km)


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
