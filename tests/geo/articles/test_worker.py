import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from geo.articles import worker as worker_module
from geo.articles.batches import link_batch
from geo.articles.worker import Worker
from geo.errors import ArticleError
from geo.names.gazetteer import Gazetteer
from tests.geo.articles.deadly import DeadlyGazetteer
from tests.geo.articles.files import GAZETTEER, article_file

BATCH = [article_file("a"), article_file("b", b"It rains."), article_file("c", b"\x89")]


@pytest.fixture
def start() -> Iterator[object]:
    workers = []

    def started(gazetteer: Gazetteer) -> Worker:
        workers.append(Worker(gazetteer))
        assert workers[-1].start()
        return workers[-1]

    yield started
    for worker in workers:
        worker.end()


def told(outcomes: list[object]) -> list[str]:
    return [str(it) if isinstance(it, ArticleError) else "linked" for it in outcomes]


def test_it_links_as_this_process_does(start):
    outcomes, here = start(GAZETTEER).link(BATCH), link_batch(BATCH, GAZETTEER)
    assert outcomes[:2] == here[:2]
    assert str(outcomes[2]) == str(here[2])


def test_what_stops_it_each_time_is_named_and_the_rest_is_linked(start, tmp_path: Path):
    batch = [article_file("a"), article_file("b", b"A deadly text."), article_file("c")]
    one, two, three = told(start(DeadlyGazetteer(marker=tmp_path / "marker")).link(batch))
    assert (one, three) == ("linked", "linked")
    assert two.startswith("b.txt: linking it stopped the process twice; ")


def test_what_stops_it_once_is_linked_the_second_time(start, tmp_path: Path):
    batch = [article_file("a"), article_file("b", b"A harmful text.")]
    outcomes = start(DeadlyGazetteer(marker=tmp_path / "marker")).link(batch)
    assert told(outcomes) == ["linked", "linked"]


def test_an_error_of_this_library_is_logged_whole_and_stops_no_other_article(
    start, tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    batch = [article_file("a", b"A faulty text."), article_file("b")]
    outcomes = start(DeadlyGazetteer(marker=tmp_path / "marker")).link(batch)
    assert told(outcomes)[1] == "linked"
    assert capfd.readouterr().err.endswith("RuntimeError: a fault of ours\n")


def test_what_takes_too_long_is_named_and_the_rest_is_linked(
    start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    worker = start(DeadlyGazetteer(marker=tmp_path / "marker"))
    worker.link([article_file("a")])
    monkeypatch.setattr(worker_module, "MOST_SECONDS", 5)
    batch = [article_file("a"), article_file("b", b"An endless text."), article_file("c")]
    one, two, three = told(worker.link(batch))
    assert (one, three) == ("linked", "linked")
    assert two == "b.txt: linking it takes more than 5 seconds; split it, or leave it out"


@pytest.mark.parametrize(("suffix", "seconds"), [(".txt", 60), (".html", 60), (".PDF", 90)])
def test_a_document_may_take_longer_than_a_text(suffix: str, seconds: int):
    file = article_file("a")._replace(suffix=suffix)
    assert worker_module.most_seconds(file) == seconds


def test_what_it_says_that_is_no_answer_is_taken_for_its_end(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(worker_module, "_COMMAND", (sys.executable, "-c", "print('c\nc\n' * 9)"))
    assert not Worker(GAZETTEER).start()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux sees to it")
def test_what_takes_too_much_memory_is_named_and_the_process_goes_on(start, tmp_path: Path):
    batch = [article_file("a", b"A greedy text."), article_file("b")]
    one, two = told(start(DeadlyGazetteer(marker=tmp_path / "marker")).link(batch))
    assert one == "a.txt: reading it takes too much memory; try a part of it, as text"
    assert two == "linked"


ENDLESS = """
import re
from geo.articles.worker import _end_after
_end_after(1)
re.fullmatch("(a|a)*b", "a" * 100)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such alarm")
def test_one_that_nobody_ends_any_more_ends_itself():
    assert (
        subprocess.run([sys.executable, "-c", ENDLESS], check=False).returncode == -signal.SIGALRM
    )


def test_it_goes_on_after_what_stopped_it(start, tmp_path: Path):
    worker = start(DeadlyGazetteer(marker=tmp_path / "marker"))
    worker.link([article_file("a", b"A deadly text.")])
    assert told(worker.link([article_file("b", b"A deadly text."), article_file("c")]))[1] == (
        "linked"
    )


def test_its_end_leaves_no_process(start):
    worker = start(GAZETTEER)
    children = psutil.Process().children()
    worker.end()
    assert children
    assert not any(child.is_running() for child in children)


@pytest.mark.parametrize("command", [("no-such-python",), (sys.executable, "-c", "1 / 0")])
def test_where_no_process_can_start_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], command: tuple[str, ...]
):
    monkeypatch.setattr(worker_module, "_COMMAND", command)
    assert not Worker(GAZETTEER).start()


def test_once_is_not_twice(start, tmp_path: Path):
    worker = start(DeadlyGazetteer(marker=tmp_path / "marker"))
    assert told([worker.link_once(article_file("b", b"A harmful text."), seconds=60)]) == [
        "b.txt: reading it cannot be done here; try a part of it, as plain text"
    ]


def test_a_silent_one_says_nothing_in_the_log(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    worker = Worker(DeadlyGazetteer(marker=tmp_path / "marker"), is_silent=True)
    worker.link_once(article_file("a", b"A faulty text."), seconds=60)
    worker.end()
    assert capfd.readouterr().err == ""
