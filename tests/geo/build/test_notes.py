from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geo import Case, Fact, Gazetteer, Library, load_library
from geo.build.contents import Contents
from geo.build.notes import notes_on_articles, notes_on_data
from geo.events.events import Event
from geo.events.kinds import Kinds
from geo.layers.sources import COLUMNS
from geo.names.matching.names import Name
from geo.tables import write_table
from geo.when import When
from tests.geo.articles.documents.pdf import partly_pictures

GAZETTEER = Gazetteer((Name("andes", "Andes railway", "en", "official"),))
CONTENTS = Contents(
    case=Case(),
    features=frozenset({"andes"}),
    cited={"andes.geojson": ["atlas"]},
    countries=frozenset(),
    gazetteer=GAZETTEER,
    facts=(),
    events=(),
    kinds=Kinds(),
    questions=(),
    sources=frozenset(),
    records=frozenset(),
    library=Library(()),
    errors=(),
)
HEAD = "To Cusco\nby Jane Doe\nThe Example (22 September 2020)\n\n"


def notes(seeds: Path, *, gazetteer: Gazetteer = GAZETTEER) -> list[tuple[str, str]]:
    library = load_library(seeds, gazetteer)
    return list(notes_on_articles(replace(CONTENTS, gazetteer=gazetteer, library=library), seeds))


def test_an_event_of_a_kind_without_words_is_told() -> None:
    event = Event("e", When(2020), None, "E", "fire", (), "Cusco", None, None, None, (), "")
    told = dict(notes_on_data(replace(CONTENTS, events=(event,)), Path("nowhere")))
    assert told["events.csv"].startswith("kind fire has no words in event-kinds.toml")


@pytest.mark.parametrize(
    ("as_of", "dating", "is_noted"),
    [
        ("2026-11-30", "on", False),
        ("2026-12-01", "on", True),
        ("2026", "read", False),
        ("2027", "since", True),
        ("2044", "until", False),
    ],
)
def test_a_fact_of_a_day_to_come_is_noted(
    tmp_path: Path, as_of: str, dating: str, *, is_noted: bool
) -> None:
    fact = Fact("andes", "length", "60", "km", as_of, "atlas", dating=dating)
    found = notes_on_data(replace(CONTENTS, facts=(fact,)), tmp_path, today=date(2026, 11, 30))
    note = ("facts.csv", f"andes, length: as_of {as_of} is yet to come")
    assert list(found) == [note] * is_noted


def test_an_event_of_a_day_to_come_is_noted(tmp_path: Path) -> None:
    event = Event("e", When(2020), None, "E", "fire", (), "Cusco", None, None, None, (), "")
    contents = replace(CONTENTS, events=(event,))
    found = list(notes_on_data(contents, tmp_path, today=date(2019, 12, 31)))
    assert ("events.csv", "e: date 2020 is yet to come") in found


@pytest.mark.parametrize("column", ["date", "retrieved"])
def test_a_source_of_a_day_to_come_is_noted(tmp_path: Path, column: str) -> None:
    row = dict.fromkeys(COLUMNS, "") | {"id": "atlas", column: "2999-01-01"}
    write_table(tmp_path / "sources.csv", columns=COLUMNS, rows=[row])
    found = list(notes_on_data(CONTENTS, tmp_path))
    assert ("sources.csv", f"atlas: {column} 2999-01-01 is yet to come") in found


def test_an_article_of_a_day_to_come_is_noted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{HEAD}The Andes railway runs.")
    library = load_library(tmp_path, GAZETTEER)
    contents = replace(CONTENTS, library=library)
    found = notes_on_articles(contents, tmp_path, today=date(2020, 9, 21))
    assert list(found) == [("a.txt", "date 2020-09-22 is yet to come")]


def test_where_nothing_is_left_out_there_is_nothing_to_note(tmp_path: Path) -> None:
    assert list(notes_on_data(CONTENTS, tmp_path)) == []


def test_a_feature_without_a_name_is_noted(tmp_path: Path) -> None:
    contents = replace(CONTENTS, features=frozenset({"andes", "puno"}))
    note = ("names.csv", "puno has no name; no text can mention it")
    assert list(notes_on_data(contents, tmp_path)) == [note]


def test_a_feature_without_a_name_in_a_language_of_another_is_noted(tmp_path: Path) -> None:
    others = (
        Name("puno", name, lang, "official") for name, lang in (("Puno", "en"), ("Пуно", "ru"))
    )
    contents = replace(CONTENTS, gazetteer=Gazetteer((*GAZETTEER.names, *others)))
    note = ("names.csv", "andes has no name in ru; add it if there is one")
    assert list(notes_on_data(contents, tmp_path)) == [note]


