"""What data/ and seeds/ hold, as far as it can be read, and the errors of what cannot."""

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from geo.articles.header import Header
from geo.articles.library import Library
from geo.articles.library_files import load_library
from geo.articles.records import FILE as RECORDS
from geo.articles.records import load_records
from geo.build.evidence import hold_routes
from geo.build.records import check_records, count_features, data_files, read_rows
from geo.claims.figures.names import load_companies
from geo.claims.place_names import load_other_names
from geo.claims.rivals import load_rivals
from geo.claims.rules.load import all_claim_rules
from geo.claims.vocabulary import check_own_files
from geo.claims.word_lists.load import check_word_lists
from geo.errors import FormatError, GeoError, attempt
from geo.events.events import FILE as EVENTS
from geo.events.events import Event, load_events
from geo.events.kinds import FILE as KINDS
from geo.events.kinds import Kinds, load_kinds
from geo.events.places import load_event_names
from geo.files import is_there, paths_in
from geo.layers.base import load_base
from geo.layers.case import Case, load_case
from geo.layers.comparison import load_comparisons
from geo.layers.facts import FILE as FACTS
from geo.layers.facts import Fact, load_facts
from geo.layers.geojson import read_features
from geo.layers.load import load_sound_layers
from geo.layers.questions import FILE as QUESTIONS
from geo.layers.questions import Question, load_questions
from geo.layers.sources import FILE as SOURCES
from geo.layers.sources import load_sources
from geo.layers.terrain import load_terrain
from geo.names.gazetteer import Gazetteer, load_gazetteer
from geo.versions.record import FILE as VERSIONS
from geo.versions.record import load_lines

EVIDENCE = Path("waypoints", "evidence.csv")

T = TypeVar("T")
U = TypeVar("U")


def _hold_routes(data: Path) -> object:
    return hold_routes(data) if is_there(data / EVIDENCE) else None


_OTHERS: Mapping[str | Path, Callable[[Path], object]] = {
    SOURCES: load_sources,
    "licences.csv": check_records,
    "place-names.csv": load_other_names,
    "event-places.csv": load_event_names,
    "rivals.csv": load_rivals,
    "companies.csv": load_companies,
    VERSIONS: lambda data: load_lines(data, today=date.today()),
    "basemap": load_terrain,
    "waypoints": load_comparisons,
    EVIDENCE: _hold_routes,
}
"""What else is read, by the file that is named where nobody foresaw what goes wrong with it."""


@dataclass(frozen=True)
class Contents:
    """All that was read; what could not be is empty, and `errors` tell why.

    `features` are the ids of the layers, `cited` holds the source of each of their shapes by the
    file ("" where it has none), `sources` are the ids of sources.csv, `records` the
    files of articles.csv, and `countries` the names of the base map.
    """

    case: Case
    features: frozenset[str]
    cited: dict[str, list[str]]
    countries: frozenset[str]
    gazetteer: Gazetteer
    facts: tuple[Fact, ...]
    events: tuple[Event, ...]
    kinds: Kinds
    questions: tuple[Question, ...]
    sources: frozenset[str]
    records: frozenset[str]
    library: Library
    errors: tuple[GeoError, ...]


def read_contents(data: Path, seeds: Path) -> Contents:
    """Read every file of both folders as the page does, each whatever the others are like.

    The rules and word lists for claims are read too, though they are in neither.
    A layer that cannot be read is taken to hold the feature that its file is named after.
    """
    errors: list[GeoError] = []

    def tried(load: Callable[[], T], otherwise: U, file: Path | str = "") -> T | U:
        return attempt(load, otherwise, errors, of=data / file)

    case = tried(partial(load_case, data), Case(), "case.toml")
    sound, faulty = load_sound_layers(data, region=case.region)
    errors += faulty
    gazetteer = tried(partial(load_gazetteer, data), Gazetteer(), "names.csv")
    sources = tried(partial(_source_ids, data), frozenset[str](), SOURCES)
    countries = tried(partial(_countries, data), frozenset[str](), "basemap")
    features = frozenset(sound["feature"]) | {Path(error.file).stem for error in faulty}
    known: dict[str, Any] = {"features": features, "sources": sources or None}
    facts = tried(partial(load_facts, data, **known), (), FACTS)
    events = tried(partial(load_events, data, **known), (), EVENTS)
    kinds = tried(partial(load_kinds, data), Kinds(), KINDS)
    questions = tried(partial(load_questions, data), (), QUESTIONS)
    records = tried(partial(load_records, data), dict[str, Header](), RECORDS)
    for file, load in _OTHERS.items():
        tried(partial(load, data), None, file)
    for check in (all_claim_rules, check_word_lists, check_own_files):
        attempt(check, None, errors, of="geo/claims")
    for file in data_files(data):
        tried(partial(count_features, data / file), 0, file)
    library = _library(seeds, gazetteer)
    return Contents(
        case=case,
        features=features,
        cited={path.name: _cited(path) for path in paths_in(data, "*.geojson")},
        countries=countries,
        gazetteer=gazetteer,
        facts=facts,
        events=events,
        kinds=kinds,
        questions=questions,
        sources=sources,
        records=frozenset(records),
        library=library,
        errors=(*errors, *(it for it in library.problems if not isinstance(it, FormatError))),
    )


def _source_ids(data: Path) -> frozenset[str]:
    return frozenset(row.values["id"] for row in read_rows(data))


def _countries(data: Path) -> frozenset[str]:
    return frozenset(load_base(data).countries["name"])


def _cited(path: Path) -> list[str]:
    features = attempt(partial(read_features, path), (), [], of=path)
    sources = (feature.properties.get("source") for feature in features)
    return [source if isinstance(source, str) else "" for source in sources]


def _library(seeds: Path, gazetteer: Gazetteer) -> Library:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that there are no names is no fault of an article
        return load_library(seeds, gazetteer)
