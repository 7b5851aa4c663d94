"""Whatever is wrong with the cache's file, articles are linked; the log says once what to do."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from subprocess import Popen
from types import SimpleNamespace
from typing import Any

import pytest

from geo.articles import cache_faults
from geo.articles.cache import LinkCache, Packed
from geo.articles.cache_faults import PATIENCE_SECONDS
from tests.full_disk import full_disk

FOUND = {
    f"key-{n}" * 9: Packed(f'{{"number": {n}}}', f"Text {n}. " * 90, "text") for n in range(20)
}
OF_ANOTHER_PROGRAM = "CREATE TABLE links (url TEXT NOT NULL, title TEXT NOT NULL)"
CANNOT = "articles are linked anew at each start; "


def file_in(folder: Path) -> Path:
    return folder / "links.sqlite"


def fill(folder: Path) -> Path:
    LinkCache(folder).write(FOUND)
    return file_in(folder)


def is_sound(folder: Path) -> bool:
    """Return whether it keeps what it is given, once what it lacks was linked."""
    cache = LinkCache(folder)
    kept = cache.read(FOUND)
    assert kept.items() <= FOUND.items()
    cache.write({key: packed for key, packed in FOUND.items() if key not in kept})
    return LinkCache(folder).read(FOUND) == FOUND


def run(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        for statement in statements:
            database.execute(statement)


@contextmanager
def held(file: Path, how: str = "BEGIN EXCLUSIVE") -> Iterator[sqlite3.Connection]:
    """Hold a file as another process does that writes, or begins to."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute(how)
        yield other


