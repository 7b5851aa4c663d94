"""Where something is said to lie, held against the map."""

import shapely

from geo.claims.claim import Claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, Check, Known, distance, reaches
from geo.measures.geodesic import area_km2, distance_km, length_km, share_within
from geo.measures.located import Located
from geo.measures.margins import Measure

INSIDE = 0.95
"""The share of a thing within an area from which on it lies in the area, drawn as they are."""


def check_containing(claim: Claim, subject: Located, object_: Located, known: Known) -> Check:
    """`"Tovuz lies in Azerbaijan"` agrees where nearly all of it is drawn within."""
    used = (subject.label, object_.label)
    measured, line = distance(subject, object_)
    if object_.kind in ("town", "site") or measured.value > 0:
        within = AGREES if object_.kind == "town" else CANNOT_TELL
        verdict = reaches(measured, within)
        why = f"On the map it is {measured} from {subject.label} to {object_.label}."
        return Check(claim, "lies in", measured, verdict, why, line, used)
    share = _share_inside(subject, object_)
    verdict = AGREES if share > INSIDE else CANNOT_TELL
    why = f"On the map {share:.0%} of {subject.label} lies within {object_.label}."
    return Check(claim, "lies in", Measure(100 * share, "%", 0), verdict, why, None, used)


def _share_inside(subject: Located, object_: Located) -> float:
    """Return 0.5 for a district half in a country, a route half in it, or a town at its edge."""
    inner, outer = subject.geometry.union_all(), object_.geometry.union_all()
    if area := area_km2(inner):
        return area_km2(shapely.intersection(inner, outer)) / area
    if length_km(inner):
        return share_within(inner, outer)
    depth_km = distance_km(inner, shapely.boundary(outer))
    return 1.0 if depth_km > subject.accuracy_km else 0.5
