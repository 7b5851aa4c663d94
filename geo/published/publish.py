"""Makes the collections of all that is published."""

from collections.abc import Iterable, Mapping, Set
from math import inf
from typing import Never

from geopandas import GeoDataFrame

from geo.articles.library import Library
from geo.claims.vocabulary import Vocabulary
from geo.errors import PublishError
from geo.events.events import Event
from geo.events.index import EventIndex
from geo.layers.facts import Fact
from geo.layers.sources import Source
from geo.published.collection import Collection, TableCollection
from geo.published.columns import Extent
from geo.published.drawn import Features, Parts
from geo.published.places import Places
from geo.published.quoted import Articles, Quotes
from geo.published.readings import Readings, claims_by, events_by
from geo.published.terms import FileTerms
from geo.published.told import Events, Facts, Sources

_NEEDS = {
    "events": ("events",),
    "facts": ("facts",),
    "sources": ("sources",),
    "articles": ("library",),
    "excerpts": ("library",),
    "mentions": ("library",),
    "claims": ("library", "vocabulary"),
    "event-articles": ("library", "events", "event_index"),
}
"""By collection the arguments without which there is nothing to publish."""

_OF_FEATURES, _OF_ARTICLES = ("feature", "kind"), ("feature", "article")


class Published(dict[str, Collection]):
    """Collections by their ids; asking for one whose parts were not given raises PublishError."""

    def __init__(self, collections: Iterable[Collection], lacking: Set[str] = frozenset()) -> None:
        super().__init__(
            (one.id, one) for one in collections if lacking.isdisjoint(_NEEDS.get(one.id, ()))
        )
        self._lacking = lacking

    def __missing__(self, id: str) -> Never:
        needed = [f"{name}=…" for name in _NEEDS.get(id, ()) if name in self._lacking]
        if not needed:
            raise PublishError(id, f"there is no such collection; there are {', '.join(self)}")
        raise PublishError(
            id, f"give publish() {' and '.join(needed)} for it, or take publish_folder()"
        )


def publish(
    layers: GeoDataFrame,
    *,
    library: Library | None = None,
    events: Iterable[Event] | None = None,
    facts: Iterable[Fact] | None = None,
    sources: Mapping[str, Source] | None = None,
    vocabulary: Vocabulary | None = None,
    event_index: EventIndex | None = None,
    patience_seconds: float = inf,
) -> Published:
    """Return what is published of the data, by the ids of the collections; it costs little.

    They are features, routes, areas, sites, events, facts, sources, articles, excerpts, mentions,
    claims (by a `vocabulary`) and event-articles (by an `event_index`). Each row has its licence
    and whom to name. The whole text of an article is there only where its licence lets anyone pass
    it on, and nothing is of an article that a reader tries. For claims and event-articles the
    articles are read as they are needed, in a call for no longer than `patience_seconds`.
    Collections are there for what is given: who asks for another gets a PublishError that says
    which arguments it needs. `publish_folder` gives them all.
    """
    given = {
        "library": library, "events": events, "facts": facts, "sources": sources,
        "vocabulary": vocabulary, "event_index": event_index,
    }  # fmt: skip
    lacking = {name for name, part in given.items() if part is None}
    shared = library.with_own(()) if library else None
    events, sources = tuple(events or ()), sources or {}
    places, terms = Places(layers), FileTerms(sources)
    articles = Articles(shared or Library(()), terms.licences)
    of_articles = TableCollection(
        "articles", "Articles",
        "What is known of each article, and its address; its text only where its licence lets "
        "anyone pass it on.",
        articles, places, filters=_OF_ARTICLES,
    )  # fmt: skip

    def of_days() -> Extent:
        return of_articles.extent

    collections: tuple[Collection, ...] = (
        TableCollection(
            "features", "Features",
            "What the articles mention, each whole: lines, areas and sites, with how often they "
            "are mentioned.",
            Features(layers, shared, terms), places, filters=_OF_FEATURES,
        ),
        TableCollection(
            "routes", "Routes",
            "The lines in sections, as the map draws them, each with its accuracy.",
            Parts(layers, "route", terms), places, filters=_OF_FEATURES,
        ),
        TableCollection(
            "areas", "Areas",
            "The areas as the map draws them, each with its accuracy.",
            Parts(layers, "area", terms), places, filters=_OF_FEATURES,
        ),
        TableCollection(
            "sites", "Sites",
            "Sites, on their own or along a line, each with its accuracy.",
            Parts(layers, "site", terms), places, filters=_OF_FEATURES,
        ),
        TableCollection(
            "events", "Events",
            "What happened, when, where and by which sources; without a point where none is known.",
            Events(events, terms), places, filters=_OF_FEATURES,
        ),
        TableCollection(
            "facts", "Facts",
            "Published figures of the features, each with its source; those that disagree stand "
            "side by side. The kind of a fact is what it tells, such as length.",
            Facts(tuple(facts or ()), sources, terms), places, filters=_OF_FEATURES,
        ),
        TableCollection(
            "sources", "Sources",
            "The sources that are cited, and the records of the data files.",
            Sources(sources, terms), places,
        ),
        of_articles,
        TableCollection(
            "excerpts", "Excerpts",
            "The sentences that name a feature, verbatim, each with its article. They belong to "
            "their authors and publishers and are quoted with their source.",
            Quotes(articles, each_mention=False), places, filters=_OF_ARTICLES, days_of=of_articles,
        ),
        TableCollection(
            "mentions", "Mentions",
            "Each place in an article that names a feature, with its sentence, verbatim, and the "
            "reason why it was matched.",
            Quotes(articles, each_mention=True), places, filters=_OF_ARTICLES, days_of=of_articles,
        ),
        Readings(
            "claims", "Claims",
            "What articles claim of the map: each claim in its sentence, verbatim, with what is "
            "stated, what is measured on the map with its margin, what is published, a verdict and "
            "why. The kind of a claim is what it says, such as distance.",
            claims_by(vocabulary), articles, places, filters=("feature", "article", "kind"),
            days=of_days, names_features=True, patience_seconds=patience_seconds,
        ),
        Readings(
            "event-articles", "Events in articles",
            "Which articles speak of which events: the sentences that do, verbatim, and how that "
            "is known. The kind is that of the event.",
            events_by(events, event_index or EventIndex()), articles, places,
            filters=("feature", "article", "event", "kind"),
            days=of_days, names_features=False, patience_seconds=patience_seconds,
        ),
    )  # fmt: skip
    return Published(collections, lacking)
