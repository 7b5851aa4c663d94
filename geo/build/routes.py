"""Routes and sites from tables of waypoints, with the border crossings found on the map."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from geo.build.bases import Basis
from geo.build.writing import Record
from geo.domains import DISTANCE_KM, LAT, LNG, TEXT, show, written
from geo.errors import LayerError
from geo.tables import Row, read_table

DECIMALS = 5
"""Of a route's positions: about 1 m."""

COLUMNS = ("section", "name", "lng", "lat", "basis", "accuracy_km", "source", "note")
"""Of a table of waypoints; the rows go along the route."""

SITE_COLUMNS = ("kind", "name", "lng", "lat", "accuracy_km", "source", "note")
"""Of a table of sites."""

_DOMAINS = {
    "section": TEXT,
    "kind": TEXT,
    "source": TEXT,
    "lng": written(LNG),
    "lat": written(LAT),
    "accuracy_km": written(DISTANCE_KM),
}
_FAR_DEGREES = 0.05

Border = Callable[[str, str], BaseGeometry]
"""Gives the line between two countries."""


class Waypoint(NamedTuple):
    """A vertex of a route and how well it is known."""

    section: str
    name: str
    lng: float
    lat: float
    basis: str
    accuracy_km: float

    @property
    def point(self) -> Point:
        """The position."""
        return Point(self.lng, self.lat)


def sections(
    table: Path, *, common: dict[str, str], border: Border, bases: Mapping[str, Basis]
) -> list[Record]:
    """Make a route's sections from its table of waypoints; `common` are properties of each.

    Consecutive sections meet in one vertex, on the border that `border` gives. `stretches` says
    how well each leg is known, and `reasons` why, by what its waypoints rest on.
    """
    points = read_waypoints(table, bases)
    parts = [list(group) for _, group in groupby(points, key=lambda point: point.section)]
    _meet(parts, border, table)
    return [_section(part, common, bases) for part in parts]


def read_waypoints(table: Path, bases: Mapping[str, Basis]) -> list[Waypoint]:
    """Read a route's waypoints in their order; raises LayerError with all the faults."""
    check = partial(_waypoint_faults, bases=bases)
    rows = read_table(table, columns=COLUMNS, error=LayerError, check=check)
    return [_waypoint(row.values) for row in rows]


def sites(table: Path, *, feature: str) -> list[Record]:
    """Make a route's sites from their table."""
    rows = read_table(table, columns=SITE_COLUMNS, error=LayerError, check=_faults)
    records = []
    for row in (row.values for row in rows):
        properties = {
            "feature": feature,
            "name": row["name"],
            "role": "site",
            "kind": row["kind"],
            "accuracy_km": float(row["accuracy_km"]),
            "note": row["note"],
            "source": row["source"],
        }
        records.append((properties, Point(float(row["lng"]), float(row["lat"]))))
    return records


def _waypoint(row: dict[str, str]) -> Waypoint:
    lng, lat, accuracy_km = (float(row[key]) for key in ("lng", "lat", "accuracy_km"))
    return Waypoint(row["section"], row["name"], lng, lat, row["basis"], accuracy_km)


def _waypoint_faults(row: Row, bases: Mapping[str, Basis]) -> Iterator[str]:
    yield from _faults(row)
    if row.values["basis"] not in bases:
        yield f"basis {show(row.values['basis'])} is not in bases.csv; give {' or '.join(bases)}"


def _faults(row: Row) -> Iterator[str]:
    for key, domain in _DOMAINS.items():
        if key in row.values:
            yield from domain.faults(key, row.values[key])


def _meet(sections: list[list[Waypoint]], border: Border, table: Path) -> None:
    """Let consecutive sections share a vertex on the border between them."""
    for here, there in pairwise(sections):
        marked = [point for point in (here[-1], there[0]) if _is_border(point)]
        here[:] = [point for point in here if point not in marked]
        there[:] = [point for point in there if point not in marked]
        position = _crossing(here[-1], there[0], marked, border(here[-1].section, there[0].section))
        if position is None:
            fault = f"{here[-1].name} and {there[0].name} lie far from the border between them"
            raise LayerError(table, f"{fault}; add a waypoint on each side of it")
        worst = max(marked or (here[-1], there[0]), key=lambda point: point.accuracy_km)
        known = (worst.basis, worst.accuracy_km)
        meeting = Waypoint(here[-1].section, "border", position.x, position.y, *known)
        here.append(meeting)
        there.insert(0, meeting._replace(section=there[0].section))


def _is_border(point: Waypoint) -> bool:
    return point.name.lower().startswith("border")


def _crossing(
    before: Waypoint, after: Waypoint, marked: list[Waypoint], line: BaseGeometry
) -> Point | None:
    """Return where the border is marked, or where the way between two waypoints crosses it.

    Where the way stops short of the border it is the nearest position, within 5 km; else None.
    """
    way = marked[0].point if marked else LineString([before.point, after.point])
    if way.crosses(line):
        return nearest_points(way.intersection(line), before.point)[0]
    position, end = nearest_points(line, way)
    return position if position.distance(end) <= _FAR_DEGREES else None


def _section(points: list[Waypoint], common: dict[str, str], bases: Mapping[str, Basis]) -> Record:
    properties: dict[str, object] = {**common, "section": points[0].section}
    properties["accuracy_km"] = max(point.accuracy_km for point in points)
    legs = list(pairwise(points))
    properties["stretches"] = _runs(max(a.accuracy_km, b.accuracy_km) for a, b in legs)
    properties["reasons"] = _runs(_reason(leg, bases) for leg in legs)
    return properties, LineString([point.point for point in points])


def _reason(leg: Sequence[Waypoint], bases: Mapping[str, Basis]) -> str:
    """Say what a leg rests on: the weaker of what its two waypoints do."""
    return max((bases[point.basis] for point in leg), key=lambda basis: basis.accuracy_km).reason


def _runs(values: Iterable[object]) -> list[list[object]]:
    """Join the legs that have one value in a row: first vertex, last vertex, value."""
    runs: list[list[object]] = []
    for index, value in enumerate(values):
        if runs and runs[-1][2] == value:
            runs[-1][1] = index + 1
        else:
            runs.append([index, index + 1, value])
    return runs
