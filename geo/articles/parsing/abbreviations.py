"""Tells the point of an abbreviation or an initial from a full stop."""

import re
from functools import cache

from geo.articles.parsing.openers import first_word, opens, words_of
from geo.articles.parsing.ordinals import is_number, is_ordinal
from geo.languages.load import languages

FAR = 500
"""How many characters either side to look through for what tells the language."""

_LONGEST = 40
_LAST_WORD = re.compile(
    r"(?:(?<![^\s(])[^\W\d_]\.[ \u00a0\u202f])*[^\s\"'’“‘„«(\[]*\Z"  # "z. B", "т. н" are one
)
_NUMBER = re.compile(r"[\d№]|(?:[IVXLC]{2,}|[VX])\b")
_NUMBERED = re.compile(r"(?:\d|\b[IVXLC]+)[ \u00a0\u202f]?\Z")
_CLAUSE = re.compile(r"[^,;:(—–]*\Z")
_LONGEST_IN_BRACKETS = 10
_FIRST_WORDS = 4


def is_abbreviation(text: str, start: int, stop: int, following: str) -> bool:
    """Return whether the point at `stop` ends no sentence that began at `start`.

    `following` is what comes after it, without the space and quotes before.
    """
    before = _LAST_WORD.search(text, max(start, stop - _LONGEST), stop)
    found = before[0] if before else ""
    written = re.sub(r"\s", "", found).rsplit("-", 1)[-1]
    if _is(written, "numbering") and _NUMBER.match(following):
        return True
    if _is_joining(written) or _is(written, "closing"):
        return _is_joining(written)
    if _is(written, "dating") and _NUMBERED.search(
        text, max(0, stop - _LONGEST), stop - len(found)
    ):
        return _goes_on_after_date(text, start, stop, following)
    if is_number(written):
        return is_ordinal(text, start, stop, written, following)
    if _is_ending(written) or _follows_bracket(text, stop - len(written), stop):
        return not opens(following)
    is_initial = len(written.rsplit(".", 1)[-1]) == 1 and written[-1].isalpha()
    return is_initial and not opens(following, after_initial=True)


def _is(written: str, kind: str) -> bool:
    """Tell a word of a kind; a single letter must be written as in the list: "s" is no initial."""
    words = words_of(kind)
    return written in words or (len(written) > 1 and written.lower() in words)


def _is_joining(written: str) -> bool:
    """Tell "Dr", and the last of several without a space: "Prof.Dr"."""
    last = written.rsplit(".", 1)[-1]
    return _is(written, "joining") or (len(last) > 1 and last[0].isupper() and _is(last, "joining"))


def _is_ending(written: str) -> bool:
    return _is(written, "ending") or _is(written, "dating")


def _goes_on_after_date(text: str, start: int, stop: int, following: str) -> bool:
    """Tell "In 300 B.C. Baku was" and "5 p.m. Monday" from "It opened in 300 B.C. Trains"."""
    if opens(following):
        return False
    word = first_word(following)
    if not word or word.lower() in _days() or (len(word) > 1 and word.isupper()):
        return True
    clause = _CLAUSE.search(text, max(start, stop - _LONGEST), stop)
    return clause is not None and len(clause[0].split()) <= _FIRST_WORDS


@cache
def _days() -> frozenset[str]:
    return frozenset(day.lower() for one in languages().values() for day in one.dates.weekdays)


def _follows_bracket(text: str, start: int, stop: int) -> bool:
    """Tell the one short word after a bracket that goes on: "(азерб. Gəncə)"."""
    in_brackets = start > 0 and text[start - 1] in "([" and stop - start <= _LONGEST_IN_BRACKETS
    return in_brackets and text[start:stop].isalpha() and text.find(")", stop, stop + FAR) >= 0
