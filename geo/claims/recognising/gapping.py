"""What a clause without a verb tells of a second feature: "…, and the gas line at Erzurum"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from geo.claims.claim import BY_MAP, Claim
from geo.claims.masking import signs
from geo.claims.reading import SentenceReading
from geo.claims.recognising.known import KnownFacts
from geo.claims.word_lists.load import any_of

_KINDS = ("starting", "ending", "passing")


def gapped(reading: SentenceReading, known: KnownFacts, read: Sequence[Claim]) -> Iterator[Claim]:
    """Return what goes on from the claims that are `read`, of another feature and another place.

    The map bears it out.
    """
    masked, language = reading.masked, reading.language
    for claim in read:
        if claim.kind not in _KINDS:
            continue
        at = bisect_left(masked.starts, claim.end)
        match = _clause(language).match(masked.text, at)
        if match is None:
            continue
        first, last = masked.span(match.start("subject"), match.end())
        (place,) = masked.things_in(match["object"])
        for one in reading.named:
            told = replace(
                claim,
                start=first,
                end=last,
                subject=one.thing.names[0] if one.thing.names else None,
                object=place.names[0],
                rule=BY_MAP,
            )
            is_its = one.thing.kind == "feature" and one.thing.start == first
            if is_its and told.subject != claim.subject and known.bear_out(told):
                yield told


@cache
def _clause(language: str) -> re.Pattern[str]:
    """`", and the gas line at Erzurum"`, behind what is said of the oil line."""
    joint = any_of("cue_subjects", "joint", language=language)
    turn = any_of("clauses", "after-comma", language=language)
    line, place = signs(["feature", "anaphor"]), signs(["country", "town"])
    word = r"[^\W\d]+ "
    return re.compile(
        rf"(?:[^,;:.()]{{0,40}}[,;] |[\w'-]* {joint} )(?:{turn} )?(?:{word})?(?P<subject>{line})"
        rf"[\w'-]*,? (?:- )?(?:{word}){{1,2}}(?P<object>{place})"
    )
