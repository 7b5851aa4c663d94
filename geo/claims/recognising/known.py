"""What is published of the features, by which a text may be understood."""

from dataclasses import dataclass

from geo.claims.checker import Checker
from geo.claims.claim import Claim
from geo.claims.recognising.known_figures import KnownFigure, known_figures
from geo.claims.recognising.known_lengths import KnownLength, known_lengths
from geo.claims.recognising.known_names import KnownName, known_names
from geo.claims.verdicts.check import AGREES, Known


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

    def bear_out(self, claim: Claim) -> bool:
        """Return whether a claim agrees with what is published or the map."""
        return self.check is not None and self.check(claim).verdict == AGREES
