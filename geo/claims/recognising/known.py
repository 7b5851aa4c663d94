"""What is published of the features, by which a text may be understood."""

from dataclasses import dataclass

from geo.claims.checker import Checker
from geo.claims.claim import Claim
from geo.claims.recognising.known_figures import KnownFigure, known_figures
from geo.claims.recognising.known_lengths import KnownLength, known_lengths
from geo.claims.verdicts.check import AGREES, Known


@dataclass(frozen=True)
class KnownFacts:
    """All that may be recognised in a text, and what checks it against the map."""

    lengths: tuple[KnownLength, ...] = ()
    figures: tuple[KnownFigure, ...] = ()
    check: Checker | None = None

    @classmethod
    def of(cls, known: Known) -> "KnownFacts":
        """Return what the facts tell of all features."""
        return cls(known_lengths(known.facts), known_figures(known.facts), Checker(known))

    def bear_out(self, claim: Claim) -> bool:
        """Return whether a claim agrees with what is published or the map."""
        return self.check is not None and self.check(claim).verdict == AGREES
