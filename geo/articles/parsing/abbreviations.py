"""Tells the point of an abbreviation or an initial from a full stop."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from geo.articles.parsing.openers import first_word, opens, words_of
from geo.articles.parsing.ordinals import is_number, is_ordinal
from geo.languages.load import languages

FAR = 500
"""How many characters either side to look through for what tells the language."""

_LONGEST = 40
_LAST_WORD = re.compile(
    r"(?:(?<![^\s(])[^\W\d_]\.[ \u00a0\u202f])*[^\s\"'’“‘„«(\[]*\Z"  # "z. B", "т. н" are one
)
_SPACE = re.compile(r"\s|^/")
_NUMBER = re.compile(r"[\d№]|(?:[IVXLC]{2,}|[VX])\b")
_NUMBERED = re.compile(r"(?:\d|\b[IVXLC]+)[ \u00a0\u202f]?\Z")
_LAST_SIGN = re.compile(r"[\dIVXLC][ \u00a0\u202f]?\Z")
_CLAUSE = re.compile(r"[,;:(]")
_LONGEST_CLAUSE = 80
_LONGEST_IN_BRACKETS = 10
_FEW_WORDS = 2
_KEPT = 4096
_NONE = frozenset[str]()
_KINDS = ("joining", "closing", "ending", "dating", "numbering")


def is_abbreviation(text: str, start: int, stop: int, following: str) -> bool:
    """Return whether the point at `stop` ends no sentence that began at `start`.

    `following` is what comes after it, without the space and quotes before.
    """
    word = _word(_last_word(text, max(start, stop - _LONGEST), stop))
    if "numbering" in word.kinds and _NUMBER.match(following):
        return True
    if "joining" in word.kinds or "closing" in word.kinds:
        return "joining" in word.kinds or following[0].isdecimal()
    lead = text[max(start, stop - _LONGEST_CLAUSE) : stop - word.letters]
    if "dating" in word.kinds and _is_numbered(lead):
        return _goes_on_after_date(lead, following)
    if "number" in word.kinds:
        return is_ordinal(text, start, stop, word.written, following)
    if "ending" in word.kinds or "dating" in word.kinds:
        return not opens(following)
    if _follows_bracket(text, stop - len(word.written), stop):
        return not opens(following)
    if "initial" not in word.kinds:
        return False
    if word.written.islower() and _is_numbered(lead):  # "5 м. 20 см"
        return following[0].isdecimal()
    return not lead.strip() or not opens(following, after_initial=True)


class _Word(NamedTuple):
    """What stands before a point: how long it is, what is written of it, and what it may be."""

    letters: int
    written: str
    kinds: frozenset[str]


def _last_word(text: str, start: int, stop: int) -> str:
    """Return the word before `stop`, with the initials before it."""
    space = text.rfind(" ", start, stop)
    is_alone = space > start and text[space - 1] != "."
    found = _LAST_WORD.search(text, space + 1 if is_alone else start, stop)
    return found[0] if found else ""


@lru_cache(_KEPT)
def _word(words: str) -> _Word:
    found = _known(words)
    stem, _, written = _SPACE.sub("", found).rpartition("-")
    more = {
        "joining": _is_joining(written),
        "number": not stem and is_number(written),
        "initial": _is_initial(written) and not stem[-1:].isdecimal(),  # "the 1990-е"
    }
    kinds = _kinds_of(written).union(kind for kind, is_so in more.items() if is_so)
    return _Word(len(found), written, kinds)


def _is_numbered(lead: str) -> bool:
    """Tell a number just before an abbreviation."""
    may_be = _LAST_SIGN.search(lead, len(lead) - 2) is not None
    return may_be and _NUMBERED.search(lead, len(lead) - _LONGEST) is not None


def _known(words: str) -> str:
    """Return "z. B" and "т. н" whole, and of other words the last: "av" of "s. av"."""
    parts = words.split()
    if len(parts) < 2 or _kinds_of("".join(parts)):
        return words
    return parts[-1]


def _kinds_of(written: str) -> frozenset[str]:
    """Return the kinds of a word; a single letter must be written as in the list: no "s" for "S".

    "Col" in the list is "Col" or "COL" in a text, and "col" there may be "Col" too.
    """
    listed = _listed()
    kinds = listed.get(written, _NONE)
    if len(written) > 1 and written[0].isalpha():
        kinds |= listed.get(written.lower(), _NONE)
        kinds |= listed.get(written.title(), _NONE) if written.isupper() else _NONE
    return kinds


@cache
def _listed() -> dict[str, frozenset[str]]:
    """Return the kinds of each word that is in a list."""
    words = {kind: words_of(kind) for kind in _KINDS}
    every = frozenset[str]().union(*words.values())
    return {one: frozenset(kind for kind in _KINDS if one in words[kind]) for one in every}


def _is_initial(written: str) -> bool:
    return len(written.rsplit(".", 1)[-1]) == 1 and written[-1].isalpha()


def _is_joining(written: str) -> bool:
    """Tell the last of several without a space: "Prof.Dr"."""
    last = written.rsplit(".", 1)[-1]
    return len(last) > 1 and last[0].isupper() and "joining" in _kinds_of(last)


def _goes_on_after_date(lead: str, following: str) -> bool:
    """Tell "In 300 B.C. Baku was" and "5 p.m. Monday" from "It opened in 300 B.C. Trains".

    `lead` is what stands before the abbreviation.
    """
    if opens(following):
        return False
    word = first_word(following)
    if not word or word.lower() in _days() or (len(word) > 1 and word.isupper()):
        return True
    clause = _CLAUSE.split(lead)[-1]
    return len(clause.split()) <= (_FEW_WORDS + opens(clause.lstrip()))


@cache
def _days() -> frozenset[str]:
    return frozenset(day.lower() for one in languages().values() for day in one.dates.weekdays)


def _follows_bracket(text: str, start: int, stop: int) -> bool:
    """Tell the one short word after a bracket that goes on: "(азерб. Gəncə)"."""
    in_brackets = start > 0 and text[start - 1] in "([" and stop - start <= _LONGEST_IN_BRACKETS
    return in_brackets and text[start:stop].isalpha() and text.find(")", stop, stop + FAR) >= 0
