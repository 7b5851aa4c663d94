import pytest

from geo.articles import engines, linking
from geo.articles.library_files import load_library, signature
from geo.names.gazetteer import Gazetteer, Name
from tests.geo.articles.documents.pdf import partly_pictures

GAZETTEER = Gazetteer((Name("north", "Northern Trunk pipeline", "en", "official"),))
OTHER = Gazetteer((Name("north", "Northern Trunk line", "en", "official"),))
TEXT = "The Northern Trunk pipeline is long."


@pytest.fixture
def folder(tmp_path):
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").write_text(TEXT)
    return seeds


@pytest.fixture
def linked(monkeypatch):
    """The texts that have been searched for mentions, in this process."""
    texts = []
    here = engines.in_this_process
    monkeypatch.setattr(engines, "in_processes", lambda batches, names, **_: here(batches, names))
    find = linking.read_mentions
    monkeypatch.setattr(
        linking, "read_mentions", lambda text, names: texts.append(text) or find(text, names)
    )
    return texts


def load(folder, gazetteer=GAZETTEER):
    return load_library(folder, gazetteer, cache=folder.parent / "cache")


def faults(library):
    return [(problem.file, problem.faults[0]) for problem in library.problems]


def test_an_article_is_linked_once_and_then_kept(folder, linked):
    first, second = load(folder), load(folder)
    assert linked == [TEXT]
    assert first.article("a") == second.article("a")


def test_an_article_is_the_same_from_the_cache(folder):
    first, second = load(folder), load(folder)
    assert first.entries == second.entries


def test_a_changed_file_alone_is_linked_again(folder, linked):
    load(folder)
    (folder / "b.txt").write_text("It rains.")
    load(folder)
    assert linked == [TEXT, "It rains."]


def test_a_deleted_file_is_gone(folder):
    load(folder)
    (folder / "a.txt").unlink()
    assert load(folder).entries == ()


def test_a_renamed_file_is_not_linked_again(folder, linked):
    load(folder)
    (folder / "a.txt").rename(folder / "b.txt")
    (excerpt,) = load(folder).article("b").excerpts
    assert (linked, excerpt.article) == ([TEXT], "b")


def test_other_names_link_all_again(folder, linked):
    load(folder)
    load(folder, OTHER)
    assert linked == [TEXT, TEXT]


def test_the_same_bytes_in_another_format_are_another_article(folder):
    (folder / "b.md").write_text("The **Northern Trunk pipeline** is long.")
    (folder / "c.txt").write_text("The **Northern Trunk pipeline** is long.")
    library = load(folder)
    assert library.article("b").article.text != library.article("c").article.text


@pytest.mark.parametrize("damage", [b"", b"not a database", b"SQLite format 3\0 but no more"])
def test_a_damaged_cache_is_made_anew(folder, linked, damage):
    load(folder)
    (folder.parent / "cache" / "links.sqlite").write_bytes(damage)
    assert load(folder).count("north").mentions == 1
    load(folder)
    assert linked == [TEXT, TEXT]


def test_a_cache_that_cannot_be_written_does_no_harm(folder):
    (folder.parent / "cache").write_text("a file where the folder should be")
    assert load(folder).count("north").mentions == 1


def test_a_broken_file_is_named_and_the_rest_is_there(folder):
    (folder / "b.txt").write_bytes(b"\x89PNG")
    library = load(folder)
    assert [entry.id for entry in library.entries] == ["a"]
    assert [file for file, _ in faults(library)] == ["seeds/b.txt"]


def test_an_id_that_is_taken_is_named(folder):
    (folder / "a.md").write_text(TEXT)
    library = load(folder)
    assert faults(library) == [
        ("seeds/a.txt", "its id 'a' is taken by seeds/a.md; rename one of them")
    ]
    assert len(library.entries) == 1


def test_hidden_files_and_folders_are_passed_over(folder):
    (folder / ".b.txt").write_text(TEXT)
    (folder / "d").mkdir()
    library = load(folder)
    assert ([entry.id for entry in library.entries], library.problems) == (["a"], ())


def test_a_folder_with_an_article_s_name_is_named(folder):
    (folder / "d.txt").mkdir()
    why = "cannot be read (it is no regular file); check that the file is there and may be read"
    assert faults(load(folder)) == [("seeds/d.txt", why)]


def test_a_folder_that_cannot_be_listed_is_named(folder, monkeypatch):
    def refuse(*args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("geo.articles.folders.os.scandir", refuse)
    why = "cannot be read (Permission denied); check that the file is there and may be read"
    assert faults(load(folder)) == [(str(folder), why)]


def test_a_folder_that_is_not_there_has_another_state_than_an_empty_one(tmp_path):
    before = signature(tmp_path / "seeds")
    (tmp_path / "seeds").mkdir()
    assert signature(tmp_path / "seeds") != before


def test_a_folder_without_articles_is_told(folder):
    (folder / "a.txt").unlink()
    (told,) = load(folder).problems
    assert str(told).startswith(f"{folder}: holds no article; put .txt, ")


def test_no_folder_is_a_problem_and_no_crash(tmp_path):
    library = load_library(tmp_path / "nowhere", GAZETTEER)
    assert library.entries == ()
    assert "no such folder" in str(library.problems[0])


def test_a_file_in_another_format_is_named_with_the_way_out(folder):
    (folder / "b.doc").touch()
    assert faults(load(folder)) == [("seeds/b.doc", ".doc files are not read; save it as .docx")]


@pytest.mark.parametrize("name", [".DS_Store", "~$b.docx", ".~lock.b.odt#", "Thumbs.db"])
def test_a_file_that_a_program_keeps_for_itself_is_not_named(folder, name):
    (folder / name).touch()
    assert faults(load(folder)) == []


def test_a_file_in_another_format_that_is_added_changes_the_folder_s_state(folder):
    before = signature(folder)
    (folder / "b.doc").touch()
    assert signature(folder) != before


def test_a_file_that_is_cut_in_a_letter_is_named_and_read_as_far_as_it_goes(folder):
    (folder / "b.txt").write_bytes("Нефть идёт по трубе".encode()[:-1])
    for library in (load(folder), load(folder)):  # from the file, and from the cache
        fault = "the last letter is cut, so more may be missing; put the whole file there"
        assert faults(library) == [("seeds/b.txt", fault)]
        assert library.article("b").article.text == "Нефть идёт по труб\ufffd"


def test_pages_without_text_are_named_and_the_rest_is_there(folder):
    (folder / "b.pdf").write_bytes(partly_pictures(True, False))
    library = load(folder)
    assert {entry.id for entry in library.entries} == {"a", "b"}
    assert faults(library) == [
        ("seeds/b.pdf", "page 2 has no text, only pictures; have it recognised (OCR)")
    ]
