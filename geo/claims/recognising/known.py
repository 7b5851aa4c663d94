"""What is published of the features, by which a text may be understood."""

from collections.abc import Iterable
from dataclasses import dataclass

from geo.claims.recognising.known_figures import KnownFigure, known_figures
from geo.claims.recognising.known_lengths import KnownLength, known_lengths
from geo.layers.facts import Fact


@dataclass(frozen=True)
class KnownFacts:
    """All that may be recognised in a text."""

    lengths: tuple[KnownLength, ...] = ()
    figures: tuple[KnownFigure, ...] = ()

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> "KnownFacts":
        """Return what the facts tell of all features."""
        facts = tuple(facts)
        return cls(known_lengths(facts), known_figures(facts))
