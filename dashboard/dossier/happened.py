"""The events of a dossier: what happened, when and where, and by which sources."""

from collections.abc import Iterator

from dashboard.address import View
from dashboard.dossier.blocks import (
    Block,
    Cited,
    Heading,
    Inline,
    Line,
    Link,
    Section,
    Terms,
    Together,
)
from dashboard.dossier.contents import Contents
from dashboard.dossier.wanted import Wanted
from dashboard.event import where_of
from geo.events.events import Event
from geo.wording import listed, long_dates


def sections(wanted: Wanted, contents: Contents) -> Iterator[Section]:
    """Yield the section of the events, newest first, where there are any."""
    if contents.events and not wanted.event:
        events = tuple(event_block(wanted, event) for event in contents.events)
        yield Section("events", "Events", events)


def event_block(wanted: Wanted, event: Event) -> Block:
    """Say of an event when, where and of what it was, by which sources."""
    return Together((Heading((event.name,)), Terms(tuple(_rows(wanted, event)))))


def _rows(wanted: Wanted, event: Event) -> Iterator[tuple[str, Line]]:
    features = wanted.content.features
    named = listed([features[id].name for id in event.features if id in features])
    view = View(
        layers=tuple(dict.fromkeys(wanted.content.switches.values())),
        event=event.id,
        v=wanted.view.v,
    )
    yield "When", (long_dates(event.date, event.until),)
    yield "Where", (where_of(event),)
    if named:
        yield "Features" if len(event.features) > 1 else "Feature", (named,)
    if event.note:
        yield "Note", (event.note,)
    yield "Sources", (*_cited(wanted, event), ". ", Link("See it on the map", wanted.address(view)))


def _cited(wanted: Wanted, event: Event) -> Iterator[Inline]:
    sources = wanted.content.sources
    for place, id in enumerate(id for id in event.sources if id in sources):
        yield from ("; " if place else "", Cited(sources[id]))
