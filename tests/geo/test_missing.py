from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from geo.errors import GeoError, LayerError
from geo.layers.questions import Question
from geo.layers.sources import NO_SOURCE
from geo.missing import missing_articles, missing_files, missing_layers, untold, wanted_by

DATA, SEEDS = Path("data"), Path("seeds")
WANTED = {"names.csv": ["north", "north", "south"], "facts.csv": ["north"]}


def told(errors: Iterable[GeoError]) -> list[str]:
    return [str(error) for error in errors]


def test_a_layer_that_is_not_there_is_named_with_the_tables_that_refer_to_it() -> None:
    assert told(missing_layers(DATA, WANTED, there={"south"})) == [
        "data/north.geojson: is missing, and names.csv and facts.csv refer to it; "
        "put it back, or leave that out"
    ]


def test_a_layer_that_cannot_be_read_is_not_missing() -> None:
    faulty = [LayerError("data/north.geojson", "is not JSON")]
    assert told(missing_layers(DATA, WANTED, there={"south"}, faulty=faulty)) == []


def test_what_a_faulty_layer_of_another_name_may_have_is_not_missing() -> None:
    faulty = [LayerError("data/all.geojson", "is not JSON")]
    assert told(missing_layers(DATA, WANTED, there=set(), faulty=faulty)) == []


def test_a_file_with_a_record_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "facts.csv").touch()
    sources = [replace(NO_SOURCE, file=file) for file in ("facts.csv", "events.csv", "")]
    assert told(missing_files(tmp_path, sources)) == [
        f"{tmp_path}/events.csv: is missing, and sources.csv refers to it; "
        "put it back, or leave that out"
    ]


def test_an_article_is_known_by_its_file_and_by_its_id() -> None:
    wanted = {"articles.csv": ["a.txt", "b.txt"], "questions.csv": ["a", "c"]}
    found = missing_articles(SEEDS, wanted, there={"a"})
    assert [error.file for error in found] == ["seeds/b.txt", "seeds/c"]


def test_a_question_wants_what_it_leads_to() -> None:
    question = Question("Where?", "?feature=north&article=a")
    assert wanted_by([question], "article") == ["a"]


def test_a_file_that_has_been_told_is_not_told_again() -> None:
    errors = [GeoError("data/a.csv", "is missing"), GeoError("data/b.csv", "is missing")]
    before = [GeoError("data", "a.csv: cannot be read")]
    assert told(untold(errors, before)) == ["data/b.csv: is missing"]
