"""What is told of the features: events and facts, and the sources that they cite."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from shapely import Point

from geo.events.events import FILE as EVENTS
from geo.events.events import Event
from geo.layers.facts import FILE as FACTS
from geo.layers.facts import Fact
from geo.layers.sources import COLUMNS, Source
from geo.layers.sources import FILE as SOURCES
from geo.published.columns import Row
from geo.published.tables import Feature, feature_of
from geo.published.terms import FileTerms, named_by
from geo.when import parse_when


class Events:
    """The events, by date."""

    def __init__(self, events: Sequence[Event], terms: FileTerms) -> None:
        self._events, self._terms = events, terms.of(EVENTS)
        self._at = {event.id: at for at, event in enumerate(events)}

    def rows(self) -> Iterator[Row]:
        """Return what each row is found by."""
        for event in self._events:
            over = event.until or event.date
            yield Row(
                features=event.features,
                kind=event.kind,
                shape=_point(event),
                first=event.date.first_day,
                last=over.last_day,
            )

    def feature(self, at: int) -> Feature:
        """Return a row as a GeoJSON feature."""
        event = self._events[at]
        properties = {
            "name": event.name,
            "date": str(event.date),
            "until": str(event.until) if event.until else None,
            "kind": event.kind,
            "features": list(event.features),
            "place": event.place,
            "accuracy_km": event.accuracy_km,
            "sources": list(event.sources),
            "note": event.note,
            **self._terms,
        }
        return feature_of(event.id, properties, _point(event))

    def at(self, id: str) -> int | None:
        """Return the number of the row of an id, None where there is none."""
        return self._at.get(id)


class Facts:
    """The facts, in the order of their file; the kind of one is what it tells, such as length."""

    def __init__(
        self, facts: Sequence[Fact], sources: Mapping[str, Source], terms: FileTerms
    ) -> None:
        self._facts, self._sources, self._terms = facts, sources, terms.of(FACTS)
        self._ids = [_id_of(fact) for fact in facts]
        self._at = {id: at for at, id in enumerate(self._ids)}

    def rows(self) -> Iterator[Row]:
        """Return what each row is found by."""
        for fact in self._facts:
            first, last = fact.span
            yield Row(features=(fact.feature,), kind=fact.fact, first=first, last=last)

    def feature(self, at: int) -> Feature:
        """Return a row as a GeoJSON feature."""
        fact = self._facts[at]
        source = self._sources.get(fact.source)
        properties = {
            **{name: value for name, value in asdict(fact).items() if name != "source"},
            "source": fact.source,
            "source_title": source.title if source else None,
            "source_url": source.url if source else None,
            **self._terms,
        }
        return feature_of(self._ids[at], properties)

    def at(self, id: str) -> int | None:
        """Return the number of the row of an id, None where there is none."""
        return self._at.get(id)


class Sources:
    """The sources that are cited, and the records of the data files."""

    def __init__(self, sources: Mapping[str, Source], terms: FileTerms) -> None:
        self._sources, self._terms = list(sources.values()), terms.of(SOURCES)
        self._at = {id: at for at, id in enumerate(sources)}

    def rows(self) -> Iterator[Row]:
        """Return what each row is found by."""
        for source in self._sources:
            published = parse_when(source.date)
            days = (published.first_day, published.last_day) if published else (None, None)
            yield Row(first=days[0], last=days[1])

    def feature(self, at: int) -> Feature:
        """Return a row as a GeoJSON feature; `licence` is that of the source itself."""
        source = self._sources[at]
        said = {name: getattr(source, name) for name in COLUMNS if name != "id"}
        properties = {
            **said,
            "licence_url": source.licence_url,
            "attribution": named_by([source]),
            "record_licence": self._terms["licence"],
        }
        return feature_of(source.id, properties)

    def at(self, id: str) -> int | None:
        """Return the number of the row of an id, None where there is none."""
        return self._at.get(id)


def _point(event: Event) -> Point | None:
    if event.lng is None or event.lat is None:
        return None
    return Point(event.lng, event.lat)


def _id_of(fact: Fact) -> str:
    """Return an id that lasts as long as the fact is told so."""
    said = "\n".join(asdict(fact).values())
    return f"{fact.feature}:{hashlib.sha256(said.encode('utf-8', 'replace')).hexdigest()[:12]}"
