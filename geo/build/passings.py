"""How far a line passes from where it is known to pass, and how well it is known by that.

The accuracy of a waypoint is that of what it rests on (`bases`), and never smaller than what the
positions nearest to its two legs show. A position that is known at least as well as what the leg
rests on counts with its whole distance from the line; a coarser one only with what goes beyond its
own uncertainty. Accuracies are rounded up, to half a km from 1 km on.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from math import ceil
from pathlib import Path
from typing import NamedTuple

import numpy as np
from shapely import LineString, STRtree, affinity, points
from shapely.geometry import MultiPoint

from geo.build.bases import Basis
from geo.build.routes import Waypoint
from geo.domains import DISTANCE_KM, LAT, LNG, NOTE, SLUG, TEXT, show, written
from geo.errors import LayerError
from geo.grouping import grouped
from geo.layers.comparison import Comparison
from geo.measures.geodesic import distances_km
from geo.measures.plane import Numbers
from geo.tables import Row, read_table

COLUMNS = ("features", "set", "section", "lng", "lat", "off_km", "source", "note")
"""Of the table of evidence; `features` are ids with a semicolon between."""

USED_KM = 0.02
"""So near a waypoint lies a position that it was placed by: that shows nothing of the line."""

FARTHEST_KM = 200
"""From a vertex of its line no position is farther: else it is not one that the line passes."""

MOST = 0.9
"""The share of positions, or of a line's length, that is nearly all."""

_DOMAINS = {
    **dict.fromkeys(("features", "set", "section"), TEXT),
    **{"lng": written(LNG), "lat": written(LAT)},
    **{"off_km": written(DISTANCE_KM), "source": SLUG, "note": NOTE},
}

_UNIQUE = [["features", "set", "lng", "lat"]]


class Evidence(NamedTuple):
    """A position that a line is known to pass, to within `off_km`; `set` is what gives it."""

    features: tuple[str, ...]
    set: str
    section: str
    lng: float
    lat: float
    off_km: float


class Passing(NamedTuple):
    """How far a line passes from a position, on which leg, and from the nearest waypoint."""

    evidence: Evidence
    km: float
    leg: int
    waypoint_km: float

    @property
    def is_used(self) -> bool:
        """Whether a waypoint stands at the position."""
        return self.waypoint_km <= USED_KM


def read_evidence(
    table: Path, *, lines: Mapping[str, Sequence[Waypoint]], sources: Collection[str]
) -> list[Evidence]:
    """Read the positions, each of some of the lines, by their ids, and of a section of theirs.

    Raises LayerError with all the faults of the table.
    """
    vertices = {id: MultiPoint([point.point for point in line]) for id, line in lines.items()}

    def check(row: Row) -> Iterator[str]:
        faults = [*_faults(row, lines, sources)]
        yield from faults or _far_off(_evidence(row.values), vertices)

    rows = read_table(table, columns=COLUMNS, error=LayerError, check=check, unique=_UNIQUE)
    return [_evidence(row.values) for row in rows]


def hold(waypoints: Sequence[Waypoint], evidence: Sequence[Evidence]) -> list[Passing]:
    """Measure how far the line through waypoints passes from each position, in geodesic km."""
    if not evidence:
        return []
    vertices = [(point.lng, point.lat) for point in waypoints]
    places = np.array([(item.lng, item.lat) for item in evidence])
    away_km = distances_km(places, LineString(vertices))
    waypoint_km = distances_km(places, MultiPoint(vertices))
    legs = _nearest_legs(np.array(vertices), places)
    found = zip(evidence, away_km.tolist(), legs, waypoint_km.tolist(), strict=True)
    return [Passing(*values) for values in found]


def accuracies(
    waypoints: Sequence[Waypoint], passings: Iterable[Passing], bases: Mapping[str, Basis]
) -> list[float]:
    """Return how well each waypoint is known, in km: see the rule at the head of the module."""
    known_km = [bases[point.basis].accuracy_km for point in waypoints]
    shown_km = list(known_km)
    for passing in passings:
        ends = (passing.leg, passing.leg + 1)
        km = _shown_km(passing, max(known_km[end] for end in ends))
        for end in ends:
            shown_km[end] = max(shown_km[end], _rounded_up(km))
    return shown_km


def compare(
    feature: str, passings: Iterable[Passing], accuracy_km: Sequence[float]
) -> list[Comparison]:
    """Sum up the passings of a route, for each set and section in their order."""
    groups = grouped(passings, lambda passing: (passing.evidence.set, passing.evidence.section))
    return [_comparison(feature, *key, group, accuracy_km) for key, group in groups.items()]


def _faults(
    row: Row, lines: Mapping[str, Sequence[Waypoint]], sources: Collection[str]
) -> Iterator[str]:
    for key, domain in _DOMAINS.items():
        yield from domain.faults(key, row.values[key])
    section, source = row.values["section"], row.values["source"]
    for feature in row.values["features"].split(";"):
        if feature not in lines:
            known = ", ".join(lines)
            yield f"features {show(row.values['features'])}; use {known}, with ; between"
        elif section not in (sections := dict.fromkeys(p.section for p in lines[feature])):
            yield f"section {show(section)} is none of {feature}; use {', '.join(sections)}"
    if SLUG.fits(source) and source not in sources:
        yield f"source {show(source)} is not in sources.csv; add a row there"


def _far_off(evidence: Evidence, vertices: Mapping[str, MultiPoint]) -> Iterator[str]:
    """Say of a position so far off a line that it is none of the line, or lng is lat."""
    place = np.array([(evidence.lng, evidence.lat)])
    for feature in evidence.features:
        (km,) = distances_km(place, vertices[feature])
        if km > FARTHEST_KM:
            where = f"lng {evidence.lng:g}, lat {evidence.lat:g}"
            yield f"{where} is {km:,.0f} km off {feature}; give a position that the line passes"


def _evidence(row: Mapping[str, str]) -> Evidence:
    lng, lat, off_km = (float(row[key]) for key in ("lng", "lat", "off_km"))
    return Evidence(tuple(row["features"].split(";")), row["set"], row["section"], lng, lat, off_km)


def _nearest_legs(
    vertices: Numbers,
    places: Numbers,
) -> list[int]:
    """Return the leg of a line nearest to each place, on a plane about the line's middle."""
    narrow = float(np.cos(np.radians(vertices[:, 1].mean())))
    flat = partial(affinity.scale, xfact=narrow, origin=(0.0, 0.0))
    legs = [flat(LineString(pair)) for pair in pairwise(vertices)]
    found = STRtree(legs).nearest([flat(place) for place in points(places)])
    return [int(leg) for leg in found]


def _shown_km(passing: Passing, known_km: float) -> float:
    off_km = passing.evidence.off_km
    return passing.km if off_km <= known_km else passing.km - off_km


def _rounded_up(km: float) -> float:
    return ceil(km * 10) / 10 if km < 1 else ceil(km * 2) / 2


def _comparison(
    feature: str, set_: str, section: str, group: list[Passing], accuracy_km: Sequence[float]
) -> Comparison:
    kept = [passing for passing in group if not passing.is_used]
    beyond = [p for p in kept if p.km > max(accuracy_km[p.leg], accuracy_km[p.leg + 1])]
    away_km = [passing.km for passing in kept] or [0.0]
    middle, most = np.quantile(away_km, [0.5, MOST]).tolist()
    counts = (len(kept), len(group) - len(kept))
    return Comparison(feature, set_, section, *counts, middle, most, max(away_km), len(beyond))
