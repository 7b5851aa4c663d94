"""The published figures of features that are no lengths, as a text may state them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from geo.claims.claim import Claim
from geo.claims.figures.dates import is_within
from geo.claims.figures.units import in_base, sort_of, unit_and_period
from geo.claims.figures.whats import What, whats
from geo.claims.quantities import Quantity
from geo.claims.statements import rounding
from geo.claims.verdicts.figures import amount_of, bears_out, is_of_its_year
from geo.layers.facts import Fact

COMMON = ("passengers", "money", "people")
"""The sorts of units in which anything is counted, not a line's or a base's alone."""

_SIZE = "size"

ABOUT = 0.02
"""So near a published amount, as a share, is "about" so much: more would fit other amounts, too."""

MORE = 0.2
"""So much above what a text says may be more than that: 23.4 is "above 20"."""

ROUNDED = 0.05
"""Most that a round number leaves open, as a share of it."""

SIZED = 0.007
"""So near is a size in another unit: 42 inches are 1,067 mm. 40 inches are not 42 rounded."""

CONVERTED = 0.01
"""So near, as a share, is the same amount in another unit, or by the day instead of the year."""


@dataclass(frozen=True)
class KnownFigure:
    """A published amount or date of a feature, and what it is of."""

    feature: str
    what: What
    fact: Fact

    def is_so_much(self, claim: Claim) -> bool:
        """Return whether a claim states so much, or such a date, whatever it is of."""
        if claim.unit is None:
            return is_within(claim.text, self.fact.value)
        return self.amount is not None and _is_so_much(claim, self.amount)

    def is_said_by(self, claim: Claim) -> bool:
        """Return whether a claim of this figure says what is published, and no more precisely."""
        if not self.is_so_much(claim):
            return False
        if claim.unit is None:
            return bears_out(self.fact, claim, self.what)
        if self.what.yearly and not is_of_its_year(self.fact, claim):
            return False
        return self.amount is not None and self._is_of_its_period(claim, self.amount)

    def _is_of_its_period(self, claim: Claim, published: Quantity) -> bool:
        """Return whether a claim is by the day or the year as the published amount is, or by none.

        Only what is another each year is reckoned from day to year: so much a day is what was
        carried rather than what can be.
        """
        period = unit_and_period(claim.unit or "")[1]
        return self.what.yearly or period in ("", unit_and_period(published.unit)[1])

    @property
    def is_date(self) -> bool:
        """Whether a date is published; of a lease, it may be a number of years."""
        return self.what.says == "date" and not self.fact.unit

    @property
    def is_term(self) -> bool:
        """Whether it is a number of years: those of a lease."""
        return self.what.says == "date" and bool(self.fact.unit)

    @cached_property
    def amount(self) -> Quantity | None:
        """What is published, where it is an amount."""
        return amount_of(self.fact)

    @property
    def sort(self) -> str:
        """The sort of its unit, "" where it is no amount."""
        return sort_of(self.amount.unit) if self.amount else ""

    @property
    def is_amount(self) -> bool:
        """Whether an amount is published."""
        return self.what.says == "amount"

    @property
    def countries(self) -> Sequence[str]:
        """The countries in which it is so much, of what is counted: pump stations in Georgia."""
        _, _, within = self.fact.name.partition(" in ")
        return within.split(" and ") if within and self.what.is_counted else ()

    def is_told_by(self, unit: str) -> bool:
        """Return whether the unit tells what an amount is of: barrels a day are a capacity."""
        return unit_and_period(unit)[0].name in self.what.units

    def is_told_alone_by(self, unit: str) -> bool:
        """Return whether it tells so of a line out of sight: 46 inches do, 5,000 people do not."""
        return self.is_told_by(unit) and unit_and_period(unit)[0].sort not in COMMON


def known_figures(facts: Iterable[Fact]) -> tuple[KnownFigure, ...]:
    """Return the published amounts and dates of all features."""
    return tuple(
        KnownFigure(fact.feature, what, fact)
        for fact in facts
        for what in whats().values()
        if what.is_on(fact.name) and what.says != "name"
    )


def _is_so_much(claim: Claim, published: Quantity) -> bool:
    """Return whether a claim states a published amount, as it is or rounded."""
    unit = claim.unit or ""
    ours, theirs = unit_and_period(unit), unit_and_period(published.unit)
    if ours[0].sort != theirs[0].sort or (ours[1] and not theirs[1]):
        return False
    if theirs[1] and not ours[1]:
        unit = f"{unit} a {theirs[1]}"
    low, high = (in_base(value, unit) for value in _room(claim, ours[0].sort))
    slack = 0.0 if unit == published.unit else CONVERTED
    least = in_base(published.value or 0.0, published.unit)
    most = in_base(published.value_to or published.value or 0.0, published.unit)
    return low * (1 - slack) <= most and least <= high * (1 + slack)


def _room(claim: Claim, sort: str) -> tuple[float, float]:
    """Return what a claim leaves open: 3.92 to 4.08 for "about 4", 20 to 24 for "above 20"."""
    value = claim.value or 0.0
    if claim.hedge == "at least":
        return value - rounding(value, ROUNDED), value * (1 + MORE)
    about = ABOUT * value if claim.hedge == "about" else 0.0
    slack = SIZED * value if sort == _SIZE else max(about, rounding(value, ROUNDED))
    return value - slack, value + slack
