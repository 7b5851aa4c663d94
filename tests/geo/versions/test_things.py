"""What there is in two folders, and that its mark follows its content."""

import os
from pathlib import Path

import pytest

from geo.layers.facts import COLUMNS as FACT
from geo.tables import write_table
from geo.versions.things import State, Thing, read_states
from tests.geo.build.folders import shape, write_layer


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "basemap").mkdir(parents=True)
    (folder / "basemap" / "countries.geojson").write_text("{}")
    write_layer(folder, shape(role="site", name="Puno"), shape())
    fact = dict.fromkeys(FACT, "") | {"feature": "andes", "fact": "length", "value": "12"}
    write_table(folder / "facts.csv", columns=FACT, rows=[fact])
    return folder


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "by-rail.txt").write_text("By rail")
    (folder / ".DS_Store").write_text("")
    return folder


def test_features_facts_the_base_map_and_articles_go_by_their_names(data: Path, seeds: Path):
    states = read_states(data, seeds, {"by-rail": "By rail to Puno"})
    assert {thing: state.name for thing, state in states.items()} == {
        Thing("feature", "andes"): "Andes railway",
        Thing("facts", "andes"): "Andes railway",
        Thing("base", "basemap"): "base map",
        Thing("article", "by-rail"): "By rail to Puno",
    }


def changed(before: dict[Thing, State], after: dict[Thing, State]) -> list[str]:
    return [thing.kind for thing in before if before[thing] != after[thing]]


def test_a_mark_differs_where_the_content_does(data: Path, seeds: Path):
    before = dict(read_states(data, seeds))
    assert changed(before, dict(read_states(data, seeds))) == []
    (seeds / "by-rail.txt").write_text("By rail!")
    assert changed(before, dict(read_states(data, seeds))) == ["article"]


def test_what_is_known_of_an_article_besides_counts(data: Path, seeds: Path):
    before = dict(read_states(data, seeds))
    (data / "articles.csv").write_text("file,url,republisher,note\nby-rail.txt,,Reprint,\n")
    assert changed(before, dict(read_states(data, seeds))) == ["article"]


def test_a_line_that_was_moved_has_another_mark(data: Path, seeds: Path):
    before = dict(read_states(data, seeds))
    write_layer(data, shape(accuracy_km=5.0))
    assert changed(before, dict(read_states(data, seeds))) == ["feature"]


def test_what_cannot_be_read_is_left_out(data: Path, seeds: Path):
    (data / "andes.geojson").write_text("{")
    (data / "facts.csv").write_text("nothing")
    assert {thing.kind for thing in read_states(data, seeds)} == {"base", "article"}


def test_files_whose_names_are_no_text_have_no_state_or_one_that_can_be_written(
    data: Path, seeds: Path
):
    before = read_states(data, seeds)
    for folder, name in ((seeds, b"\xff.txt"), (data / "basemap", b"\xff.csv")):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("x")
    after = read_states(data, seeds)
    base = Thing("base", "basemap")
    assert after.keys() == before.keys()
    assert after[base] != before[base]
