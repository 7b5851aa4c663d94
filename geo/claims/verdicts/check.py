"""A claim beside what is known: both numbers, the margin, and whether they go together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from math import isfinite

import geopandas as gpd
from shapely.geometry.base import BaseGeometry

from geo.claims.claim import BY_WORDING, Claim
from geo.layers.base import Base
from geo.layers.facts import Fact
from geo.measures.geodesic import geodesic_line
from geo.measures.located import Located, locate, locate_border
from geo.measures.margins import Measure
from geo.measures.measured import farthest_distance, measured_distance

AGREES, DIFFERS, CANNOT_TELL = "agrees", "differs", "cannot tell"
_MOST_KEPT = 1_000
TOO_COARSE = 0.75
"""A margin beyond this share of the stated value tells nothing."""

BECAUSE = {
    AGREES: ", which the margin covers",
    DIFFERS: ", which the margin does not cover",
    CANNOT_TELL: ", and the margin is too wide to tell",
}
"""Why a measure led to a verdict, as the end of a sentence."""


@dataclass(frozen=True, eq=False)
class Known:
    """What a claim is held against: the layers, the base map, and the published facts.

    What was located, and how far two such things are apart, is kept: texts say much of the same.
    """

    layers: gpd.GeoDataFrame
    base: Base
    facts: Sequence[Fact] = ()

    @cached_property
    def locate(self) -> Callable[[str], Located | None]:
        """What finds a feature, a country, a town, a site or a sea by its name."""
        return lru_cache(_MOST_KEPT)(partial(locate, layers=self.layers, base=self.base))

    @cached_property
    def border(self) -> Callable[[str], Located | None]:
        """What finds the border of a country, or of two."""
        return lru_cache(_MOST_KEPT)(partial(locate_border, base=self.base))

    @cached_property
    def distance(self) -> "Callable[[Located, Located], Distance]":
        """What measures from one located thing to another, with the line to draw, None for 0 km.

        It is 11 ± 4 km and a line for Gyumri and Turkey; 0 ± 2 km and none for two that touch.
        """
        return lru_cache(_MOST_KEPT)(distance)

    @cached_property
    def farthest(self) -> Callable[[Located, Located], Measure]:
        """What measures from the far edge of an area to another thing."""
        return lru_cache(_MOST_KEPT)(farthest_distance)


@dataclass(frozen=True)
class Check:
    """A claim beside the map: what is stated, what was measured, and whether they agree.

    `verdict` is agrees, differs or cannot tell, and `why` a sentence on it: on the map as it is
    drawn, not on the author. `line` is what to draw, None where there is nothing; `used` names
    the geometries that were measured. `published` are the facts on the same thing, those that bear
    the claim out first; `change` says in a sentence what would change the verdict ("" if nothing).
    """

    claim: Claim
    stated: str
    measured: Measure | None
    verdict: str
    why: str
    line: BaseGeometry | None = None
    used: tuple[str, ...] = ()
    published: tuple[Fact, ...] = ()
    change: str = ""

    @property
    def is_trivial(self) -> bool:
        """Whether it bears out what goes without saying: that Tovuz of Azerbaijan lies there.

        That is where a name has it, or where the map does not measure but knows where it lies.
        """
        is_known = self.measured is None or self.claim.rule == BY_WORDING
        return self.verdict == AGREES and self.claim.kind == "containing" and is_known


Distance = tuple[Measure, BaseGeometry | None]
"""How far two things are apart, and the line between where they come closest."""


def distance(subject: Located, object_: Located) -> Distance:
    """Return 11 ± 4 km and a line for Gyumri and Turkey; 0 ± 2 km and none for two that touch."""
    measured, pair = measured_distance(subject, object_)
    return measured, geodesic_line(pair.a, pair.b) if pair.km else None


def compare(measured: Measure, low_km: float, high_km: float) -> str:
    """Stated are 9 to 11 km: 8.5 ± 1 km agrees, 7 ± 1 km differs, 10 ± 9 km cannot tell."""
    if not isfinite(measured.margin):
        return CANNOT_TELL
    if measured.value + measured.margin < low_km or measured.value - measured.margin > high_km:
        return DIFFERS
    stated = high_km if isfinite(high_km) else low_km
    return CANNOT_TELL if measured.margin > TOO_COARSE * stated else AGREES


def as_compared(measured: Measure, low_km: float, high_km: float) -> Measure:
    """Return a measure with as many digits as it takes to see how it compares with what is stated.

    Whoever compares the printed numbers comes to the same verdict.
    """
    verdict = compare(measured, low_km, high_km)
    return measured.so_that(lambda printed: compare(printed, low_km, high_km) == verdict)


def reaches(distance: Measure, within: str, *, nearby_km: float = 0.0) -> str:
    """A distance that should be 0: 0 agrees, 2 ± 3 km is `within`, 5 ± 3 differs if not nearby."""
    if distance.value == 0:
        return AGREES
    if not isfinite(distance.margin):
        return CANNOT_TELL
    if distance.value <= distance.margin:
        return within
    return CANNOT_TELL if distance.value - distance.margin <= nearby_km else DIFFERS


def as_reached(measured: Measure, within: str, *, nearby_km: float = 0.0) -> Measure:
    """Return a distance with as many digits as it takes to see whether it reaches 0."""
    verdict = reaches(measured, within, nearby_km=nearby_km)
    return measured.so_that(lambda one: reaches(one, within, nearby_km=nearby_km) == verdict)
