"""Published amounts (a capacity, a diameter), recognised by their numbers and their units."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.claims.claim import Claim
from geo.claims.figures.units import is_flow, sort_of, unit_and_period
from geo.claims.figures.whats import whats
from geo.claims.masking import signs
from geo.claims.recognising.alone import is_of_a_new_one, is_of_a_site, told_alone
from geo.claims.recognising.beside import is_labelled_otherwise, words_before, words_beside
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.known_figures import COMMON, KnownFigure
from geo.claims.recognising.spot import FEW, Spot
from geo.claims.recognising.strangers import is_of_a_stranger
from geo.folding import folded

_LANDS = ("country", "adjective")

EXACT = 4
"""So many figures that count tell, with its year, what was carried, and one more without it."""


def amount(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of an amount that is known of what is spoken of: a unit or a word tells."""
    if spot.stated.vague:
        return None
    amounts = known.amounts.get(sort_of(spot.stated.unit), ())
    year, (first, *others) = _year_of(spot), _ends(spot)

    def says(one: KnownFigure, claim: Claim) -> bool:
        return one.is_so_much(claim) and one.is_said_by(_of(one, claim, year))

    apposed = _apposed(spot)
    said = [one for one in amounts_said(spot, known) if not apposed or one.feature in apposed]
    alone = told_alone(spot, [one for one in said if says(one, replace(first, hedge="exact"))])
    if (spot.is_of_another and not alone) or is_of_a_site(spot):
        return None

    def is_meant(one: KnownFigure, is_near: bool) -> bool:
        same = [other for other in amounts if _is_of_the_same(other, one)]
        is_known = all(any(says(other, end) for other in same) for end in others)
        is_there = country_of(spot, one) is not None or not one.countries
        is_alone = one.feature == alone
        if not (is_known and is_there and _is_told(spot, one, is_near=is_near, is_alone=is_alone)):
            return False
        is_strange = is_of_a_stranger(spot, one, known, alone) or is_of_a_new_one(spot)
        return is_near or bool(one.countries) or not is_strange

    found = spot.first_of(said, is_meant, alone=alone)
    return claim_of_amount(found, spot) if found else None


def amounts_said(spot: Spot, known: KnownFacts) -> list[KnownFigure]:
    """Return the published amounts that a number may state, in the year that is told with it.

    Of a range, it is the first number.
    """
    claim, year = _ends(spot)[0], _year_of(spot)
    amounts = known.amounts.get(sort_of(spot.stated.unit), ())
    likely = (one for one in amounts if one.is_so_much(claim))
    return [one for one in likely if one.is_said_by(_of(one, claim, year))]


def claim_of_amount(one: KnownFigure, spot: Spot) -> Claim:
    """Return the claim that an amount is so much, where the words tell: in a country, of a kind."""
    claim = replace(_of(one, _claim(spot), _year_of(spot)), object=country_of(spot, one))
    return replace(claim, text=_kind(spot, claim.what) or claim.text)


def _apposed(spot: Spot) -> tuple[str, ...]:
    """Return bte for `"and SCP, a 42-inch line"`, whatever else the sentence names."""
    masked = spot.reading.masked
    match = _just_named().search(masked.text[: spot.at])
    return masked.things_in(match[0])[0].names if match else ()


def country_of(spot: Spot, one: KnownFigure) -> str | None:
    """Return Georgia for so many pump stations in Georgia, if the words about it name that."""
    things = spot.reading.masked.things_in(words_beside(spot))
    named = {name for thing in things if thing.kind in _LANDS for name in thing.names}
    return next((country for country in one.countries if country in named), None)


def _kind(spot: Spot, what: str) -> str:
    """Return broad gauge for `"the broad gauge (1,520 mm)"`."""
    original = spot.reading.masked.original
    before, behind = original[: spot.thing.start], original[spot.thing.end :]
    own = whats(spot.reading.language)[what]
    return own.kind_between(folded(before), folded(behind))


