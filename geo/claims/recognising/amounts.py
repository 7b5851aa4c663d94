"""Published amounts (a capacity, a diameter), recognised by their numbers and their units."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.claims.claim import Claim
from geo.claims.figures.units import is_flow, sort_of, unit_and_period
from geo.claims.figures.whats import What, whats
from geo.claims.masking import Thing, signs
from geo.claims.recognising.alone import told_alone
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.known_figures import COMMON, KnownFigure
from geo.claims.recognising.spot import FEW, Spot
from geo.claims.recognising.strangers import is_of_a_stranger
from geo.folding import fold

_LANDS = ("country", "adjective")

EXACT = 4
"""So many figures that count tell, together with its year, what was carried: 200.5 million."""

_OURS = frozenset(("feature", "anaphor", "date", "quantity", "amount"))
"""What a label may name that is not of something else."""


def amount(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of an amount that is known of what is spoken of: a unit or a word tells."""
    if spot.stated.vague:
        return None
    amounts = known.amounts.get(sort_of(spot.stated.unit), ())
    year, (first, *others) = _year_of(spot), _ends(spot)

    def says(one: KnownFigure, claim: Claim) -> bool:
        return one.is_said_by(_of(one, claim, year))

    apposed = _apposed(spot)
    said = [one for one in amounts if not apposed or one.feature in apposed]
    said = [one for one in said if says(one, first)]
    alone = told_alone(spot, [one for one in said if says(one, replace(first, hedge="exact"))])
    if spot.is_of_another and not alone:
        return None

    def is_meant(one: KnownFigure, is_near: bool) -> bool:
        same = [other for other in amounts if _is_of_the_same(other, one)]
        is_known = all(any(says(other, end) for other in same) for end in others)
        is_there = _object(spot, one) is not None or not one.countries
        if not (is_known and is_there and _is_told(spot, one, is_near=is_near)):
            return False
        return is_near or bool(one.countries) or not is_of_a_stranger(spot, one, known, alone)

    found = spot.first_of(said, is_meant, alone=alone)
    if found is None:
        return None
    claim = replace(_of(found, _claim(spot), year), object=_object(spot, found))
    return replace(claim, text=_kind(spot, claim.what) or claim.text)


def _apposed(spot: Spot) -> tuple[str, ...]:
    """Return bte for `"and SCP, a 42-inch line"`, whatever else the sentence names."""
    masked = spot.reading.masked
    match = _just_named().search(masked.text[: spot.at])
    return masked.things_in(match[0])[0].names if match else ()


def _object(spot: Spot, one: KnownFigure) -> str | None:
    """Return Georgia for so many pump stations in Georgia, if the words about it name that."""
    things = spot.reading.masked.things_in(_beside(spot))
    named = {name for thing in things if thing.kind in _LANDS for name in thing.names}
    return next((country for country in one.countries if country in named), None)


def _kind(spot: Spot, what: str) -> str:
    """Return broad gauge for `"the broad gauge (1,520 mm)"`."""
    original = spot.reading.masked.original
    before, behind = original[: spot.thing.start], original[spot.thing.end :]
    own = whats(spot.reading.language)[what]
    return own.kind_between(fold(before).text, fold(behind).text)


def _claim(spot: Spot) -> Claim:
    """Return a claim of what is stated, of nothing yet."""
    stated = spot.stated
    claim = replace(spot.claim, value=stated.value, value_to=stated.value_to)
    return replace(claim, unit=stated.unit, hedge=stated.hedge)


def _year_of(spot: Spot) -> str:
    """Return 2024 for `"In 2024, it carried"`, and "" where no date or more than one is told."""
    masked = spot.reading.masked
    beside, everywhere = (
        [one.noun for one in masked.things_in(text) if one.kind == "date"]
        for text in (_beside(spot), masked.text)
    )
    if not beside and len(everywhere) != 1:
        return ""
    return (beside or everywhere)[0]


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


def _is_told(spot: Spot, one: KnownFigure, *, is_near: bool) -> bool:
    """Return whether a word about it, or its unit alone, tells what a number is of.

    `is_near` says whether the sentence names what it would be of.
    """
    what, unit = whats(spot.reading.language)[one.what.name], spot.stated.unit
    beside = _beside(spot)
    if what.other.search(beside) or _is_labelled_otherwise(spot, what):
        return False
    beside = f"{beside} {_before(spot)}"
    if what.pattern.search(beside):
        return True
    if what.yearly or sort_of(unit) in COMMON:
        is_exact = what.yearly and spot.figures >= EXACT and bool(_year_of(spot))
        return is_exact or bool(what.hint.search(beside))
    if is_near and one.is_told_by(unit) and (is_flow(unit) or not _is_carried(unit)):
        return True
    is_hinted = bool(what.hint.search(spot.reading.masked.text))
    if _is_carried(unit):
        return is_hinted
    is_told = one.is_told_alone_by(unit)
    return (is_hinted or is_told) and (is_near or spot.figures >= FEW or sort_of(unit) == what.name)


def _is_labelled_otherwise(spot: Spot, what: What) -> bool:
    """Return whether the line has a label that speaks of something else: `"Port: 5 Mt"`."""
    label = _label().match(spot.reading.masked.text)
    if label is None or label.end() > spot.at:
        return False
    kinds = {thing.kind for thing in spot.reading.masked.things_in(label[0])}
    return not (kinds & _OURS or what.hint.search(label[0]))


def _beside(spot: Spot) -> str:
    """Return an amount and the words about it."""
    return _written(spot.thing, spot).join(_around(spot.reading.masked.text, spot.at))


def _before(spot: Spot) -> str:
    """Return the words about the amount that this one continues: `"5,000 men then, now 4,000"`."""
    if spot.like is None:
        return ""
    masked = spot.reading.masked
    thing = masked.things[masked.text[spot.like]]
    return _written(thing, spot).join(_around(masked.text, spot.like))


def _written(thing: Thing, spot: Spot) -> str:
    return fold(spot.reading.masked.original[thing.start : thing.end]).text


def _around(text: str, at: int) -> tuple[str, str]:
    """Return the words before and behind a sign, up to a comma or an amount on either side.

    What is put in just before it parts no words: `"The strength, it is said, is 4,000 men"`.
    """
    label = _label().match(text)
    first = label.end() if label and label.end() <= at else 0
    aside = _aside().search(text, first, at)
    until = aside.start() if aside else at
    starts = [match.end() for match in _edge().finditer(text, first, until)]
    end = _edge().search(text, at + 1)
    return text[max(starts, default=0) : at], text[at + 1 : end.start() if end else len(text)]


@cache
def _just_named() -> re.Pattern[str]:
    """`"SCP, a "`, at the end of a text."""
    return re.compile(rf"{signs(['feature'])}(?:,| \(| -)(?: an?)? ?$")


@cache
def _label() -> re.Pattern[str]:
    """`"Highest point: "`; but not `"A: "`, of an answer."""
    return re.compile(r"(?:[-*•] )?[^\s:][^:.!?]{1,40}: ")


@cache
def _aside() -> re.Pattern[str]:
    """`", it is said, is "`, at the end of a text: words put in, and a verb."""
    word_in = rf"(?!{signs(['amount'])})[^,;:()]"
    return re.compile(rf", (?:{word_in}){{1,40}}, (?:[^\W\d]+ ){{1,2}}$")


@cache
def _edge() -> re.Pattern[str]:
    """A comma, a bracket or an amount, up to which words are about another one."""
    return re.compile(rf"[,;:()]| - |{signs(['amount'])}")


def _is_carried(unit: str) -> bool:
    return unit_and_period(unit)[0].is_carried
