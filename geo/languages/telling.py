"""Which language a text is in, told by its small words and its letters."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache

from geo.languages.language import Language
from geo.languages.load import languages
from geo.languages.scripts import script_of

_WORD = re.compile(r"(?<!['’])\b[^\W\d_]+")
"""A word; what stands behind an apostrophe is an ending, or a noun behind its article."""

_AS_THE_REST = 2
"""The words of a sentence that count no more than the text around it."""


def tell_language(text: str, *, around: str = "") -> str:
    """Return the code of the language that a text is in, as far as its words tell.

    Those are its small words, and words with letters of its own that are no names: in
    `"Türkiye borders Georgia"` nothing is Turkish. That the text `around` it is in a language
    counts as much as two such words. What is open then is told by the script and by the letters in
    names; and at last it is in the language that has the fewest letters of its own.
    """
    words = Counter(_WORD.findall(text))
    scripts, signs = Counter[str](), _signs(words)
    for word, times in words.items():
        scripts[script_of(word[0])] += times

    def told(one: Language) -> tuple[int, int, bool]:
        by_words = signs[one.code] + (_AS_THE_REST if one.code == around else 0)
        return by_words, scripts[one.script], one.code == around

    def lettered(one: Language) -> tuple[int, int]:
        letters = _letters()[one.code]
        own = (times * len(letters.intersection(word)) for word, times in words.items())
        return sum(own) if signs[one.code] else 0, -len(letters)

    known = [(told(one), one) for one in languages().values()]
    most = max(likeness for likeness, _ in known)
    likely = [one for likeness, one in known if likeness == most]
    return (max(likely, key=lettered) if len(likely) > 1 else likely[0]).code


def _signs(words: Mapping[str, int]) -> Counter[str]:
    """Count what tells each language in words that come so often, by its code."""
    signs = Counter[str]()
    for word, times in words.items():
        for code, weight in _told_by(word).items():
            signs[code] += weight * times
    return signs


@lru_cache(maxsize=16_384)
def _told_by(word: str) -> Mapping[str, int]:
    """`"und"` tells German; `"için"` tells Turkish and others that have a `ç`."""
    letters = frozenset() if word[0].isupper() else frozenset(word)
    small = word.lower()
    weights = {
        code: len(own & letters) or int(small in _small_words()[code])
        for code, own in _letters().items()
    }
    return {code: weight for code, weight in weights.items() if weight}


@cache
def _letters() -> Mapping[str, frozenset[str]]:
    """The letters that each language has of its own: no `e`, but `ə` in Azerbaijani."""
    return {code: frozenset(one.letters) for code, one in languages().items()}


@cache
def _small_words() -> Mapping[str, frozenset[str]]:
    """The words that each language has between names and at the head of sentences."""
    return {
        code: frozenset((*one.sentences.openers, *one.sentences.articles, *one.names.conjunctions))
        for code, one in languages().items()
    }
