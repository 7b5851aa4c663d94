"""Claims checked against the map: both numbers, the margin, and whether they go together."""

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from geo.claims.claim import Claim
from geo.claims.statements import stated_km, stated_text
from geo.errors import ClaimError
from geo.layers.base import Base
from geo.measures.geodesic import (
    area_km2,
    distance_km,
    geodesic_line,
    joined_line,
    length_km,
    part_within,
    share_within,
)
from geo.measures.located import Located, locate, locate_border
from geo.measures.margins import Measure
from geo.measures.measured import measured_distance, measured_length

AGREES, DIFFERS, CANNOT_TELL = "agrees", "differs", "cannot tell"
TOO_COARSE = 0.75
"""A margin beyond this share of the stated value tells nothing."""

NEAR_TOWN_KM = 50.0
"""So near a town, a route may be said to pass it, or to begin there as BTC does at Baku."""

NEAR_BORDER_KM = 15.0
"""So near a border, a town may be said to lie on it."""

INSIDE = 0.95
"""The share of a thing within an area from which on it lies in the area, drawn as they are."""


@dataclass(frozen=True)
class Check:
    """A claim beside the map: what is stated, what was measured, and whether they agree.

    `verdict` is agrees, differs or cannot tell, and `why` a sentence on it: on the map as it is
    drawn, not on the author. `line` is what to draw, None where there is nothing; `used` names
    the geometries that were measured.
    """

    claim: Claim
    stated: str
    measured: Measure | None
    verdict: str
    why: str
    line: BaseGeometry | None = None
    used: tuple[str, ...] = ()


def check_claim(claim: Claim, layers: gpd.GeoDataFrame, base: Base) -> Check:
    """Return what the map has to say to a claim; "cannot tell" where it lacks what it takes.

    What gives no figure ("near", "adjacent") is measured and not judged. Raises ClaimError for a
    kind of claim that there is not.
    """
    if claim.kind != "length" and claim.kind not in _CHECKS:
        kinds = ", ".join(["length", *_CHECKS])
        raise ClaimError("claim", f"its kind is {claim.kind!r}; give one of {kinds}.")
    subject = locate(claim.subject, layers, base) if claim.subject else None
    object_ = _object(claim, layers, base)
    if subject is None or (object_ is None and claim.object):
        missing = claim.subject if subject is None else claim.object
        return Check(claim, stated_text(claim), None, CANNOT_TELL, f"The map has no {missing}.")
    if claim.kind == "length":
        return _check_length(claim, subject, object_)
    if object_ is None:
        why = "The claim names nothing to measure to."
        return Check(claim, stated_text(claim), None, CANNOT_TELL, why)
    return _CHECKS[claim.kind](claim, subject, object_)


def _object(claim: Claim, layers: gpd.GeoDataFrame, base: Base) -> Located | None:
    """Return Turkey for `"10 km from Turkey"`, its border for `"10 km from the Turkish border"`."""
    if not claim.object:
        return None
    if claim.to_border and (border := locate_border(claim.object, base)):
        return border
    return locate(claim.object, layers, base)


def _check_distance(claim: Claim, subject: Located, object_: Located) -> Check:
    """`"Gyumri is 10 km from Turkey"` agrees with 11 ± 4 km; `"near Turkey"` cannot be told."""
    measured, line = _distance(subject, object_)
    where = f"from {subject.label} to {object_.label}"
    used = (subject.label, object_.label)
    stated = stated_text(claim)
    if claim.value is None:
        why = f"On the map it is {measured} {where}; the text gives no figure to compare."
        return Check(claim, stated, measured, CANNOT_TELL, why, line, used)
    verdict = _compare(measured, *stated_km(claim))
    if verdict == DIFFERS and measured.value == 0:
        verdict = CANNOT_TELL
    why = f"On the map it is {measured} {where}; the text says {stated}{_BECAUSE[verdict]}."
    return Check(claim, stated, measured, verdict, why, line, used)


def _check_length(claim: Claim, subject: Located, object_: Located | None) -> Check:
    """`"BTC is 1,768 km long"` is of the whole line, `"249 km in Georgia"` of what lies there."""
    whole = subject.geometry
    line = part_within(whole, object_.geometry) if object_ else joined_line(whole)
    measured = measured_length(line, subject, edge_km=object_.accuracy_km if object_ else 0.0)
    used = (subject.label, object_.label) if object_ else (subject.label,)
    inside = f" within {object_.label}" if object_ else ""
    stated = stated_text(claim)
    if claim.value is None:
        why = f"The line on the map is {measured} long{inside}; the text gives no figure."
        return Check(claim, stated, measured, CANNOT_TELL, why, line, used)
    verdict = _compare(measured, *stated_km(claim))
    why = (
        f"The line on the map is {measured} long{inside}; "
        f"the text says {stated}{_BECAUSE[verdict]}."
    )
    return Check(claim, stated, measured, verdict, why, line, used)


