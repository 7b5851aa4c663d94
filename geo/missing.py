"""What the files of a map refer to and what does not lie beside them: layers, tables, articles."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import parse_qsl

from geo.errors import ArticleError, GeoError, LayerError, SourceError
from geo.files import is_there
from geo.layers.questions import Question
from geo.layers.sources import FILE as SOURCES
from geo.layers.sources import Source
from geo.wording import listed

Wanted = Mapping[str, Iterable[str]]
"""Tables by their names, each with what it refers to."""


def missing_layers(
    data: Path, wanted: Wanted, *, there: Collection[str], faulty: Iterable[GeoError] = ()
) -> Iterator[GeoError]:
    """Yield an error for each feature that a table names and no layer has.

    A layer that is `faulty` may have that which its file is named after. Where it may have any
    other, nothing can be told.
    """
    named = _referring(wanted)
    unread = {Path(error.file).stem for error in faulty}
    if unread <= named.keys():
        for id in sorted(named.keys() - there - unread):
            yield LayerError(data / f"{id}.geojson", _fault(named[id]))


def missing_files(data: Path, sources: Iterable[Source]) -> Iterator[GeoError]:
    """Yield an error for each file of data that has a record in sources.csv and is not there."""
    for source in sources:
        if source.file and not is_there(data / source.file):
            yield SourceError(data / source.file, _fault([SOURCES]))


def missing_articles(seeds: Path, wanted: Wanted, *, there: Collection[str]) -> Iterator[GeoError]:
    """Yield an error for each article that a table names, by its file or id, and is not `there`."""
    for name, tables in _referring(wanted).items():
        if name not in there and Path(name).stem not in there and not is_there(seeds / name):
            yield ArticleError(seeds / name, _fault(tables))


def wanted_by(questions: Iterable[Question], key: str) -> list[str]:
    """Return the ids of one kind, such as "feature", to which the questions lead."""
    pairs = (pair for question in questions for pair in parse_qsl(question.address[1:]))
    return [id for kind, id in pairs if kind == key]


def untold(errors: Iterable[GeoError], told: Iterable[GeoError]) -> list[GeoError]:
    """Return an error for each file that none of those told names already."""
    said = "\n".join(map(str, told))
    by_file = dict[str, GeoError]()
    for error in errors:
        by_file.setdefault(error.file, error)
    return [error for error in by_file.values() if f"{Path(error.file).name}: " not in said]


def _referring(wanted: Wanted) -> dict[str, list[str]]:
    """Return each thing that is referred to, with the tables that do."""
    named = dict[str, list[str]]()
    for table, things in wanted.items():
        for thing in dict.fromkeys(things):
            named.setdefault(thing, []).append(table)
    return named


def _fault(tables: list[str]) -> str:
    refer = "refers" if len(tables) == 1 else "refer"
    return f"is missing, and {listed(tables)} {refer} to it; put it back, or leave that out"
