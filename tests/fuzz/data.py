"""Files of data/, each read by what reads it, among the others as they are."""

import json
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from geo.articles.records import load_records
from geo.claims.figures.names import load_companies
from geo.claims.own_rewrites import read_rewrites
from geo.claims.place_names import load_other_names
from geo.claims.rivals import load_rivals
from geo.claims.rules.load import read_rules
from geo.claims.rules.own_pieces import own_pieces, read_tables
from geo.claims.word_lists.load import read_word_lists
from geo.errors import GeoError
from geo.events.events import load_events
from geo.events.kinds import load_kinds
from geo.events.places import load_event_names
from geo.languages.load import read_language
from geo.layers.base import _SCHEMAS, read_shapes
from geo.layers.case import load_case
from geo.layers.comparison import load_comparisons
from geo.layers.facts import load_facts
from geo.layers.licences import load_licences
from geo.layers.load import load_layers
from geo.layers.questions import load_questions
from geo.layers.sources import Source, load_sources
from geo.layers.terrain import load_terrain
from geo.names.gazetteer import load_gazetteer
from tests.fuzz.articles import ROOT
from tests.fuzz.target import Target

LINES = 12
"""So many lines of a table are an example: what is wrong with one is wrong with the next."""

TABLES: dict[str, Callable[[Path], object]] = {
    "names.csv": load_gazetteer,
    "wordings.csv": load_gazetteer,
    "lookalikes.csv": load_gazetteer,
    "namesakes.csv": load_gazetteer,
    "spellings.csv": load_gazetteer,
    "reasons.csv": load_gazetteer,
    "facts.csv": lambda folder: load_facts(folder, sources=_sources()),
    "events.csv": lambda folder: load_events(folder, sources=_sources()),
    "event-places.csv": load_event_names,
    "sources.csv": load_sources,
    "questions.csv": load_questions,
    "licences.csv": load_licences,
    "place-names.csv": load_other_names,
    "rivals.csv": load_rivals,
    "companies.csv": load_companies,
    "articles.csv": load_records,
    "waypoints/comparison.csv": load_comparisons,
}
WHOLE = {
    "case.toml": load_case,
    "event-kinds.toml": load_kinds,
    "gyumri.geojson": load_layers,
    "tovuz.geojson": load_layers,
    "basemap/relief.geojson": load_terrain,
}
SHAPES = 2
"""So many shapes of a table of the base map are an example."""


def targets() -> list[Target]:
    """Return a target for each file, for a language, and for rules and word lists of claims."""
    geo = ROOT / "geo"
    rules, lists = geo / "claims" / "rules", geo / "claims" / "word_lists"
    return [
        *(_target(file, load, lines=LINES) for file, load in TABLES.items()),
        *(_target(file, load) for file, load in WHOLE.items()),
        *(_shapes(name) for name in _SCHEMAS),
        _alone("language", geo / "languages" / "tr.toml", read_language),
        _alone("rules", rules / "avoiding.toml", _read_rules),
        _alone("rule-tables", rules / "de" / "pieces.toml", read_tables),
        _alone("rewrites", rules / "de" / "rewrites.toml", _read_rewrites),
        _alone("word-lists", lists / "distances.toml", read_word_lists),
    ]


def _read_rules(path: Path) -> None:
    read_rules(path.parent)


def _read_rewrites(path: Path) -> None:
    read_rewrites(path, own_pieces("de"))


def _shapes(name: str) -> Target:
    """Return a target for a table of the base map."""
    path = ROOT / "data" / "basemap" / f"{name}.geojson"

    def examples() -> list[bytes]:
        whole = json.loads(path.read_bytes())
        few = sorted(whole["features"], key=lambda it: len(json.dumps(it)))[:SHAPES]
        return [json.dumps(whole | {"features": few}).encode()]

    def read(path: Path) -> None:
        read_shapes(path, *_SCHEMAS[name])

    return _alone(f"basemap-{name}", path, read, examples)


def _target(file: str, load: Callable[[Path], object], *, lines: int | None = None) -> Target:
    """Return a target for a file of data/, read by what reads the folder."""

    def examples() -> list[bytes]:
        return [_beginning(ROOT / "data" / file, lines)]

    @cache
    def folder() -> Path:
        made = Path(mkdtemp(prefix="fuzz-"))
        alone = load in (load_layers, load_terrain)
        shutil.copytree(
            ROOT / "data",
            made,
            dirs_exist_ok=True,
            ignore=shutil.ignore_patterns("*.geojson") if alone else None,
        )
        if load is load_gazetteer:  # in full, its other tables would take 14 times as long
            for table in made.glob("*.csv"):
                table.write_bytes(_beginning(table, lines))
            load(made)
        return made

    def check(data: bytes) -> None:
        _check(folder() / file, data, lambda _: load(folder()))

    return Target(file.replace("/", "-"), examples, check)


@cache
def _sources() -> dict[str, Source]:
    """Return what facts and events may cite, which would take ten times as long as they."""
    return load_sources(ROOT / "data")


def _beginning(path: Path, lines: int | None) -> bytes:
    """Return the first lines of a file, or all."""
    return b"".join(path.read_bytes().splitlines(keepends=True)[:lines])


def _alone(
    name: str,
    example: Path,
    read: Callable[[Path], object],
    examples: Callable[[], list[bytes]] | None = None,
) -> Target:
    """Return a target for a file that is read by itself."""

    @cache
    def folder() -> Path:
        return Path(mkdtemp(prefix="fuzz-"))

    return Target(
        name,
        examples or (lambda: [example.read_bytes()]),
        lambda data: _check(folder() / example.name, data, read),
    )


def _check(path: Path, data: bytes, read: Callable[[Path], object]) -> None:
    """Write a file and read it: that gives something, or an error that says what is wrong."""
    path.write_bytes(data)
    try:
        read(path)
    except GeoError as error:
        if not str(error).strip():
            raise
    finally:
        path.unlink()
