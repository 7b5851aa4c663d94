"""Finds features by any of their names, and sentences by their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from geo.articles.article import Sentence
from geo.articles.excerpts import locator
from geo.articles.library import Library
from geo.articles.linking import Entry
from geo.articles.sentence_index import Term
from geo.folding import fold
from geo.names.gazetteer import Gazetteer, find_names

_LONGEST_QUERY = 200
_MOST_TERMS = 12
_MOST_MARKED = 1_000
"""So many times at most a term is marked in one sentence."""

_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that holds all the words; `spans` are theirs, offsets into the sentence."""

    entry: Entry
    sentence: Sentence
    spans: tuple[tuple[int, int], ...]
    locator: str


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found: feature ids, best first, and of `total` sentences the first `hits`."""

    features: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()
    total: int = 0


def search(
    query: str,
    library: Library,
    gazetteer: Gazetteer,
    *,
    limit: int = 20,
    within: str | None = None,
) -> Results:
    """Find the features that a query names, and the sentences that hold all its words.

    Capitals, diacritics and signs do not matter. Words in quotes stand together in this order,
    and the last word may be only begun. Newest articles come first; `within` is the id of the only
    one that is looked through.
    """
    query = query[:_LONGEST_QUERY]
    terms = _terms(query)
    if not terms:
        return Results()
    features = tuple(dict.fromkeys(name.feature for name in find_names(query, gazetteer)))
    only = None if within is None else [entry.id for entry in library.entries].index(within)
    total, found = library.sentences.find(terms, limit=limit, within=only)
    patterns = [_pattern(term) for term in terms]
    hits = tuple(_hit(library, library.entries[at], index, patterns) for at, index in found)
    return Results(features, hits, total)


def _terms(query: str) -> list[Term]:
    """Return the words of each term, and whether the last of them may be only begun."""
    matches = list(_TERM.finditer(fold(query).text))
    terms = []
    for match in matches:
        words = re.findall(r"\w+", match[1] or match[2] or "")
        if words:
            terms.append(Term(tuple(words), match is matches[-1] and match[2] is not None))
    return list(dict.fromkeys(terms))[-_MOST_TERMS:]


def _pattern(term: Term) -> re.Pattern[str]:
    together = r"[^\w\n]+".join(map(re.escape, term.words))
    ending = r"\w*" if term.is_begun else r"(?!\w)"
    return re.compile(rf"(?<!\w){together}{ending}")


def _hit(library: Library, entry: Entry, index: int, patterns: Sequence[re.Pattern[str]]) -> Hit:
    linked = library.article(entry.id)
    assert linked is not None
    sentence = linked.article.sentences[index]
    folded = fold(sentence.text)
    spans = sorted(
        folded.span(*match.span())
        for pattern in patterns
        for match in islice(pattern.finditer(folded.text), _MOST_MARKED)
    )
    return Hit(entry, sentence, tuple(_merged(spans)), locator(linked.article, index))


def _merged(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join the spans that overlap."""
    last: tuple[int, int] | None = None
    for start, end in spans:
        if last and start < last[1]:
            last = last[0], max(end, last[1])
            continue
        if last:
            yield last
        last = start, end
    if last:
        yield last
