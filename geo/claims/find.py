"""Spatial claims in English text: what is how far from what, how long, and where it passes."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from geo.articles.article import Sentence
from geo.articles.linking import LinkedArticle
from geo.claims.claim import Claim
from geo.claims.reading import SentenceReading
from geo.claims.things import read_things
from geo.claims.vocabulary import Vocabulary
from geo.names.mentions import Mention

__all__ = ["Claim", "find_claims"]

_LONGEST_SENTENCE = 1500
_SENTENCES_BACK = 2


def find_claims(linked: LinkedArticle, vocabulary: Vocabulary) -> list[Claim]:
    """Find the spatial claims of an English article, in order; what is not understood is left.

    Plans, conditions, questions and denials claim nothing of the map.
    """
    claims: list[Claim] = []
    before: list[SentenceReading] = []
    for sentence in linked.article.sentences:
        if len(sentence.text) > _LONGEST_SENTENCE:
            continue
        before = [reading for reading in before if reading.paragraph == sentence.paragraph]
        mentions = _inside(sentence, linked.mentions)
        masked, quantities = read_things(sentence.text, mentions, vocabulary)
        earlier = tuple(tuple(reading.named) for reading in before[: -1 - _SENTENCES_BACK : -1])
        reading = SentenceReading(
            masked, quantities, earlier, vocabulary.sorts, sentence.start, sentence.paragraph
        )
        claims += reading.claims()
        before.append(reading)
    return claims


def _inside(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions in a sentence, with offsets into it."""
    first = bisect_left(mentions, sentence.start, key=lambda mention: mention.start)
    found = []
    for mention in mentions[first:]:
        if mention.end > sentence.end:
            break
        start, end = mention.start - sentence.start, mention.end - sentence.start
        found.append(replace(mention, start=start, end=end))
    return found
