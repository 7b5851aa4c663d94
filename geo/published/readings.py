"""What reading the articles yields: the claims that they make, and the events they speak of."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from math import inf
from time import monotonic
from typing import Any, NamedTuple

from geo.articles.linking import Entry, LinkedArticle
from geo.claims.check_files import check_record, figure_text
from geo.claims.explain import kind_of
from geo.claims.ledger import Line, ledger
from geo.claims.vocabulary import Vocabulary
from geo.errors import attempt
from geo.events.events import Event
from geo.events.index import EventIndex
from geo.events.linking import EventLink
from geo.published.collection import Found
from geo.published.columns import Columns, Extent, Row
from geo.published.places import Places
from geo.published.quoted import Articles, row_of, said_by
from geo.published.selection import ANYTHING, Selection
from geo.published.tables import Feature, feature_of
from geo.published.terms import terms_of_article

_KEPT_ARTICLES = 64


class Told(NamedTuple):
    """A row that an article yields: its id, what it is found by, and its own properties."""

    id: str
    row: Row
    properties: dict[str, Any]


Reading = Callable[[Entry, LinkedArticle], Iterable[Told]]


class Readings:
    """A collection of what is read in articles, newest first; each is read when it is needed.

    Reading takes tens of milliseconds an article, so a call ends with the rows that are asked for,
    or after `patience_seconds`: what was read is kept, and a later call gets further. `filters` are
    fields of a Selection that tell its rows; `names_features` says that a row is only about what
    its article mentions.
    """

    def __init__(
        self, id: str, title: str, description: str, reading: Reading, articles: Articles,
        places: Places, *, filters: tuple[str, ...], days: Callable[[], Extent],
        names_features: bool, patience_seconds: float = inf,
    ) -> None:  # fmt: skip
        self.id, self.title, self.description = id, title, description
        self.filters = filters
        self._reading, self._articles, self._places = reading, articles, places
        self._days, self._names_features = days, names_features
        self._patience_seconds = patience_seconds
        self._columns: dict[int, Columns] = {}
        self._told = lru_cache(_KEPT_ARTICLES)(self._read)

    def find(
        self, asked: Selection = ANYTHING, *, offset: int = 0, limit: int | None = None
    ) -> Found:
        """Return the rows that are asked for, in a lasting order, from one on, at most so many.

        How many there are in all is known once all articles that may hold some have been read.
        """
        end = inf if limit is None else offset + limit
        give_up = monotonic() + self._patience_seconds
        rows: list[tuple[int, int]] = []
        is_all = True
        for at in self._possible(asked):
            if at not in self._columns and (len(rows) > end or monotonic() > give_up):
                is_all = False
                break
            rows += [(at, int(number)) for number in self._columns_of(at).select(asked)]
        wanted = rows[offset : None if limit is None else offset + limit]
        features = (self._feature(self._told(at)[number]) for at, number in wanted)
        return Found(len(rows) if is_all else None, features)

    def feature(self, id: str) -> Feature | None:
        """Return the row of an id, None where there is none."""
        for cut in range(1, id.count(":") + 1):
            at = self._articles.at(id.rsplit(":", cut)[0])
            if at is not None:
                told = next((told for told in self._told(at) if told.id == id), None)
                return self._feature(told) if told else None
        return None

    @property
    def extent(self) -> Extent:
        """The days of the articles."""
        return self._days()

    def _possible(self, asked: Selection) -> Iterator[int]:
        """Return the numbers of the articles that may hold what is asked for."""
        for at, entry in enumerate(self._articles.entries):
            is_of_feature = not asked.feature or asked.feature in entry.mentions
            is_of_article = asked.article is None or asked.article == entry.id
            day = entry.header.day
            is_of_days = day is None or day.is_between(asked.since, asked.until)
            if is_of_article and is_of_days and (is_of_feature or not self._names_features):
                yield at

    def _columns_of(self, at: int) -> Columns:
        if at not in self._columns:
            self._columns[at] = Columns((told.row for told in self._told(at)), self._places)
        return self._columns[at]

    def _read(self, at: int) -> tuple[Told, ...]:
        entry = self._articles.entries[at]
        linked = self._articles.library.article(entry.id)
        return tuple(self._reading(entry, linked)) if linked else ()

    def _feature(self, told: Told) -> Feature:
        entry = self._articles.entries[self._articles.at(told.row.article) or 0]
        terms = terms_of_article(entry.header, self._articles.licences)
        return feature_of(told.id, {**told.properties, **said_by(entry.header), **terms})


def claims_by(vocabulary: Vocabulary | None) -> Reading:
    """Return what reads the claims of an article, each with what the map and sources have to it."""

    def read(entry: Entry, linked: LinkedArticle) -> Iterator[Told]:
        check = vocabulary.known.check if vocabulary else None
        if vocabulary is None or check is None:
            return
        seen: dict[str, int] = {}
        for line in attempt(lambda: list(ledger(entry, linked, vocabulary, check)), [], []):
            id = f"{entry.id}:{line.sentence.id}:{line.number}"
            seen[id] = seen.get(id, 0) + 1
            kind = kind_of(line.check.claim)
            row = row_of(entry, line.features)._replace(kind=kind)
            yield Told(f"{id}:{seen[id]}", row, _claim(line))

    return read


def _claim(line: Line) -> dict[str, Any]:
    """Return what is told of a claim; of a claim's parts, those that stand alone."""
    record = check_record(line)
    claim = record["claim"]
    same = ("article", "locator", "sentence", "clause", "features")
    judged = ("stated", "measured", "margin", "unit", "verdict", "why", "change", "rule")
    return {
        **{name: record[name] for name in same},
        "sentence_id": line.sentence.id,
        "number": line.number,
        "start": line.start,
        "end": line.end,
        "kind": kind_of(line.check.claim),
        "subject": claim["subject"],
        "object": claim["object"],
        **{name: record[name] for name in judged},
        "published_figures": [figure_text(figure) for figure in record["published_figures"]],
    }


def events_by(events: Iterable[Event], index: EventIndex) -> Reading:
    """Return what finds the events that an article speaks of, with the sentences and the reason."""
    known = {event.id: event for event in events}

    def read(entry: Entry, linked: LinkedArticle) -> Iterator[Told]:
        texts = {sentence.id: sentence.text for sentence in linked.article.sentences}
        for link in index.links(entry.id):
            if event := known.get(link.event):
                row = row_of(entry, event.features)._replace(kind=event.kind, event=event.id)
                yield Told(f"{entry.id}:{event.id}", row, _spoken_of(event, entry, link, texts))

    return read


def _spoken_of(
    event: Event, entry: Entry, link: EventLink, texts: dict[str, str]
) -> dict[str, Any]:
    return {
        "event": event.id,
        "event_name": event.name,
        "event_date": str(event.date),
        "kind": event.kind,
        "features": list(event.features),
        "article": entry.id,
        "sentences": [texts[id] for id in link.sentences],
        "sentence_ids": list(link.sentences),
        "why": link.reason,
    }
