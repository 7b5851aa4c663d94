"""Which language a text is in, told by its small words and its letters."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
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
    words = _WORD.findall(text)
    scripts = Counter(script_of(word[0]) for word in words)
    signs = _signs(words)

    def likeness(one: Language) -> tuple[int, ...]:
        letters, told = _letters()[one.code], signs[one.code]
        lettered = sum(len(letters.intersection(word)) for word in words) if told else 0
        told += _AS_THE_REST if one.code == around else 0
        return told, scripts[one.script], one.code == around, lettered, -len(letters)

    return max(languages().values(), key=likeness).code


def _signs(words: Iterable[str]) -> Counter[str]:
    """Count what tells each language in these words, by its code."""
    signs = Counter[str]()
    for word, times in Counter(words).items():
        signs.update({code: weight * times for code, weight in _told_by(word).items()})
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
