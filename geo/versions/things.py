"""What there is in the data and among the articles, each thing with a mark of its content."""

import json
from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from geo.articles import reading
from geo.articles.folders import article_entries, is_addressable
from geo.articles.header import Header
from geo.articles.records import load_records
from geo.errors import EventError, FactError, LayerError, attempt
from geo.events import events
from geo.files import paths_in, read_bytes
from geo.grouping import grouped
from geo.layers import facts
from geo.layers.geojson import Feature, read_features
from geo.tables import read_table

MARK_DIGITS = 8

_ANY_NAME = "surrogatepass"
"""A file's name may hold bytes that are no text."""


class Thing(NamedTuple):
    """A feature on the map, the facts about one, an event, an article, or the base map.

    `kind` is "feature", "facts", "event", "article" or "base", `id` unique among its kind.
    """

    kind: str
    id: str


class State(NamedTuple):
    """What a thing is called, and a mark that differs where its content does."""

    name: str
    mark: str


States = Mapping[Thing, State]


def read_states(data: Path, seeds: Path, titles: Mapping[str, str] | None = None) -> States:
    """Return the state of each thing in two folders, from their files alone.

    `titles` are those of articles by their ids; without its own an article goes by its id. What
    cannot be read is left out.
    """
    things = (_features(data), _facts(data), _events(data), _base(data))
    return dict(chain(*things, _articles(data, seeds, titles or {})))


def mark_of(content: object) -> str:
    """Return the mark of bytes, or of anything that JSON can hold."""
    plain = content if isinstance(content, bytes) else _json(content).encode("utf-8", _ANY_NAME)
    return sha256(plain).hexdigest()[:MARK_DIGITS]


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def _features(data: Path) -> Iterator[tuple[Thing, State]]:
    none: list[Feature] = []
    shapes = [
        shape
        for path in paths_in(data, "*.geojson")
        for shape in attempt(partial(read_features, path), none, [], of=path)
    ]
    for id, own in grouped(shapes, lambda shape: str(shape.properties.get("feature", ""))).items():
        content = [[shape.properties, shape.geometry] for shape in own]
        yield Thing("feature", id), State(_name(own, id), mark_of(content))


def _name(shapes: list[Feature], id: str) -> str:
    """Return the name of the first shape that is not a site of the feature, or of the first."""
    first = next((s for s in shapes if s.properties.get("role") != "site"), shapes[0])
    return str(first.properties.get("name") or id)


def _facts(data: Path) -> Iterator[tuple[Thing, State]]:
    names = {thing.id: state.name for thing, state in _features(data)}
    read = partial(read_table, data / facts.FILE, columns=facts.COLUMNS, error=FactError)
    rows = [row.values for row in attempt(read, [], [])]
    for id, own in grouped(rows, lambda row: row["feature"]).items():
        yield Thing("facts", id), State(names.get(id, id), mark_of(own))


def _events(data: Path) -> Iterator[tuple[Thing, State]]:
    read = partial(read_table, data / events.FILE, columns=events.COLUMNS, error=EventError)
    for row in attempt(read, [], []):
        yield Thing("event", row.values["id"]), State(row.values["name"], mark_of(row.values))


def _base(data: Path) -> Iterator[tuple[Thing, State]]:
    content = [
        [path.name, mark_of(read)]
        for path in paths_in(data / "basemap")
        if (read := attempt(partial(read_bytes, path, error=LayerError), None, []))
    ]
    if content:
        yield Thing("base", "basemap"), State("base map", mark_of(content))


def _articles(data: Path, seeds: Path, titles: Mapping[str, str]) -> Iterator[tuple[Thing, State]]:
    known = attempt(partial(load_records, data), dict[str, Header](), [])
    for entry in article_entries(seeds):
        if not is_addressable(entry.name):
            continue
        id = entry.name.rpartition(".")[0]
        read = attempt(partial(reading.read_bytes, Path(entry)), None, [])
        if read is None:
            continue
        content = [entry.name, mark_of(read), repr(known.get(entry.name))]
        yield Thing("article", id), State(titles.get(id, id), mark_of(content))
