"""Words with letters of another alphabet that look the same: a Cyrillic "а" in a Latin word."""

import re
from collections.abc import Callable, Iterator, Sequence

_CYRILLIC = "авекмнорстухіјѕԁԛԝ"  # folded, so "в" may be what looks like "B"
_LATIN = "abekmhopctyxijsdqw"
_TO_LATIN = str.maketrans(_CYRILLIC + "һә", _LATIN + "he")
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_HAS_LATIN = re.compile("[a-z]")
_HAS_CYRILLIC = re.compile("[\u0400-\u052f]")
_DISGUISE = re.compile(rf"[{_CYRILLIC}]{{3,}}|[{_LATIN}]{{3,}}")

_Read = Callable[[str], tuple[str, ...]]
"""What gives the roots of a folded word; none for one that is not known."""


def unmixed(word: str) -> Iterator[str]:
    """Return a folded word of two alphabets in each of them that has all its letters."""
    if not _HAS_CYRILLIC.search(word) or not _HAS_LATIN.search(word):
        return
    latin, cyrillic = word.translate(_TO_LATIN), word.translate(_TO_CYRILLIC)
    if not _HAS_CYRILLIC.search(latin):
        yield latin
    if not _HAS_LATIN.search(cyrillic):
        yield cyrillic


def disguised(words: Sequence[str], read: _Read) -> Iterator[tuple[int, str]]:
    """Return the index of each word of a folded text that stands in for a known one, and that.

    So does "ВТС" in Cyrillic letters for BTC beside "pipeline": all its letters look like those of
    the other alphabet, and the words beside it are in that.
    """
    known = {word: other for word in set(words) if (other := _other(word, read))}
    for at in [at for at, word in enumerate(words) if word in known]:
        beside = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
        if _is_stranger(words[at], beside):
            yield at, known[words[at]]


def _other(word: str, read: _Read) -> str:
    """Return btc for the same in Cyrillic letters; nothing for a known word."""
    if not _DISGUISE.fullmatch(word) or read(word):
        return ""
    table = _TO_LATIN if _HAS_CYRILLIC.search(word) else _TO_CYRILLIC
    other = word.translate(table)
    return other if read(other) else ""


def _is_stranger(word: str, beside: Sequence[str]) -> bool:
    """Tell a Cyrillic word between Latin ones, and the reverse; numbers do not matter."""
    own, other = _HAS_CYRILLIC, _HAS_LATIN
    if own.search(word) is None:
        own, other = other, own
    return not any(map(own.search, beside)) and any(map(other.search, beside))
