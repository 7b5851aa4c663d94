"""A checker: it checks what many articles claim alike only once."""

from dataclasses import dataclass, replace
from functools import _lru_cache_wrapper, cached_property, lru_cache

from geo.claims.checks import check_by
from geo.claims.claim import Claim
from geo.claims.statements import stated_text
from geo.claims.verdicts.check import CANNOT_TELL, Check, Known
from geo.errors import ClaimError, say_unforeseen

UNFORESEEN = "This program failed over it; its log tells where."
"""Why there is no verdict where checking a claim fails as nobody foresaw."""

MOST_KEPT = 1_000
"""Checks kept at a time: a line to draw has a thousand positions."""


@dataclass(frozen=True, eq=False)
class Checker:
    """Checks claims against what is known; what says the same in another place costs nothing."""

    known: Known

    def __call__(self, claim: Claim) -> Check:
        """Return what the map and the published facts have to say to a claim.

        Where that fails as nobody foresaw, the verdict is that it cannot tell, and the log why.
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
        try:
            return check_by(claim, self.known)
        except ClaimError:
            raise
        except Exception as error:
            say_unforeseen(f"A claim of the kind {claim.kind} cannot be checked", error)
            return Check(claim, stated_text(claim), None, CANNOT_TELL, UNFORESEEN)
