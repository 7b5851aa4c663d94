"""A server that is killed while it links many articles goes on where it was."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from time import monotonic

import psutil
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.page import heading
from tests.browser.server import HOST, POLL_SECONDS, free_port, serve

ARTICLES, KEPT = 2000, 300
START_SECONDS = 120


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Give a folder of 2,000 articles that differ by their numbers alone."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for number in range(ARTICLES):
        text = f"The BTC pipeline passes village {number}. " + "Nobody minds it much. " * 40
        (folder / f"article-{number:04}.txt").write_text(text)
    return folder


def kept(cache: Path) -> int:
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(cache)) as database:
        return int(database.execute("SELECT count(*) FROM links").fetchone()[0])
    return 0


def wait_until_some_are_kept(cache: Path, process: psutil.Process) -> None:
    until = monotonic() + START_SECONDS
    while not (cache.is_file() and kept(cache) >= KEPT):
        assert monotonic() < until
        with suppress(psutil.TimeoutExpired):
            process.wait(POLL_SECONDS)
        assert process.is_running()


@contextmanager
def held(workers: Sequence[psutil.Process]) -> Iterator[None]:
    """Let workers do nothing for a while, or all is linked when a slow browser shows the page."""
    for worker in workers:
        worker.suspend()
    try:
        yield
    finally:
        for worker in workers:
            with suppress(psutil.NoSuchProcess):
                worker.resume()


def test_a_server_that_is_killed_goes_on_where_it_was_and_the_page_comes_by_itself(
    browser: Browser, tmp_path: Path, data: Path, many: Path
):
    port, cache = free_port(), tmp_path / "cache" / "links.sqlite"
    env = {"DATA": str(data), "SEEDS": str(many), "CACHE": str(cache.parent)}
    context = browser.new_context(base_url=f"http://{HOST}:{port}")
    page = context.new_page()
    with serve("dashboard/app.py", log=tmp_path / "first.log", env=env, port=port) as first:
        page.goto("/?feature=btc", wait_until="commit")
        process = psutil.Process(first.pid)
        wait_until_some_are_kept(cache, process)
        with held(process.children(recursive=True)):
            expect(page.get_by_role("progressbar")).to_be_visible(timeout=60_000)
            process.kill()
    before = kept(cache)
    with serve("dashboard/app.py", log=tmp_path / "second.log", env=env, port=port):
        expect(heading(page)).to_have_text("BTC oil pipeline", timeout=240_000)
    context.close()
    log = (tmp_path / "second.log").read_text()
    first_said = re.search(r"linked ([\d,]+) of 2,000", log)
    assert KEPT <= before < ARTICLES
    assert first_said
    assert int(first_said[1].replace(",", "")) > before
