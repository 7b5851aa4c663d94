"""Whether what a sentence names is what it speaks of: not so in "a spur of the pipeline"."""

import re
from functools import cache

from geo.claims.rules.own_pieces import own_pieces
from geo.claims.word_lists.load import any_of
from geo.claims.words import COMPASS

_INSIDE_A_PHRASE = re.compile(
    r" (?:in|of|at|from|near|to|with|by|between|through|"
    r"via|on|around|beside|behind|along|alongside|above|below|under|beneath|despite|towards?|onto|beyond|past|"
    r"for|against|over|outside|across|into|like|unlike|than|about)"
    rf"(?: (?:the|{COMPASS}|[a-z]+-[a-z]+))* $"
)


def is_subject(before: str, *, head: bool, whole: bool, language: str = "") -> bool:
    """Return whether a thing can be spoken of after this text: itself, or its route, or its city.

    `head` asks that it heads its clause; `whole` that no part of it is meant. A language with
    pieces of its own says in them what stands before another thing, a part and a head.
    """
    if own_pieces(language):
        another, part, first = (_own(language, name) for name in ("another", "part", "head"))
        is_part = bool(another.search(before) or (whole and part.search(before)))
        return not is_part and not (head and not first.search(before))
    if _another().search(before) or (whole and _a_part().search(before)):
        return False
    return not head or bool(_itself().search(before)) or not _INSIDE_A_PHRASE.search(before)


@cache
def _own(language: str, name: str) -> re.Pattern[str]:
    """`"before_head"` of a language: `"^"` and `", and "`, say; what it has not matches nothing."""
    return re.compile(rf"(?:{own_pieces(language).get(f'before_{name}', '(?!)')})$")


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
