"""All the articles of a folder, linked: what is named where, how often, and by whom."""

import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from itertools import combinations
from operator import add
from typing import NamedTuple, TypeVar

from geo.articles.cache import Packed
from geo.articles.excerpts import Excerpt
from geo.articles.linking import Entry, LinkedArticle, features_in_excerpts, unpack_text
from geo.articles.own import OwnArticle
from geo.articles.sentence_index import SentenceIndex, StackedIndex
from geo.errors import GeoError
from geo.when import When

T = TypeVar("T")


class Count(NamedTuple):
    """How often something is named: mentions, the sentences that hold them, and their articles."""

    mentions: int = 0
    excerpts: int = 0
    articles: int = 0


class ArticleExcerpts(NamedTuple):
    """The excerpts of one article that were asked for."""

    entry: Entry
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, eq=False)
class Library:
    """Articles, newest first and the undated last; texts are unpacked only when they are asked for.

    `problems` names the files that could not be read.
    """

    entries: tuple[Entry, ...]
    problems: tuple[GeoError, ...] = ()
    _packed: dict[str, Packed] = field(default_factory=dict, repr=False)
    _own: dict[str, OwnArticle] = field(default_factory=dict, repr=False)
    _shared: "Library | None" = field(default=None, repr=False)

    def with_own(self, articles: Iterable[OwnArticle]) -> "Library":
        """Return these articles of a reader's own above those of this library that all share.

        They take the place of such as were there before. This library holds nothing of them.
        """
        shared, own = self._shared or self, {article.entry.id: article for article in articles}
        if not own:
            return shared
        entries = (*(article.entry for article in own.values()), *shared.entries)
        return Library(entries, shared.problems, shared._packed, own, shared)

    def article(self, id: str) -> LinkedArticle | None:
        """Return an article and its mentions, or None where there is none of this id."""
        entry = self._entries.get(id)
        return self._linked(entry) if entry else None

    def features_in_excerpts(self, id: str) -> list[tuple[str, ...]]:
        """Return what each excerpt of an article names, mention by mention; it costs little."""
        if own := self._own.get(id):
            excerpts = own.linked.excerpts
            return [tuple(it.feature for it in excerpt.mentions) for excerpt in excerpts]
        return features_in_excerpts(self._packed[id].text)

    @cached_property
    def sentences(self) -> SentenceIndex | StackedIndex:
        """The index of all sentences, by the articles' places in `entries`: made at first use."""
        if self._shared:
            own = SentenceIndex(article.folded for article in self._own.values())
            return StackedIndex(own, self._shared.sentences, height=len(self._own))
        texts = self._own | self._packed
        return SentenceIndex(texts[entry.id].folded for entry in self.entries)

    def count(self, feature: str) -> Count:
        """Return how often a feature is named: zeros where it is not."""
        return self.counts.get(feature, Count())

    def naming(self, *features: str) -> Iterator[Entry]:
        """Return the articles that name any of these features, newest first."""
        return (entry for entry in self.entries if not entry.mentions.keys().isdisjoint(features))

    def excerpts_of(self, *features: str, limit: int | None = None) -> list[ArticleExcerpts]:
        """Return the sentences that name any of these features, by article, newest first.

        No more than `limit` are given, and the cost is that of what is given: `count` tells at
        once how many there are of a feature in all.
        """
        found = list[ArticleExcerpts]()
        left = limit if limit is not None else sys.maxsize
        for entry in self.naming(*features):
            if left <= 0:
                break
            linked = self._linked(entry)
            found.append(ArticleExcerpts(entry, linked.excerpts_of(*features)[:left]))
            left -= len(found[-1].excerpts)
        return found

    def where(
        self,
        *,
        features: Collection[str] = (),
        publishers: Collection[str | None] = (),
        since: date | None = None,
        until: date | None = None,
    ) -> "Library":
        """Keep the articles that name each of `features`, of one of `publishers`, in these days.

        What is not given does not matter; publisher None is "not known". The days given count
        too, an article of a month or a year is kept if any day of it may be one of them, and where
        one is given the undated go.
        """
        entries = tuple(
            entry
            for entry in self.entries
            if all(feature in entry.mentions for feature in features)
            and (not publishers or entry.header.publisher in publishers)
            and _is_between(entry.header.day, since, until)
        )
        return Library(entries, self.problems, self._packed, self._own)

    @cached_property
    def counts(self) -> dict[str, Count]:
        """How often each feature is named, for those that are; see `count` for the others."""
        counts: dict[str, Count] = {}
        for entry in self.entries:
            for feature, mentions in entry.mentions.items():
                before = counts.get(feature, Count())
                found = Count(mentions, entry.excerpts.get(feature, 0), 1)
                counts[feature] = Count(*map(add, before, found))
        return counts

    @cached_property
    def publishers(self) -> dict[str | None, int]:
        """How many articles each publisher has, most first; None is "not known"."""
        return _tally(entry.header.publisher for entry in self.entries)

    @cached_property
    def together(self) -> dict[tuple[str, str], int]:
        """How many articles name both of two features; a pair is in alphabetical order."""
        return _tally(pair for entry in self.entries for pair in _pairs(entry))

    def _linked(self, entry: Entry) -> LinkedArticle:
        own = self._own.get(entry.id)
        return own.linked if own else _unpack(self._packed[entry.id].text, entry)

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in self.entries}


@lru_cache(maxsize=512)
def _unpack(text: str, entry: Entry) -> LinkedArticle:
    return unpack_text(text, entry)


def _is_between(day: When | None, since: date | None, until: date | None) -> bool:
    if day is None:
        return since is None and until is None
    return day.is_between(since, until)


def _pairs(entry: Entry) -> Iterator[tuple[str, str]]:
    return combinations(sorted(entry.mentions), 2)


def _tally(things: Iterable[T]) -> dict[T, int]:
    return dict(Counter(things).most_common())
