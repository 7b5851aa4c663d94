"""Which articles of a library speak of which events, found as it is asked for and then kept."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import inf
from time import monotonic
from typing import NamedTuple

from geo.articles.library import Library
from geo.articles.linking import Entry
from geo.articles.own import OWN
from geo.articles.sentence_index import Term
from geo.events.events import Event
from geo.events.linking import EventFinder, EventLink, events_of


class Speaking(NamedTuple):
    """An article that speaks of an event, and how."""

    entry: Entry
    link: EventLink


@dataclass(frozen=True, eq=False)
class EventIndex:
    """The events in the articles of a library; each article is read once, when it is needed."""

    library: Library = field(default_factory=lambda: Library(()))
    finder: EventFinder = field(default_factory=EventFinder)
    _kept: dict[str, tuple[EventLink, ...]] = field(default_factory=dict, repr=False)
    _shared: "EventIndex | None" = field(default=None, repr=False)

    def with_library(self, library: Library) -> "EventIndex":
        """Return the same for this library with articles of a reader's own, which it keeps apart.

        What is found in the articles that all share is kept for all.
        """
        return EventIndex(library, self.finder, _shared=self._shared or self)

    def links(self, article: str) -> tuple[EventLink, ...]:
        """Return the events that an article speaks of, by date; none if there is no such article.

        The first call reads the article, in about a millisecond.
        """
        if self._shared and not article.startswith(OWN):
            return self._shared.links(article)
        if article not in self._kept:
            linked = self.library.article(article)
            self._kept[article] = tuple(events_of(linked, self.finder)) if linked else ()
        return self._kept[article]

    def speaking_of(self, event: Event, *, seconds: float = inf) -> Iterator[Speaking]:
        """Return the articles that speak of an event, newest first, each as it is found.

        Only articles that name its feature or place are read: who shows a few asks for no more.
        After `seconds` no other is read; what was read is kept, so that a later call gets further.
        """
        end = monotonic() + seconds
        naming = self._naming_place(event) if self.finder.is_known_by_place(event) else set[int]()
        for at, entry in enumerate(self.library.entries):
            day = entry.header.day
            is_before = day is not None and day.last_day < event.date.first_day
            names = at in naming or not entry.mentions.keys().isdisjoint(event.features)
            if names and not is_before:
                if monotonic() > end:
                    return
                links = self.links(entry.id)
                yield from (Speaking(entry, link) for link in links if link.event == event.id)

    def _naming_place(self, event: Event) -> set[int]:
        """Return which articles have a word that may begin a name of the event's place."""
        terms = [Term((begin,), is_begun=True) for begin in self.finder.places.beginnings(event)]
        find, most = self.library.sentences.find, 1 << 30
        return {article for term in terms for article, _ in find([term], limit=most)[1]}
