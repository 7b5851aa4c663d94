"""Publishes a folder of data and one of articles, as the page does, from Python."""

from pathlib import Path

from geo.articles.library_files import load_library
from geo.articles.records import load_records
from geo.claims.vocabulary import load_vocabulary
from geo.events.events import load_events
from geo.events.index import EventIndex
from geo.events.linking import load_event_finder
from geo.files import AnyPath
from geo.layers.base import load_base
from geo.layers.case import load_case
from geo.layers.facts import load_facts
from geo.layers.load import load_layers
from geo.layers.sources import load_sources
from geo.names.gazetteer import load_gazetteer
from geo.published.drawn import main_names
from geo.published.publish import Published, publish


def publish_folder(data: AnyPath, seeds: AnyPath, *, cache: AnyPath | None = None) -> Published:
    """Return what is published of two folders: the rows that the data address of their page has.

    `data` holds layers, names and tables, `seeds` the articles; the folder `cache` keeps linked
    articles for the next time. A row has no `permalink`, since that begins with a page's address.
    An article that cannot be read is left out (see `load_library`). Raises the GeoError of a file
    in `data` that cannot be used.
    """
    data = Path(data)
    layers = load_layers(data, region=load_case(data).region)
    gazetteer, base, events = load_gazetteer(data), load_base(data), load_events(data)
    library = load_library(seeds, gazetteer, cache=cache, records=load_records(data))
    finder = load_event_finder(data, events=events, names=main_names(layers))
    return publish(
        layers,
        library=library,
        events=events,
        facts=load_facts(data),
        sources=load_sources(data),
        vocabulary=load_vocabulary(data, gazetteer=gazetteer, layers=layers, base=base),
        event_index=EventIndex(library, finder),
    )
