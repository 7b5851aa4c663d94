"""Where one file of data/ names what another should have, and has not."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl

from geo.build.contents import Contents
from geo.domains import show
from geo.layers.questions import FILE as QUESTIONS
from geo.names.matching.names import listed, name_key
from geo.wording import first_of

Told = Iterator[tuple[str, str]]
"""Files, each with something to say of it."""


def faults_between(contents: Contents) -> Told:
    """Return each file that names something unknown, and the fault with its way out."""
    yield from _unknown_features(contents)
    yield from _unknown_subjects(contents)
    yield from _unknown_sources(contents)
    yield from _unknown_countries(contents)
    yield from _unknown_articles(contents)
    yield from _unknown_answers(contents)


def _unknown_features(contents: Contents) -> Told:
    gazetteer, known = contents.gazetteer, first_of(sorted(contents.features))
    tables = {"names.csv": gazetteer.names, "wordings.csv": gazetteer.wordings}
    for file, names in tables.items():
        for feature in dict.fromkeys(name.feature for name in names):
            if feature not in contents.features:
                fault = f"feature {show(feature)} is in no layer; use {known}"
                yield file, f"{fault}, or add {feature}.geojson"


def _unknown_subjects(contents: Contents) -> Told:
    gazetteer = contents.gazetteer
    names = {name_key(name.name) for name in (*gazetteer.names, *gazetteer.wordings)}
    tables = {
        "reasons.csv": [each for one in gazetteer.reasons for each in listed(one.about)],
        "namesakes.csv": [each for one in gazetteer.namesakes for each in listed(one.about)],
    }
    for file, subjects in tables.items():
        for about in dict.fromkeys(subjects):
            if about not in contents.features and name_key(about) not in names:
                yield file, f"about {show(about)} is no feature and no name; use one of them"


def _unknown_sources(contents: Contents) -> Told:
    for file, cited in contents.cited.items():
        for source in dict.fromkeys(filter(None, cited)):
            if contents.sources and source not in contents.sources:
                yield file, f"source {show(source)} is not in sources.csv; add a row there"


def _unknown_countries(contents: Contents) -> Told:
    case, countries = contents.case, contents.countries
    for country in dict.fromkeys((case.border_of, *case.borders)):
        if country and countries and country not in countries:
            yield "case.toml", f"country {show(country)} is not on the base map; use one that is"
    if case.district and case.district not in contents.features:
        yield "case.toml", f"district {show(case.district)} is in no layer; use one that is"


def _unknown_articles(contents: Contents) -> Told:
    there = {entry.id for entry in contents.library.entries}
    for file in sorted(contents.records):
        if there and Path(file).stem not in there:
            yield "articles.csv", f"file {show(file)} is not in seeds; name one that is"


def _unknown_answers(contents: Contents) -> Told:
    there = {
        "feature": contents.features,
        "event": {event.id for event in contents.events},
        "article": {entry.id for entry in contents.library.entries},
    }
    for question in contents.questions:
        for key, id in parse_qsl(question.address[1:]):
            if id not in there.get(key, (id,)):
                fault = (
                    f"{show(question.question)} leads to the {key} {show(id)}, which is not there"
                )
                yield QUESTIONS, f"{fault}; name one that is"
