"""Verdicts in words: why the numbers lead to one, and which numbers would lead to another."""

from collections.abc import Iterable
from math import inf, isfinite
from typing import NamedTuple

from geo.claims.claim import Claim
from geo.claims.statements import stated_km
from geo.claims.verdicts.check import AGREES, BECAUSE, DIFFERS
from geo.measures.margins import Measure
from geo.wording import listed

_GAP = 0.01
"""A gap of less than this share between two spans is of no use to a reader."""


class Span(NamedTuple):
    """All from one length to another, in km."""

    low_km: float
    high_km: float


def because(verdict: str, measured: Measure, claim: Claim) -> str:
    """Say how a measure led to a verdict, as the end of a sentence that stated a length.

    The margin covers a stated 300 km of its own, or only what 300 km may stand for: 270 to 330.
    """
    low_km, high_km = stated_km(claim)
    around = span_of(measured)
    is_covered = around.low_km <= (low_km + high_km) / 2 <= around.high_km
    if verdict != AGREES or is_covered or claim.value_to or not isfinite(high_km):
        return BECAUSE[verdict]
    return f", which can be {_km(low_km)} to {_km(high_km)} km: some of that the margin covers"


def span_of(measured: Measure) -> Span:
    """Return 9 to 13 km for 11 ± 2 km, as it is printed; nothing less than 0."""
    printed = measured.printed
    margin = printed.margin if isfinite(printed.margin) else inf
    return Span(max(printed.value - margin, 0.0), printed.value + margin)


def change(verdict: str, spans: Iterable[Span]) -> str:
    """Say what a text would have to say for another verdict, given all lengths that are borne out.

    `"It would differ below 9 km or above 13 km."`; "" where nothing bears anything out.
    """
    found = _joined(span for span in spans if isfinite(span.high_km))
    if not found:
        return ""
    if verdict == DIFFERS:
        return f"It would agree {listed([f'from {_km(a)} to {_km(b)} km' for a, b in found])}."
    if len(found) > 1:
        return f"It would differ outside {listed([f'{_km(a)} to {_km(b)} km' for a, b in found])}."
    (low_km, high_km), *_ = found
    below = f"below {_km(low_km)} km or " if low_km > 0 else ""
    return f"It would differ {below}above {_km(high_km)} km."


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that meet, or nearly so, as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.low_km <= found[-1].high_km * (1 + _GAP):
            span = Span(found[-1].low_km, max(found.pop().high_km, span.high_km))
        found.append(span)
    return found


def _km(km: float) -> str:
    """`1768.5` gives "1,768.5", `0.30000000000000004` "0.3"."""
    return f"{km:,.6g}" if abs(km) < 1e6 else f"{km:,.0f}"
