"""Tells words that open a sentence from names: "The", but not "Baku"."""

import re
from functools import cache

from geo.languages.load import languages

_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ABBREVIATED = re.compile(r"[^\W\d_]\.|[^\W\d_]{1,3}[.:] ?\d")  # "К. Гош", "No. 5": words, too


def opens(following: str, *, after_initial: bool = False) -> bool:
    """Tell a word that opens a sentence from a name: "The", "Le" but for "J. Le Carré".

    In capitals it opens one only where the next word is in capitals too: "ET" may be a time zone.
    """
    first = first_word(following)
    if _ABBREVIATED.match(following) or (
        len(first) > 1 and first.isupper() and _stands_out(following)
    ):
        return False
    word = first.lower()
    return word in words_of("openers") or (not after_initial and word in words_of("articles"))


def first_word(text: str) -> str:
    """Return the word that a text begins with, if any."""
    match = _FIRST_WORD.match(text)
    return match[0] if match else ""


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of one kind in all languages: "joining", "openers"."""
    return frozenset(word for one in languages().values() for word in getattr(one.sentences, kind))


def _stands_out(text: str) -> bool:
    """Tell a first word in capitals before one that is not."""
    others = text.split(maxsplit=2)[1:2]
    return bool(others) and any(map(str.islower, others[0]))
