"""Linking on a cluster: its scheduler and its workers are processes on this machine."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from subprocess import PIPE, Popen, TimeoutExpired
from typing import NamedTuple

import pytest

from geo import load_library
from geo.articles import cluster
from geo.articles.batches import link_batch
from geo.articles.cache import LinkCache
from geo.articles.cluster import on_cluster
from geo.errors import ClusterError
from tests.geo.articles.files import GAZETTEER, NAMES, TEXT, read_many, write_many

ROOT = Path(__file__).parents[3]
ARTICLES = 1000
IMPORT_ALL = """
import sys
from importlib import import_module
from pathlib import Path
import dashboard, geo, geo.articles.cluster
modules = [path.stem for path in Path(dashboard.__file__).parent.glob("*.py")]
for module in set(modules) - {"__init__", "page"}:
    import_module(f"dashboard.{module}")
sys.exit("dask" in sys.modules or "distributed" in sys.modules)
"""


class Done(NamedTuple):
    """What is left of a linking: its folder, what it ended with and what it said."""

    folder: Path
    returned: int
    printed: str
    logged: list[str]


def start(folder: Path, *command: str, root: Path = ROOT) -> "Popen[bytes]":
    with (folder / "dask.log").open("ab") as log:
        return Popen(
            [sys.executable, "-m", "dask", *command, "--no-dashboard"],
            cwd=folder, env={**os.environ, "PYTHONPATH": str(root)}, stdout=log, stderr=log,
        )  # fmt: skip


@contextmanager
def served(
    folder: Path, *, workers: int, root: Path = ROOT
) -> Iterator[tuple[str, list[Popen[bytes]]]]:
    """Start a scheduler and its workers, and give its address and them; end them all."""
    file = folder / "scheduler.json"
    where = ("--scheduler-file", str(file))
    processes = [
        start(folder, "scheduler", "--host", "127.0.0.1", "--port", "0", *where, root=root)
    ]
    one = ("worker", "--nthreads", "1", "--no-nanny", *where)
    try:
        while not file.exists() or not file.read_text():
            with suppress(TimeoutExpired):
                processes[0].wait(0.05)
            assert processes[0].poll() is None, (folder / "dask.log").read_text()
        processes += [start(folder, *one, root=root) for _ in range(workers)]
        yield json.loads(file.read_text())["address"], processes[1:]
    finally:
        for process in processes:
            process.kill()
            process.wait()


def link_there(folder: Path, address: str) -> "Popen[str]":
    (folder / "data").mkdir()
    (folder / "data" / "names.csv").write_text(NAMES)
    places = ["--data", folder / "data", "--cache", folder / "cache"]
    command = [sys.executable, "-m", "geo.link", folder / "seeds", "--scheduler", address, *places]
    return Popen(command, cwd=ROOT, stdout=PIPE, stderr=PIPE, text=True)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Link on two workers, one of which is killed once the first articles are linked."""
    folder = tmp_path_factory.mktemp("cluster")
    write_many(folder / "seeds", articles=ARTICLES)
    with served(folder, workers=2) as (address, workers):
        linking = link_there(folder, address)
        assert linking.stderr
        logged = [next(line for line in linking.stderr if line.startswith("linked"))]
        workers[0].kill()
        assert linking.poll() is None
        printed, rest = linking.communicate()
    return Done(folder, linking.returncode, printed, [*logged, *rest.splitlines()])


def test_all_are_linked_though_a_worker_is_killed(done: Done):
    assert (done.returned, done.printed.partition(".")[0]) == (
        0, "1,000 articles: 1,000 linked now, 0 before, 0 that cannot be read",
    )  # fmt: skip


def test_it_says_how_far_it_is(done: Done):
    assert done.logged[0] == "linked 50 of 1,000 articles\n"
    assert done.logged[-1] == "linked 1,000 of 1,000 articles"


def test_the_links_are_those_of_one_machine(done: Done):
    files = read_many(done.folder / "seeds")[::5]
    kept = LinkCache(done.folder / "cache").read(file.key for file in files)
    assert [kept[file.key] for file in files] == link_batch(files, GAZETTEER)


def test_the_page_reads_them_and_links_nothing_anew(done: Done):
    told = []
    library = load_library(
        done.folder / "seeds", GAZETTEER, cache=done.folder / "cache",
        progress=lambda *it: told.append(it),
    )  # fmt: skip
    assert (library.count("north").articles, told) == (ARTICLES, [])


def test_a_worker_with_other_code_is_named(tmp_path: Path):
    other = tmp_path / "other"
    shutil.copytree(ROOT / "geo", other / "geo")
    (other / "geo" / "more.py").write_text('"""Other code."""')
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(TEXT)
    with served(tmp_path, workers=1, root=other) as (address, _):
        linking = link_there(tmp_path, address)
        _, said = linking.communicate()
    assert linking.returncode == 1
    assert f"{address}: other code runs on the worker tcp://127.0.0.1:" in said


def test_where_no_scheduler_answers_the_address_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.1)
    with pytest.raises(ClusterError, match=r"^tcp://127\.0\.0\.1:1: no scheduler answers there"):
        on_cluster("tcp://127.0.0.1:1")


def test_without_dask_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    with pytest.raises(ClusterError, match=r"pip install '\.\[dask\]'"):
        on_cluster("tcp://127.0.0.1:1")


def test_dask_is_imported_only_where_a_cluster_is_asked_for():
    assert subprocess.run([sys.executable, "-c", IMPORT_ALL], cwd=ROOT, check=False).returncode == 0