def _check_passing(claim: Claim, subject: Located, object_: Located) -> Check:
    """`"BTC crosses Georgia"` agrees with 240 ± 20 km of it there; Armenia has none of it."""
    if object_.kind in ("town", "site"):
        return _check_passing_by(claim, subject, object_)
    used = (subject.label, object_.label)
    part = part_within(subject.geometry, object_.geometry)
    if part.is_empty:
        measured, line = _distance(subject, object_)
        verdict = _reaches(measured, within=CANNOT_TELL)
        why = f"On the map {subject.label} stays {measured} away from {object_.label}."
        return Check(claim, "passes", measured, verdict, why, line, used)
    measured = measured_length(part, subject, edge_km=object_.accuracy_km)
    verdict = AGREES if measured.value > measured.margin else CANNOT_TELL
    why = f"On the map {measured} of {subject.label} lies within {object_.label}."
    return Check(claim, "passes", measured, verdict, why, part, used)


def _check_passing_by(claim: Claim, subject: Located, object_: Located) -> Check:
    """`"BTC passes Tbilisi"` agrees where it comes to the town; 30 km off cannot be told."""
    measured, line = _distance(subject, object_)
    verdict = _reaches(measured, within=AGREES, nearby_km=NEAR_TOWN_KM)
    why = f"On the map {subject.label} comes to {measured} from {object_.label}."
    return Check(claim, "passes", measured, verdict, why, line, (subject.label, object_.label))


def _check_bordering(claim: Claim, subject: Located, object_: Located) -> Check:
    """`"Tovuz borders Armenia"` agrees where they touch; `"adjacent to"` cannot be told."""
    measured, line = _distance(subject, object_)
    nearby_km = NEAR_BORDER_KM if subject.kind in ("town", "site") else 0.0
    verdict = CANNOT_TELL if claim.vague else _reaches(measured, AGREES, nearby_km=nearby_km)
    why = f"On the map it is {measured} from {subject.label} to {object_.label}."
    return Check(claim, "borders", measured, verdict, why, line, (subject.label, object_.label))


def _check_containing(claim: Claim, subject: Located, object_: Located) -> Check:
    """`"Tovuz lies in Azerbaijan"` agrees where nearly all of it is drawn within."""
    used = (subject.label, object_.label)
    measured, line = _distance(subject, object_)
    if object_.kind in ("town", "site") or measured.value > 0:
        within = AGREES if object_.kind == "town" else CANNOT_TELL
        verdict = _reaches(measured, within)
        why = f"On the map it is {measured} from {subject.label} to {object_.label}."
        return Check(claim, "lies in", measured, verdict, why, line, used)
    share = _share_inside(subject, object_)
    verdict = AGREES if share > INSIDE else CANNOT_TELL
    why = f"On the map {share:.0%} of {subject.label} lies within {object_.label}."
    return Check(claim, "lies in", Measure(100 * share, "%", 0), verdict, why, None, used)


_CHECKS: dict[str, Callable[[Claim, Located, Located], Check]] = {
    "distance": _check_distance,
    "passing": _check_passing,
    "bordering": _check_bordering,
    "containing": _check_containing,
}
_BECAUSE = {
    AGREES: ", which the margin covers",
    DIFFERS: ", which the margin does not cover",
    CANNOT_TELL: ", and the margin is too wide to tell",
}


def _distance(subject: Located, object_: Located) -> tuple[Measure, BaseGeometry | None]:
    """Return 11 ± 4 km and a line for Gyumri and Turkey; 0 ± 2 km and none for two that touch."""
    measured, pair = measured_distance(subject, object_)
    return measured, geodesic_line(pair.a, pair.b) if pair.km else None


def _share_inside(subject: Located, object_: Located) -> float:
    """Return 0.5 for a district half in a country, a route half in it, or a town at its edge."""
    inner, outer = subject.geometry.union_all(), object_.geometry.union_all()
    if area := area_km2(inner):
        return area_km2(shapely.intersection(inner, outer)) / area
    if length_km(inner):
        return share_within(inner, outer)
    depth_km = distance_km(inner, shapely.boundary(outer))
    return 1.0 if depth_km > subject.accuracy_km else 0.5


def _compare(measured: Measure, low_km: float, high_km: float) -> str:
    """Stated are 9 to 11 km: 8.5 ± 1 km agrees, 7 ± 1 km differs, 10 ± 9 km cannot tell."""
    if not isfinite(measured.margin):
        return CANNOT_TELL
    if measured.value + measured.margin < low_km or measured.value - measured.margin > high_km:
        return DIFFERS
    stated = high_km if isfinite(high_km) else low_km
    return CANNOT_TELL if measured.margin > TOO_COARSE * stated else AGREES


def _reaches(distance: Measure, within: str, *, nearby_km: float = 0.0) -> str:
    """A distance that should be 0: 0 agrees, 2 ± 3 km is `within`, 5 ± 3 differs if not nearby."""
    if distance.value == 0:
        return AGREES
    if not isfinite(distance.margin):
        return CANNOT_TELL
    if distance.value <= distance.margin:
        return within
    return CANNOT_TELL if distance.value <= nearby_km else DIFFERS
