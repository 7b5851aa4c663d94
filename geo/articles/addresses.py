"""Addresses of sentences: which one an id leads to, and the address that opens it at its source."""

from dataclasses import dataclass
from urllib.parse import quote

from geo.articles.article import Article, Sentence
from geo.articles.sentence_ids import is_sentence_id, likeness
from geo.web_addresses import is_web_address

_LONG_WORDS = 16
_EDGE_WORDS = 6


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """The sentence that an id leads to; where `is_exact` is false, the nearest to what is gone.

    `likeness` is 1.0 where nothing but signs and capitals changed, and about 0.5 for two sentences
    that have nothing in common.
    """

    sentence: Sentence
    is_exact: bool
    likeness: float


def find_sentence(article: Article, id: str) -> FoundSentence | None:
    """Find the sentence of this id or, if it is gone, the nearest; None where it is no id at all.

    Nearest is the sentence with the most words in common, by the fingerprints' distance.
    """
    if not is_sentence_id(id):
        return None
    if same := next((own for own in article.sentences if own.id == id), None):
        return FoundSentence(same, True, 1.0)
    best = max(article.sentences, key=lambda own: likeness(own.id, id))
    return FoundSentence(best, False, likeness(best.id, id))


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


def _encoded(words: str) -> str:
    return quote(words, safe="", errors="replace").replace("-", "%2D")
