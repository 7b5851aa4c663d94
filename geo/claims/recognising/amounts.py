"""Published amounts (a capacity, a diameter), recognised by their numbers and their units."""

from dataclasses import replace

from geo.claims.claim import Claim
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.known_figures import KnownFigure
from geo.claims.recognising.spot import FEW, Spot


def amount(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of an amount that is known of what is spoken of: a unit or a word tells."""
    stated = spot.stated
    if not stated.is_one_figure or spot.is_of_another:
        return None
    claim = replace(spot.claim, value=stated.value, unit=stated.unit, hedge=stated.hedge)

    def of(one: KnownFigure) -> Claim:
        return replace(claim, subject=one.feature, what=one.what.name)

    def is_meant(one: KnownFigure, is_near: bool) -> bool:
        is_called = spot.calls(one.what.name)
        is_told = one.is_told_by(stated.unit) if is_near else one.is_told_alone_by(stated.unit)
        return is_called or (is_told and (is_near or spot.figures >= FEW))

    amounts = (one for one in known.figures if one.what.says == "amount" or one.fact.unit)
    found = spot.first_of([one for one in amounts if one.is_said_by(of(one))], is_meant)
    return of(found) if found else None
