"""Makes the collections of all that is published."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from geopandas import GeoDataFrame

from geo.articles.library import Library
from geo.events.events import Event
from geo.layers.facts import Fact
from geo.layers.sources import Source
from geo.published.collection import Collection
from geo.published.drawn import Features, Parts
from geo.published.places import Places
from geo.published.quoted import Articles, Quotes
from geo.published.terms import FileTerms
from geo.published.told import Events, Facts, Sources

_NO_ARTICLES = Library(())
_OF_FEATURES, _OF_ARTICLES = ("feature", "kind"), ("feature", "article")


def publish(
    layers: GeoDataFrame,
    *,
    library: Library = _NO_ARTICLES,
    events: Iterable[Event] = (),
    facts: Iterable[Fact] = (),
    sources: Mapping[str, Source] = MappingProxyType({}),
) -> dict[str, Collection]:
    """Return what is published of the data, by the ids of the collections; it costs little.

    They are features, routes, areas, sites, events, facts, sources, articles, excerpts and
    mentions. Each row has its licence and whom to name. The whole text of an article is there only
    where its licence lets anyone pass it on, and nothing is of an article that a reader tries.
    """
    library = library.with_own(())
    places, terms = Places(layers), FileTerms(sources)
    articles = Articles(library, terms.licences)
    of_articles = Collection(
        "articles", "Articles",
        "What is known of each article, and its address; its text only where its licence lets "
        "anyone pass it on.",
        articles, places, filters=_OF_ARTICLES,
    )  # fmt: skip
    collections = (
        Collection(
            "features", "Features",
            "What the articles mention, each whole: lines, areas and sites, with how often they "
            "are mentioned.",
            Features(layers, library, terms), places, filters=_OF_FEATURES,
        ),
        Collection(
            "routes", "Routes",
            "The lines in sections, as the map draws them, each with its accuracy.",
            Parts(layers, "route", terms), places, filters=_OF_FEATURES,
        ),
        Collection(
            "areas", "Areas",
            "The areas as the map draws them, each with its accuracy.",
            Parts(layers, "area", terms), places, filters=_OF_FEATURES,
        ),
        Collection(
            "sites", "Sites",
            "Sites, on their own or along a line, each with its accuracy.",
            Parts(layers, "site", terms), places, filters=_OF_FEATURES,
        ),
        Collection(
            "events", "Events",
            "What happened, when, where and by which sources; without a point where none is known.",
            Events(tuple(events), terms), places, filters=_OF_FEATURES,
        ),
        Collection(
            "facts", "Facts",
            "Published figures of the features, each with its source; those that disagree stand "
            "side by side. The kind of a fact is what it tells, such as length.",
            Facts(tuple(facts), sources, terms), places, filters=_OF_FEATURES,
        ),
        Collection(
            "sources", "Sources",
            "The sources that are cited, and the records of the data files.",
            Sources(sources, terms), places,
        ),
        of_articles,
        Collection(
            "excerpts", "Excerpts",
            "The sentences that name a feature, verbatim, each with its article. They belong to "
            "their authors and publishers and are quoted with their source.",
            Quotes(articles, each_mention=False), places, filters=_OF_ARTICLES, days_of=of_articles,
        ),
        Collection(
            "mentions", "Mentions",
            "Each place in an article that names a feature, with its sentence, verbatim, and the "
            "reason why it was matched.",
            Quotes(articles, each_mention=True), places, filters=_OF_ARTICLES, days_of=of_articles,
        ),
    )  # fmt: skip
    return {collection.id: collection for collection in collections}
