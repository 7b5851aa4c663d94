"""What is published of the features, by which a text may be understood."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from geo.claims.checker import Checker
from geo.claims.claim import Claim
from geo.claims.recognising.known_figures import KnownFigure, known_figures
from geo.claims.recognising.known_lengths import KnownLength, known_lengths
from geo.claims.recognising.known_names import KnownName, known_names
from geo.claims.verdicts.check import AGREES, DIFFERS, Known
from geo.grouping import grouped


@dataclass(frozen=True)
class KnownFacts:
    """All that may be recognised in a text, and what checks it against the map."""

    lengths: tuple[KnownLength, ...] = ()
    figures: tuple[KnownFigure, ...] = ()
    names: tuple[KnownName, ...] = ()
    check: Checker | None = None

    @classmethod
    def of(cls, known: Known) -> "KnownFacts":
        """Return what the facts tell of all features."""
        facts = known.facts
        return cls(known_lengths(facts), known_figures(facts), known_names(facts), Checker(known))

    @cached_property
    def amounts(self) -> Mapping[str, Sequence[KnownFigure]]:
        """The published amounts, by the sort of their units."""
        return grouped([one for one in self.figures if one.is_amount], lambda one: one.sort)

    @cached_property
    def dates(self) -> Sequence[KnownFigure]:
        """The published dates."""
        return [one for one in self.figures if one.is_date]

    @cached_property
    def terms(self) -> Sequence[KnownFigure]:
        """The published numbers of years."""
        return [one for one in self.figures if one.is_term]

    def home_of(self, feature: str) -> str:
        """Return the one country in which a feature lies by the map, "" if there is none."""
        if feature not in self._homes:
            self._homes[feature] = self._home_of(feature)
        return self._homes[feature]

    @cached_property
    def _homes(self) -> dict[str, str]:
        """The home of each feature of which it was asked."""
        return {}

    def _home_of(self, feature: str) -> str:
        names = list(self.check.known.base.countries["name"]) if self.check else []
        claims = (Claim(0, 0, "containing", feature, name) for name in names)
        holding = [claim.object or "" for claim in claims if self.bear_out(claim)]
        return holding[0] if len(holding) == 1 else ""

    def allow(self, claim: Claim) -> bool:
        """Return whether neither what is published nor the map speaks against a claim."""
        return self.check is None or self.check(claim).verdict != DIFFERS

    def bear_out(self, claim: Claim) -> bool:
        """Return whether a claim agrees with what is published or the map."""
        return self.check is not None and self.check(claim).verdict == AGREES
