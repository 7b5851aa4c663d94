"""Routes and sites from tables of waypoints, with the border crossings found on the map."""

from collections.abc import Callable, Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from geo.build.writing import Record
from geo.domains import DISTANCE_KM, NUMBER, TEXT, written
from geo.errors import LayerError
from geo.tables import Row, read_table

DECIMALS = 5
"""Of a route's positions: about 1 m."""

COLUMNS = ("section", "name", "lng", "lat", "accuracy_km", "source", "note")
"""Of a table of waypoints; the rows go along the route."""

SITE_COLUMNS = ("kind", "name", "lng", "lat", "accuracy_km", "source", "note")
"""Of a table of sites."""

_DOMAINS = {
    "section": TEXT,
    "kind": TEXT,
    "source": TEXT,
    "lng": written(NUMBER),
    "lat": written(NUMBER),
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
    accuracy_km: float

    @property
    def point(self) -> Point:
        """The position."""
        return Point(self.lng, self.lat)


def sections(table: Path, *, common: dict[str, str], border: Border) -> list[Record]:
    """Make a route's sections from its table of waypoints; `common` are properties of each.

    Consecutive sections meet in one vertex, on the border that `border` gives.
    """
    parts = _read(table)
    _meet(parts, border, table)
    return [_section(part, common) for part in parts]


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


def _read(table: Path) -> list[list[Waypoint]]:
    """Read the waypoints, a list a section."""
    rows = read_table(table, columns=COLUMNS, error=LayerError, check=_faults)
    points = [_waypoint(row.values) for row in rows]
    return [list(group) for _, group in groupby(points, key=lambda point: point.section)]


def _waypoint(row: dict[str, str]) -> Waypoint:
    lng, lat, accuracy_km = (float(row[key]) for key in ("lng", "lat", "accuracy_km"))
    return Waypoint(row["section"], row["name"], lng, lat, accuracy_km)


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
        known = max(point.accuracy_km for point in (marked or (here[-1], there[0])))
        meeting = Waypoint(here[-1].section, "border", position.x, position.y, known)
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


def _section(points: list[Waypoint], common: dict[str, str]) -> Record:
    properties: dict[str, object] = {**common, "section": points[0].section}
    properties["accuracy_km"] = max(point.accuracy_km for point in points)
    properties["stretches"] = _stretches(points)
    return properties, LineString([point.point for point in points])


def _stretches(points: list[Waypoint]) -> list[list[float]]:
    """Join the legs between waypoints into stretches of one accuracy: start, end, accuracy_km."""
    legs = [max(a.accuracy_km, b.accuracy_km) for a, b in pairwise(points)]
    stretches: list[list[float]] = []
    for index, accuracy_km in enumerate(legs):
        if stretches and stretches[-1][2] == accuracy_km:
            stretches[-1][1] = index + 1
        else:
            stretches.append([index, index + 1, accuracy_km])
    return stretches
