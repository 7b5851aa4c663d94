"""Tells the point of an ordinal or of a section's number from a stop: "102. üs", "2.1. Oil"."""

import re
from functools import cache

from geo.articles.parsing.openers import first_word, opens, words_of
from geo.languages.load import languages
from geo.languages.union import either

_FAR = 500
_BEFORE = 40
_NUMBER = re.compile(r"\d+|[IVX]{2,}")
_OF_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+")
_IN_DATE = re.compile(r".*\|\d\d?\..*|(?:.*\D)?\d\d?\.\|\d{4}(?!\d).*", re.DOTALL)


def is_number(written: str) -> bool:
    """Tell a number that may be an ordinal or that of a section: "102", "XIX", "2.1"."""
    return bool(_NUMBER.fullmatch(written) or _OF_SECTION.fullmatch(written))


def is_ordinal(text: str, start: int, stop: int, number: str, following: str) -> bool:
    """Tell "102. üs", "3. Oktober", "3. 10. 2020" and "1. The first" from "It has 16. They…".

    The point stands at `stop` in a sentence that began at `start`; `following` is what comes next.
    """
    lead = text[max(start, stop - _BEFORE) : stop - len(number)].rstrip(" \t\n>")
    if not lead or _follows_one_word(text, start, stop) or (number == "1" and lead.endswith(":")):
        return True
    if not number.isdecimal():
        return _is_roman_ordinal(text, stop, number, lead, following)
    return len(number) <= 3 and _is_ordinal(text, stop, lead, following)


def _follows_one_word(text: str, start: int, stop: int) -> bool:
    """Tell the number of a chapter: "Part 2. The war"."""
    words = text[start:stop].split() if stop - start < _BEFORE else []
    return len(words) == 2 and words[0].isalpha() and words[0][0].isupper()


def _is_ordinal(text: str, stop: int, lead: str, following: str) -> bool:
    if first_word(following) in words_of("after_ordinal"):
        return True
    if _IN_DATE.fullmatch(lead[-4:] + "|" + following[:5]):
        return True
    if opens(following) or lead.endswith((".", ".,")):  # "səh. 9. Cədvəl": of an abbreviation
        return False
    return _is_told(text, stop) or _follows_article(lead)


def _is_roman_ordinal(text: str, stop: int, number: str, lead: str, following: str) -> bool:
    """Tell "Sultan II. Mahmud" from "after World War II. Trains"."""
    if _OF_SECTION.fullmatch(number) or opens(following):
        return False
    is_name = lead[lead.rfind(" ") + 1 :][:1].isupper()
    return _follows_article(lead) or (not is_name and _is_told(text, stop))


def _follows_article(lead: str) -> bool:
    return lead.rsplit(maxsplit=1)[-1].lower() in words_of("before_ordinal")


def _is_told(text: str, stop: int) -> bool:
    """Tell a text in one of the languages in which "102." may be an ordinal, by its letters."""
    around = text[max(0, stop - _FAR) : stop + _FAR]
    return not around.isascii() and _telling_letters().search(around) is not None


@cache
def _telling_letters() -> re.Pattern[str]:
    telling = (one.letters for one in languages().values() if one.sentences.ordinal_point)
    small = {letter for letters in telling for letter in letters}
    both = small | {letter.upper() for letter in small}
    return re.compile(either(letter for letter in both if not letter.isascii()))
