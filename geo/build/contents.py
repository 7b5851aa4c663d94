"""What data/ and seeds/ hold, as far as it can be read, and the errors of what cannot."""

import warnings
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from geo.articles.header import Header
from geo.articles.library import Library
from geo.articles.library_files import load_library
from geo.articles.records import load_records
from geo.build.evidence import hold_routes
from geo.build.records import check_records, count_features, data_files, read_rows
from geo.claims.rivals import load_rivals
from geo.claims.rules.load import all_claim_rules
from geo.claims.vocabulary import check_own_files
from geo.claims.word_lists.load import check_word_lists
from geo.errors import FormatError, GeoError, attempt
from geo.events.events import Event, load_events
from geo.events.kinds import Kinds, load_kinds
from geo.events.places import load_event_names
from geo.layers.base import load_base
from geo.layers.case import Case, load_case
from geo.layers.facts import Fact, load_facts
from geo.layers.geojson import read_features
from geo.layers.load import load_sound_layers
from geo.layers.questions import Question, load_questions
from geo.layers.sources import load_sources
from geo.names.gazetteer import Gazetteer, load_gazetteer
from geo.versions.record import load_lines

EVIDENCE = Path("waypoints", "evidence.csv")


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
    case = attempt(partial(load_case, data), Case(), errors)
    sound, faulty = load_sound_layers(data, region=case.region)
    errors += faulty
    gazetteer = attempt(partial(load_gazetteer, data), Gazetteer(), errors)
    sources = attempt(partial(_source_ids, data), frozenset[str](), errors)
    countries = attempt(partial(_countries, data), frozenset[str](), errors)
    features = frozenset(sound["feature"]) | {Path(error.file).stem for error in faulty}
    known = {"features": features, "sources": sources or None}
    facts = attempt(partial(load_facts, data, **known), (), errors)
    events = attempt(partial(load_events, data, **known), (), errors)
    kinds = attempt(partial(load_kinds, data), Kinds(), errors)
    for load in (load_sources, check_records, load_event_names, load_rivals, load_lines):
        attempt(partial(load, data), None, errors)
    if (data / EVIDENCE).is_file():
        attempt(partial(hold_routes, data), [], errors)
    for check in (all_claim_rules, check_word_lists, check_own_files):
        attempt(check, None, errors)
    for file in data_files(data):
        attempt(partial(count_features, data / file), 0, errors)
    records = attempt(partial(load_records, data), dict[str, Header](), errors)
    library = _library(seeds, gazetteer)
    return Contents(
        case=case,
        features=features,
        cited={path.name: _cited(path) for path in sorted(data.glob("*.geojson"))},
        countries=countries,
        gazetteer=gazetteer,
        facts=facts,
        events=events,
        kinds=kinds,
        questions=attempt(partial(load_questions, data), (), errors),
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
    features = attempt(partial(read_features, path), (), [])
    sources = (feature.properties.get("source") for feature in features)
    return [source if isinstance(source, str) else "" for source in sources]


def _library(seeds: Path, gazetteer: Gazetteer) -> Library:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that there are no names is no fault of an article
        return load_library(seeds, gazetteer)
