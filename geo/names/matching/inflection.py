"""The endings that words take, by the languages of their script: rules for any name.

Everything here speaks of folded words (see geo.folding), so `ğ` is `g`, `ı` is `i`, `й` is `и`; the
rules come from the files of geo.languages. They are generous: a name is told by its stem, and an
ending only has to be a possible one in any language of the script.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from geo.folding import fold
from geo.languages.language import Endings, Pattern
from geo.languages.load import languages
from geo.languages.scripts import script_of
from geo.languages.union import either, words_of_all

LONGEST_ENDING = 14
_SHORTEST_STEM = 3
_SHORTEST_SOFT = 5


class Stem(NamedTuple):
    """The part of a folded word that stays, and the endings that it takes."""

    text: str
    endings: re.Pattern[str]

    def takes(self, ending: str) -> bool:
        """Return whether `ending` (folded, "" included) may follow the stem."""
        return self.endings.fullmatch(ending) is not None


def stems(word: str, *, head: bool = False) -> Iterator[Stem]:
    """Return the stems of a folded word; with `head`, also the bare noun of a Turkic compound.

    `stems("товузскии")` gives `товузск` with the endings of an adjective.
    """
    if word[:1].isdigit():
        yield Stem(word, _after_number())
        return
    inflection = _inflection(script_of(word[:1]))
    for rule in inflection.rules:
        yield from rule.stems(word)
    for noun in inflection.head.stems(word) if head else ():
        yield noun
        if len(noun.text) > _SHORTEST_STEM and noun.text[-1] == noun.text[-2]:
            yield Stem(noun.text[:-1], noun.endings)


class _Rule(NamedTuple):
    """Of words that `word` matches, its first group stays, and the endings follow `becomes`."""

    word: re.Pattern[str]
    endings: re.Pattern[str]
    becomes: str = ""

    def stems(self, word: str) -> Iterator[Stem]:
        """Return `товузск` for `"товузскии"`, by the rule of adjectives; nothing for `"товуз"`."""
        if match := self.word.fullmatch(word):
            yield Stem(match[1] + self.becomes, self.endings)


class _Inflection(NamedTuple):
    """How the words of a script change, and how the head of a compound does."""

    rules: tuple[_Rule, ...]
    head: _Rule


@cache
def _inflection(script: str) -> _Inflection:
    """Return the rules of English, Turkish and so on for Latin; a script of none has no endings."""
    of_script = [one.endings for one in languages().values() if one.script == script]
    endings = re.compile(_either(map(_chain, of_script)) + "?" + _after_apostrophe(of_script))
    losing = (_Rule(_losing(one.loses), endings) for one in of_script if one.loses)
    classes = (
        _Rule(_losing(rule.loses), re.compile(_folded(rule.takes)))
        for one in of_script
        for rule in one.classes
    )
    head = _Rule(_losing(*(one.possessive for one in of_script if one.possessive)), endings)
    whole = _Rule(re.compile("(.+)"), endings)
    return _Inflection((whole, *losing, *classes, *_softening(of_script)), head)


def _softening(endings: Iterable[Endings]) -> Iterator[_Rule]:
    """`"kucuk"` has the stem `kucug` before a vowel: `"küçük"`, `"küçüğün"`."""
    soft = [one for one in endings if one.softening]
    chains = _either(map(_chain, soft))
    for one in soft:
        vowel = either(fold(vowel).text for vowel in one.vowels)
        begin_with_vowel = re.compile(f"(?={vowel}){chains}")
        for hard, softened in one.softening.items():
            word = re.compile(f"(.{{{_SHORTEST_SOFT - 1},}}){fold(hard).text}")
            yield _Rule(word, begin_with_vowel, fold(softened).text)


@cache
def _after_number() -> re.Pattern[str]:
    """`"nd"` of 102nd, `"-й"` of 102-й, `"-ci"` of 102-ci, `"-րդ"` of 102-րդ."""
    ordinal = either(fold(word).text for word in words_of_all(lambda one: one.names.ordinals))
    every = [one.endings for one in languages().values() if one.endings.after_apostrophe]
    return re.compile(f"(?:[-']?{ordinal}(?:'?{_either(map(_chain, every))})?)?")


def _after_apostrophe(endings: Iterable[Endings]) -> str:
    """`"'s"` of Kars's, `"'nun"` of Bakü'nün."""
    return f"(?:'{_either(_chain(one) for one in endings if one.after_apostrophe)})?"


def _chain(endings: Endings) -> str:
    """`"larin"` of Turkish: `lar` for many, then `in`; each of them or none."""
    return "".join(f"(?:{_folded(slot)})?" for slot in endings.slots)


def _losing(*endings: Pattern) -> re.Pattern[str]:
    """`"karsa"`, losing `a`, has `kars` as its group; `"ova"` is too short to lose it."""
    return re.compile(f"(.{{{_SHORTEST_STEM},}}?){_either(map(_folded, endings))}")


def _either(patterns: Iterable[str]) -> str:
    """`a`, `b` and `a` give `(?:a|b)`; nothing gives what never matches."""
    distinct = "|".join(dict.fromkeys(patterns))
    return f"(?:{distinct})" if distinct else "(?!)"


def _folded(pattern: Pattern) -> str:
    """`"ın|ün"` gives `"in|un"`."""
    return fold(pattern).text
