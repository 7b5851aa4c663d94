"""The published figures of features that are no lengths, as a text may state them."""

from collections.abc import Iterable
from dataclasses import dataclass

from geo.claims.claim import Claim
from geo.claims.figures.dates import is_within
from geo.claims.figures.units import unit_and_period
from geo.claims.figures.whats import What, whats
from geo.claims.verdicts.figures import bears_out
from geo.layers.facts import Fact

_COMMON = ("passengers", "money", "people")
"""The sorts of units in which anything is counted, not a line's or a base's alone."""


@dataclass(frozen=True)
class KnownFigure:
    """A published amount or date of a feature, and what it is of."""

    feature: str
    what: What
    fact: Fact

    def is_said_by(self, claim: Claim) -> bool:
        """Return whether a claim of this figure says what is published, and no more precisely."""
        if claim.unit is None and not is_within(claim.text, self.fact.value):
            return False
        return bears_out(self.fact, claim, self.what)

    @property
    def is_date(self) -> bool:
        """Whether a date is published; of a lease, it may be a number of years."""
        return self.what.says == "date" and not self.fact.unit

    @property
    def is_term(self) -> bool:
        """Whether it is a number of years: those of a lease."""
        return self.what.says == "date" and bool(self.fact.unit)

    def is_told_by(self, unit: str) -> bool:
        """Return whether the unit tells what an amount is of: barrels a day are a capacity."""
        return unit_and_period(unit)[0].name in self.what.units

    def is_told_alone_by(self, unit: str) -> bool:
        """Return whether it tells so of a line out of sight: 46 inches do, 5,000 people do not."""
        return self.is_told_by(unit) and unit_and_period(unit)[0].sort not in _COMMON


def known_figures(facts: Iterable[Fact]) -> tuple[KnownFigure, ...]:
    """Return the published amounts and dates of all features; what is another each year is none."""
    return tuple(
        KnownFigure(fact.feature, what, fact)
        for fact in facts
        for what in whats().values()
        if what.is_on(fact.fact) and what.says != "name" and not what.yearly
    )
