"""Ids of sentences that last: they depend on a sentence's own words alone."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

import numpy as np

from geo.folding import folded

_ID = re.compile(r"[0-9a-f]{24}(-([2-9]|[1-9][0-9]{1,3}))?")
_WORD = re.compile(r"\w+")
_HASH, _FINGERPRINT = slice(0, 8), slice(8, 24)
_BITS = 64
_KEPT = 10_000
_SENTENCES_AT_ONCE, _AT_ONCE = 50, 500
"""How many sentences and words are weighed at a time: one sentence may have a million words."""


def sentence_ids(sentences: Iterable[str]) -> list[str]:
    """Return the id of each sentence of a text.

    An id is 8 hexadecimal digits of a hash, which find the sentence, and 16 of a fingerprint, which
    find the nearest once it is gone; a sentence that occurs again has "-2", "-3" and so on behind.
    """
    all_words = [*map(_words, sentences)]
    distinct = [*dict.fromkeys(all_words)]
    fingerprints = chain.from_iterable(
        _fingerprints(distinct[at : at + _SENTENCES_AT_ONCE])
        for at in range(0, len(distinct), _SENTENCES_AT_ONCE)
    )
    both = zip(distinct, fingerprints, strict=True)
    first_ids = {words: f"{_hash(words)}{fingerprint}" for words, fingerprint in both}
    seen, ids = Counter[str](), list[str]()
    for words in all_words:
        seen[words] += 1
        again = f"-{seen[words]}" if seen[words] > 1 else ""
        ids.append(f"{first_ids[words]}{again}")
    return ids


def is_sentence_id(text: str) -> bool:
    """Return whether a text is of the form that ids of sentences have."""
    return bool(_ID.fullmatch(text))


def have_same_words(one: str, other: str) -> bool:
    """Return whether nothing but signs, spaces and capitals differs between two sentences."""
    return _words(one) == _words(other)


def likeness(one: str, other: str) -> float:
    """Return how alike two sentences are, by their ids.

    It is 1.0 where nothing but signs and capitals differs, else the share of the fingerprints' bits
    that agree: about 0.5 for two sentences that have nothing in common.
    """
    if one[_HASH] == other[_HASH]:
        return 1.0
    return 1 - (int(one[_FINGERPRINT], 16) ^ int(other[_FINGERPRINT], 16)).bit_count() / _BITS


def _words(text: str) -> str:
    return " ".join(_WORD.findall(folded(text))) or text


def _hash(words: str) -> str:
    return hashlib.sha256(_bytes(words)).hexdigest()[_HASH]


def _fingerprints(sentences: Sequence[str]) -> Iterator[str]:
    """Yield 64 bits that differ little where few words do: Charikar's simhash (STOC 2002)."""
    counts = [Counter(one.split()) for one in sentences]
    words = [word for each in counts for word in each]
    weighed = [len(word) * times for each in counts for word, times in each.items()]
    weights = np.array(weighed, np.int32)
    places = np.repeat(np.arange(len(counts)), [len(each) for each in counts])
    set_ = np.zeros((len(counts), _BITS), np.int32)
    for at in range(0, len(words), _AT_ONCE):
        digests = b"".join(map(_digest, words[at : at + _AT_ONCE]))
        bits = np.unpackbits(np.frombuffer(digests, np.uint8)).reshape(-1, _BITS)
        found, starts = np.unique(places[at : at + _AT_ONCE], return_index=True)
        set_[found] += np.add.reduceat(bits * weights[at : at + _AT_ONCE, None], starts)
    totals = np.bincount(places, weights, minlength=len(counts))
    packed = np.packbits(2 * set_ > totals[:, None], axis=1)
    yield from (row.tobytes().hex() for row in packed)


@lru_cache(_KEPT)
def _digest(word: str) -> bytes:
    return hashlib.blake2b(_bytes(word), digest_size=_BITS // 8).digest()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
