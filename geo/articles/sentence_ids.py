"""Lasting addresses of sentences: in this house, and at the article's source."""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from geo.articles.article import Article, Sentence
from geo.folding import fold
from geo.web_addresses import is_web_address

_ID = re.compile(r"([0-9a-f]{8})([0-9a-f]{16})(?:-([1-9][0-9]{0,3}))?")
_BITS = 64
_LONG_WORDS = 16
_EDGE_WORDS = 6


@dataclass(frozen=True, slots=True)
class Found:
    """The sentence that an address leads to; where `exact` is false, the nearest to what is gone.

    `likeness` is the share of the fingerprint's bits that agree: 1.0 where nothing but signs and
    capitals changed, about 0.5 for two sentences that have nothing in common.
    """

    sentence: Sentence
    exact: bool
    likeness: float


def excerpt_ids(article: Article) -> tuple[str, ...]:
    """Return the id of each sentence: letters and digits that depend on its own words alone.

    An id is 8 hexadecimal digits of a hash, which find the sentence, and 16 of a fingerprint, which
    find the nearest once it is gone; a sentence that occurs again has "-2", "-3" and so on behind.
    """
    seen = Counter[str]()
    ids = []
    for words in (_words(sentence.text) for sentence in article.sentences):
        seen[words] += 1
        ids.append(_id(words, seen[words]))
    return tuple(ids)


def excerpt_id(article: Article, sentence: Sentence) -> str:
    """Return the id of one sentence of an article; see excerpt_ids."""
    words = _words(sentence.text)
    before = (_words(other.text) for other in article.sentences[: sentence.index])
    return _id(words, 1 + sum(other == words for other in before))


def find_excerpt(article: Article, id: str) -> Found | None:
    """Find the sentence of this id or, if it is gone, the nearest; None where it is no id at all.

    Nearest is the sentence with the most words in common, by the fingerprints' distance.
    """
    match = _ID.fullmatch(id)
    if not match:
        return None
    words = [_words(sentence.text) for sentence in article.sentences]
    same = [index for index, key in enumerate(words) if _digest(key) == match[1]]
    if same:
        wanted = int(match[3] or 1)
        index = same[min(wanted, len(same)) - 1]
        return Found(article.sentences[index], wanted <= len(same), 1.0)
    fingerprint = int(match[2], 16)
    likenesses = [_likeness(_fingerprint(key), fingerprint) for key in words]
    best = max(range(len(words)), key=likenesses.__getitem__)
    return Found(article.sentences[best], False, likenesses[best])


def text_fragment(url: str | None, sentence: str) -> str | None:
    """Return the address that opens `url` at this sentence, or None where `url` is no web address.

    The sentence goes into the fragment (URL Fragment Text Directives, WICG): whole, or its first
    and last words if it is long. Browsers that do not know them open the page at its beginning.
    """
    if not url or not is_web_address(url):
        return None
    words = sentence.split()
    if len(words) > _LONG_WORDS:
        pieces = [" ".join(words[:_EDGE_WORDS]), " ".join(words[-_EDGE_WORDS:])]
    else:
        pieces = [" ".join(words)]
    page, _, fragment = url.partition("#")
    directive = ",".join(map(_encoded, pieces))
    return f"{page}#{fragment.partition(':~:')[0]}:~:text={directive}"


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text).text)) or text


def _id(words: str, occurrence: int) -> str:
    id = f"{_digest(words)}{_fingerprint(words):016x}"
    return id if occurrence == 1 else f"{id}-{occurrence}"


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:8]


@lru_cache(maxsize=20_000)
def _fingerprint(words: str) -> int:
    """Return 64 bits that differ little where few words do: Charikar's simhash (STOC 2002)."""
    weights = [0] * _BITS
    for word in words.split():
        bits = int.from_bytes(
            hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "big"
        )
        for place in range(_BITS):
            weights[place] += len(word) if bits >> place & 1 else -len(word)
    return sum(1 << place for place, weight in enumerate(weights) if weight > 0)


def _likeness(one: int, other: int) -> float:
    return 1 - (one ^ other).bit_count() / _BITS


def _encoded(words: str) -> str:
    return quote(words, safe="", errors="replace").replace("-", "%2D")
