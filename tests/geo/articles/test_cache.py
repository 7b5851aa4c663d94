import sqlite3
from threading import Thread

import pytest

from geo.articles.cache import LinkCache, Packed, code_key, content_key, linker_key
from geo.errors import CacheError
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


def test_the_oldest_are_forgotten_where_there_are_many_more_than_needed(tmp_path, monkeypatch):
    monkeypatch.setattr("geo.articles.cache._MOST_KEPT", 3)
    cache = LinkCache(tmp_path)
    for key in "abcde":
        cache.write({key: PACKED})
    cache.forget_all_but(2)
    assert list(cache.read("abcde")) == ["b", "c", "d", "e"]


def test_it_waits_while_another_process_writes(tmp_path):
    cache = LinkCache(tmp_path)
    cache.write({"a": PACKED})
    other = sqlite3.connect(tmp_path / "links.sqlite", check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    writing = Thread(target=cache.write, args=({"b": PACKED},))
    writing.start()
    other.commit()
    other.close()
    writing.join()
    assert cache.read(["b"]) == {"b": PACKED}


def test_what_must_be_kept_and_cannot_is_an_error(tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    with pytest.raises(CacheError, match="cannot be written"):
        LinkCache(tmp_path / "cache", must_keep=True).write({})
