"""What something is said to border, held against the map."""

from geo.claims.claim import Claim
from geo.claims.verdicts.check import (
    AGREES,
    CANNOT_TELL,
    Check,
    Known,
    as_reached,
    reaches,
)
from geo.claims.verdicts.saying import change_of_reach
from geo.measures.located import Located

NEAR_BORDER_KM = 15.0
"""So near a border, a base may be said to lie on it."""

TOWN_BORDER_KM = 40.0
"""So near a border may lie a town whose district, of the same name, reaches it."""

_NEARBY_KM = {"site": NEAR_BORDER_KM, "town": TOWN_BORDER_KM}


def check_bordering(claim: Claim, subject: Located, object_: Located, known: Known) -> Check:
    """`"Tovuz borders Armenia"` agrees where they touch; `"adjacent to"` cannot be told."""
    measured, line = known.distance(subject, object_)
    nearby_km = _NEARBY_KM.get(subject.kind, 0.0)
    verdict = CANNOT_TELL if claim.vague else reaches(measured, AGREES, nearby_km=nearby_km)
    measured = as_reached(measured, AGREES, nearby_km=nearby_km)
    why = f"On the map it is {measured} from {subject.label} to {object_.label}"
    if verdict == CANNOT_TELL and not claim.vague:
        why += f"; what lies within {nearby_km:g} km may be said to border"
    used = (subject.label, object_.label)
    change = "" if claim.vague else change_of_reach(verdict, measured, nearby_km=nearby_km)
    return Check(claim, "borders", measured, verdict, f"{why}.", line, used, change=change)
