"""What a gazetteer is made of: names, namesakes, look-alikes, spellings and reasons."""

import re
from typing import NamedTuple

from geo.folding import fold
from geo.names.matching.words import word_texts

KINDS = ("official", "short", "alias", "acronym")
WORDING = "wording"
PLACES = BEFORE, AFTER = "before", "after"


class Name(NamedTuple):
    """One name of a feature; `lang` is its ISO 639 code, `kind` one of `KINDS`.

    A wording is not quite a name: its words may come in any order, with up to `apart` others
    between one and the next.
    """

    feature: str
    name: str
    lang: str
    kind: str
    apart: int = 0


class Lookalike(NamedTuple):
    """A name of something else, which hides the names of features inside it."""

    name: str
    lang: str


class Namesake(NamedTuple):
    """What makes a name that of something else, right beside it: Hotel Kars, Kars Street.

    `about` are features or names, `words` what stands at that `place`, one of `PLACES`; both are
    lists with commas between.
    """

    about: str
    lang: str
    place: str
    words: str


class Spelling(NamedTuple):
    """Another way to write a word, in whatever name holds the word."""

    word: str
    spelling: str


class Reason(NamedTuple):
    """Words that, near a name, speak for it (`weight` above 0) or against it (below 0).

    `about` is a list, with commas between, of features, for all their acronyms, and of names.
    """

    about: str
    lang: str
    weight: float
    words: str


def listed(told: str) -> list[str]:
    """Return `["btc", "Tovuz"]` for `"btc, Tovuz"`."""
    return [one.strip() for one in told.split(",") if one.strip()]


def name_words(name: str) -> list[str]:
    """Return the folded words of a name, without possessives and the signs of ordinals."""
    return [re.sub(r"(?<=\d)\D.*|'.*", "", word) for word in word_texts(fold(name).text)]


def name_key(name: str) -> str:
    """Return the folded words of a name with one space between: equal keys are the same name."""
    return " ".join(name_words(name))