def test_a_language_without_a_file_is_noted(tmp_path: Path) -> None:
    contents = replace(CONTENTS, gazetteer=Gazetteer((Name("andes", "Antis", "qu", "official"),)))
    note = "lang qu has no file; without geo/languages/qu.toml its endings are not recognised"
    assert list(notes_on_data(contents, tmp_path)) == [("names.csv", note)]


def test_where_the_names_cannot_be_read_none_is_missed(tmp_path: Path) -> None:
    assert list(notes_on_data(replace(CONTENTS, gazetteer=Gazetteer()), tmp_path)) == []


def test_a_shape_without_a_source_is_noted(tmp_path: Path) -> None:
    contents = replace(CONTENTS, cited={"andes.geojson": ["atlas", "", ""]})
    note = ("andes.geojson", "2 of 3 shapes have no source; give it if known")
    assert list(notes_on_data(contents, tmp_path)) == [note]


def test_a_data_file_that_nothing_reads_is_noted(tmp_path: Path) -> None:
    for name in ("andes.gpkg", "names.csv", ".DS_Store"):
        (tmp_path / name).touch()
    [(file, note)] = notes_on_data(CONTENTS, tmp_path)
    assert (file, note.split(";")[0]) == ("andes.gpkg", "is not read")


def test_an_article_that_is_whole_and_names_a_feature_needs_no_note(tmp_path: Path) -> None:
    (tmp_path / "cusco.txt").write_text(f"{HEAD}The Andes railway is old.\n")
    assert notes(tmp_path) == []


def test_an_encoding_that_was_guessed_is_noted(tmp_path: Path) -> None:
    text = f"{HEAD}The Andes railway – said Zoë – is old: «déjà vu à Cuzco, là-bas, l’été».\n"
    (tmp_path / "cusco.txt").write_bytes(text.encode("cp1252"))
    note = "does not say its encoding and was read as windows-1254; save it as UTF-8"
    assert notes(tmp_path) == [("cusco.txt", note)]


def test_a_file_that_is_cut_in_a_letter_is_noted(tmp_path: Path) -> None:
    text = f"{HEAD}The Andes railway goes from Cuzco to the rivière Séguié"
    (tmp_path / "cusco.txt").write_bytes(text.encode()[:-1])
    note = "the last letter is cut, so more may be missing; put the whole file there"
    assert notes(tmp_path) == [("cusco.txt", note)]


def test_an_article_that_names_no_feature_is_noted(tmp_path: Path) -> None:
    (tmp_path / "cusco.txt").write_text(f"{HEAD}Cusco is old.\n")
    note = "names no feature; the page lists it, and no feature leads to it"
    assert notes(tmp_path) == [("cusco.txt", note)]


@pytest.mark.filterwarnings("ignore:the gazetteer has no names")
def test_where_the_names_cannot_be_read_no_article_is_said_to_name_none(tmp_path: Path) -> None:
    (tmp_path / "cusco.txt").write_text(f"{HEAD}The Andes railway is old.\n")
    assert notes(tmp_path, gazetteer=Gazetteer()) == []


def test_what_an_article_s_head_leaves_out_is_noted(tmp_path: Path) -> None:
    (tmp_path / "cusco.txt").write_text("To Cusco\n\nThe Andes railway is old.\n")
    note = "no publisher or date was found at its head; the page says not given"
    assert notes(tmp_path) == [("cusco.txt", note)]


def test_a_key_between_the_lines_of_an_article_that_is_not_known_is_noted(tmp_path: Path) -> None:
    matter = "---\ntitle: To Cusco\npublisher: The Example\nposted: 2020-09-22\nlicens: CC0\n---\n"
    (tmp_path / "cusco.md").write_text(f"{matter}The Andes railway is old.\n")
    known = "title, author, publisher, published, posted, place, url, licence"
    assert notes(tmp_path) == [("cusco.md", f"“licens” is not known; use {known}")]


def test_a_date_at_the_head_of_an_article_that_cannot_be_read_is_noted(tmp_path: Path) -> None:
    (tmp_path / "cusco.md").write_text("---\ntitle: A\ndate: soon\n---\nThe Andes railway is long.")
    assert any('published is "soon", not a date' in note for _, note in notes(tmp_path))


def test_a_file_in_a_format_that_is_not_read_is_noted(tmp_path: Path) -> None:
    (tmp_path / "cusco.doc").touch()
    assert notes(tmp_path) == [("cusco.doc", ".doc files are not read; save it as .docx")]


def test_pages_of_an_article_without_text_are_noted(tmp_path: Path) -> None:
    (tmp_path / "cusco.pdf").write_bytes(partly_pictures(True, False))
    assert any("page 2 has no text" in note for _, note in notes(tmp_path))


def test_an_article_in_a_subfolder_is_noted(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "cusco.txt").touch()
    note = f"is not read; put the file into {tmp_path.name}/ itself"
    assert notes(tmp_path) == [("more/cusco.txt", note)]
