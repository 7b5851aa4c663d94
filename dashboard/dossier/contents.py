"""What a dossier holds, as values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from dashboard import claimed
from dashboard.content import Content, Feature
from dashboard.crowd import needs_tiles
from dashboard.dossier.wanted import Wanted
from dashboard.picture.panels import sources_shown
from geo.articles.library import ArticleExcerpts
from geo.articles.linking import Entry, LinkedArticle
from geo.articles.reuse import may_be_passed_on
from geo.articles.search import Hit, search
from geo.claims.check_files import cited
from geo.claims.ledger import Line
from geo.errors import MeasureError
from geo.events.events import Event
from geo.layers.facts import Fact
from geo.layers.sources import Source, origins_of
from geo.measures.figures import Figure, feature_figures
from geo.measures.gap import find_gap

MOST_EXCERPTS = 5_000
MOST_FOUND = 200
"""Sentences that the search finds."""

MOST_CHECKED = 20
"""Articles whose claims are checked: the newest."""

LONGEST_CHECKED = 60_000
"""Letters of an article whose claims are checked: each sentence takes some milliseconds."""

MOST_WHOLE, MOST_LETTERS = 20, 300_000
"""Articles that are there in full, and letters of all of them."""


@dataclass(frozen=True)
class Contents:
    """What a dossier holds.

    `excerpts` are the sentences that name its features, `lines` the checks of what the newest of
    those articles claim of them, `unchecked` those of them that are too long for that. `whole` are
    the articles that may be passed on and `too_long` those for which there is no room; `gap` is
    what is measured of all features together. `drawn` are the sources of what the map shows,
    `cited` the others. `has_more` is whether articles have more sentences than `excerpts`, and of
    `total_found` that the search finds `found` are those of the days, and of the newest.
    """

    excerpts: tuple[ArticleExcerpts, ...]
    has_more: bool
    found: tuple[Hit, ...]
    total_found: int
    lines: tuple[Line, ...]
    unchecked: tuple[Entry, ...]
    whole: tuple[LinkedArticle, ...]
    too_long: tuple[Entry, ...]
    figures: dict[str, tuple[Figure, ...]]
    gap: str
    facts: dict[str, tuple[Fact, ...]]
    events: tuple[Event, ...]
    drawn: tuple[Source, ...]
    cited: tuple[Source, ...]


def contents_of(wanted: Wanted) -> Contents:
    """Gather what a dossier holds, of very much the newest."""
    content = wanted.content
    asked = wanted.library.excerpts_of(*wanted.ids, limit=MOST_EXCERPTS + 1)
    excerpts = tuple(_first(asked, MOST_EXCERPTS))
    results = search(wanted.view.search, content.library, content.gazetteer, limit=MOST_FOUND)
    of_days = set(wanted.library.entries)
    checked, unchecked = _checked(content, excerpts)
    lines = tuple(_lines(wanted, checked))
    facts = {id: tuple(f for f in content.facts if f.feature == id) for id in wanted.ids}
    events, drawn = tuple(_events(wanted)), tuple(sources_shown(wanted.shot))
    whole, too_long = _whole(content, _entries(wanted, excerpts))
    return Contents(
        excerpts=excerpts,
        has_more=sum(len(found) for _, found in asked) > MOST_EXCERPTS,
        found=tuple(hit for hit in results.hits if hit.entry in of_days),
        total_found=results.total,
        lines=lines,
        unchecked=tuple(unchecked),
        whole=tuple(whole),
        too_long=tuple(too_long),
        figures={feature.id: tuple(_figures(wanted, feature)) for feature in wanted.features},
        gap=_gap(wanted),
        facts=facts,
        events=events,
        drawn=drawn,
        cited=tuple(_cited(content, drawn, facts, events, lines)),
    )


def _first(articles: Iterable[ArticleExcerpts], most: int) -> Iterator[ArticleExcerpts]:
    """Yield articles with no more excerpts than this in all."""
    left = most
    for entry, found in articles:
        if left > 0:
            yield ArticleExcerpts(entry, found[:left])
        left -= len(found)


def _checked(
    content: Content, excerpts: Iterable[ArticleExcerpts]
) -> tuple[list[tuple[Entry, LinkedArticle]], list[Entry]]:
    """Return the newest articles, whose claims are checked, and those that are too long for it."""
    checked, unchecked = list[tuple[Entry, LinkedArticle]](), list[Entry]()
    for entry, _ in islice(excerpts, MOST_CHECKED):
        linked = content.library.article(entry.id)
        if linked and len(linked.article.text) <= LONGEST_CHECKED:
            checked.append((entry, linked))
        else:
            unchecked.append(entry)
    return checked, unchecked


def _lines(wanted: Wanted, articles: Iterable[tuple[Entry, LinkedArticle]]) -> Iterator[Line]:
    """Check what articles claim of the features."""
    for entry, linked in articles:
        found, _ = claimed.lines_of(wanted.content, entry, linked)
        yield from (line for line in found if set(wanted.ids).intersection(line.features))


def _entries(wanted: Wanted, excerpts: tuple[ArticleExcerpts, ...]) -> Iterable[Entry]:
    """Return the articles of the dossier: that which it is about need name no feature."""
    return wanted.library.entries if wanted.article else (entry for entry, _ in excerpts)


def _whole(content: Content, entries: Iterable[Entry]) -> tuple[list[LinkedArticle], list[Entry]]:
    """Return the articles that may be passed on, and those of them for which there is no room."""
    whole, too_long, letters = list[LinkedArticle](), list[Entry](), 0
    free = (entry for entry in entries if may_be_passed_on(entry.header.licence))
    for entry in islice(free, MOST_WHOLE):
        linked = content.library.article(entry.id)
        if linked and letters + len(linked.article.text) <= MOST_LETTERS:
            letters += len(linked.article.text)
            whole.append(linked)
        else:
            too_long.append(entry)
    return whole, too_long


def _figures(wanted: Wanted, feature: Feature) -> list[Figure]:
    """Measure a feature; of many where there are very many, only with regard to each other."""
    content, layers = wanted.content, wanted.content.layers
    if content.base is None:
        return []
    if content.is_crowded and len(wanted.ids) > 1:
        layers = layers[layers["feature"].isin(wanted.ids)]
    return feature_figures(
        feature.id, layers, content.base, content.facts, border_of=content.case.border_of
    )


def _gap(wanted: Wanted) -> str:
    """Say where all routes come closest to a border, where no one feature is chosen."""
    content, case = wanted.content, wanted.content.case
    is_crowd = content.is_crowded or needs_tiles(content.layers)
    if content.base is None or case.border_of is None or is_crowd or not wanted.is_overview:
        return ""
    try:
        return find_gap(
            content.layers, content.base, border_of=case.border_of, district=case.district
        ).sentence
    except MeasureError:
        return ""


def _events(wanted: Wanted) -> Iterator[Event]:
    """Return the events of the features and days, newest first, and the one that is open.

    Those of no feature are of all that is on the map; of an article they are what it speaks of.
    """
    if wanted.event:
        yield wanted.event
        return
    since, until = (date.fromisoformat(day) if day else None for day in wanted.days)
    spoken_of = _spoken_of(wanted)
    for event in sorted(wanted.content.events, key=lambda it: it.date.last_day, reverse=True):
        first, last = event.date.first_day, (event.until or event.date).last_day
        is_of_days = (until is None or first <= until) and (since is None or since <= last)
        is_of_it = _is_of_it(wanted, event) if spoken_of is None else event.id in spoken_of
        if event.id == wanted.view.event or (is_of_days and is_of_it):
            yield event


def _is_of_it(wanted: Wanted, event: Event) -> bool:
    if not event.features:
        return wanted.is_overview
    return bool(set(wanted.ids).intersection(event.features))


def _spoken_of(wanted: Wanted) -> set[str] | None:
    """Return the events that the article speaks of; None where the dossier is of no article."""
    if wanted.article is None:
        return None
    return {link.event for link in wanted.content.event_index.links(wanted.article.article.id)}


def _cited(
    content: Content,
    drawn: tuple[Source, ...],
    facts: dict[str, tuple[Fact, ...]],
    events: tuple[Event, ...],
    lines: tuple[Line, ...],
) -> list[Source]:
    """Return what facts, events and checks cite, and what the data were made from, each once."""
    ids = [
        *(fact.source for found in facts.values() for fact in found),
        *(id for event in events for id in event.sources),
        *cited(lines),
    ]
    named = [content.sources[id] for id in dict.fromkeys(ids) if id in content.sources]
    return list(dict.fromkeys([*named, *origins_of(drawn, content.sources)]))
