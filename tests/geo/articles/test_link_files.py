import logging
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from subprocess import Popen, TimeoutExpired

import psutil
import pytest

from geo.articles import link_files as module
from geo.articles.batches import ArticleFile, Batch, Done, link_batch
from geo.articles.cache import LinkCache
from geo.articles.engines import in_processes, in_this_process
from geo.articles.link_files import link_files
from geo.errors import TooHardError
from geo.names.gazetteer import Gazetteer
from tests.geo.articles.files import GAZETTEER, MANY, article_file, read_many, write_many

LINK = """
import sys
from pathlib import Path
from geo import load_library
from tests.geo.articles.files import GAZETTEER
load_library(Path(sys.argv[1]), GAZETTEER, cache=Path(sys.argv[2]))
"""
FILES = [article_file(str(number), f"Text {number}.".encode()) for number in range(120)]


def start_linking(folder: Path) -> "Popen[bytes]":
    return Popen([sys.executable, "-c", LINK, folder / "seeds", folder / "cache"])


def rows(folder: Path) -> int:
    """Count what is kept; SQLite first undoes what a killed process has half written."""
    file = folder / "cache" / "links.sqlite"
    if file.exists():
        with suppress(sqlite3.OperationalError), closing(sqlite3.connect(file)) as database:
            return int(database.execute("SELECT count(*) FROM links").fetchone()[0])
    return 0


def wait_until_something_is_kept(process: "Popen[bytes]", folder: Path) -> None:
    while not rows(folder):
        with suppress(TimeoutExpired):
            process.wait(0.01)
        assert process.poll() is None, "it ended before anything was kept"


class Counting:
    """Links in this process, and notes what."""

    def __init__(self) -> None:
        self.linked = list[ArticleFile]()

    def __call__(self, batches: Iterable[Batch], gazetteer: Gazetteer) -> Iterator[Done]:
        for batch in batches:
            self.linked += batch
            yield batch, link_batch(batch, gazetteer)


@pytest.mark.parametrize("end", [Popen.kill, Popen.terminate])
def test_after_a_kill_only_the_rest_is_linked_and_no_process_is_left(tmp_path: Path, end):
    write_many(tmp_path / "seeds")
    process = start_linking(tmp_path)
    wait_until_something_is_kept(process, tmp_path)
    workers = psutil.Process(process.pid).children(recursive=True)
    end(process)
    process.wait()
    _, alive = psutil.wait_procs(workers, timeout=10)
    kept, rest = rows(tmp_path), Counting()
    files = read_many(tmp_path / "seeds")
    cache = LinkCache(tmp_path / "cache")
    done = list(link_files(files, GAZETTEER, cache, total=MANY, engine=rest))
    assert (len(done), len(rest.linked)) == (MANY, MANY - kept)
    assert workers
    assert alive == []


def test_two_at_once_on_one_cache_do_each_other_no_harm(tmp_path: Path):
    write_many(tmp_path / "seeds")
    processes = [start_linking(tmp_path), start_linking(tmp_path)]
    assert [process.wait() for process in processes] == [0, 0]
    rest = Counting()
    files = read_many(tmp_path / "seeds")
    list(link_files(files, GAZETTEER, LinkCache(tmp_path / "cache"), total=MANY, engine=rest))
    assert rest.linked == []


def test_each_batch_is_kept_before_the_next_is_linked(tmp_path: Path):
    kept = []

    def looking(batches: Iterable[Batch], gazetteer: Gazetteer) -> Iterator[Done]:
        for done in in_this_process(batches, gazetteer):
            kept.append(rows(tmp_path))
            yield done

    cache = LinkCache(tmp_path / "cache")
    list(link_files(FILES, GAZETTEER, cache, total=120, engine=looking))
    assert kept == [0, 50, 100]


def test_all_engines_give_the_same(tmp_path: Path):
    found = [
        set(link_files(FILES, GAZETTEER, LinkCache(None), total=120, engine=engine))
        for engine in (in_this_process, in_processes)
    ]
    assert found[0] == found[1]


class Slow(Counting):
    """Takes too long over each file."""

    def __call__(self, batches: Iterable[Batch], gazetteer: Gazetteer) -> Iterator[Done]:
        for batch in batches:
            self.linked += batch
            yield batch, [TooHardError(file.shown, "linking it takes long") for file in batch]


def test_what_took_too_long_is_not_tried_again_until_it_is_changed(tmp_path: Path):
    slow, cache = Slow(), LinkCache(tmp_path)
    one, other = article_file("slow", b"A slow text."), article_file("other", b"Another.")
    for files in ([one], [one, other]):
        found = list(link_files(files, GAZETTEER, cache, total=len(files), engine=slow))
    assert slow.linked == [one, other]
    assert [str(it.outcome) for it in found if it.file == one] == [
        "slow.txt: linking it takes long"
    ]


def test_progress_counts_what_was_kept_too(tmp_path: Path):
    cache, told = LinkCache(tmp_path / "cache"), []
    list(link_files(FILES[:30], GAZETTEER, cache, total=30))
    list(link_files(FILES, GAZETTEER, cache, total=120, progress=lambda *it: told.append(it)))
    assert told == [(80, 120), (120, 120)]


def test_progress_hears_nothing_where_all_is_kept(tmp_path: Path):
    cache, told = LinkCache(tmp_path / "cache"), []
    list(link_files(FILES, GAZETTEER, cache, total=120))
    list(link_files(FILES, GAZETTEER, cache, total=120, progress=lambda *it: told.append(it)))
    assert told == []


def test_the_log_says_that_many_are_linked_and_when_they_are(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO, logger="geo")
    list(link_files(FILES, GAZETTEER, LinkCache(None), total=120))
    assert caplog.messages == ["linked 50 of 120 articles", "linked 120 of 120 articles"]


def test_the_log_says_now_and_then_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(module, "LOG_SECONDS", 0)
    caplog.set_level(logging.INFO, logger="geo")
    list(link_files(FILES, GAZETTEER, LinkCache(None), total=3400))
    assert caplog.messages[1] == "linked 100 of 3,400 articles"


def test_the_log_says_nothing_of_a_few(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO, logger="geo")
    list(link_files(FILES[:50], GAZETTEER, LinkCache(None), total=50))
    assert caplog.messages == []
