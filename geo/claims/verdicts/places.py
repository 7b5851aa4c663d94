"""Where something is said to lie, held against the map."""

import shapely
from shapely.geometry.base import BaseGeometry

from geo.claims.claim import Claim
from geo.claims.verdicts.check import (
    AGREES,
    CANNOT_TELL,
    DIFFERS,
    Check,
    Known,
    as_reached,
    distance,
    reaches,
)
from geo.measures.geodesic import area_km2, distance_km, share_within
from geo.measures.located import Located
from geo.measures.margins import Measure, distance_margin

INSIDE = 0.95
"""The share of a thing within an area from which on it lies in the area, drawn as they are."""


def check_containing(claim: Claim, subject: Located, object_: Located, known: Known) -> Check:
    """`"Tovuz lies in Azerbaijan"` agrees where nearly all of it is drawn within.

    Of a country it is what the data say of a place that counts: a coarse coast leaves half a port
    in the sea.
    """
    if object_.kind == "country" and subject.country:
        return _as_recorded(claim, subject, object_)
    measured, _ = known.distance(subject, object_)
    if object_.kind in ("town", "site") or measured.value > 0:
        return _beside(claim, subject, object_)
    if subject.kind in ("town", "site"):
        return _inside(claim, subject, object_)
    share = Measure(100 * _share_inside(subject, object_), "%", 0)
    verdict = _by_share(share)
    share = share.so_that(lambda printed: _by_share(printed) == verdict)
    why = f"On the map {share} of {subject.label} lies within {object_.label}."
    return _check(claim, subject, object_, share, verdict, why)


def _check(
    claim: Claim,
    subject: Located,
    object_: Located,
    measured: Measure | None,
    verdict: str,
    why: str,
    line: BaseGeometry | None = None,
) -> Check:
    used = (subject.label, object_.label)
    return Check(
        claim, "lies in", measured, verdict, why, line, used, change=_change(verdict, object_)
    )


def _change(verdict: str, object_: Located) -> str:
    """Say where the map would have to have it for another verdict."""
    if verdict == AGREES:
        return f"It would differ if the map had it outside {object_.label}."
    if verdict == DIFFERS:
        return f"It would agree if the map had it in {object_.label}."
    return f"It would agree if the map had it well inside {object_.label}, and differ well outside."


def _as_recorded(claim: Claim, subject: Located, object_: Located) -> Check:
    """`"Batumi lies in Georgia"` agrees, for the base map has it there; in Turkey it differs."""
    why = f"{subject.label} lies in {subject.country}"
    if subject.country == object_.name:
        return _check(claim, subject, object_, None, AGREES, f"{why}, as the map has it.")
    measured, line = distance(subject, object_)
    why = f"{why}, {measured} from {object_.label} on the map."
    return _check(claim, subject, object_, measured, DIFFERS, why, line)


def _beside(claim: Claim, subject: Located, object_: Located) -> Check:
    """A base 1 km from a town lies in it; a town lies in no other."""
    measured, line = distance(subject, object_)
    within = AGREES if object_.kind == "town" and subject.kind != "town" else CANNOT_TELL
    verdict = reaches(measured, within)
    if object_.kind == subject.kind == "town":
        verdict = CANNOT_TELL
    measured = as_reached(measured, within)
    why = f"On the map it is {measured} from {subject.label} to {object_.label}."
    return _check(claim, subject, object_, measured, verdict, why, line)


def _inside(claim: Claim, subject: Located, object_: Located) -> Check:
    """A place lies in an area if it is farther inside than it may be off."""
    edge = shapely.boundary(object_.geometry.union_all())
    margin = distance_margin(subject.accuracy_km, object_.accuracy_km)
    deep = Measure(distance_km(subject.geometry, edge), "km", margin)
    verdict = _by_depth(deep)
    deep = deep.so_that(lambda printed: _by_depth(printed) == verdict)
    why = f"On the map {subject.label} lies {deep} inside the edge of {object_.label}."
    return _check(claim, subject, object_, deep, verdict, why)


def _by_depth(deep: Measure) -> str:
    return AGREES if deep.value > deep.margin else CANNOT_TELL


def _by_share(share: Measure) -> str:
    """Nearly all of it inside agrees, nearly none differs."""
    if share.value > 100 * INSIDE:
        return AGREES
    return DIFFERS if share.value < 100 * (1 - INSIDE) else CANNOT_TELL


def _share_inside(subject: Located, object_: Located) -> float:
    """Return 0.5 for a district half in a country, or a route half in it."""
    inner, outer = subject.geometry.union_all(), object_.geometry.union_all()
    if area := area_km2(inner):
        return area_km2(shapely.intersection(inner, outer)) / area
    return share_within(inner, outer)
