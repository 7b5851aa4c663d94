"""The clauses of an article that claim something, numbered in its order."""

from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from geo.articles.linking import LinkedArticle
from geo.claims.claim import Claim
from geo.claims.find import read_claims
from geo.claims.vocabulary import Vocabulary
from geo.errors import ClaimError, say_unforeseen


@dataclass(frozen=True)
class Clause:
    """A clause and the claims it makes: "all the routes (such as A, B and C) pass through"."""

    number: int
    claims: tuple[Claim, ...]

    @property
    def start(self) -> int:
        """Where it begins in the article's text."""
        return self.claims[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.claims[0].end


class Clauses(NamedTuple):
    """The clauses of an article, which was read `up_to` an offset; None is to its end."""

    clauses: list[Clause]
    up_to: int | None = None


def clauses_of(linked: LinkedArticle, vocabulary: Vocabulary) -> Clauses:
    """Return the clauses of an article that claim something, numbered from 1 in its order.

    Raises ClaimError, and says why in the log, where reading them fails as nobody foresaw.
    """
    try:
        claims, up_to = read_claims(linked, vocabulary)
    except Exception as error:
        say_unforeseen(f"The claims of {linked.article.id} cannot be read", error)
        fault = "its claims cannot be read, for a fault of this program that its log tells of"
        raise ClaimError(linked.article.id, fault) from None
    together = groupby(claims, key=lambda claim: (claim.start, claim.end, claim.kind))
    numbered = enumerate((tuple(found) for _, found in together), 1)
    return Clauses([Clause(number, found) for number, found in numbered], up_to)