def _claim(spot: Spot) -> Claim:
    """Return a claim of what is stated, of nothing yet."""
    stated = spot.stated
    claim = replace(spot.claim, value=stated.value, value_to=stated.value_to)
    return replace(claim, unit=stated.unit, hedge=stated.hedge)


def _year_of(spot: Spot) -> str:
    """Return 2024 for `"In 2024, it carried"`, and "" where no date or more than one is told.

    A date right behind an amount goes before another in the words about it.
    """
    masked = spot.reading.masked
    behind = _date_behind().match(masked.text, spot.reading.past(spot.thing))
    beside, everywhere = (
        [one.noun for one in masked.things_in(text) if one.kind == "date"]
        for text in (words_beside(spot), _clause_of(spot))
    )
    if behind:
        return masked.things[behind[1]].noun
    if not beside and len(everywhere) != 1:
        return ""
    return (beside or everywhere)[0]


def _clause_of(spot: Spot) -> str:
    """Return the words about an amount up to a colon on either side."""
    text = spot.reading.masked.text
    before, behind = (re.split("[;:]", part) for part in (text[: spot.at], text[spot.at :]))
    return before[-1] + behind[0]


def _ends(spot: Spot) -> Sequence[Claim]:
    """Return 3,000 and 5,000 for `"3,000 to 5,000"`: each is to be published."""
    claim = _claim(spot)
    if claim.value_to is None:
        return [claim]
    ends = (claim.value, claim.value_to)
    return [replace(claim, value=end, value_to=None, hedge="exact") for end in ends]


def _of(one: KnownFigure, claim: Claim, year: str) -> Claim:
    """Return a claim of a figure, which is of a year only if it is another each year."""
    text = year if one.what.yearly else ""
    return replace(claim, subject=one.feature, what=one.what.name, text=text)


def _is_of_the_same(one: KnownFigure, other: KnownFigure) -> bool:
    return (one.feature, one.what.name) == (other.feature, other.what.name)


def _is_told(spot: Spot, one: KnownFigure, *, is_near: bool, is_alone: bool) -> bool:
    """Return whether a word about it, or its unit alone, tells what a number is of.

    `is_near` says whether the sentence names what it would be of, `is_alone` whether it is of
    nothing else: then any word of the sentence tells.
    """
    what, unit = whats(spot.reading.language)[one.what.name], spot.stated.unit
    beside = words_beside(spot)
    if what.other.search(beside) or is_labelled_otherwise(spot, what):
        return False
    beside, whole = f"{beside} {words_before(spot)}", spot.reading.masked.text
    if what.pattern.search(beside):
        return True
    if what.yearly or sort_of(unit) in COMMON:
        least = EXACT if _year_of(spot) else EXACT + 1
        is_exact = what.yearly and spot.figures >= least
        return is_exact or bool(what.hint.search(f"{beside} {whole}" if is_alone else beside))
    if is_near and one.is_told_by(unit) and (is_flow(unit) or not is_carried(unit)):
        return True
    is_hinted = bool(what.hint.search(whole))
    if is_carried(unit):
        return is_hinted
    is_told = one.is_told_alone_by(unit)
    return (is_hinted or is_told) and (is_near or spot.figures >= FEW or sort_of(unit) == what.name)


@cache
def _date_behind() -> re.Pattern[str]:
    """`" in 2022"`."""
    return re.compile(rf" (?:[^\W\d]+ ){{0,2}}({signs(['date'])})")


@cache
def _just_named() -> re.Pattern[str]:
    """`"SCP, a "`, at the end of a text."""
    return re.compile(rf"{signs(['feature'])}(?:,| \(| -)(?: an?)? ?$")


def is_carried(unit: str) -> bool:
    """Return whether a unit is of what a line carries: barrels, tonnes."""
    return unit_and_period(unit)[0].is_carried
