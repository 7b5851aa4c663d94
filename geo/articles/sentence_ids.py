"""Ids of sentences that last: they depend on a sentence's own words alone."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

import numpy as np

from geo.folding import fold

_ID = re.compile(r"[0-9a-f]{24}(-([2-9]|[1-9][0-9]{1,3}))?")
_HASH, _FINGERPRINT = slice(0, 8), slice(8, 24)
_BITS = 64
_AT_ONCE = 4096
"""Words whose bits are weighed at a time: a sentence may have a million."""


def sentence_ids(sentences: Iterable[str]) -> list[str]:
    """Return the id of each sentence of a text.

    An id is 8 hexadecimal digits of a hash, which find the sentence, and 16 of a fingerprint, which
    find the nearest once it is gone; a sentence that occurs again has "-2", "-3" and so on behind.
    """
    seen, first_ids, ids = Counter[str](), dict[str, str](), list[str]()
    for words in map(_words, sentences):
        if not seen[words]:
            first_ids[words] = f"{_hash(words)}{_fingerprint(words)}"
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
    return " ".join(re.findall(r"\w+", fold(text).text)) or text


def _hash(words: str) -> str:
    return hashlib.sha256(_bytes(words)).hexdigest()[_HASH]


def _fingerprint(words: str) -> str:
    """Return 64 bits that differ little where few words do: Charikar's simhash (STOC 2002)."""
    each = Counter(words.split())
    weights = np.array([len(word) * times for word, times in each.items()])
    digests = [hashlib.blake2b(_bytes(word), digest_size=_BITS // 8).digest() for word in each]
    set_ = np.zeros(_BITS, dtype=int)
    for at in range(0, len(digests), _AT_ONCE):
        bits = np.unpackbits(np.frombuffer(b"".join(digests[at : at + _AT_ONCE]), np.uint8))
        set_ += weights[at : at + _AT_ONCE] @ bits.reshape(-1, _BITS)
    return np.packbits(2 * set_ > weights.sum()).tobytes().hex()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
