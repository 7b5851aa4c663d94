"""Spatial claims in English text: what is how far from what, how long, and where it passes."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from geo.articles.article import Article, Sentence
from geo.claims.antecedents import sorts_of
from geo.claims.claim import Claim
from geo.claims.place_names import PlaceNames
from geo.claims.reading import SentenceReading
from geo.claims.things import read_things
from geo.layers.base import Base, load_base
from geo.names.gazetteer import Gazetteer
from geo.names.mentions import Mention, find_mentions

__all__ = ["Claim", "find_claims"]

_LONGEST_SENTENCE = 1500
_SENTENCES_BACK = 2


def find_claims(article: Article, gazetteer: Gazetteer, *, base: Base | None = None) -> list[Claim]:
    """Find the spatial claims of an English article, in order; what is not understood is left.

    Countries and towns are those of `base`, by default the base map that comes with the data.
    Plans, conditions, questions and denials claim nothing of the map.
    """
    names = PlaceNames.of(base) if base is not None else _own_names()
    mentions = find_mentions(article.text, gazetteer)
    sorts = sorts_of(gazetteer)
    claims: list[Claim] = []
    before: list[SentenceReading] = []
    for sentence in article.sentences:
        if len(sentence.text) > _LONGEST_SENTENCE:
            continue
        before = [reading for reading in before if reading.paragraph == sentence.paragraph]
        masked, quantities = read_things(sentence.text, _inside(sentence, mentions), names)
        earlier = tuple(tuple(reading.named) for reading in before[: -1 - _SENTENCES_BACK : -1])
        reading = SentenceReading(
            masked, quantities, earlier, sorts, sentence.start, sentence.paragraph
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


@lru_cache(maxsize=1)
def _own_names() -> PlaceNames:
    return PlaceNames.of(load_base(Path(__file__).parents[2] / "data"))
