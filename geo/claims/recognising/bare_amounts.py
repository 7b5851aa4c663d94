"""Numbers whose unit is told elsewhere: "42 inches, 46 in Georgia", "a garrison of 4,000"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from geo.claims.claim import Claim
from geo.claims.figures.counting import counting, periods
from geo.claims.figures.numbers import is_year_like, number_pattern, scaled_like
from geo.claims.figures.units import sort_of, unit_and_period
from geo.claims.figures.whats import whats
from geo.claims.masking import Thing, signs
from geo.claims.own_numerals import number_in, parse_number_in
from geo.claims.quantities import Quantity, hedge_of
from geo.claims.reading import SentenceReading
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.spot import Spot, figures_of
from geo.claims.statements import rounding

Found = tuple[Quantity, int | None]

_EXACT = 4
"""So many figures that count tell what is published of so much: 22.933 billion."""

_DATE = signs(["date"])

_MANY = 1000
"""From so many on, a looser word tells what a number is of: of 4,000, but not of 42."""


def bare_amounts(reading: SentenceReading, known: KnownFacts) -> Iterator[Spot]:
    """Return the bare numbers of a sentence with a unit, where so much is published."""
    calls = _Calls(reading.language)
    for match in number_pattern(reading.language).finditer(reading.masked.text):
        stated, like = next(_read(match, reading, known, calls), (None, None))
        if stated is not None:
            thing = Thing("amount", stated.start, stated.end, quantity=len(reading.quantities))
            with_it = replace(reading, quantities=[*reading.quantities, stated])
            yield Spot(with_it, thing, match.start(), like)


class _Calls(dict[tuple[str, bool, str], bool]):
    """Whether words call something by what it is, for all the numbers in the same clause."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._whats = whats(language)

    def __missing__(self, here: tuple[str, bool, str]) -> bool:
        name, is_many, clause = here
        what = self._whats[name]
        self[here] = found = bool((what.hint if is_many else what.pattern).search(clause))
        return found


def _read(
    match: re.Match[str], reading: SentenceReading, known: KnownFacts, calls: _Calls
) -> Iterator[Found]:
    """Return what a number may be with a unit, and is published so, and what it has this from."""
    language, text = reading.language, reading.masked.text
    if match["before"] or match["value"] in ("a", "an") or is_year_like(match["value"]):
        return
    if not _alone(language).match(text, match.end()):
        return
    high = parse_number_in(language, match["value_to"]) if match["value_to"] else None
    low = scaled_like(parse_number_in(language, match["value"]), high or 0.0)
    hedge = "range" if high else hedge_of(match)
    bare = Quantity(*reading.masked.span(*match.span()), low, high, "", hedge, is_length=False)
    called = (*_called(bare, match, reading, known, calls), *_equal(bare, known))
    for one, like in (*_shared(bare, match, reading), *((one, None) for one in called)):
        claim = Claim(0, 0, "figure", None, None, one.value, one.unit, hedge=one.hedge)
        figures = known.amounts.get(sort_of(one.unit), ())
        if any(figure.is_said_by(claim) for figure in figures):
            yield one, like


def _shared(bare: Quantity, match: re.Match[str], reading: SentenceReading) -> Iterator[Found]:
    """Return a number with the units of the amounts of its sentence, the nearest first."""
    text, things = reading.masked.text, reading.masked.things
    ats = [at for at, sign in enumerate(text) if sign in things and things[sign].kind == "amount"]
    for at in sorted(ats, key=lambda at: abs(at - match.start())):
        like = reading.quantities[things[text[at]].quantity]
        value = scaled_like(bare.value or 0.0, like.value or 0.0)
        yield replace(bare, value=value, unit=like.unit), at


def _called(
    bare: Quantity,
    match: re.Match[str],
    reading: SentenceReading,
    known: KnownFacts,
    calls: _Calls,
) -> Iterator[Quantity]:
    """Return a number with the unit of what words about it call it: inches of a diameter."""
    clause = Spot(reading, Thing("amount", 0, 0), match.start()).clause
    is_many = (bare.value or 0.0) >= _MANY
    for one in (one for amounts in known.amounts.values() for one in amounts):
        if one.amount and calls[one.what.name, is_many, clause]:
            yield replace(bare, unit=one.amount.unit)


def _equal(bare: Quantity, known: KnownFacts) -> Iterator[Quantity]:
    """Return a number of many figures with the unit of what is published of so much."""
    value = bare.value or 0.0
    if figures_of(value) < _EXACT:
        return
    for one in (one.amount for amounts in known.amounts.values() for one in amounts):
        if one and abs((one.value or 0.0) - value) <= rounding(value):
            yield replace(bare, unit=unit_and_period(one.unit)[0].name)


@cache
def _alone(language: str) -> re.Pattern[str]:
    """What stands behind a number that counts nothing that stands there."""
    own = counting(language)
    return re.compile(rf"(?:{periods(own.after)})?(?:{own.alone}| {_DATE}| {number_in(language)} )")
