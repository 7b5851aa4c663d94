"""Published dates (of an opening, a treaty), recognised by themselves or a word beside them."""

from dataclasses import replace

from geo.claims.claim import Claim
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.known_figures import KnownFigure
from geo.claims.recognising.spot import Spot

FULL = 2
"""So many hyphens has a day: 2006-07-13."""


def date(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of a date known of what is spoken of: a day, or a year and a word for it."""
    said = spot.thing.noun

    def of(one: KnownFigure) -> Claim:
        return replace(spot.claim, subject=one.feature, what=one.what.name, text=said)

    def is_meant(one: KnownFigure, is_near: bool) -> bool:
        is_year = said.isdigit()
        is_day = said.count("-") == FULL
        return is_day or (is_near and (not is_year or spot.calls(one.what.name)))

    if spot.is_of_another:
        return None
    dates = (one for one in known.figures if one.is_date and one.is_said_by(of(one)))
    found = spot.first_of(sorted(dates, key=lambda one: not spot.calls(one.what.name)), is_meant)
    return of(found) if found else None
