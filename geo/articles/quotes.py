"""What articles say of a feature, each sentence once: newest first, with all who say the same."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from geo.articles.excerpts import Excerpt
from geo.articles.library import ArticleExcerpts, Library
from geo.articles.linking import Entry
from geo.folding import APOSTROPHES, QUOTES, composed

MOST_READ = 60
"""So many more articles than sentences are read, however many of these are the same."""

_PLAIN = str.maketrans(dict.fromkeys(QUOTES, '"') | dict.fromkeys(APOSTROPHES, "'"))


class Place(NamedTuple):
    """Where a sentence stands: the entry of its article, and the sentence as an excerpt of it."""

    entry: Entry
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence as it stands in one place; `again` are the other places that have its words."""

    entry: Entry
    excerpt: Excerpt
    again: list[Place] = field(default_factory=list)


class ArticleQuotes(NamedTuple):
    """The sentences that are quoted from one article, in its order, `first` of them at first."""

    entry: Entry
    quotes: tuple[Quote, ...]
    first: int


def quotes_of(
    library: Library, *features: str, limit: int, each: int, opened: str | None = None
) -> list[ArticleQuotes]:
    """Quote the sentences that name all of these features, or any where none is given.

    The articles come newest first, until `limit` sentences are found of which no more than `each`
    are of one article; of an article that is reached all sentences are given. What several
    articles say is quoted from the first, or from the `opened` one, which is always among them.
    """
    found, seen, shown = list[ArticleExcerpts](), set[str](), 0
    for entry in _naming(library, features):
        if shown >= limit or len(found) >= limit + MOST_READ:
            break
        found.append(_excerpts(library, entry, features))
        fresh = {same_words(excerpt.sentence.text) for excerpt in found[-1].excerpts} - seen
        seen |= fresh
        shown += min(each, len(fresh))
    if opened and opened not in {one.entry.id for one in found}:
        later = (entry for entry in _naming(library, features) if entry.id == opened)
        found += [_excerpts(library, entry, features) for entry in later]
    return fold_equal(found, each=each, opened=opened)


def excerpts_naming_all(library: Library, *features: str, limit: int) -> list[ArticleExcerpts]:
    """Return each sentence that names all of these features, `limit` at most, the newest first."""
    found, left = list[ArticleExcerpts](), limit
    for entry in _naming(library, features):
        if left <= 0:
            break
        excerpts = _excerpts(library, entry, features).excerpts[:left]
        left -= len(excerpts)
        found += [ArticleExcerpts(entry, excerpts)] if excerpts else []
    return found


def fold_equal(
    articles: Iterable[ArticleExcerpts], *, each: int, opened: str | None = None
) -> list[ArticleQuotes]:
    """Quote each sentence once: from the `opened` article if it has it, else where it comes first.

    `each` sentences of an article come first. One of which nothing is left is left out.
    """
    found = list(articles)
    quotes = dict[str, Quote]()
    for entry, excerpts in sorted(found, key=lambda one: one.entry.id != opened):
        for excerpt in excerpts:
            words = same_words(excerpt.sentence.text)
            if words in quotes:
                quotes[words].again.append(Place(entry, excerpt))
            else:
                quotes[words] = Quote(entry, excerpt)
    left = {entry.id: list[Quote]() for entry, _ in found}
    for quote in quotes.values():
        left[quote.entry.id].append(quote)
    return [
        ArticleQuotes(entry, tuple(own), min(each, len(own)))
        for entry, _ in found
        if (own := left[entry.id])
    ]


def first_of_each(articles: Iterable[ArticleQuotes], *, limit: int) -> list[ArticleQuotes]:
    """Have `limit` sentences come first: one of each article, then a second of each, and so on.

    An article that none of them is of is left out.
    """
    found = list(articles)
    turns = sorted((turn, at) for at, one in enumerate(found) for turn in range(len(one.quotes)))
    kept = [at for _, at in turns[:limit]]
    return [one._replace(first=kept.count(at)) for at, one in enumerate(found) if at in kept]


def same_words(text: str) -> str:
    """Return a text with plain quotes and single spaces: what is equal then has the same words."""
    return " ".join(composed(text).translate(_PLAIN).split())


def _naming(library: Library, features: Collection[str]) -> Iterator[Entry]:
    wanted = set(features)
    return (e for e in library.entries if e.excerpts and wanted <= e.excerpts.keys())


def _excerpts(library: Library, entry: Entry, features: Collection[str]) -> ArticleExcerpts:
    linked, wanted = library.article(entry.id), set(features)
    excerpts = linked.excerpts if linked else ()
    named = (one for one in excerpts if wanted <= {it.feature for it in one.mentions})
    return ArticleExcerpts(entry, tuple(named))
