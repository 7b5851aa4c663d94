"""Figures that are published of what a text speaks of, in words that no rule reads.

A number tells much by itself: where a text speaks of a pipeline of 1,768 km, "1,768 km" is its
length, however it is put. So what is recognised agrees with what is published; a figure that is not
published is left to the rules, and nobody is accused because of words that were not understood.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from geo.claims.claim import BY_FIGURE, Claim
from geo.claims.context import Named
from geo.claims.doubts import is_doubtful
from geo.claims.figures.whats import whats
from geo.claims.known_figures import KnownFigure
from geo.claims.known_lengths import KnownLength
from geo.claims.masking import Thing
from geo.claims.quantities import Quantity
from geo.claims.reading import SentenceReading

FIGURES = 3
"""So many figures that count tell a number by themselves: 1,768 km, but not 850 km."""

FEW = 2
"""So many do where the sentence names what it is of, or the places between which it is."""

BOTH = 2
"""So many ends tell a part of a line, whatever else is named with it."""

FULL = 2
"""So many hyphens has a day: 2006-07-13."""

_CLAUSE = re.compile(r"[,;:()]| - ")

Known = TypeVar("Known", KnownLength, KnownFigure)


@dataclass(frozen=True)
class KnownNumbers:
    """All that is published of the features, as numbers by which a text may be understood."""

    lengths: tuple[KnownLength, ...] = ()
    figures: tuple[KnownFigure, ...] = ()


def recognised(
    reading: SentenceReading, known: KnownNumbers, read: Sequence[Claim]
) -> Iterator[Claim]:
    """Return the published figures that a sentence states, besides those that rules have `read`."""
    text = reading.masked.text
    if reading.is_question:
        return
    for at, sign in enumerate(text):
        thing = reading.masked.things.get(sign)
        if thing is None or thing.kind not in _READERS or _is_read(reading, thing, read):
            continue
        if not is_doubtful(text, at, at + 1, language=reading.language):
            found = _READERS[thing.kind](_Number(reading, thing, at), known)
            yield from [found] if found else []


@dataclass(frozen=True)
class _Number:
    """A number or a date in a sentence: its thing, and where its sign stands."""

    reading: SentenceReading
    thing: Thing
    at: int

    @property
    def stated(self) -> Quantity:
        """What is stated, of what is no date."""
        return self.reading.quantities[self.thing.quantity]

    @property
    def figures(self) -> int:
        """How many figures count: 4 of 1,768 and 2 of 850."""
        return len(f"{self.stated.value or 0:f}".replace(".", "").strip("0"))

    @property
    def claim(self) -> Claim:
        """A claim of what is stated, of nothing yet."""
        start = self.reading.offset + self.thing.start
        end = self.reading.offset + self.thing.end
        return Claim(start, end, "figure", None, None, rule=BY_FIGURE)

    @property
    def is_of_another(self) -> bool:
        """Whether another line is named before it, and none of ours after that."""
        before = [one for one in _things(self.reading) if one.end <= self.thing.start]
        lines = [one.kind for one in before if one.kind in ("feature", "other")]
        return lines[-1:] == ["other"]

    @property
    def clause(self) -> str:
        """The words about it up to a comma on either side."""
        text = self.reading.masked.text
        before = [match.end() for match in _CLAUSE.finditer(text, 0, self.at)]
        after = _CLAUSE.search(text, self.at)
        return text[max(before, default=0) : after.start() if after else len(text)]

    def calls(self, what: str) -> bool:
        """Whether a word about it says what it is of: capacity, opening."""
        return bool(whats(self.reading.language)[what].pattern.search(self.clause))

    def first_of(
        self, said: Sequence[Known], is_meant: Callable[[Known, bool], bool]
    ) -> Known | None:
        """Return what is known of the one feature that the sentence names, else of the last before.

        `is_meant` says of what is known whether the sentence may mean it; True if it names it.
        """
        named = {name for one in self.reading.named for name in _feature(one)}
        here = [one for one in said if one.feature in named and is_meant(one, True)]
        if here:
            return here[0] if len({one.feature for one in here}) == 1 else None
        for feature in _named_before(self.reading) if said else ():
            found = (one for one in said if one.feature == feature and is_meant(one, False))
            if known := next(found, None):
                return known
        return None


def _length(number: _Number, known: KnownNumbers) -> Claim | None:
    """Return the claim of a length that is known of what is spoken of, a part before the whole."""
    places = _places(number.reading)
    said = [one for one in known.lengths if one.is_said_by(number.stated)]

    def is_meant(one: KnownLength, is_near: bool) -> bool:
        part = one.part
        wanted = {part.within} if part.within else set(part.ends | part.border)
        least = FEW if wanted or is_near else FIGURES
        is_ours = len(part.ends) == BOTH or not number.is_of_another
        return is_ours and wanted <= places and number.figures >= least

    found = number.first_of(said, is_meant)
    return _length_claim(number, found) if found else None


def _length_claim(number: _Number, known: KnownLength) -> Claim:
    part, stated = known.part, number.stated
    border = next(iter(part.border), None)
    return replace(
        number.claim,
        kind="length",
        subject=known.feature,
        object=part.within or border,
        value=stated.value,
        unit=stated.unit,
        hedge=stated.hedge,
        to_border=border is not None,
        stretch=tuple(sorted(part.ends)),
        what=part.named,
    )


def _amount(number: _Number, known: KnownNumbers) -> Claim | None:
    """Return the claim of an amount that is known of what is spoken of: a unit or a word tells."""
    stated = number.stated
    if not stated.is_one_figure or number.is_of_another:
        return None
    claim = replace(number.claim, value=stated.value, unit=stated.unit, hedge=stated.hedge)

    def of(one: KnownFigure) -> Claim:
        return replace(claim, subject=one.feature, what=one.what.name)

    def is_meant(one: KnownFigure, is_near: bool) -> bool:
        is_called = number.calls(one.what.name)
        is_told = one.is_told_by(stated.unit) if is_near else one.is_told_alone_by(stated.unit)
        return is_called or (is_told and (is_near or number.figures >= FEW))

    amounts = (one for one in known.figures if one.what.says == "amount" or one.fact.unit)
    found = number.first_of([one for one in amounts if one.is_said_by(of(one))], is_meant)
    return of(found) if found else None


def _date(number: _Number, known: KnownNumbers) -> Claim | None:
    """Return the claim of a date known of what is spoken of: a day, or a year and a word for it."""
    said = number.thing.noun

    def of(one: KnownFigure) -> Claim:
        return replace(number.claim, subject=one.feature, what=one.what.name, text=said)

    def is_meant(one: KnownFigure, is_near: bool) -> bool:
        is_year = said.isdigit()
        is_day = said.count("-") == FULL
        return is_day or (is_near and (not is_year or number.calls(one.what.name)))

    if number.is_of_another:
        return None
    dates = (one for one in known.figures if one.is_date and one.is_said_by(of(one)))
    found = number.first_of(
        sorted(dates, key=lambda one: not number.calls(one.what.name)), is_meant
    )
    return of(found) if found else None


_READERS: dict[str, Callable[[_Number, KnownNumbers], Claim | None]] = {
    "quantity": _length,
    "amount": _amount,
    "date": _date,
}


def _is_read(reading: SentenceReading, thing: Thing, read: Sequence[Claim]) -> bool:
    """Return whether a claim has taken a number already."""
    start = reading.offset + thing.start
    around = [claim for claim in read if claim.start <= start < claim.end]
    if thing.kind == "date":
        return any(claim.text == thing.noun for claim in around)
    value = reading.quantities[thing.quantity].value
    return any(claim.value == value for claim in around)


def _things(reading: SentenceReading) -> list[Thing]:
    """Return all that a sentence names or may speak of, in order."""
    signs = reading.masked.things_in(reading.masked.text)
    return sorted([*signs, *(one.thing for one in reading.named)], key=lambda thing: thing.start)


def _places(reading: SentenceReading) -> frozenset[str]:
    """Return the countries and towns that a sentence names."""
    things = reading.masked.things_in(reading.masked.text)
    named = (t for t in things if t.kind in ("country", "adjective", "border", "town", "stretch"))
    return frozenset(name for thing in named for name in thing.names)


def _named_before(reading: SentenceReading) -> list[str]:
    """Return the features named before the sentence, the last first, then all of the article."""
    context = reading.context
    earlier = [*context.recent, context.headline, [*reversed(context.so_far)]]
    found = [name for named in earlier for one in named for name in _feature(one)]
    return [*dict.fromkeys([*found, *sorted(context.features)])]


def _feature(named: Named) -> tuple[str, ...]:
    return named.thing.names if named.thing.kind == "feature" else ()
