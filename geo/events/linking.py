"""Which events an article speaks of, in which sentences, and how that is known."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from geo.articles.article import Sentence
from geo.articles.linking import LinkedArticle
from geo.events.events import Event
from geo.events.evidence import Around, Evidence, telling
from geo.events.fitting import Fit, fit, fit_after, fit_beside
from geo.events.kinds import Kind, Kinds, load_kinds
from geo.events.places import EventPlaces, load_event_names, places_of
from geo.events.saying import names_reason, news_reason
from geo.files import AnyPath

_NO_WORDS = Kind("", {})
MOST_LETTERS = 60_000
"""So much is read of the sentences of an article that have a word for what may have happened."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class EventLink(NamedTuple):
    """An event that an article speaks of, by the ids of the sentences that do.

    `reason` says for a reader how that is known: "It names 12–15 July 2020 and Tovuz."
    """

    event: str
    sentences: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class EventFinder:
    """Finds what events articles speak of. Picklable.

    `names` says what to call a feature in a reason: "BTC" for btc.
    """

    events: tuple[Event, ...] = ()
    kinds: Kinds = field(default_factory=Kinds)
    places: EventPlaces = field(default_factory=EventPlaces)
    names: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def by_name(self) -> dict[str, list[Event]]:
        """The events of each feature and of each place, by date."""
        found = dict[str, list[Event]]()
        for event in self.events:
            for name in dict.fromkeys((*event.features, *places_of(event))):
                found.setdefault(name, []).append(event)
        return found

    def kind_of(self, event: Event) -> Kind:
        """Return the kind of an event; without words it has none by which texts speak of it."""
        return self.kinds.kinds.get(event.kind, _NO_WORDS)

    def is_known_by_place(self, event: Event) -> bool:
        """Return whether a text need not name a feature of an event."""
        return self.kind_of(event).needs == "either" or not event.features

    def may_be_in(self, linked: LinkedArticle) -> frozenset[str]:
        """Return the ids of the events that an article may speak of, by the years that it names.

        Not those that came after it, nor, if they need a day, those of other years.
        """
        today, years = linked.article.header.day, set(_YEAR.findall(linked.article.text))
        if today:
            years |= {str(today.year), str(today.year - 1)}
        return frozenset(
            event.id
            for event in self.events
            if (today is None or event.date.first_day <= today.last_day)
            and (self.kind_of(event).without_day or not years.isdisjoint(_years(event)))
        )

    def __getstate__(self) -> dict[str, object]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


def load_event_finder(
    folder: AnyPath, *, events: Iterable[Event], names: Mapping[str, str] = MappingProxyType({})
) -> EventFinder:
    """Read what tells of events from `folder`: event-kinds.toml, event-places.csv, place-names.csv.

    None of them needs to be there. `names` says what to call each feature. Raises EventError or
    GazetteerError with the faults of a file.
    """
    folder, events = Path(folder), tuple(events)
    places = EventPlaces.of(events, load_event_names(folder))
    return EventFinder(events, load_kinds(folder), places, dict(names))


def events_of(linked: LinkedArticle, finder: EventFinder) -> list[EventLink]:
    """Return the events that an article speaks of, by their date.

    A sentence speaks of one if it tells its day, its place or feature, and a word of its kind; the
    day may stand in the sentence beside. What fits several events, and what is only planned or
    remembered, is left. Of the sentences with such a word the first MOST_LETTERS are read.
    """
    possible = finder.may_be_in(linked)
    if not possible:
        return []
    around = Around(linked, finder.kinds, finder.places)
    kinds = {event.kind for event in finder.events if event.id in possible}
    found, letters = dict[str, list[tuple[Fit, str]]](), 0
    for sentence in telling(linked.article, finder.kinds, kinds):
        if letters > MOST_LETTERS:
            break
        letters += len(sentence.text)
        for one in _spoken_of(_told(sentence, around), finder, possible):
            found.setdefault(one.event.id, []).append((one, sentence.id))
    return [_link(found[event.id], finder) for event in finder.events if event.id in found]


class _Told(NamedTuple):
    """What a sentence has to tell, and the sentences before and after it in its paragraph."""

    here: Evidence
    before: Evidence | None
    after: Evidence | None


def _told(sentence: Sentence, around: Around) -> _Told:
    before, after = (
        around.evidence_at(at) if around.is_in(at, sentence.paragraph) else None
        for at in (sentence.index - 1, sentence.index + 1)
    )
    return _Told(around.evidence_at(sentence.index), before, after)


def _spoken_of(told: _Told, finder: EventFinder, possible: Collection[str]) -> list[Fit]:
    """Return the events that a sentence speaks of: all that fit surely, or the one that may."""
    evidence = told.here
    events = _events_named(evidence, finder, possible)
    if not events:
        return _by_the_one_before(told, finder, possible)
    if not evidence.may_tell({event.kind for event in events}):
        return []
    fits = [one for event in events if (one := fit(event, evidence, finder.kind_of(event)))]
    sure = [one for one in fits if one.is_sure]
    if sure or evidence.days:
        return sure or _only(fits)
    news = [one for one in fits if one.is_news]
    return _by_those_beside(told, events, finder) or _only(news or fits)


def _events_named(
    evidence: Evidence, finder: EventFinder, possible: Collection[str]
) -> list[Event]:
    named = (name for name in (*evidence.features, *evidence.places) if name in finder.by_name)
    those = {event.id: event for name in named for event in finder.by_name[name]}
    return [event for event in those.values() if event.id in possible]


def _by_the_one_before(told: _Told, finder: EventFinder, possible: Collection[str]) -> list[Fit]:
    """Return the events of what the sentence before names, if this one tells day and kind."""
    before = told.before
    if not before or not told.here.days:
        return []
    events = _events_named(before, finder, possible)
    fits = (fit_after(event, told.here, before, finder.kind_of(event)) for event in events)
    return [one for one in fits if one]


def _only(fits: list[Fit]) -> list[Fit]:
    return fits if len(fits) == 1 else []


def _by_those_beside(told: _Told, events: Sequence[Event], finder: EventFinder) -> list[Fit]:
    """Return the events of which the sentence before or behind tells the day."""
    fits = (
        fit_beside(event, told.here, other, finder.kind_of(event))
        for other in filter(None, (told.before, told.after))
        for event in events
    )
    return [one for one in fits if one]


def _years(event: Event) -> set[str]:
    last = (event.until or event.date).year
    return {str(year) for year in range(event.date.year, last + 1)}


def _link(found: Sequence[tuple[Fit, str]], finder: EventFinder) -> EventLink:
    """Return the link to an event by what fits it, each with its sentence's id.

    The surest gives the reason.
    """
    ids = dict.fromkeys(id for _, id in found)
    best = max((one for one, _ in found), key=lambda one: (one.is_sure, len(one.names)))
    return EventLink(best.event.id, tuple(ids), _reason(best, finder.names))


def _reason(fit: Fit, called: Mapping[str, str]) -> str:
    names = [called.get(name, name) for name in fit.names]
    today = fit.evidence.today
    if fit.is_news and today:
        return news_reason(today, names, fit.word)
    return names_reason(fit.days, names, "" if fit.is_sure else fit.word)
