"""The published lengths of features and their parts, as a text may state them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from geo.claims.quantities import KM_PER_UNIT, Quantity
from geo.claims.statements import ABOUT, rounding
from geo.claims.verdicts.published import Length, Part, lengths_of, parts_named
from geo.layers.facts import Fact

CONVERTED = 0.006
"""So near a published length, as a share, is the same in miles: they are rounded once more."""


@dataclass(frozen=True)
class KnownLength:
    """A published length of a part of a feature, in km."""

    feature: str
    part: Part
    length: Length

    def is_said_by(self, stated: Quantity) -> bool:
        """Return whether a text says this length: 1,768 km by `"1,768 km"` or `"1,099 miles"`.

        What has a name or two ends of its own is said by all that rounds to it, too: 4.47 km by
        `"4.5 km"`.
        """
        if stated.value is None or stated.value_to or stated.hedge == "at most":
            return False
        km = stated.value * KM_PER_UNIT[stated.unit]
        if self.part.named or len(self.part.ends) > 1:
            slack_km = (
                ABOUT * km
                if stated.hedge == "about"
                else KM_PER_UNIT[stated.unit] * rounding(stated.value)
            )
            return self.length.is_within(km - slack_km, km + slack_km)
        slack_km = 0.0 if stated.unit in ("km", "m") else CONVERTED * km
        return self.length.low_km - slack_km <= km <= self.length.high_km + slack_km


def known_lengths(facts: Iterable[Fact]) -> tuple[KnownLength, ...]:
    """Return the published lengths of all features, parts before wholes."""
    found = sorted(_known(list(facts)), key=lambda known: known.part.is_whole)
    return tuple(found)


def _known(facts: list[Fact]) -> Iterator[KnownLength]:
    for feature in dict.fromkeys(fact.feature for fact in facts):
        for length in lengths_of(feature, facts):
            for part in parts_named(length.fact.name):
                yield KnownLength(feature, part, length)
