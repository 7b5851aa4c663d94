"""What a reader sees who opens the page while many articles are being linked."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from geo import load_gazetteer
from tests.bench.corpus import write_corpus
from tests.browser.page import heading, map_frame
from tests.browser.server import serve

ARTICLES = 600


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Hold the cache that the page keeps its links in: it goes no further until this is closed."""
    folder = tmp_path / "cache"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "links.sqlite")) as cache:
        cache.execute("BEGIN IMMEDIATE")
        yield cache


@pytest.fixture
def address(data: Path, tmp_path: Path, cache: sqlite3.Connection) -> Iterator[str]:
    """Serve many articles that are not linked yet."""
    write_corpus(tmp_path / "seeds", load_gazetteer(data), articles=ARTICLES)
    env = {"DATA": str(data), "SEEDS": str(tmp_path / "seeds"), "CACHE": str(tmp_path / "cache")}
    with serve("dashboard/app.py", log=tmp_path / "page.log", env=env) as served:
        yield served.url


def test_a_reader_sees_how_far_it_is_and_then_the_page(
    page: Page, cache: sqlite3.Connection, tmp_path: Path
):
    page.goto("/?feature=btc")
    progress = page.get_by_role("progressbar")
    expect(progress).to_be_visible()
    expect(
        page.get_by_text(re.compile(rf"^Reading the articles: \d+ of {ARTICLES} …$"))
    ).to_be_visible()
    cache.close()
    expect(heading(page)).to_have_text("BTC oil pipeline", timeout=120_000)
    map_frame(page)
    expect(progress).to_have_count(0)
    expect(page.get_by_text(f"of {ARTICLES} articles")).to_be_visible()
    assert f"linked {ARTICLES} of {ARTICLES} articles" in (tmp_path / "page.log").read_text()
