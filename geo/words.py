"""The words of a folded text, and what stands between them."""

import re
from dataclasses import dataclass
from itertools import pairwise

from geo.folding import Folded

_WORD = re.compile(
    r"(?P<address>(?:https?://|www\.)[^\s<>\"]+|[\w.+-]+@[\w-]+\.[\w.-]+)"
    r"|\d+(?:[-']?(?:[^\W\d_]{1,3}|[iu]nc[iu])\b(?:'[^\W_]+)?)?"
    r"|[^\W_]+(?:'[^\W_]+)*"
)
_JOINT = re.compile(r"[ \-/\"'*_]{0,5}|[ \-/]*-[ ]?[(\[{][ -]*|[ -]*[(\[{][ ]?-")
_STOP = re.compile(r"[!?;:…።]|\.(?=[\s\"')\]])|\.$")
_LONG = 12
_SHORT = {"no", "nr", "mr", "st", "dr", "им", "ул"}


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
    end = 0
    broken = True
    for match in _WORD.finditer(folded.text):
        if match["address"]:
            broken = True
            continue
        for start, stop in _humps(folded, match.start(), match.end()):
            joint = folded.text[end:start]
            blank = broken or _is_blank_line(folded, end, start)
            short = bool(words) and _is_cut_short(words[-1].text)
            tie = joint.replace(".", "", 1) if short else joint
            joined = not blank and _JOINT.fullmatch(tie) is not None
            after_stop = blank or (not short and _stops(folded, joint, start))
            words.append(Word(folded.text[start:stop], start, stop, joint, joined, after_stop))
            end, broken = stop, False
    return words


def word_texts(folded: str) -> list[str]:
    """Give the words of a short folded text, such as a name."""
    return [match[0] for match in _WORD.finditer(folded) if not match["address"]]


def _humps(folded: Folded, start: int, end: int) -> list[tuple[int, int]]:
    """Split BakuTbilisiCeyhan at its capitals."""
    if end - start < _LONG:
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
    if start - end < 2:
        return False
    between = folded.original[folded.offsets[end] : folded.offsets[start]]
    return between.count("\n") > 1 or "\u2029" in between


def _is_cut_short(word: str) -> bool:
    """Tell whether a full stop after the word ends no sentence: 102. and initials, г., No."""
    return word.isdigit() or len(word) < 2 or word in _SHORT


def _stops(folded: Folded, joint: str, start: int) -> bool:
    stop = _STOP.search(joint)
    if stop is None:
        return False
    first = folded.original[folded.offsets[start]]
    return stop[0] != "." or not (first.islower() or first.isdigit())
