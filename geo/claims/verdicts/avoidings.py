"""What a line is said to avoid, held against the map."""

from shapely.geometry.base import BaseGeometry

from geo.claims.claim import Claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS, Check, Known, distance
from geo.measures.geodesic import part_within, profile
from geo.measures.located import Located
from geo.measures.margins import distance_margin
from geo.measures.measured import measured_length

STATED = "avoids"


def check_avoiding(claim: Claim, subject: Located, object_: Located, known: Known) -> Check:
    """`"BTC bypasses Armenia"` agrees where none of it lies there, however near it comes.

    What is drawn within may be the drawing's fault: it differs only where the line lies deeper in
    the area than it may be off by.
    """
    if object_.kind in ("town", "site"):
        return _avoiding_a_spot(claim, subject, object_)
    used = (subject.label, object_.label)
    part = part_within(subject.geometry, object_.geometry)
    if part.is_empty:
        away, line = known.distance(subject, object_)
        why = f"On the map {subject.label} stays {away} away from {object_.label}."
        told = _change(AGREES, object_)
        return Check(claim, STATED, away, AGREES, why, line, used, change=told)
    inside = measured_length(part, subject, edge_km=object_.accuracy_km)
    is_deep = _depth_km(part, object_) > distance_margin(subject.accuracy_km, object_.accuracy_km)
    why = f"On the map {inside} of {subject.label} lies within {object_.label}" + (
        "." if is_deep else ", so near its edge that the drawing may be at fault."
    )
    verdict = DIFFERS if is_deep else CANNOT_TELL
    told = _change(verdict, object_)
    return Check(claim, STATED, inside, verdict, why, part, used, change=told)


def _avoiding_a_spot(claim: Claim, subject: Located, object_: Located) -> Check:
    """`"BTC bypasses Tbilisi"` agrees where it stays out of the town, wherever that ends."""
    away, line = distance(subject, object_)
    verdict = AGREES if away.value > away.margin else CANNOT_TELL
    if object_.kind == "town" and away.value + subject.accuracy_km <= object_.accuracy_km:
        verdict = DIFFERS
    why = f"On the map {subject.label} comes within {away} of {object_.label}."
    told, used = _change(verdict, object_), (subject.label, object_.label)
    return Check(claim, STATED, away, verdict, why, line, used, change=told)


def _change(verdict: str, object_: Located) -> str:
    """Say where the map would have to have the line for another verdict."""
    if verdict == AGREES:
        return f"It would differ if the map had the line well inside {object_.label}."
    agree = f"It would agree if the map had the line outside {object_.label}"
    return f"{agree}." if verdict == DIFFERS else f"{agree}, and differ well inside."


def _depth_km(part: BaseGeometry, area: Located) -> float:
    """Return how far from the edge of an area the part of a line within it comes at most."""
    return float(profile(part, area.geometry.boundary)["distance_km"].max())
