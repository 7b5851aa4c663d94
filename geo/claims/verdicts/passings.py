"""What a line is said to pass, held against the map."""

from functools import partial

from geo.claims.claim import Claim
from geo.claims.verdicts.check import (
    AGREES,
    CANNOT_TELL,
    DIFFERS,
    Check,
    Known,
    as_reached,
    reaches,
)
from geo.claims.verdicts.endings import belongs_to
from geo.claims.verdicts.saying import change_of_reach
from geo.measures.ends import ends_of
from geo.measures.geodesic import part_within
from geo.measures.located import BORDER_KM, Located
from geo.measures.margins import Measure
from geo.measures.measured import measured_length

NEAR_TOWN_KM = 50.0
"""So near a town, a route may be said to pass it, or to begin there as BTC does at Baku."""


def check_passing(claim: Claim, subject: Located, object_: Located, known: Known) -> Check:
    """`"BTC crosses Georgia"` agrees with 240 ± 20 km of it there; Armenia has none of it."""
    if object_.kind in ("town", "site"):
        return _passing_by(claim, subject, object_, known)
    check = partial(Check, claim, "passes", used=(subject.label, object_.label))
    part = part_within(subject.geometry, object_.geometry)
    if part.is_empty:
        measured, line = known.distance(subject, object_)
        verdict = reaches(measured, within=CANNOT_TELL)
        measured = as_reached(measured, within=CANNOT_TELL)
        why = f"On the map {subject.label} stays {measured} away from {object_.label}."
        change = f"It would agree if some of the line lay within {object_.label}."
        return check(measured, verdict, why, line, change=change)
    measured = measured_length(part, subject, edge_km=object_.accuracy_km)
    verdict = _by_length(measured)
    measured = measured.so_that(lambda printed: _by_length(printed) == verdict)
    why = f"On the map {measured} of {subject.label} lies within {object_.label}."
    change = f"It would differ if the line stayed clear of {object_.label}."
    return check(measured, verdict, why, part, change=change)


def _by_length(inside: Measure) -> str:
    """A line passes through where more of it is inside than its margin."""
    return AGREES if inside.value > inside.margin else CANNOT_TELL


def _passing_by(claim: Claim, subject: Located, object_: Located, known: Known) -> Check:
    """`"BTC passes Tbilisi"` agrees where it comes to the town, or has an end that is the town's.

    So it does where it crosses the district of the town's name: `"BTC passes Kars"` may mean that.
    30 km off cannot be told. What a line carries to a town, another may bring there from its end.
    """
    measured, line = known.distance(subject, object_)
    verdict = reaches(measured, within=AGREES, nearby_km=NEAR_TOWN_KM)
    measured = as_reached(measured, within=AGREES, nearby_km=NEAR_TOWN_KM)
    why = f"On the map {subject.label} comes within {measured} of {object_.label}"
    if verdict == CANNOT_TELL and (belongs := _what_of_it(subject, object_, known)):
        verdict, why = AGREES, f"{why}, {belongs}"
    elif verdict == DIFFERS and claim.vague:
        verdict, why = CANNOT_TELL, f"{why}; more than the line may lead there"
    elif verdict == CANNOT_TELL:
        why += f": not through it, but a line within {NEAR_TOWN_KM:g} km may be said to pass it"
    used = (subject.label, object_.label)
    change = change_of_reach(verdict, measured, nearby_km=NEAR_TOWN_KM)
    return Check(claim, "passes", measured, verdict, f"{why}.", line, used, change=change)


def _what_of_it(subject: Located, town: Located, known: Known) -> str:
    """Return what of a town a line has: its end, or a part in the district of the town's name."""
    if subject.kind == "route":
        for end in ends_of(subject.geometry):
            if belongs := belongs_to(end, subject, town, known):
                return f"at its end {belongs}"
    districts = known.base.districts
    shapes = districts[districts["name"] == town.name].geometry
    part = part_within(subject.geometry, shapes)
    if part.is_empty:
        return ""
    inside = measured_length(part, subject, edge_km=BORDER_KM)
    if _by_length(inside) != AGREES:
        return ""
    return f"and {inside.so_that(_is_inside)} of it lies in the district of that name"


def _is_inside(printed: Measure) -> bool:
    return _by_length(printed) == AGREES
