"""The words of a folded text, and what stands between them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from geo.folding import Folded, fold
from geo.languages.language import Language, Words
from geo.languages.union import either, words_of_all

_JOINT = re.compile(r"[ \-/\"'*_]*|[ \-/]*-[ ]?[(\[{][ -]*|[ -]*[(\[{][ ]?-")
_STOPS = "!?;:…؟۔"
_POINT = "."
_LONG = 12
LONGEST = 60  # a word beyond this is no word
_LONGEST_JOINT = 8


@cache
def _word_pattern() -> re.Pattern[str]:
    """`"Kars's"`, `"102nd"`, `"l"` of l'oléoduc, or an address: `"https://example.org"`."""
    ordinal = either(_folded(lambda one: one.names.ordinals))
    elision = either(_folded(lambda one: one.names.elisions))
    return re.compile(
        r"(?P<address>(?:https?://|www\.)[^\s<>\"]+|[\w.+-]{1,64}@[\w-]{1,63}\.\w[\w.-]{0,99})"
        rf"|\d+(?:[-']?(?:[^\W\d_]{{1,3}}|{ordinal})\b(?:'[^\W_]+)?)?"
        rf"|{elision}(?='[^\W\d_])"
        r"|[^\W_]+(?:'[^\W_]+)*"
    )


@cache
def _abbreviations() -> frozenset[str]:
    """Return no, st, им and the like, after which a full stop ends no sentence."""
    return frozenset(_folded(lambda one: one.names.abbreviations))


@cache
def _stop() -> re.Pattern[str]:
    """`"!"` anywhere, `"."` before a blank, and the full stop of each language, such as `"։"`."""
    full_stops = set(_folded(lambda one: (one.sentences.full_stop,))) - {_POINT}
    signs = re.escape(_STOPS + "".join(sorted(full_stops)))
    return re.compile(rf"[{signs}]|\.(?=[\s\"')\]])|\.$")


def _folded(words: Callable[[Language], Words]) -> list[str]:
    """Return what all languages have of these, folded: the ordinal `"й"` as `"и"`."""
    return [fold(word).text for word in words_of_all(words)]


@dataclass(slots=True)
class Word:
    """A folded word: `start` and `end` in the folded text, and how it is tied to the one before.

    `joint` is the text between; `joined` tells that nothing but space, dash, slash or quote is in
    it; `after_stop` that a sentence or paragraph ends there.
    """

    text: str
    start: int
    end: int
    joint: str
    joined: bool
    after_stop: bool


def split_words(folded: Folded) -> list[Word]:
    """Split a folded text into its words; addresses of pages and mailboxes are left out."""
    words: list[Word] = []
    broken = True
    for match in _word_pattern().finditer(folded.text):
        if match["address"]:
            broken = True
            continue
        for start, end in _humps(folded, *match.span()):
            before = None if broken else words[-1]
            words.append(_word(folded, start, end, before))
            broken = False
    return words


def _word(folded: Folded, start: int, end: int, before: Word | None) -> Word:
    """Return `"tbilisi"`, joined by `"-"` to `"baku"` before it, for `"Baku–Tbilisi"`."""
    text = folded.text[start:end]
    if before is None:
        return Word(text, start, end, "", joined=False, after_stop=True)
    joint = folded.text[before.end : start]
    if joint == " ":
        return Word(text, start, end, joint, joined=True, after_stop=False)
    if _is_blank_line(folded, before.end, start):
        return Word(text, start, end, joint, joined=False, after_stop=True)
    short = _is_cut_short(before.text)
    joined = _ties(joint.replace(".", "", 1) if short else joint)
    after_stop = not short and _stops(folded, joint, start)
    return Word(text, start, end, joint, joined, after_stop)


def word_texts(folded: str) -> list[str]:
    """Return the words of a short folded text, such as a name."""
    return [match[0] for match in _word_pattern().finditer(folded) if not match["address"]]


def _humps(folded: Folded, start: int, end: int) -> list[tuple[int, int]]:
    """`"BakuTbilisiCeyhan"` gives (0, 4), (4, 11), (11, 17)."""
    if not _LONG <= end - start <= LONGEST:
        return [(start, end)]
    original = [folded.original[folded.offsets[at]] for at in range(start, end)]
    cuts = [
        start + at
        for at in range(1, end - start)
        if original[at].isupper() and original[at - 1].islower()
    ]
    edges = [start, *cuts, end]
    return list(pairwise(edges))


def _is_blank_line(folded: Folded, end: int, start: int) -> bool:
    """Between two words, `"\\n\\n"` is a blank line, and `"\\n"` and `" "` are not."""
    if start - end < 2:
        return False
    between = folded.original[folded.offsets[end] : folded.offsets[start]]
    return between.count("\n") > 1 or "\u2029" in between


def _ties(joint: str) -> bool:
    """`"-"`, `" "`, `"/"` and `" ("` before a dash tie two words; `", "` does not."""
    return len(joint) <= _LONGEST_JOINT and _JOINT.fullmatch(joint) is not None


def _is_cut_short(word: str) -> bool:
    """`"102"`, `"a"` and `"no"` may have a full stop that ends no sentence."""
    return word.isdigit() or len(word) < 2 or word in _abbreviations()


def _stops(folded: Folded, joint: str, start: int) -> bool:
    """A sentence ends at `"! "`, and at `". "` before a capital, but not in `". and"`."""
    stop = _stop().search(joint)
    if stop is None:
        return False
    first = folded.original[folded.offsets[start]]
    return stop[0] != _POINT or not (first.islower() or first.isdigit())
