"""Text made comparable: no capitals, no diacritics, one dash, one apostrophe, offsets kept."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from geo.languages.load import languages

_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "æ": "ae"}
"""Of languages without a file of their own; what Unicode takes apart needs no entry."""

APOSTROPHES = "'’‘‛ʼʻʹ′`´՚＇"
QUOTES = '"“”„‟«»″'
_DASHES = "\u2212⁃→⟶"  # a minus, a bullet and arrows; all of Unicode's dashes are known by category
_MARKS = "™℠"  # behind a name, as in "BTC™"
_NUMERO, _NUMBER = "№", "no "  # so that the number after it is a word
_MOST_SIGNS = 4  # what stands for more, as "ﷺ" for 18, stays: a text would grow by as much
_SHORT, _MOST_MARKS = 1_000, 30  # letters that are put in order at once; marks on one letter
_FIRST_COMBINING = "\u0300"  # no sign before it is drawn on another
_INVISIBLE = ("Cf", "Mn", "Me")  # joiners, soft hyphens, byte-order marks; combining marks


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, the offset of the original it came from.

    `text` is what to search, `original` what to show; `offsets` is as long as `text`.
    """

    text: str
    original: str
    offsets: Sequence[int]

    def without(self, gaps: Sequence[tuple[int, int]]) -> "Folded":
        """Return what is left without the stretches of the folded text from start to end."""
        kept = zip(
            [0, *(end for _, end in gaps)],
            [*(start for start, _ in gaps), len(self.text)],
            strict=True,
        )
        spans = [slice(start, end) for start, end in kept]
        text = "".join(self.text[span] for span in spans)
        return Folded(text, self.original, [at for span in spans for at in self.offsets[span]])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the original of `text[start:end]`, accents at its end included."""
        if start >= end:
            at = self.offsets[start] if start < len(self.text) else len(self.original)
            return at, at
        stop, original = self.offsets[end - 1] + 1, self.original
        while original[stop : stop + 1] >= _FIRST_COMBINING and unicodedata.combining(
            original[stop]
        ):
            stop += 1
        return self.offsets[start], stop


def fold(text: str) -> Folded:
    """Fold `text` for comparison and keep the way back to its offsets.

    Capitals, diacritics, kinds of dash, apostrophe, quote and space stop to matter; invisible
    characters and trade marks go; a raised figure stays as it is, for it may be a footnote's.
    `fold("BAKÜ–Tiflis’in").text` is `"baku-tiflis'in"`, whether the umlaut was one character or
    two. Linear in the length of the text.
    """
    if all(len(_TABLE[ord(character)]) == 1 for character in set(text)):
        return Folded(text.translate(_TABLE), text, range(len(text)))
    pieces = [_TABLE[code] for code in map(ord, text)]
    offsets = [at for at, piece in enumerate(pieces) for _ in piece]
    return Folded("".join(pieces), text, offsets)


def folded(text: str) -> str:
    """Return `fold(text).text` where nobody needs the way back."""
    return text.translate(_TABLE)


def small(text: str) -> str:
    """Return a text in small letters, its diacritics kept; the dotless i, an I as well, is an i."""
    lowered = text.casefold().replace("ı", "i").replace("\u0307", "")  # the dot of "İ"
    return composed(lowered)


def composed(text: str) -> str:
    """Return a text in form NFC, in linear time.

    Of a long one each letter keeps 30 marks, more than any has: to put n in order takes n² steps.
    """
    if len(text) > _SHORT:
        are_marks = (unicodedata.combining(sign) > 0 for sign in text)
        runs = accumulate(are_marks, lambda run, is_mark: (run + 1) * is_mark)
        pairs = zip(text, runs, strict=True)
        text = "".join(sign for sign, run in pairs if run <= _MOST_MARKS)
    return unicodedata.normalize("NFC", text)


class _Table(dict[int, str]):
    """What each character folds to, by its code, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = piece = _fold_character(chr(code))
        return piece


_TABLE = _Table()


def _fold_character(character: str) -> str:
    category = unicodedata.category(character)
    for signs, sign in ((APOSTROPHES, "'"), (QUOTES, '"'), (_DASHES, "-")):
        if character in signs:
            return sign
    if category == "Pd":
        return "-"
    if character == _NUMERO:
        return _NUMBER
    if character.isspace():
        return " "
    if category in _INVISIBLE or character in _MARKS:
        return ""
    if category == "No" and unicodedata.decomposition(character).startswith("<super>"):
        return character
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    kept = [c for c in plain if unicodedata.category(c) not in _INVISIBLE]
    return "".join(_letters().get(c, c) for c in kept) if len(kept) <= _MOST_SIGNS else character


@cache
def _letters() -> dict[str, str]:
    """Return what each letter counts as that Unicode does not take apart: "e" for "ə"."""
    foldings = (one.folding.items() for one in languages().values())
    return {**_LETTERS, **{letter: other for items in foldings for letter, other in items}}
