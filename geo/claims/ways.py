"""How a distance is meant: in a straight line or along a road, and whether as the most."""

import re
from functools import cache

from geo.claims.rules.siting import ABOUT
from geo.claims.word_lists.load import any_of

WAYS = ("straight", "along")
"""How a distance may be meant, where a text says it."""

_EDGE = re.compile("[.;:!?()]| (?:and|but|while) ")


def way_of(text: str, start: int, end: int, *, language: str = "") -> str:
    """Return "straight" for `"90 km off as the crow flies"`, "along" for `"126 km by road"`.

    `text[start:end]` is the clause that states a distance; what stands beside it up to the next
    clause counts. "" where it does not say, or says both.
    """
    first = max((match.end() for match in _EDGE.finditer(text, 0, start)), default=0)
    after = _EDGE.search(text, end)
    said = text[first : after.start() if after else len(text)]
    found = [way for way in WAYS if _words(way, language).search(said)]
    return found[0] if len(found) == 1 else ""


def is_at_most(before: str, *, language: str = "") -> bool:
    """Return whether a distance after these words is the most: `"within some "`."""
    return bool(_within(language).search(before))


@cache
def _words(way: str, language: str) -> re.Pattern[str]:
    return re.compile(any_of("ways", way, language=language))


@cache
def _within(language: str) -> re.Pattern[str]:
    return re.compile(rf"{any_of('ways', 'within', language=language)}{ABOUT} ?$")
