"""What dossier is wanted: of which view, for whom to open it where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import islice

from dashboard import claimed
from dashboard.address import View, kind_switch, link, read_address
from dashboard.article import lit_sentence
from dashboard.content import Content, Feature
from dashboard.dossier.there import there
from dashboard.event import open_event
from dashboard.picture.asked import Asked, asked_of
from dashboard.picture.shot import Shot, shot_of
from dashboard.preview.said import said_of
from dashboard.theme import paint_of
from dashboard.together import compared
from dashboard.versions import version_of
from geo.articles.article import Sentence
from geo.articles.library import Count, Library
from geo.articles.linking import LinkedArticle
from geo.events.events import Event
from geo.events.index import Speaking

MAP_PX = (800, 560)
MOST_FEATURES = 30
"""Where more are on the map, those are told of that the articles name most."""

MOST_ARTICLES, PATIENCE_SECONDS = 20, 5.0
"""Of the articles that speak of an event, the newest, and how long is looked for them."""

_FIXED = ("size", "scale", "scheme")


@dataclass(frozen=True)
class Wanted:
    """A dossier that is to be made, of what is shown to all readers.

    `asked` is what its map shows, `page` the address of the page, which ends with a slash, `today`
    the day on which it is made, and `faults` say what of its address is not there.
    """

    content: Content
    view: View
    asked: Asked
    page: str
    today: date
    faults: tuple[str, ...] = ()

    @cached_property
    def chosen(self) -> Feature | None:
        """The chosen feature."""
        return self.content.features.get(self.view.feature or "")

    @cached_property
    def event(self) -> Event | None:
        """The event that it is about: the open one, if no feature is chosen."""
        return None if self.chosen else open_event(self.content, self.view.event)

    @cached_property
    def opened(self) -> LinkedArticle | None:
        """The open article."""
        return self.content.library.article(self.view.article) if self.view.article else None

    @cached_property
    def article(self) -> LinkedArticle | None:
        """The article that it is about: the open one, if no feature is chosen and no event open."""
        return None if self.chosen or self.event else self.opened

    @cached_property
    def sentence(self) -> Sentence | None:
        """The sentence that is lit, or that of the open claim."""
        if self.opened is None:
            return None
        if self.view.excerpt:
            found = lit_sentence(self.opened, self.view.excerpt)
            return found.sentence if found else None
        read = claimed.clauses(self.content, self.opened) if self.view.claim else []
        starts = [it.start for it in read if str(it.number) == self.view.claim]
        return self.opened.article.sentence_at(starts[0]) if starts else None

    @cached_property
    def speaking(self) -> list[Speaking]:
        """The newest articles of its days that speak of the event that it is about."""
        if self.event is None:
            return []
        index, of_days = self.content.event_index, set(self._library.entries)
        found = index.speaking_of(self.event, seconds=PATIENCE_SECONDS)
        return list(islice((one for one in found if one.entry in of_days), MOST_ARTICLES))

    @cached_property
    def features(self) -> list[Feature]:
        """The features that it is about.

        They are the chosen one and those beside it, those of the event or the article, or those
        that are on the map.
        """
        if self.chosen:
            return compared(self.content, self.view)
        if self.event or self.article:
            mentions = self.article.mentions if self.article else ()
            of_it = self.event.features if self.event else [it.feature for it in mentions]
            return [it for it in self.content.features.values() if it.id in set(of_it)]
        counts = self.content.library.counts
        named_most = sorted(self.shown, key=lambda it: -counts.get(it.id, Count()).mentions)
        kept = {it.id for it in named_most[:MOST_FEATURES]}
        return [it for it in self.shown if it.id in kept]

    @cached_property
    def shown(self) -> list[Feature]:
        """The features that are on the map."""
        on = set(self.view.layers)
        return [
            it
            for it in self.content.features.values()
            if on & {it.id, kind_switch(paint_of(it.kind, it.role))}
        ]

    @cached_property
    def shot(self) -> Shot:
        """What its map shows: where features are very many, only those that it is about."""
        view = self.asked.view
        if self.content.is_crowded:
            view = replace(view, layers=tuple(self.ids))
        return shot_of(self.content, replace(self.asked, view=view))

    @property
    def ids(self) -> list[str]:
        """The ids of the features that it is about."""
        return [feature.id for feature in self.features]

    @cached_property
    def library(self) -> Library:
        """The articles that it is about, of its days."""
        if not (self.event or self.article):
            return self._library
        about = {one.entry for one in self.speaking}
        kept = [it for it in self._library.entries if it in about or it.id == self.view.article]
        return replace(self._library, entries=tuple(kept))

    @cached_property
    def _library(self) -> Library:
        if not any(self.days):
            return self.content.library
        since, until = (date.fromisoformat(day) if day else None for day in self.days)
        return self.content.library.where(since=since, until=until)

    @property
    def days(self) -> tuple[str | None, str | None]:
        """The first and the last day that it is about; None is no limit."""
        return self.view.since, self.view.until

    @property
    def title(self) -> str:
        """What it is of, as the page is called with it."""
        view = replace(self.view, event=None) if self.chosen else self.view
        return said_of(self.content, view).title

    @property
    def is_overview(self) -> bool:
        """Whether it is of all that is on the map."""
        return not (self.chosen or self.event or self.article)

    @property
    def version(self) -> str:
        """The version of the data that it is made from, "" where none is recorded."""
        return self.view.v or ""

    def address(self, view: View) -> str:
        """Return the address at which the page shows a view."""
        return self.page + link(view, self.content.switches).removesuffix("?")

    def in_place(self, article: str, excerpt: str | None = None, claim: str | None = None) -> str:
        """Return the address at which the page shows a sentence in its article."""
        layers = tuple(dict.fromkeys(self.content.switches.values()))
        view = View(layers=layers, article=article, excerpt=excerpt, claim=claim, v=self.view.v)
        return self.address(view)


def read_wanted(
    params: Mapping[str, Sequence[str]], content: Content, *, page: str, today: date
) -> Wanted:
    """Read what dossier an address asks for; raises AskedError for a value that has no sense."""
    size = {"size": ["x".join(map(str, MAP_PX))]}
    of_map = {key: values for key, values in params.items() if key not in _FIXED} | size
    asked = asked_of(of_map, content, today)
    events = {event.id for event in content.events}
    view, faults = there(content, read_address(params, content.switches, events))
    view = replace(view, v=version_of(content) or None)
    return Wanted(content, view, asked, page, today, faults)
