"""The clauses of an article that claim something, numbered in its order."""

from dataclasses import dataclass
from itertools import groupby

from geo.articles.linking import LinkedArticle
from geo.claims.claim import Claim
from geo.claims.find import find_claims
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


def clauses_of(linked: LinkedArticle, vocabulary: Vocabulary) -> list[Clause]:
    """Return the clauses of an article that claim something, numbered from 1 in its order.

    Raises ClaimError, and says why in the log, where reading them fails as nobody foresaw.
    """
    try:
        claims = find_claims(linked, vocabulary)
    except Exception as error:
        say_unforeseen(f"The claims of {linked.article.id} cannot be read", error)
        fault = "its claims cannot be read, for a fault of this program that its log tells of"
        raise ClaimError(linked.article.id, fault) from None
    together = groupby(claims, key=lambda claim: (claim.start, claim.end, claim.kind))
    return [Clause(number, tuple(found)) for number, (_, found) in enumerate(together, 1)]
