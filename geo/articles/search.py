"""Finds features by any of their names, and sentences by their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.articles.article import Sentence
from geo.articles.excerpts import locator
from geo.articles.library import Library
from geo.articles.linking import Entry
from geo.folding import fold
from geo.names.gazetteer import Gazetteer, find_names

_LONGEST_QUERY = 200
_MOST_TERMS = 12
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


def search(query: str, library: Library, gazetteer: Gazetteer, *, limit: int = 20) -> Results:
    """Find the features that a query names, and the sentences that hold all its words.

    Capitals, diacritics and signs do not matter. Words in quotes stand together in this order,
    and the last word may be only begun. Newest articles come first. The cost is one pass over the
    library's text, whatever the query.
    """
    query = query[:_LONGEST_QUERY]
    terms = _terms(query)
    if not terms:
        return Results()
    features = tuple(dict.fromkeys(name.feature for name in find_names(query, gazetteer)))
    patterns = [_pattern(words, is_begun) for words, is_begun in terms]
    needles = sorted({word for words, _ in terms for word in words}, key=len, reverse=True)
    found = list(_matching(library, needles, patterns))
    hits = tuple(_hit(library, entry, index, patterns) for entry, index in found[:limit])
    return Results(features, hits, len(found))


def _terms(query: str) -> list[tuple[list[str], bool]]:
    """Return the words of each term, and whether the last of them may be only begun."""
    matches = list(_TERM.finditer(fold(query).text))
    terms = []
    for match in matches:
        words = re.findall(r"\w+", match[1] or match[2] or "")
        if words:
            terms.append((words, match is matches[-1] and match[2] is not None))
    return terms[-_MOST_TERMS:]


def _pattern(words: Sequence[str], is_begun: bool) -> re.Pattern[str]:
    together = r"[^\w\n]+".join(map(re.escape, words))
    ending = r"\w*" if is_begun else r"(?!\w)"
    return re.compile(rf"(?<!\w){together}{ending}")


def _matching(
    library: Library, needles: Sequence[str], patterns: Sequence[re.Pattern[str]]
) -> Iterator[tuple[Entry, int]]:
    for entry in library.entries:
        folded = library.folded(entry.id)
        if not all(needle in folded for needle in needles):
            continue
        for index, line in enumerate(folded.split("\n")):
            if needles[0] in line and all(pattern.search(line) for pattern in patterns):
                yield entry, index


def _hit(library: Library, entry: Entry, index: int, patterns: Sequence[re.Pattern[str]]) -> Hit:
    linked = library.article(entry.id)
    assert linked is not None
    sentence = linked.article.sentences[index]
    folded = fold(sentence.text)
    spans = sorted(
        folded.span(*match.span())
        for pattern in patterns
        for match in pattern.finditer(folded.text)
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
