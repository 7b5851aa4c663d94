"""Pipelines and railways that are none of ours, so that "it" is not taken for one of ours."""

import re
from typing import NamedTuple

_NAMED = re.compile(
    r"\b(?:[A-Z][\w'’]*[ –-])+(?:(?:oil|gas|natural|crude|export|freight|rail) ){0,2}"
    r"(?P<noun>pipelines?|railways?|railroads?|lines?|routes?|corridors?|motorways?|highways?)\b"
    r"(?! (?:stations?|compan|workers?|guards?|operators?|engineers?|section|segment))"
    r"|\b(?:TANAP|TAP|TAPI|CPC|WREP|NREP|Nabucco|Blue Stream|South Stream|TurkStream)\b"
)


class Rival(NamedTuple):
    """A named line in a text, and the noun by which it may be spoken of."""

    start: int
    end: int
    noun: str


def find_rivals(text: str) -> list[Rival]:
    """Find lines with a proper name, in order; one capital at the head of a sentence is no name."""
    found = []
    for match in _NAMED.finditer(text):
        name = text[match.start() : match.start("noun")] if match["noun"] else match[0]
        if match.start() > 0 or not match["noun"] or len(re.findall(r"[A-Z]", name)) > 1:
            found.append(Rival(match.start(), match.end(), (match["noun"] or "pipeline").lower()))
    return found
