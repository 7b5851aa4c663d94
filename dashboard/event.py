"""Events as text: the card of the one that is open, and those of a feature."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import islice
from time import monotonic

from dashboard.content import Content
from dashboard.excerpts import read_in_place
from dashboard.markup import Desk, attribution, citation, swatch, title_html
from geo.articles.article import Article, Sentence
from geo.articles.linking import LinkedArticle
from geo.articles.passages import quoted
from geo.events.events import Event
from geo.events.index import Speaking
from geo.events.linking import MOST_LETTERS as LETTERS_READ
from geo.events.linking import EventLink
from geo.layers.sources import Source
from geo.wording import counted, long_dates

EVENTS_AT_FIRST = 3
MOST_ARTICLES = 10
PATIENCE_SECONDS = 0.2
_LATE = "Older articles have not been looked through yet. Open the event again to get further."

OPEN_UP_TO = 2
"""So many events of an article are listed at once; of more there is a line to open."""


def open_event(content: Content, id: str | None) -> Event | None:
    """Return the event that a view opens, or None."""
    return next((event for event in content.events if event.id == id), None)


def card_html(desk: Desk, event: Event, sources: Mapping[str, Source], articles: str = "") -> str:
    """Say what happened, when and where, of which features, and by which sources.

    `articles` is what of the articles that speak of it stands first.
    """
    rows = {
        "When": escape(long_dates(event.date, event.until)),
        "Where": escape(where_of(event)),
        "Features" if len(event.features) > 1 else "Feature": _features(desk, event),
        "Note": escape(event.note),
        "Sources": "; ".join(citation(sources[id]) for id in event.sources if id in sources),
    }
    terms = "".join(
        f"<div><dt>{term}</dt><dd>{value}</dd></div>" for term, value in rows.items() if value
    )
    close = f"<a {desk.href(event=None)}>Close this event</a>"
    return (
        f'<section class="event-card" data-event="{event.id}" aria-label="Event">'
        f'<h2 dir="auto">{escape(event.name)}</h2>{articles}<dl class="byline">{terms}</dl>'
        f'<p class="actions">{close}</p></section>'
    )


def articles_html(desk: Desk, content: Content, event: Event, *, opened: str | None = None) -> str:
    """Quote the newest articles that speak of an event, each with how that is known.

    All but the first wait behind a line to open; to the `opened` one a line leads where it stands
    beside.
    """
    start = monotonic()
    speaking = content.event_index.speaking_of(event, seconds=PATIENCE_SECONDS)
    found = list(islice(speaking, MOST_ARTICLES + 1))
    is_late = len(found) <= MOST_ARTICLES and monotonic() - start > PATIENCE_SECONDS
    more = f'<p class="quiet">{_LATE}</p>' if is_late else ""
    if not found:
        return more or '<p class="quiet">No article here is known to speak of it.</p>'
    first, *others = (_quote(desk, content, one, opened) for one in found[:MOST_ARTICLES])
    summary = f"<summary>{counted(len(others), 'more article')}</summary>"
    waiting = f'<details class="more">{summary}{"".join(others)}</details>' if others else ""
    return f"<h3>{_how_many(len(found))} of it</h3>{first}{waiting}{more}"


def _how_many(articles: int) -> str:
    if articles > MOST_ARTICLES:
        return f"The {MOST_ARTICLES} newest articles that speak"
    return f"{counted(articles, 'article')} {'speaks' if articles == 1 else 'speak'}"


def _quote(desk: Desk, content: Content, speaking: Speaking, opened: str | None) -> str:
    entry, link = speaking
    linked = content.library.article(entry.id)
    sentence = first_sentence(linked.article, link) if linked else None
    text, excerpt = (sentence.text, sentence.id) if sentence else ("", None)
    reason = escape(link.reason)
    ways = f'<span class="ways">{read_in_place(desk, entry.id, excerpt)}</span>'
    figure = (
        f'<figure class="excerpt"><blockquote dir="auto">{escape(quoted(text))}</blockquote>'
        "<figcaption>"
        f'<span dir="auto">{title_html(entry.header)}</span>. {attribution(entry.header)}; '
        f"{reason} {ways}</figcaption></figure>"
    )
    if entry.id != opened:
        return figure
    there = f'<div class="there">The open article speaks of it. {reason} {ways}</div>'
    return f'<div class="beside">{there}{figure}</div>'


def first_sentence(article: Article, link: EventLink) -> Sentence | None:
    """Return the first sentence of an article that speaks of an event."""
    return next((one for one in article.sentences if one.id in link.sentences), None)


def signs(
    desk: Desk, events: Mapping[str, Event], linked: LinkedArticle, links: Iterable[EventLink]
) -> Iterator[tuple[int, str]]:
    """Yield a quiet link to an event for each sentence that speaks of it, and its offset."""
    ends = {sentence.id: sentence.end for sentence in linked.article.sentences}
    for link in links:
        said = escape(f"Speaks of an event: {events[link.event].name}")
        here = desk.href(article=linked.article.id, event=link.event)
        sign = f'<a class="happened" {here} title="{said}" aria-label="{said}"></a>'
        yield from ((ends[id], sign) for id in link.sentences if id in ends)


def spoken_of_html(
    desk: Desk,
    events: Mapping[str, Event],
    article: str,
    links: Sequence[EventLink],
    *,
    letters: int = 0,
) -> str:
    """List the events that an article speaks of, each with how that is known.

    Of an article of very many letters it says how far it is read.
    """
    less = ""
    if letters > LETTERS_READ:
        read = f"{LETTERS_READ:,} letters of the sentences that have a word for an event"
        less = f'<p class="quiet">Of so long an article the first {read} are read for events.</p>'
    if not links:
        return less
    items = "".join(
        f"<li><a {desk.href(article=article, event=link.event)}>"
        f"{escape(events[link.event].name)}</a> <small>{escape(link.reason)}</small></li>"
        for link in links
    )
    opened = " open" if len(links) <= OPEN_UP_TO else ""
    said = f"Speaks of {counted(len(links), 'event')}"
    listed = f"<summary>{said}</summary><ul>{items}</ul>{less}"
    return f'<details class="spoken-of"{opened}>{listed}</details>'


def where_of(event: Event) -> str:
    """Say where an event was, and how accurately that is known."""
    if event.accuracy_km is None:
        return event.place or "Its place is not known, so it is not on the map."
    return f"{event.place}; known to {event.accuracy_km:g} km"


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
