"""Numbers that no words tell, known where they fit what is published of one feature alone.

These are the last readers: how a number is told is not among the words that the others know. So it
must fit nothing that is published of another feature of the article, and nothing else of its sort
may be spoken of.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from geo.claims.antecedents import is_route
from geo.claims.claim import Claim
from geo.claims.figures.units import sort_of, unit_and_period
from geo.claims.figures.whats import whats
from geo.claims.recognising.alone import is_of_a_new_one, is_of_a_site, is_of_it, is_of_the_other
from geo.claims.recognising.amounts import amounts_said, claim_of_amount, country_of, is_carried
from geo.claims.recognising.beside import is_labelled_otherwise, words_beside
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.known_figures import COMMON, KnownFigure
from geo.claims.recognising.known_lengths import KnownLength
from geo.claims.recognising.lengths import FIGURES, claim_of_length, is_of_a_road, is_of_a_tunnel
from geo.claims.recognising.spot import FEW, Known, Spot
from geo.claims.recognising.strangers import is_of_a_stranger


def fitting_length(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of a length that a number fits."""
    said = [one for one in known.lengths if one.is_said_by(spot.stated)]
    found = _only(spot, said, lambda one: _is_so_long(spot, one))
    return claim_of_length(found, spot) if found else None


def fitting_amount(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of an amount that a number fits."""
    stated = spot.stated
    said = [] if stated.vague or stated.value_to else amounts_said(spot, known)
    found = _only(spot, said, lambda one: _is_so_much(spot, one, known))
    return claim_of_amount(found, spot) if found else None


def fitting_year(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of a year to come, of which only one thing is published: the end of a lease.

    Of years that are past, too much else is told.
    """
    said = replace(spot.claim, text=spot.thing.noun)
    fits = [one for one in known.dates if one.is_so_much(said) and one.is_said_by(_of(said, one))]
    is_one = len({(one.feature, one.what.name) for one in fits}) == 1
    found = _only(spot, fits, lambda one: _is_ahead(spot, one)) if is_one else None
    return _of(said, found) if found else None


def _only(spot: Spot, said: Iterable[Known], is_meant: Callable[[Known], bool]) -> Known | None:
    """Return what is known of the one feature of the article of which so much is published."""
    ours = [one for one in said if one.feature in spot.reading.context.features]
    if len({one.feature for one in ours}) != 1:
        return None
    if _speaks_of_another(spot, ours[0].feature):
        return None
    return next(filter(is_meant, ours), None)


def _speaks_of_another(spot: Spot, feature: str) -> bool:
    """Return whether a text speaks of another thing: by its name, or as "it" behind that."""
    if feature not in spot.named and spot.is_out_of_play(feature) and is_of_it(spot):
        return True
    if is_of_a_site(spot):
        return True
    is_site = not is_route(feature, spot.reading.sorts)
    is_named = spot.is_of_another if is_site else spot.is_of_a_name
    return is_named or is_of_the_other(spot) or is_of_a_new_one(spot) or spot.is_rivalled(feature)


def _is_so_long(spot: Spot, one: KnownLength) -> bool:
    """Return whether a length that fits is meant: that of a part which the sentence names."""
    if is_of_a_road(spot):
        return False
    part, is_precise = one.part, spot.figures >= FIGURES
    if part.named:
        return spot.figures >= FEW and is_of_a_tunnel(spot)
    if part.ends:
        return part.ends <= spot.places or (is_precise and bool(part.ends & spot.places))
    places = {part.within} if part.within else part.border
    return spot.figures >= FEW and bool(places) and places <= spot.places


def _is_so_much(spot: Spot, one: KnownFigure, known: KnownFacts) -> bool:
    """Return whether an amount that fits is meant: where a word tells what of, or it is precise."""
    what, beside = whats(spot.reading.language)[one.what.name], words_beside(spot)
    if what.other.search(beside) or is_labelled_otherwise(spot, what):
        return False
    if one.countries and country_of(spot, one) is None:
        return False
    if (
        spot.figures < FIGURES
        and spot.is_out_of_play(one.feature)
        and one.feature not in spot.named
    ):
        return False
    unit = spot.stated.unit
    is_told = bool(what.hint.search(beside)) or (
        one.is_told_alone_by(unit) and not is_carried(unit)
    )
    return (is_told or _is_precise(spot, one)) and not is_of_a_stranger(spot, one, known)


def _is_precise(spot: Spot, one: KnownFigure) -> bool:
    """Return whether so many figures count that little else is just so much."""
    if spot.figures >= FIGURES or sort_of(spot.stated.unit) in COMMON:
        return spot.figures >= FIGURES
    is_by_the_day = bool(unit_and_period(spot.stated.unit)[1])
    return is_by_the_day or (spot.figures >= FEW and one.feature in spot.named)


def _is_ahead(spot: Spot, one: KnownFigure) -> bool:
    """Return whether a year was to come when it was published."""
    return spot.thing.noun.isdigit() and "" < one.fact.as_of[:4] < spot.thing.noun


def _of(said: Claim, one: KnownFigure) -> Claim:
    return replace(said, subject=one.feature, what=one.what.name)
