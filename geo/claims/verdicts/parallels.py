"""Which lines are said to run beside each other, held against the map."""

import geopandas as gpd
import pandas as pd

from geo.claims.claim import Claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS, Check, Known
from geo.measures.geodesic import distance_km, joined_line, length_km, part_within
from geo.measures.located import Located
from geo.measures.margins import BENDS, Measure
from geo.measures.together import km_together
from geo.wording import listed

TOGETHER_KM = 5.0
"""So near each other two lines are in one corridor, drawn as accurately as they are."""

MOSTLY = 0.5
"""The share of the shorter of two lines from which on they run together."""

APART_KM = 50.0
"""Two lines that come nowhere so near each other are in no corridor together."""


def check_parallel(claim: Claim, subject: Located, object_: Located, known: Known) -> Check:
    """`"BTE runs parallel to BTC"` agrees where they are within 5 km for half of the shorter.

    Only lines that come nowhere within 50 km of each other differ; `claim.stretch` has the areas
    in which they are said to.
    """
    scope = [one for name in claim.stretch if (one := known.locate(name))]
    used = (subject.label, object_.label, *(area.label for area in scope))
    line, other = (_within(one, scope) for one in (subject, object_))
    where = f" in {listed([area.label for area in scope])}" if scope else ""
    km, other_km = length_km(line), length_km(other)
    if not km or not other_km:
        missing = object_ if km else subject
        why = f"On the map {missing.label} has no course{where}."
        return Check(claim, "runs beside it", None, CANNOT_TELL, why, used=used)
    beside_km = km_together(line, other, within_km=TOGETHER_KM)
    verdict = CANNOT_TELL
    if beside_km >= MOSTLY * min(km, other_km):
        verdict = AGREES
    elif distance_km(line, other) > APART_KM:
        verdict = DIFFERS
    measured = _measure(beside_km)
    whole_km = f"{_measure(km).printed.value:,.0f} km"
    why = (
        f"On the map {measured} of the {whole_km} of {subject.label}{where} lie within "
        f"{TOGETHER_KM:g} km of {object_.label}."
    )
    shape = line.union_all()
    told = _change(verdict, min(km, other_km), object_)
    return Check(claim, "runs beside it", measured, verdict, why, shape, used, change=told)


def _change(verdict: str, shorter_km: float, object_: Located) -> str:
    """Say how much of a line would have to lie beside the other for another verdict."""
    least = f"{_round(MOSTLY * shorter_km)} km of it lay within {TOGETHER_KM:g} km"
    apart = f"nowhere within {APART_KM:g} km of {object_.label}"
    if verdict == AGREES:
        return f"It would differ if the line came {apart}."
    if verdict == DIFFERS:
        return f"It would agree if at least {least}."
    return f"It would agree if at least {least}, and differ if the line came {apart}."


def _within(route: Located, scope: list[Located]) -> gpd.GeoSeries:
    """Return a line, or the part of it that lies in the areas."""
    if not scope:
        return gpd.GeoSeries([joined_line(route.geometry)], crs="EPSG:4326")
    area = pd.concat([one.geometry for one in scope])
    return gpd.GeoSeries([part_within(route.geometry, area)], crs="EPSG:4326")


def _measure(km: float) -> Measure:
    """Return a length beside another line, or of all of one, with its margin."""
    return Measure(km, "km", max(TOGETHER_KM, BENDS * km))


def _round(km: float) -> str:
    """Return "690" for 687.2 km, "27" for 26.6."""
    return f"{round(km, -1 if km >= 100 else 0):,.0f}"
