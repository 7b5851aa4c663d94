"""The published operators and owners of features, as a text may name them."""

from collections.abc import Iterable
from dataclasses import dataclass

from geo.claims.claim import Claim
from geo.claims.figures.whats import What, whats
from geo.claims.verdicts.figures import bears_out
from geo.claims.verdicts.names import is_named
from geo.folding import folded
from geo.layers.facts import Fact


@dataclass(frozen=True)
class KnownName:
    """A company that is published as a feature's operator or owner."""

    feature: str
    what: What
    fact: Fact

    def is_of(self, company: str) -> bool:
        """Return whether it is this company, by the name that the facts give it."""
        return is_named(company, self.fact)

    def is_said_by(self, claim: Claim) -> bool:
        """Return whether a claim of this company, or of its share, says what is published."""
        return bears_out(self.fact, claim, self.what)

    def is_in(self, country: str) -> bool:
        """Return whether it is published of what lies in a country."""
        return folded(country) in folded(self.fact.name)

    @property
    def is_planned(self) -> bool:
        """Whether it is published as what is to come, for which no language has a name."""
        return not self.what.people

    @property
    def is_of_a_part(self) -> bool:
        """Whether it is published of what lies in some countries, not of the whole."""
        return " in " in self.fact.name


def known_names(facts: Iterable[Fact]) -> tuple[KnownName, ...]:
    """Return the published operators and owners of all features, planned ones too."""
    return tuple(
        KnownName(fact.feature, what, fact)
        for fact in facts
        for what in whats().values()
        if what.says == "name" and what.is_on(fact.name)
    )
