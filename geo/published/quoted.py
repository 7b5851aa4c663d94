"""What articles say: the articles, the sentences that name a feature, and each mention."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from geo.articles.excerpts import Excerpt
from geo.articles.header import Header
from geo.articles.library import Library
from geo.articles.linking import Entry
from geo.articles.own import is_own
from geo.articles.reuse import may_be_passed_on
from geo.layers.licences import Licence
from geo.names.mentions import Mention, explain
from geo.published.columns import Row
from geo.published.tables import Feature, feature_of
from geo.published.terms import terms_of_article
from geo.web_addresses import is_web_address


class Articles:
    """The articles, newest first; the text of one is told where its licence lets it be passed on.

    None that a reader tries is among them.
    """

    def __init__(self, library: Library, licences: tuple[Licence, ...] = ()) -> None:
        self.library, self.licences = library, licences
        self.entries = [entry for entry in library.entries if not is_own(entry.id)]
        self._at = {entry.id: at for at, entry in enumerate(self.entries)}

    def rows(self) -> Iterator[Row]:
        """Return what each row is found by."""
        return (row_of(entry, tuple(entry.mentions)) for entry in self.entries)

    def feature(self, at: int) -> Feature:
        """Return a row as a GeoJSON feature."""
        entry = self.entries[at]
        properties = {
            **said_by(entry.header),
            "features": list(entry.mentions),
            "mentions": sum(entry.mentions.values()),
            "text": self._text(entry),
            **terms_of_article(entry.header, self.licences),
        }
        return feature_of(entry.id, properties)

    def at(self, id: str) -> int | None:
        """Return the number of the row of an id, None where there is none."""
        return self._at.get(id)

    def _text(self, entry: Entry) -> str | None:
        if not may_be_passed_on(entry.header.licence):
            return None
        linked = self.library.article(entry.id)
        return linked.article.text if linked else None


class _Quote(NamedTuple):
    """An excerpt of an article, and one of its mentions where that is meant."""

    entry: Entry
    excerpt: Excerpt
    mention: Mention | None = None


class _All(NamedTuple):
    """All rows: the numbers of the article, of the excerpt in it and of the mention in that.

    `features` has for each row those that it is about.
    """

    numbers: NDArray[np.int32]
    features: list[tuple[str, ...]]


class Quotes:
    """The sentences that name a feature, verbatim, by article; or each mention in them.

    All articles are gone through when rows are first asked for.
    """

    def __init__(self, articles: Articles, *, each_mention: bool) -> None:
        self._articles, self._each_mention = articles, each_mention

    def rows(self) -> Iterator[Row]:
        """Return what each row is found by."""
        articles = [row_of(entry, ()) for entry in self._articles.entries]
        for at, features in zip(self._numbers[:, 0].tolist(), self._all.features, strict=True):
            yield Row(features, *articles[at][1:])

    def feature(self, at: int) -> Feature:
        """Return a row as a GeoJSON feature."""
        quote = self._quote(*map(int, self._numbers[at]))
        told = _mention(quote) if quote.mention else _excerpt(quote)
        properties = {
            "article": quote.entry.id,
            **told,
            "locator": quote.excerpt.locator,
            **said_by(quote.entry.header),
            **terms_of_article(quote.entry.header, self._articles.licences),
        }
        return feature_of(_id(quote), properties)

    def at(self, id: str) -> int | None:
        """Return the number of the row of an id, None where there is none."""
        for cut in range(1, id.count(":") + 1):
            article = id.rsplit(":", cut)[0]
            if (entry := self._articles.at(article)) is not None:
                return self._among(entry, id)
        return None

    def _among(self, entry: int, id: str) -> int | None:
        first, last = np.searchsorted(self._numbers[:, 0], (entry, entry + 1))
        rows = range(int(first), int(last))
        return next((at for at in rows if _id(self._quote(*self._numbers[at])) == id), None)

    @property
    def _numbers(self) -> NDArray[np.int32]:
        return self._all.numbers

    @cached_property
    def _all(self) -> "_All":
        numbers, features = list[tuple[int, int, int]](), list[tuple[str, ...]]()
        known: dict[tuple[str, ...], tuple[str, ...]] = {}
        for at, entry in enumerate(self._articles.entries):
            for number, named in enumerate(self._named(entry)):
                each = [(feature,) for feature in named] if self._each_mention else [named]
                for mention, about in enumerate(each):
                    numbers.append((at, number, mention))
                    features.append(known.setdefault(about, about))
        return _All(np.array(numbers, dtype=np.int32).reshape(-1, 3), features)

    def _named(self, entry: Entry) -> list[tuple[str, ...]]:
        return self._articles.library.features_in_excerpts(entry.id) if entry.mentions else []

    def _quote(self, at: int, number: int, mention: int) -> _Quote:
        entry = self._articles.entries[at]
        excerpt = self._excerpts(entry)[number]
        return _Quote(entry, excerpt, excerpt.mentions[mention] if self._each_mention else None)

    def _excerpts(self, entry: Entry) -> tuple[Excerpt, ...]:
        linked = self._articles.library.article(entry.id) if entry.mentions else None
        return linked.excerpts if linked else ()


def _id(quote: _Quote) -> str:
    """Return a lasting id: the article's, the sentence's, and where in it the mention begins."""
    sentence = quote.excerpt.sentence
    begins = f":{quote.mention.start - sentence.start}" if quote.mention else ""
    return f"{quote.entry.id}:{sentence.id}{begins}"


def _excerpt(quote: _Quote) -> dict[str, Any]:
    return {
        "sentence": quote.excerpt.sentence.text,
        "features": _each_once(mention.feature for mention in quote.excerpt.mentions),
        "names": _each_once(mention.name for mention in quote.excerpt.mentions),
    }


def _mention(quote: _Quote) -> dict[str, Any]:
    assert quote.mention
    mention, sentence = quote.mention, quote.excerpt.sentence
    start, end = mention.start - sentence.start, mention.end - sentence.start
    return {
        "feature": mention.feature,
        "text": sentence.text[start:end],
        "start": start,
        "end": end,
        "sentence": sentence.text,
        "name": mention.name,
        "lang": mention.lang,
        "rule": mention.rule,
        "why": explain(mention),
    }


def _each_once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def row_of(entry: Entry, features: tuple[str, ...]) -> Row:
    """Return what a row of an article is found by, if it is about these features."""
    day = entry.header.day
    days = (day.first_day, day.last_day) if day else (None, None)
    return Row(features=features, article=entry.id, first=days[0], last=days[1])


def said_by(header: Header) -> dict[str, str | None]:
    """Return what an article's header says, but for the licence: that is among the terms.

    What is no address on the web is left out of `url`: people make links of it.
    """
    names = (field.name for field in fields(Header) if field.name != "licence")
    said: dict[str, str | None] = {name: str(getattr(header, name) or "") for name in names}
    said["title"] = header.name
    return said if is_web_address(header.url or "") else said | {"url": None}
