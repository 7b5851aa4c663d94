"""Whether what a sentence names is what it speaks of: not so in "a spur of the pipeline"."""

import re
from functools import cache

from geo.claims.word_lists.load import any_of
from geo.claims.words import COMPASS

_INSIDE_A_PHRASE = re.compile(
    r" (?:in|of|at|from|near|to|with|by|between|through|"
    r"via|on|around|for|against|over|outside|across|into|like|than|about)"
    rf"(?: (?:the|{COMPASS}))* $"
)


def is_subject(before: str, *, head: bool, whole: bool) -> bool:
    """Return whether a thing can be spoken of after this text: itself, or its route, or its city.

    `head` asks that it heads its clause; `whole` that no part of it is meant.
    """
    if _another().search(before) or (whole and _a_part().search(before)):
        return False
    return not head or bool(_itself().search(before)) or not _INSIDE_A_PHRASE.search(before)


@cache
def _another() -> re.Pattern[str]:
    """`"a spur line of the "`, `"they let the "`."""
    extra, made_to = any_of("subjects", "extra"), any_of("subjects", "made-to")
    away = r"(?: line| road)? (?:of|to|on|off|from|for|beside|along)"
    return re.compile(rf"(?:{extra}{away}|{made_to})(?: the)? $")


@cache
def _a_part() -> re.Pattern[str]:
    """`"a section of the "`, `"half of "`."""
    return re.compile(rf"{any_of('subjects', 'part')} (?:of|on)(?: the)? $")


@cache
def _itself() -> re.Pattern[str]:
    """`"the route of the "`, `"the path chosen for the "`."""
    itself, way = any_of("subjects", "itself"), any_of("subjects", "way-for-it")
    return re.compile(rf"(?:{itself} of|{way})(?: the)? $")
