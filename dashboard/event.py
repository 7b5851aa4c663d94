"""Events as text: the card of the one that is open, and those of a feature."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from dashboard.content import Content
from dashboard.markup import Desk, citation, swatch
from geo.events.events import Event
from geo.layers.sources import Source
from geo.wording import counted, long_dates

EVENTS_AT_FIRST = 3


def open_event(content: Content, id: str | None) -> Event | None:
    """Return the event that a view opens, or None."""
    return next((event for event in content.events if event.id == id), None)


def card_html(desk: Desk, event: Event, sources: Mapping[str, Source]) -> str:
    """Say what happened, when and where, of which features, and by which sources."""
    rows = {
        "When": escape(long_dates(event.date, event.until)),
        "Where": _where(event),
        "Features": _features(desk, event),
        "Note": escape(event.note),
        "Sources": "; ".join(citation(sources[id]) for id in event.sources if id in sources),
    }
    terms = "".join(
        f"<div><dt>{term}</dt><dd>{value}</dd></div>" for term, value in rows.items() if value
    )
    close = f"<a {desk.href(event=None)}>Close this event</a>"
    return (
        f'<section class="event-card" data-event="{event.id}" aria-label="Event">'
        f'<h2 dir="auto">{escape(event.name)}</h2><dl class="byline">{terms}</dl>'
        f'<p class="actions">{close}</p></section>'
    )


def _where(event: Event) -> str:
    """Say where it was, and how accurately that is known."""
    if event.accuracy_km is None:
        return escape(event.place or "Its place is not known, so it is not on the map.")
    return f"{escape(event.place)}; known to {event.accuracy_km:g} km"


def _features(desk: Desk, event: Event) -> str:
    return "".join(
        f'<a class="chip" data-fit {desk.href(feature=f.id, event=event.id)}>{swatch(f)}'
        f"{escape(f.name)}</a>"
        for f in desk.named(event.features)
    )


def events_html(desk: Desk, events: Iterable[Event]) -> str:
    """List events, newest first; what goes beyond the first few waits behind a line to open."""
    newest = sorted(events, key=lambda event: event.date.last_day, reverse=True)
    if not newest:
        return ""
    items = [_item(desk, event) for event in newest]
    first, rest = items[:EVENTS_AT_FIRST], items[EVENTS_AT_FIRST:]
    summary = f"<summary>{counted(len(rest), 'earlier event')}</summary>"
    more = f"<details>{summary}{_list(rest)}</details>" if rest else ""
    return f'<div class="events">{_list(first)}{more}</div>'


def _item(desk: Desk, event: Event) -> str:
    when = f'<span class="quiet">{escape(long_dates(event.date, event.until))}</span>'
    return f"<li><a {desk.href(event=event.id)}>{escape(event.name)}</a> {when}</li>"


def _list(items: Sequence[str]) -> str:
    return f"<ul>{''.join(items)}</ul>"
