"""Tells the point of an abbreviation, an initial or an ordinal from a full stop."""

import re
from functools import cache

from geo.languages.load import languages
from geo.languages.union import either

FAR = 500
"""How many characters either side to look through for what tells the language."""

_LONGEST = 40
_LAST_WORD = re.compile(
    r"(?:(?<![^\s(])[^\W\d_]\.[ \u00a0\u202f])*[^\s\"'’“‘„«(\[]*\Z"  # "z. B", "т. н" are one
)
_ABBREVIATED = re.compile(r"[^\W\d_]\.|[^\W\d_]{1,3}\. ?\d")  # "К. Гош", "No. 5": words, too
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"[\d№]|(?:[IVXLC]{2,}|[VX])\b")
_IN_DATE = re.compile(r".*\|\d\d?\..*|(?:.*\D)?\d\d?\.\|\d{4}(?!\d).*", re.DOTALL)
_LONGEST_IN_BRACKETS = 10


def is_abbreviation(text: str, start: int, stop: int, following: str) -> bool:
    """Return whether the point at `stop` ends no sentence that began at `start`.

    `following` is what comes after it, without the space and quotes before.
    """
    before = _LAST_WORD.search(text, max(start, stop - _LONGEST), stop)
    written = re.sub(r"\s", "", before[0] if before else "").rsplit("-", 1)[-1]
    if _is(written, "numbering") and _NUMBER.match(following):
        return True
    if _is(written, "joining") or _is(written, "closing"):
        return _is(written, "joining")
    if written.isdigit():
        return _is_ordinal(text, start, stop, written, following)
    if _is(written, "ending") or _follows_bracket(text, stop - len(written), stop):
        return not opens(following)
    is_initial = len(written.rsplit(".", 1)[-1]) == 1 and written[-1].isalpha()
    return is_initial and not opens(following, after_initial=True)


def opens(following: str, *, after_initial: bool = False) -> bool:
    """Tell a word that opens a sentence from a name: "The", "Le" but for "J. Le Carré"."""
    word = _first_word(following).lower()
    if _ABBREVIATED.match(following):
        return False
    return word in _words("openers") or (not after_initial and word in _words("articles"))


def _is(written: str, kind: str) -> bool:
    """Tell a word of a kind; a single letter must be written as in the list: "s" is no initial."""
    words = _words(kind)
    return written in words or (len(written) > 1 and written.lower() in words)


@cache
def _words(kind: str) -> frozenset[str]:
    """Return the words of one kind in all languages: "joining", "openers"."""
    return frozenset(word for one in languages().values() for word in getattr(one.sentences, kind))


def _first_word(text: str) -> str:
    match = _FIRST_WORD.match(text)
    return match[0] if match else ""


def _follows_bracket(text: str, start: int, stop: int) -> bool:
    """Tell the one short word after a bracket that goes on: "(азерб. Gəncə)"."""
    in_brackets = start > 0 and text[start - 1] in "([" and stop - start <= _LONGEST_IN_BRACKETS
    return in_brackets and text[start:stop].isalpha() and text.find(")", stop, stop + FAR) >= 0


def _is_ordinal(text: str, start: int, stop: int, number: str, following: str) -> bool:
    """Tell "102. üs", "3. Oktober", "3. 10. 2020" and "1. The first" from "It has 16. They…"."""
    if len(number) > 3:
        return False
    lead = text[max(start, stop - _LONGEST) : stop - len(number)].rstrip()
    begins_list = not lead or (number == "1" and lead.endswith(":"))
    if begins_list or _first_word(following) in _words("after_ordinal"):
        return True
    if _IN_DATE.fullmatch(lead[-4:] + "|" + following[:5]):
        return True
    if opens(following) or lead.endswith((".", ".,")):  # "səh. 9. Cədvəl": of an abbreviation
        return False
    told = _ordinal_letters().search(text, max(0, stop - FAR), stop + FAR)
    return bool(told) or lead.rsplit(maxsplit=1)[-1].lower() in _words("before_ordinal")


@cache
def _ordinal_letters() -> re.Pattern[str]:
    """Return the letters of the languages in which "102." may be an ordinal."""
    telling = (one.letters for one in languages().values() if one.sentences.ordinal_point)
    small = {letter for letters in telling for letter in letters}
    both = small | {letter.upper() for letter in small}
    return re.compile(either(letter for letter in both if not letter.isascii()))
