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
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[_HASH]


def _fingerprint(words: str) -> str:
    """Return 64 bits that differ little where few words do: Charikar's simhash (STOC 2002)."""
    each = words.split()
    digests = b"".join(
        hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=_BITS // 8).digest()
        for word in each
    )
    bits = np.unpackbits(np.frombuffer(digests, np.uint8)).reshape(-1, _BITS)
    weights = np.array([len(word) for word in each]) @ (2 * bits.astype(int) - 1)
    return np.packbits(weights > 0).tobytes().hex()
