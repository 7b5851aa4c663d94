"""Published operators and owners, recognised by their names and a word or a share beside them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from geo.claims.claim import Claim
from geo.claims.figures.names import is_same_name
from geo.claims.figures.whats import whats
from geo.claims.masking import Thing
from geo.claims.reading import SentenceReading
from geo.claims.recognising.company_sentence import CompanySentence
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.operators import operators
from geo.claims.recognising.shareholders import SHARES, shareholders
from geo.claims.statements import SHARE
from geo.claims.word_lists.load import any_of
from geo.claims.word_lists.notation import any_line


def names(reading: SentenceReading, known: KnownFacts, read: Sequence[Claim]) -> Iterator[Claim]:
    """Return the published operators and owners that a sentence names, besides those in `read`."""
    if not known.names or not _may_tell(reading):
        return
    if not reading.companies_named:
        return
    things = [Thing("company", one.start, one.end, (one.name,)) for one in reading.companies_named]
    sentence = CompanySentence(reading, reading.masked.over(things))
    for claim in (*operators(sentence, known.names), *shareholders(sentence, known.names)):
        if not any(_says(before, claim) for before in read):
            yield claim


def _may_tell(reading: SentenceReading) -> bool:
    """Return whether a sentence tells of a share, or of what operators do; most do not."""
    is_share = any(one.unit == SHARE for one in reading.quantities)
    return is_share or bool(_cue(reading.language).search(reading.masked.text))


@cache
def _cue(language: str) -> re.Pattern[str]:
    """`"operator"`, `"runs"`, `"a quarter"`."""
    people = any_line(whats(language)["operator"].people)
    words = any_of("companies", "operating", *SHARES, language=language)
    return re.compile(f"{people}|{words}")


def _says(before: Claim, claim: Claim) -> bool:
    """Return whether a claim that was read says the same, of a part or of the whole."""
    if (before.subject, before.what) != (claim.subject, claim.what):
        return False
    is_alike = before.object == claim.object or None in (before.object, claim.object)
    return is_alike and is_same_name(before.text, claim.text)
