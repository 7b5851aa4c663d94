"""The part of a line that a claim is about, where it is on the map and how long it is there."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from shapely import get_coordinates
from shapely.geometry.base import BaseGeometry

from geo.claims.verdicts.check import Known
from geo.claims.verdicts.published import Part
from geo.measures.between import part_between
from geo.measures.geodesic import joined_line, length_km, part_within
from geo.measures.located import Located
from geo.measures.margins import Measure
from geo.measures.measured import measured_length
from geo.measures.plane import geodesic_km
from geo.wording import listed

SAME = 0.05
"""Parts whose ends and lengths differ by less than this share of their length are the same."""


@dataclass(frozen=True)
class LinePart:
    """A part of a line: its geometry and length on the map, None where that cannot be told.

    `kind` is that of the whole: a route, or an area whose border is meant.
    """

    part: Part
    geometry: BaseGeometry | None
    measured: Measure | None
    kind: str = "route"

    @property
    def on_map(self) -> str:
        """The beginning of a sentence on what the map measures."""
        if self.part.named:
            return f"The map does not measure the {self.part.named}"
        if self.kind != "route":
            return f"The map is too coarse to measure the border with {listed([*self.part.border])}"
        if self.measured is None:
            return f"The map does not measure the line{_where(self.part)}"
        return f"The line on the map is {self.measured} long{_where(self.part)}"

    def is_where(self, other: "LinePart") -> bool:
        """Return whether two are the same on the map: a railway in Turkey, and up to its border."""
        if not (self.measured and other.measured):
            return False
        ends, others = (get_coordinates(one.geometry)[[0, -1]] for one in (self, other))
        apart_km = min(geodesic_km(ends, others).max(), geodesic_km(ends, others[::-1]).max())
        limit_km = SAME * self.measured.value
        longer_km = abs(self.measured.value - other.measured.value)
        return max(float(apart_km), longer_km) < limit_km


@lru_cache(maxsize=200)
def line_part(part: Part, subject: Located, known: Known, area: Located | None = None) -> LinePart:
    """Find a part of a line on the map; `area` is what it lies within, if that is known already."""
    if subject.kind != "route":
        return LinePart(part, None, None, subject.kind)
    bounds = _bounds(part, known, area)
    geometry = _geometry(part, subject, bounds)
    if geometry is None or not length_km(geometry):
        return LinePart(part, None, None)
    edge_km = max((bound.accuracy_km for bound in bounds), default=0.0)
    return LinePart(part, geometry, measured_length(geometry, subject, edge_km=edge_km))


def _bounds(part: Part, known: Known, area: Located | None) -> list[Located]:
    """Return the area in which a part lies, or the places where it ends; none if one is missing."""
    if part.within:
        found = [area or known.locate(part.within)]
    else:
        found = [known.locate(end) for end in sorted(part.ends)]
        if part.border:
            found.append(known.border("–".join(sorted(part.border))))
    return [] if None in found else [place for place in found if place]


def _geometry(part: Part, subject: Located, bounds: Sequence[Located]) -> BaseGeometry | None:
    if part.is_whole:
        return joined_line(subject.geometry)
    if not bounds:
        return None
    first, *last = [bound.geometry for bound in bounds]
    if part.within:
        return part_within(subject.geometry, first)
    return part_between(subject.geometry, first, last[0] if last else None)


def _where(part: Part) -> str:
    """Return `" within Georgia"`, `" up to the border of Turkey"`, `" between Baku and Kars"`."""
    if part.within:
        return f" within {part.within}"
    border = f"the border of {listed(sorted(part.border))}" if part.border else ""
    ends = [*sorted(part.ends), *filter(None, [border])]
    return f" between {listed(ends)}" if len(ends) > 1 else f" up to {border}" * bool(border)
