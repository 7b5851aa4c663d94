import sqlite3

import pytest

from geo.articles.cache import LinkCache, Packed, code_key, content_key, linker_key
from geo.names.gazetteer import Gazetteer, Name

PACKED = Packed('{"title": "Ağ"}', '{"text": "x"}', "x")


def test_what_is_kept_comes_back(tmp_path):
    LinkCache(tmp_path).write({"k": PACKED})
    assert LinkCache(tmp_path).read(["k", "unknown"]) == {"k": PACKED}


def test_many_keys_are_read_at_once(tmp_path):
    found = {f"k{number}": PACKED for number in range(1200)}
    LinkCache(tmp_path).write(found)
    assert LinkCache(tmp_path).read(found) == found


def test_a_damaged_row_counts_as_missing(tmp_path):
    LinkCache(tmp_path).write({"k": PACKED, "other": PACKED})
    database = sqlite3.connect(tmp_path / "links.sqlite")
    database.execute("UPDATE links SET text = '{' WHERE key = 'k'")
    database.commit()
    database.close()
    assert list(LinkCache(tmp_path).read(["k", "other"])) == ["other"]


def test_a_row_that_is_no_text_counts_as_missing(tmp_path):
    LinkCache(tmp_path).write({"k": PACKED})
    database = sqlite3.connect(tmp_path / "links.sqlite")
    database.execute("UPDATE links SET entry = NULL, checksum = 'x'")
    database.commit()
    database.close()
    assert LinkCache(tmp_path).read(["k"]) == {}


def test_no_folder_keeps_nothing():
    cache = LinkCache(None)
    cache.write({"k": PACKED})
    assert cache.read(["k"]) == {}


def test_a_key_depends_on_the_bytes_the_format_and_the_names():
    one = linker_key(Gazetteer((Name("a", "A pipeline", "en", "official"),)))
    other = linker_key(Gazetteer((Name("b", "A pipeline", "en", "official"),)))
    keys = {
        content_key(b"x", ".txt", one),
        content_key(b"y", ".txt", one),
        content_key(b"x", ".md", one),
        content_key(b"x", ".txt", other),
    }
    assert len(keys) == 4


@pytest.mark.parametrize("name", ["a.py", "languages/xx.toml", "words/doubts.txt"])
def test_a_change_of_the_code_or_its_word_lists_is_another_key(tmp_path, name):
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("one")
    before = code_key.__wrapped__(tmp_path)
    file.write_text("two")
    assert code_key.__wrapped__(tmp_path) != before


def test_what_python_compiles_does_not_matter(tmp_path):
    before = code_key.__wrapped__(tmp_path)
    (tmp_path / "a.cpython-311.pyc").write_bytes(b"x")
    assert code_key.__wrapped__(tmp_path) == before
