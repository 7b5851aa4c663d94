"""Where a line is said to start or to end, held against the map."""

import geopandas as gpd
import numpy as np
from shapely.geometry import Point

from geo.claims.claim import Claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS, Check, Known
from geo.folding import folded
from geo.layers.base import TOWNS, Base
from geo.measures.ends import ends_of
from geo.measures.geodesic import distance_km, geodesic_line
from geo.measures.located import Located
from geo.measures.margins import Measure
from geo.measures.measured import measured_distance
from geo.measures.plane import Position

AT_KM = 10.0
"""So far outside a town may lie the station or terminal that is named after it."""

NEAR_KM = 50.0
"""So near a town, a line may be said to start or end at it."""

FAR_KM = 100.0
"""Only where it is so far from both ends of a line is a place none of its ends."""


def check_starting(claim: Claim, subject: Located, object_: Located, known: Known) -> Check:
    """`"BTC starts at Sangachal"` agrees where it does; a place far from both its ends differs."""
    return _check(claim, subject, object_, known, ("starts", "ends"))


def check_ending(claim: Claim, subject: Located, object_: Located, known: Known) -> Check:
    """`"BTC ends at Ceyhan"` agrees where a terminal of that name stands at its end, 19 km off."""
    return _check(claim, subject, object_, known, ("ends", "starts"))


def belongs_to(end: Position, subject: Located, place: Located, known: Known) -> str:
    """Return what makes an end of a line that of a town: a terminal of its name, its district.

    "" where nothing does. BTC's end belongs to Ceyhan by its marine terminal, and its start to
    Baku, the largest town of the district that both lie in.
    """
    at = Point(end)
    if place.kind != "town" or distance_km(at, place.geometry) > NEAR_KM:
        return ""
    sites = known.layers[
        (known.layers["feature"] == subject.name) & (known.layers["role"] == "site")
    ]
    for name, site in zip(sites["name"], sites.geometry, strict=True):
        if folded(place.name) in folded(str(name)) and distance_km(at, site) <= AT_KM:
            return f"at {name}"
    district = _district_of(place, at, known.base)
    return f"in the same district, {district}" if district else ""


def _check(
    claim: Claim, subject: Located, object_: Located, known: Known, verbs: tuple[str, str]
) -> Check:
    """Hold a place against the end where a line does what the first verb says, and the other."""
    stated, used = f"{verbs[0]} there", (subject.label, object_.label)
    if subject.kind != "route":
        why = f"On the map {subject.label} is no line and has no ends."
        return Check(claim, stated, None, CANNOT_TELL, why, used=used)
    ends = dict(zip(("starts", "ends"), ends_of(subject.geometry), strict=True))
    meant, other = (ends[verb] for verb in verbs)
    measured, pair = measured_distance(_at(subject, meant), object_)
    line = geodesic_line(pair.a, pair.b) if pair.km else None
    why = f"On the map {subject.label} {verbs[0]} {measured} from {object_.label}"
    km, other_km = measured.value, distance_km(Point(other), object_.geometry)
    belongs = belongs_to(meant, subject, object_, known)
    at_km = max(measured.margin, AT_KM if object_.kind == "town" else 0.0)
    verdict = CANNOT_TELL
    if belongs or km <= at_km:
        verdict = AGREES
        why += f", {belongs}" if km > at_km else ""
    elif claim.vague and km <= NEAR_KM:
        verdict = AGREES
    elif other_km <= min(NEAR_KM, km):
        why += f", which is where it {verbs[1]} as it is drawn"
    elif min(km, other_km) > (NEAR_KM if object_.kind == "country" else FAR_KM):
        verdict = DIFFERS
    elif km <= NEAR_KM:
        why += ", near enough for it to be meant"
    told = _change(verdict, verbs[0], object_, measured)
    return Check(claim, stated, measured, verdict, f"{why}.", line, used, change=told)


def _change(verdict: str, verb: str, object_: Located, measured: Measure) -> str:
    """Say where a line would have to start or end for another verdict."""
    near_km = NEAR_KM if object_.kind == "country" else FAR_KM
    within = f"within {max(AT_KM if object_.kind == 'town' else 0.0, measured.printed.margin):g} km"
    far = f"if neither of its ends were within {near_km:g} km of"
    if verdict == AGREES:
        return f"It would differ {far} {object_.label}."
    agree = f"It would agree if the line {verb.removesuffix('s')}ed {within} of {object_.label}"
    return f"{agree}." if verdict == DIFFERS else f"{agree}, and differ {far} it."


def _at(subject: Located, position: Position) -> Located:
    """Return one position of a line, as well known as the line is there."""
    accuracy_km = subject.accuracy_at(position)
    return Located(subject.name, subject.label, "site", (Point(position),), (accuracy_km,))


def _district_of(town: Located, at: Point, base: Base) -> str:
    """Return the district of which a town is the largest, where it has a position in it, too."""
    districts = base.districts
    for name, shape in zip(districts["name"], districts.geometry, strict=True):
        if shape.intersects(at) and shape.intersects(town.parts[0]):
            return str(name) if _largest(base.towns[base.towns.within(shape)]) == town.name else ""
    return ""


def _largest(towns: gpd.GeoDataFrame) -> str:
    """Return Baku for Sanqaçal, a town, and Baku, a capital."""
    return str(towns["name"].iloc[int(np.argmin(towns["kind"].map(TOWNS.index)))])
