"""Whether what a sentence names is what it speaks of: not so in "a spur of the pipeline"."""

import re
from functools import cache

from geo.claims.masking import signs
from geo.claims.rules.own_pieces import own_pieces
from geo.claims.rules.verbs import CARRIES, CROSSES, ENDS, GOES, LINKS, MEASURES, STARTS
from geo.claims.word_lists.load import any_of
from geo.claims.words import COMPASS

_INSIDE_A_PHRASE = re.compile(
    r" (?:in|of|at|from|near|to|with|by|between|through|"
    r"via|on|around|beside|behind|along|alongside|above|below|under|beneath|despite|towards?|onto|beyond|past|"
    r"for|against|over|outside|across|into|like|unlike|than|about)"
    rf"(?: (?:the|{COMPASS}|[a-z]+-[a-z]+))* $"
)


_IN_A_RELATIVE = re.compile(
    r"\b(?:that|which|who) (?:[a-z-]{3,}(?:s|ed)|built|bought|cut|fed|held|led|made|met|ran|sold|"
    r"(?:will|can|could) [a-z]+) (?:[a-z-]+ ){0,2}(?:the )?$"
)
"""`"a spur that feeds the "`."""

_RELATIVE_BEFORE = re.compile(
    r",(?: [a-z]+)? (?:which|whom|where|whose(?: [a-z]+){1,2})(?: the)? $"
)
_ASIDE_BEFORE = re.compile(r",[^,;:()]*$")
_LENGTH_BEHIND = re.compile(rf"[^ ]{{0,4}},(?: [^\W\d_]+){{0,3}} {signs(['quantity'])}")


def is_closed(before: str, after: str, *, language: str = "") -> bool:
    """Return whether a comma closes what a thing stands in: what is said behind is of another.

    `"TAP, which meets BTC, is 878 km long"` is about TAP, and so is `"TAP, of which BTC is a part,
    is 878 km long"`.
    """
    if _RELATIVE_BEFORE.search(before):
        return bool(_verb_behind(language).search(after))
    return bool(_ASIDE_BEFORE.search(before) and _verb_behind(language).match(after))


def is_in_relative(before: str, *, language: str = "") -> bool:
    """Return whether a thing is only what another one has to do with: `"a spur that feeds BTC"`."""
    return not own_pieces(language) and bool(_IN_A_RELATIVE.search(before))


def is_one_of_two(before: str, after: str, *, language: str = "") -> bool:
    """Return whether a length by the way may be of what stands before, too.

    `"Tovuz, between Ganja and Qazax, 367 km from Baku"` is about Tovuz.
    """
    return bool(_one_of_two(language).search(before) and _LENGTH_BEHIND.match(after))


def is_spot_of(before: str) -> bool:
    """Return whether a thing is spoken of at one spot: `"a station of the "`."""
    return bool(_a_spot().search(before))


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
    """`"a section of the "`, `"half of "`, `"together with TANAP, the "`."""
    together = r"\b(?:together|along|combined) with [^,;:()]*,"
    return re.compile(rf"(?:{any_of('subjects', 'part')} (?:of|on)|{together})(?: the)? $")


@cache
def _verb_behind(language: str) -> re.Pattern[str]:
    """`", is"` and `", borders"`, but not `", running"`."""
    if own_pieces(language):
        return re.compile(rf"[^ ]{{0,4}}{own_pieces(language).get('after_aside', '(?!)')}")
    verbs = "|".join((GOES, CROSSES, CARRIES, MEASURES, STARTS, ENDS, LINKS))
    plain = r"is|was|are|were|has|had|have"
    return re.compile(rf", (?:{plain}|(?=[a-z]+s\b)(?:{verbs}|borders|lies|stands|sits))\b")


@cache
def _one_of_two(language: str) -> re.Pattern[str]:
    """`"between Ganja and "`, `"from Kars to the "`, `"near "`, at the end of a text."""
    if own_pieces(language):
        return re.compile(rf"(?:{own_pieces(language).get('before_second', '(?!)')}) $")
    of_two = r"(?:between|from) [^,;:()]{1,80} (?:and|to|through|via)"
    return re.compile(rf"\b(?:{of_two}|near|outside|beside|past|via|through)(?: the)? $")


@cache
def _a_spot() -> re.Pattern[str]:
    """`"a station of the "`."""
    return re.compile(rf"{any_of('subjects', 'spot')} (?:of|on)(?: the)? $")


@cache
def _itself() -> re.Pattern[str]:
    """`"the route of the "`, `"the path chosen for the "`."""
    itself, way = any_of("subjects", "itself"), any_of("subjects", "way-for-it")
    return re.compile(rf"(?:{itself} of|{way})(?: the)? $")
