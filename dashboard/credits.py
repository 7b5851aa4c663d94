"""The files that a view is drawn from, and whom they ask to name."""

from collections.abc import Iterable

from dashboard.address import View
from dashboard.content import Content
from geo.events.events import FILE as EVENTS
from geo.layers.sources import Credit, Source, credits_of, of_features, whom_to_name


def layer_sources(content: Content, features: Iterable[str]) -> list[Source]:
    """Return the records of the files that draw these features, and of the base map below them."""
    return of_features(content.sources.values(), [*features, "basemap/countries"])


def sources_in_view(content: Content, view: View) -> list[Source]:
    """Return the records of what a view is about: of what is chosen, or else of what is drawn.

    Where the features are very many, nobody would read a citation of thousands of files.
    """
    drawn = () if content.is_crowded else view.layers
    return layer_sources(content, view.compared or drawn)


def sources_drawn(content: Content, features: Iterable[str]) -> list[Source]:
    """Return the records of what a map of these features is drawn from, with all of its base."""
    base = [
        source
        for source in content.sources.values()
        if source.file.startswith("basemap/") and source.file.endswith((".geojson", ".webp"))
    ]
    return list(dict.fromkeys([*layer_sources(content, features), *base]))


def credits_in_view(content: Content, view: View) -> list[Credit]:
    """Return whom the map of a view asks to name: for its layers, its base and its events."""
    layers = set(view.layers)
    features = [id for id, switch in content.switches.items() if switch in layers]
    drawn = sources_drawn(content, features)
    events = [it for it in content.sources.values() if content.events and it.file == EVENTS]
    named = [*drawn, *events]
    return [
        it if it.licence else it._replace(licence=licence_of(it.name, named))
        for it in credits_of(named, content.sources.values())
    ]


def licence_of(name: str, files: Iterable[Source]) -> str:
    """Return the licence of the first of these files that asks to name someone."""
    return next(source.licence for source in files if name in whom_to_name([source]))
