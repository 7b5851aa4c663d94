"""A company and its share in a line, as a sentence tells them."""

from dataclasses import dataclass, replace

from geo.claims.claim import Claim
from geo.claims.masking import Thing
from geo.claims.recognising.company_sentence import CompanySentence
from geo.claims.statements import SHARE


@dataclass(frozen=True)
class Share:
    """A share in a sentence: where it stands, how many per cent it is, whether of each of two."""

    start: int
    end: int
    value: float
    hedge: str = "exact"
    is_each: bool = False


@dataclass(frozen=True)
class Holding:
    """A company and what may be its share, by the ranks of both in the sentence."""

    at: int
    company: Thing
    share: Share

    def claim(self, sentence: CompanySentence, feature: str) -> Claim:
        """Return the claim that the company has this share of a feature."""
        ends = (self.at, self.share.start, self.share.end - 1)
        return replace(
            sentence.claim(min(ends), max(ends)),
            subject=feature,
            what="owner",
            text=self.company.names[0],
            said=sentence.written(self.company),
            value=self.share.value,
            unit=SHARE,
            hedge=self.share.hedge,
        )