def set_byte(file: Path, at: int, value: int) -> None:
    data = bytearray(file.read_bytes())
    data[at] = value
    file.write_bytes(data)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "junk": lambda file: file.write_bytes(b"no database" * 1000),
    "empty": lambda file: file.write_bytes(b""),
    "one byte": lambda file: file.write_bytes(b"S"),
    "half": lambda file: os.truncate(file, file.stat().st_size // 2),
    "the first page alone": lambda file: os.truncate(file, 4096),
    "a page less one byte": lambda file: os.truncate(file, 4095),
    "zeros": lambda file: file.write_bytes(bytes(file.stat().st_size)),
    "not to be written, it says": lambda file: set_byte(file, 18, 3),
    "of a later SQLite": lambda file: set_byte(file, 47, 9),
    "damaged words in the schema": lambda file: file.write_bytes(
        file.read_bytes().replace(b"checksum INTEGER", b"checks\xcb\xffm INTEGE(", 1)
    ),
    "another schema": lambda file: run(file, "DROP TABLE links", OF_ANOTHER_PROGRAM),
    "a view": lambda file: run(file, "DROP TABLE links", "CREATE VIEW links AS SELECT 1 AS key"),
    "no table": lambda file: run(file, "DROP TABLE links"),
    "another version": lambda file: run(file, "PRAGMA user_version = 99"),
    "with a log of its own": lambda file: run(file, "PRAGMA journal_mode = WAL"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_or_another_programs_is_as_good_as_new_after_two_starts(tmp_path, damage):
    damage(fill(tmp_path))
    assert is_sound(tmp_path) or is_sound(tmp_path)


def test_wherever_a_byte_is_another_no_text_is_and_three_starts_mend_it(tmp_path):
    whole = fill(tmp_path).read_bytes()
    for at in range(0, len(whole), 211):
        for part in tmp_path.iterdir():
            part.unlink()
        file_in(tmp_path).write_bytes(whole)
        set_byte(file_in(tmp_path), at, whole[at] ^ 1 << at % 8)
        assert is_sound(tmp_path) or is_sound(tmp_path) or is_sound(tmp_path), at


def test_a_row_under_anothers_key_counts_as_missing(tmp_path):
    one, two, *_ = FOUND
    run(fill(tmp_path), f"DELETE FROM links WHERE key = '{two}'")
    run(file_in(tmp_path), f"UPDATE links SET key = '{two}' WHERE key = '{one}'")
    assert two not in LinkCache(tmp_path).read([one, two])


def test_damage_is_said_with_what_is_done(tmp_path, caplog):
    fill(tmp_path).write_bytes(b"no database" * 1000)
    LinkCache(tmp_path).read(FOUND)
    assert caplog.messages == [
        f"cache {file_in(tmp_path)} is damaged (file is not a database): it is made anew"
    ]


@pytest.mark.parametrize("end", ["-journal", "-wal", "-shm"])
@pytest.mark.parametrize("is_damaged", [False, True])
def test_what_a_killed_process_left_beside_it_does_no_harm(tmp_path, end, is_damaged):
    other = fill(tmp_path / "other")
    with closing(sqlite3.connect(other)) as database:
        database.execute("PRAGMA cache_spill = 1")
        database.execute("UPDATE links SET text = 'x'")
        left = other.with_name(f"{other.name}-journal").read_bytes()
    file = fill(tmp_path)
    if is_damaged:
        file.write_bytes(b"no database" * 1000)
    file.with_name(file.name + end).write_bytes(left)
    assert is_sound(tmp_path) or is_sound(tmp_path)


def test_a_file_that_another_process_made_anew_is_not_deleted(tmp_path):
    seen = cache_faults.identity(fill(tmp_path / "old"))
    fill(tmp_path)
    place = cache_faults.Place(file_in(tmp_path))
    place.delete(sqlite3.DatabaseError("damaged"), seen)
    assert is_sound(tmp_path)


def put_a_folder(file: Path) -> None:
    file.mkdir()


def put_a_pipe(file: Path) -> None:
    os.mkfifo(file)


def put_a_dangling_link(file: Path) -> None:
    file.symlink_to(file.parent / "gone" / "links.sqlite")


def put_a_loop(file: Path) -> None:
    file.symlink_to(file)


def put_a_folder_for_its_journal(file: Path) -> None:
    fill(file.parent)
    file.with_name(f"{file.name}-journal").mkdir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize(
    "put",
    [put_a_folder, put_a_pipe, put_a_dangling_link, put_a_loop, put_a_folder_for_its_journal],
)
def test_what_is_no_file_at_its_place_is_named_and_left_there(tmp_path, caplog, put):
    put(file_in(tmp_path))
    cache = LinkCache(tmp_path)
    cache.write(FOUND)
    assert cache.read(FOUND) == {}
    assert f"cache {file_in(tmp_path)} cannot be written (" in caplog.text
    assert CANNOT + "let this user write there, or name another folder by CACHE" in caplog.text


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="Linux has a folder that nobody can write")
def test_a_folder_that_cannot_be_made_is_said_once_and_not_for_each_batch(caplog):
    for _ in range(2):
        cache = LinkCache(Path("/proc/no-cache"))
        assert cache.read(FOUND) == {}
        cache.write(FOUND)
        cache.write(FOUND)
    assert [it for it in caplog.messages if "written" in it] == [
        "cache /proc/no-cache/links.sqlite cannot be written (No such file or directory): "
        + f"{CANNOT}let this user write there, or name another folder by CACHE"
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do all")
@pytest.mark.parametrize("mode", [0o000, 0o500])
def test_a_folder_without_rights_keeps_nothing_and_stops_nothing(tmp_path, caplog, mode):
    folder = tmp_path / "cache"
    folder.mkdir()
    folder.chmod(mode)
    cache = LinkCache(folder)
    cache.write(FOUND)
    assert cache.read(FOUND) == {}
    folder.chmod(0o700)
    assert "let this user write there" in caplog.text


def test_a_read_only_file_is_read(tmp_path):
    fill(tmp_path).chmod(0o400)
    tmp_path.chmod(0o500)
    found = LinkCache(tmp_path).read(FOUND)
    tmp_path.chmod(0o700)
    assert found == FOUND


def test_on_a_full_disk_nothing_more_is_kept_and_what_was_is_there(tmp_path, caplog):
    first, *rest = FOUND
    LinkCache(tmp_path).write({first: FOUND[first]})
    with full_disk(file_in(tmp_path).stat().st_size):
        cache = LinkCache(tmp_path)
        for key in rest:
            cache.write({key: FOUND[key]})
    assert LinkCache(tmp_path).read([first]) == {first: FOUND[first]}
    assert caplog.text.count("cannot be written") == 1


def test_once_there_is_space_again_it_is_used_and_a_new_fault_is_said(tmp_path, caplog):
    for _ in range(2):
        with full_disk(0):
            LinkCache(tmp_path).write(FOUND)
        LinkCache(tmp_path).write(FOUND)
        assert LinkCache(tmp_path).read(FOUND) == FOUND
        shutil.rmtree(tmp_path)
    assert caplog.text.count("cannot be written") == 2


def test_of_a_full_disk_the_log_says_to_free_space(tmp_path, caplog):
    with closing(sqlite3.connect(fill(tmp_path))) as database:
        database.execute(f"PRAGMA max_page_count = {file_in(tmp_path).stat().st_size // 4096}")
        with pytest.raises(sqlite3.OperationalError) as full:
            database.execute("INSERT INTO links (key, text) VALUES ('k', zeroblob(99999))")
    cache_faults.place_of(file_in(tmp_path)).say("written", full.value)
    assert caplog.messages == [
        f"cache {file_in(tmp_path)} cannot be written (database or disk is full): "
        + f"{CANNOT}free space, or name another folder by CACHE"
    ]


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Note how long each opening of a file would wait for other processes, and let none wait."""
    waits, connect = list[float](), sqlite3.connect

    def noted(file: Path, *, timeout: float, **options: Any) -> sqlite3.Connection:
        waits.append(timeout)
        return connect(file, timeout=0, **options)

    of_the_cache = SimpleNamespace(**{**vars(sqlite3), "connect": noted})
    monkeypatch.setattr("geo.articles.cache.sqlite3", of_the_cache)
    return waits


class Clock:
    """A clock on which each look takes as long as a process waits at most."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += PATIENCE_SECONDS
        return self.now


def test_for_a_file_that_is_held_all_starts_of_a_server_wait_once(tmp_path, waits, monkeypatch):
    fill(tmp_path)
    monkeypatch.setattr("geo.articles.cache.monotonic", Clock())
    with held(file_in(tmp_path)):
        for _ in range(2):
            cache = LinkCache(tmp_path)
            cache.read(FOUND)
            cache.write(FOUND)
    assert waits[1:] == [PATIENCE_SECONDS, 0, 0, 0]


def test_for_a_file_that_can_be_read_and_not_written_one_waits_once(tmp_path, waits, monkeypatch):
    fill(tmp_path)
    monkeypatch.setattr("geo.articles.cache.monotonic", Clock())
    with held(file_in(tmp_path), "BEGIN IMMEDIATE"):
        for _ in range(2):
            cache = LinkCache(tmp_path)
            assert cache.read(FOUND) == FOUND
            cache.write(FOUND)
    assert waits[1:] == [PATIENCE_SECONDS, PATIENCE_SECONDS, 0, 0]


def test_once_it_is_free_again_it_is_waited_for_again(tmp_path, waits, monkeypatch):
    fill(tmp_path)
    monkeypatch.setattr("geo.articles.cache.monotonic", Clock())
    cache = LinkCache(tmp_path)
    with held(file_in(tmp_path)):
        cache.read(FOUND)
    cache.read(FOUND)
    cache.read(FOUND)
    assert waits[1:] == [PATIENCE_SECONDS, 0, PATIENCE_SECONDS]


def test_what_was_found_while_it_was_held_is_kept_with_the_next(tmp_path, waits, caplog):
    (first, one), (second, two), *_ = FOUND.items()
    LinkCache(tmp_path).write({})
    cache = LinkCache(tmp_path)
    with held(file_in(tmp_path)):
        cache.write({first: one})
    cache.write({second: two})
    assert LinkCache(tmp_path).read(FOUND) == {first: one, second: two}
    assert caplog.messages == [
        f"cache {file_in(tmp_path)} cannot be written (database is locked): "
        + f"{CANNOT}another process holds it; end that, or name another folder by CACHE"
    ]


def test_an_empty_file_that_another_process_begins_is_not_deleted(tmp_path):
    file_in(tmp_path).touch()
    seen = cache_faults.identity(file_in(tmp_path))
    LinkCache(tmp_path).read(FOUND)
    LinkCache(tmp_path).forget_all_but(2)
    assert cache_faults.identity(file_in(tmp_path)) == seen


START = """
import sys
from pathlib import Path
from tests.geo.articles.test_cache_faults import is_sound
sys.exit(not is_sound(Path(sys.argv[1])))
"""


def test_two_processes_that_start_on_a_damaged_file_leave_a_sound_one(tmp_path):
    fill(tmp_path).write_bytes(b"no database" * 1000)
    both = [Popen([sys.executable, "-c", START, tmp_path]) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    assert is_sound(tmp_path)
