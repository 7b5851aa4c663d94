"""Shares of one company in several lines: `"BP has 30.1 % of BTC and 29.99 % of SCP"`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from geo.claims.claim import Claim
from geo.claims.masking import Thing, signs
from geo.claims.recognising.company_sentence import CompanySentence
from geo.claims.recognising.holding import Holding, Share
from geo.claims.recognising.known_names import KnownName

_SEVERAL = 2


def shares_by_line(
    sentence: CompanySentence, shares: Sequence[Share], known: Sequence[KnownName]
) -> Iterator[Claim]:
    """Return the published shares behind each of which its line is named, if they are several."""
    placed = [(share, thing) for share in shares if (thing := _line_behind(sentence, share))]
    if len({thing.start for _, thing in placed}) < len(placed) or len(placed) < _SEVERAL:
        return
    for share, thing in placed:
        before = [(at, one) for at, one in sentence.companies if at < share.start]
        features = sentence.lines_between(thing.start, thing.end)
        for at, company in before[-1:]:
            holding = Holding(at, company, share)
            for feature in features:
                claim = holding.claim(sentence, feature)
                if any(one.feature == feature and one.is_said_by(claim) for one in known):
                    yield claim


def _line_behind(sentence: CompanySentence, share: Share) -> Thing | None:
    """Return BTC for the share of `"30.1 % of BTC"`."""
    match = _behind().match(sentence.text, share.end)
    return sentence.masked.things[match[1]] if match else None


@cache
def _behind() -> re.Pattern[str]:
    line = signs(["feature", "anaphor", "other"])
    return re.compile(rf"(?: [^\W\d]+){{1,3}}? ({line})")
