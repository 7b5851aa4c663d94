"""What dossier is wanted: of which view, for whom to open it where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from dashboard.borders import day_of
from dashboard.content import Content, Feature
from dashboard.picture.asked import Asked, read_asked
from dashboard.picture.shot import Shot, shot_of
from dashboard.state import View, kind_switch, link, read_address
from dashboard.theme import paint_of
from dashboard.versions import version_of
from geo.articles.library import Count, Library

MAP_PX = (800, 560)
MOST_FEATURES = 30
"""Where more are on the map, those are told of that the articles name most."""

_OPENED = ("article", "excerpt", "claim")
"""What is open beside what a dossier is of."""

_FIXED = ("size", "scale", "scheme")


@dataclass(frozen=True)
class Wanted:
    """A dossier that is to be made, of what is shown to all readers.

    `asked` is what its map shows, `page` the address of the page, which ends with a slash, and
    `today` the day on which it is made.
    """

    content: Content
    view: View
    asked: Asked
    page: str
    today: date

    @cached_property
    def features(self) -> list[Feature]:
        """The features that it is about: the chosen one, or those that are on the map."""
        if chosen := self.content.features.get(self.view.feature or ""):
            return [chosen]
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
        """The articles of its days."""
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
        """What it is of: the chosen feature, or all that is on the map."""
        title = self.content.case.title
        return self.features[0].name if self.view.feature else title

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
    events = {event.id for event in content.events}
    told = {key: values for key, values in params.items() if key not in _OPENED}
    size = {"size": ["x".join(map(str, MAP_PX))]}
    of_map = {key: values for key, values in told.items() if key not in _FIXED} | size
    day = day_of(content, read_address(params, content.switches, events), today)
    asked = read_asked(of_map, content.switches, events, day=day)
    view = read_address(told, content.switches, events)
    return Wanted(content, replace(view, v=version_of(content) or None), asked, page, today)
