"""How accurate a feature's position is, in words, with no more digits than it deserves."""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from math import floor, log10
from typing import Any, NamedTuple

from geopandas import GeoDataFrame

from geo.grouping import grouped
from geo.layers.checks import ROLES
from geo.layers.load import rows_by_feature
from geo.layers.stretches import cut_by_accuracy, cut_by_reason
from geo.measures.geodesic import length_km
from geo.wording import listed

MOST = 0.7
"""The share of a course that is most of it."""

NOT_STATED = "Accuracy not stated."
NO_DISTANCE = "a distance that is not stated"


class _Piece(NamedTuple):
    """A part of a feature: its section, how well it is known (NaN if unknown) and its length."""

    section: str | None
    accuracy_km: float
    km: float


def accuracy_of(layers: GeoDataFrame, feature: str) -> str:
    """Say in a sentence how accurate a feature's position is, by its stretches or as a whole.

    Of a route it tells what holds for most of its geodesic length, and what holds for the rest.
    """
    return accuracy_of_rows(list(layers[layers["feature"] == feature].itertuples()))


def accuracies_of(layers: GeoDataFrame) -> dict[str, str]:
    """Say of each feature how accurate its position is; see `accuracy_of`."""
    return {feature: accuracy_of_rows(rows) for feature, rows in rows_by_feature(layers).items()}


def accuracy_of_rows(rows: list[Any]) -> str:
    """Say how accurate the position of a feature of these rows is; see `accuracy_of`."""
    return _sentence(_pieces(rows))


class Ground(NamedTuple):
    """Why so many km of a section of a feature are known as well as they are, all in words."""

    section: str
    length: str
    accuracy: str
    reason: str


def grounds_of(layers: GeoDataFrame) -> dict[str, tuple[Ground, ...]]:
    """Say of each feature, section by section, how well its course is known and why."""
    return {feature: tuple(_grounds(rows)) for feature, rows in rows_by_feature(layers).items()}


def _grounds(rows: list[Any]) -> Iterator[Ground]:
    found: dict[tuple[str, str], list[_Piece]] = {}
    for row in rows:
        for reason, parts in cut_by_reason(row) if row.reasons else ():
            pieces = [_Piece(row.section, km, length_km(part)) for part, km in parts]
            found.setdefault((row.section or "", reason), []).extend(pieces)
    for (section, reason), pieces in found.items():
        yield Ground(section, _length(pieces), _range(pieces), reason)


def _sentence(pieces: list[_Piece]) -> str:
    known = [piece for piece in pieces if piece.accuracy_km > 0]
    if not known:
        return NOT_STATED
    limit_km = _limit_km(known, _km(pieces))
    most = [piece for piece in known if piece.accuracy_km <= limit_km]
    worse = [piece for piece in known if piece.accuracy_km > limit_km]
    unknown = [piece for piece in pieces if not piece.accuracy_km > 0]
    said = f"Accurate to {_range(most)}{_share(most, pieces)}"
    if worse:
        said += f", but only to {_range(worse)} for {_length(worse)}{_where(worse, pieces)}"
    if _km(unknown) > 0:
        said += f"; the accuracy of {_length(unknown)} of it is not stated"
    return f"{said}."


def _pieces(rows: list[Any]) -> list[_Piece]:
    """Take the routes of a feature apart by accuracy; what is no route has no length."""
    for role in ROLES:
        found = [row for row in rows if row.role == role]
        if found and role == "route":
            return [piece for row in found for piece in _cut(row)]
        if found:
            return [_Piece(None, row.accuracy_km, 0.0) for row in found]
    return []


def _cut(row: Any) -> Iterator[_Piece]:
    for part, accuracy_km in cut_by_accuracy(row):
        if km := length_km(part):
            yield _Piece(row.section, accuracy_km, km)


def _limit_km(known: list[_Piece], whole_km: float) -> float:
    """Return the accuracy that holds for most of a course, or for all that is known of it."""
    ranked = sorted(known, key=lambda piece: piece.accuracy_km)
    passed_km = accumulate(piece.km for piece in ranked)
    reached = (p for p, km in zip(ranked, passed_km, strict=True) if km >= MOST * whole_km)
    return next(reached, ranked[-1]).accuracy_km


def _share(most: list[_Piece], pieces: list[_Piece]) -> str:
    if _km(most) == _km(pieces):
        return ""
    is_most = _km(most) >= MOST * _km(pieces)
    return f" along {'most' if is_most else _length(most)} of its course"


def _where(worse: list[_Piece], pieces: list[_Piece]) -> str:
    """Say where what is known worse lies, the section with most of it first.

    It is " in Georgia", ": 260 km in Turkey, the rest in Georgia", or " of it" in a route of one.
    """
    sections = dict.fromkeys(piece.section or "" for piece in pieces)
    if len(sections) < 2 or "" in sections:
        return " of it"
    first, *rest = sorted(grouped(worse, _section).items(), key=lambda part: -_km(part[1]))
    if not rest:
        return f" in {first[0]}"
    if _length(first[1]) == _length(worse):
        return f", nearly all in {first[0]}"
    return f": {_length(first[1])} in {first[0]}, the rest in {listed([name for name, _ in rest])}"


def _section(piece: _Piece) -> str:
    return piece.section or ""


def _km(pieces: Iterable[_Piece]) -> float:
    return sum(piece.km for piece in pieces)


def _length(pieces: Iterable[_Piece]) -> str:
    return f"{_figure(_km(pieces))} km"


def _range(pieces: Iterable[_Piece]) -> str:
    accuracies = [piece.accuracy_km for piece in pieces if piece.accuracy_km > 0]
    if not accuracies:
        return NO_DISTANCE
    least, most = _figure(min(accuracies)), _figure(max(accuracies))
    return f"about {most} km" if least == most else f"{least}–{most} km"


def _figure(value: float) -> str:
    """Write a number with two digits that count: 0, 1.2, 250, 1,800."""
    if value <= 0:
        return "0"
    return f"{round(value, 1 - floor(log10(value))):,.10g}"
