"""Finds the sentences that hold words: an index in memory, SQLite's FTS5."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from threading import Lock
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_SENTENCES = 1 << 24  # more than an article can have
_TABLE = "CREATE VIRTUAL TABLE sentences USING fts5(words, content='', columnsize=0, tokenize={})"
_TOKENIZE = "\"ascii tokenchars '_'\""
"""Words are told apart at blanks: what SQLite takes for a letter depends on its version."""


class Term(NamedTuple):
    """Words that stand together, in this order; the last of them may be only begun."""

    words: tuple[str, ...]
    is_begun: bool = False


class SentenceIndex:
    """The folded sentences of articles, each known by the number of its article and its own.

    It answers one search after the other; other threads run while SQLite looks.
    """

    def __init__(self, articles: Iterable[str]) -> None:
        """Take in articles in order, each as folded sentences, one a line."""
        self._lock = Lock()
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._database.execute(_TABLE.format(_TOKENIZE))
        insert = "INSERT INTO sentences (rowid, words) VALUES (?, ?)"
        with self._database:
            self._database.executemany(insert, _rows(articles))

    def find(
        self, terms: Sequence[Term], *, limit: int, within: int | None = None
    ) -> tuple[int, list[tuple[int, int]]]:
        """Return how many sentences hold all the terms, and the first: (article, sentence).

        They are those `within` one article, or those of all.
        """
        query: list[str | int] = [" ".join(map(_query, terms))]
        matching = "FROM sentences WHERE sentences MATCH ?"
        if within is not None:
            matching += " AND rowid BETWEEN ? AND ?"
            query += [within * _SENTENCES, (within + 1) * _SENTENCES - 1]
        with self._lock:
            (total,) = self._database.execute(f"SELECT count(*) {matching}", query).fetchone()
            rows = self._database.execute(
                f"SELECT rowid {matching} ORDER BY rowid LIMIT ?", [*query, limit]
            ).fetchall()
        return total, [divmod(number, _SENTENCES) for (number,) in rows]


class StackedIndex:
    """One index above another: the articles of the lower one are counted on from `height`."""

    def __init__(
        self, upper: SentenceIndex, lower: "SentenceIndex | StackedIndex", *, height: int
    ) -> None:
        self._upper, self._lower, self._height = upper, lower, height

    def find(
        self, terms: Sequence[Term], *, limit: int, within: int | None = None
    ) -> tuple[int, list[tuple[int, int]]]:
        """Return how many sentences hold all the terms, and the first: (article, sentence).

        They are those `within` one article, or those of all.
        """
        if within is not None and within < self._height:
            return self._upper.find(terms, limit=limit, within=within)
        total, found = (0, []) if within is not None else self._upper.find(terms, limit=limit)
        below = None if within is None else within - self._height
        more, rest = self._lower.find(terms, limit=limit - len(found), within=below)
        return total + more, found + [(at + self._height, sentence) for at, sentence in rest]


def _rows(articles: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Return the words of each sentence, with nothing but a blank between."""
    for article, folded in enumerate(articles):
        for sentence, line in enumerate(folded.split("\n")):
            yield article * _SENTENCES + sentence, " ".join(_WORD.findall(line))


def _query(term: Term) -> str:
    """Return `"long roa"*` for the words long and roa, of which the last is only begun."""
    return f'"{" ".join(term.words)}"{"*" if term.is_begun else ""}'
