"""Verdicts in words: why the numbers lead to one, and which numbers would lead to another."""

from collections.abc import Iterable, Sequence
from math import inf, isfinite
from typing import NamedTuple

from geo.claims.claim import Claim
from geo.claims.statements import stated_km
from geo.claims.verdicts.check import AGREES, BECAUSE, DIFFERS
from geo.measures.margins import Measure
from geo.wording import listed

_OPEN = ("at most", "at least")
"""Hedges that leave a length open to one side."""

_GAP = 0.01
"""A gap of less than this share between two spans is of no use to a reader."""


class Span(NamedTuple):
    """All from one length to another, in km."""

    low_km: float
    high_km: float


def because(verdict: str, measured: Measure, claim: Claim, *, what: str = "") -> str:
    """Say how a measure led to a verdict, as the end of a sentence that stated a length.

    The margin covers a stated 300 km itself, or some of what 300 km may stand for: 270 to 330.
    Of several measures, `what` names the one that did: "that from its town".
    """
    low_km, high_km = stated_km(claim)
    if verdict != AGREES or claim.value_to:
        return BECAUSE[verdict]
    if claim.hedge in _OPEN:
        return ", which goes with that"
    around = span_of(measured)
    if around.low_km <= (low_km + high_km) / 2 <= around.high_km:
        return f", which is {what}" if what else BECAUSE[verdict]
    covered = f"; {what} is among them" if what else ": some of that the margin covers"
    return f", which can be {_km(low_km)} to {_km(high_km)} km{covered}"


def span_of(measured: Measure) -> Span:
    """Return 9 to 13 km for 11 ± 2 km, as it is printed; nothing less than 0."""
    printed = measured.printed
    margin = printed.margin if isfinite(printed.margin) else inf
    return Span(max(printed.value - margin, 0.0), printed.value + margin)


def change(
    verdict: str, claim: Claim, borne_out: Iterable[Span], left_open: Iterable[Span] = ()
) -> str:
    """Say what a text would have to say for another verdict.

    What is borne out agrees, and what is left open besides does not differ: `"It would differ below
    9 km or above 13 km."`; "" where nothing bears anything out, or nothing would differ.
    """
    spans = [*borne_out, *([] if verdict == DIFFERS else left_open)]
    found = _joined(spans)
    if not found or found == [Span(0.0, inf)]:
        return ""
    if claim.hedge in _OPEN:
        return _open_change(verdict, claim.hedge, found)
    if verdict == DIFFERS:
        return f"It would agree {listed([_from_to(span) for span in found])}."
    if len(found) > 1:
        outside = [_from_to(span).removeprefix("from ").removeprefix("at ") for span in found]
        return f"It would differ outside {listed(outside)}."
    low_km, high_km = found[0]
    below = [f"below {_km(low_km)} km"] if low_km > 0 else []
    above = [f"above {_km(high_km)} km"] if isfinite(high_km) else []
    return f"It would differ {' or '.join(below + above)}."


def change_of_reach(verdict: str, measured: Measure, *, nearby_km: float = 0.0) -> str:
    """Say where something would have to be to be reached, or not, by the margin of a distance."""
    margin_km = measured.printed.margin
    if not isfinite(margin_km):
        return ""
    agree, differ = f"within {_km(margin_km)} km", f"beyond {_km(margin_km + nearby_km)} km"
    if verdict == AGREES:
        return f"It would differ {differ}."
    if verdict == DIFFERS:
        return f"It would agree {agree}."
    return f"It would agree {agree} and differ {differ}."


def _open_change(verdict: str, hedge: str, spans: Sequence[Span]) -> str:
    """Return what "at most" would have to say: only too little of it differs."""
    is_most = hedge == "at most"
    limit_km = spans[0].low_km if is_most else max(span.high_km for span in spans)
    if not 0 < limit_km < inf:
        return ""
    if verdict == DIFFERS:
        return f"It would agree {'from' if is_most else 'up to'} {_km(limit_km)} km."
    return f"It would differ {'below' if is_most else 'above'} {_km(limit_km)} km."


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that meet, or nearly so, as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.low_km <= found[-1].high_km * (1 + _GAP):
            span = Span(found[-1].low_km, max(found.pop().high_km, span.high_km))
        found.append(span)
    return found


def _from_to(span: Span) -> str:
    """Return "from 9 to 13 km", or "at 69 km" where both are the same."""
    low, high = map(_km, span)
    return f"at {low} km" if low == high else f"from {low} to {high} km"


def _km(km: float) -> str:
    """`1768.5` gives "1,769", `0.30000000000000004` "0.3", `68.46` "68.46"."""
    return f"{km:,.0f}" if km >= 1000 else f"{km:.4g}"
