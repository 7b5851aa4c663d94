"""A checker: it checks what many articles claim alike only once."""

from dataclasses import dataclass, replace
from functools import _lru_cache_wrapper, cached_property, lru_cache

from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.claims.verdicts.check import Check, Known

MOST_KEPT = 1_000
"""Checks kept at a time: a line to draw has a thousand positions."""


@dataclass(frozen=True, eq=False)
class Checker:
    """Checks claims against what is known; what says the same in another place costs nothing."""

    known: Known

    def __call__(self, claim: Claim) -> Check:
        """Return what the map and the published facts have to say to a claim.

        Raises ClaimError for a kind of claim that there is not.
        """
        return replace(self._kept(replace(claim, start=0, end=0, rule="")), claim=claim)

    @cached_property
    def features(self) -> frozenset[str]:
        """The ids of the features in the layers."""
        return frozenset(self.known.layers["feature"])

    @cached_property
    def _kept(self) -> "_lru_cache_wrapper[Check]":
        return lru_cache(MOST_KEPT)(self._check)

    def _check(self, claim: Claim) -> Check:
        return check_claim(claim, self.known.layers, self.known.base, self.known.facts)
