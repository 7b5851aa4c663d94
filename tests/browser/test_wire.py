"""A connection that is cut while the server lives: the page says so, and goes on where it was."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.page import click_feature, heading, listed, open_page
from tests.browser.server import HOST, serve
from tests.browser.wire import Wire, wire_to

NOTICE = ".no-connection"
BACK_MS = 60_000


class Line(NamedTuple):
    """A page of a reader, empty as yet, and the wire to its server."""

    page: Page
    wire: Wire


@pytest.fixture(scope="module")
def server_port(tmp_path_factory: pytest.TempPathFactory, data: Path, seeds: Path) -> Iterator[int]:
    folder = tmp_path_factory.mktemp("wire")
    env = {"DATA": str(data), "SEEDS": str(seeds), "CACHE": str(folder / "cache")}
    with serve("dashboard/app.py", log=folder / "log", env=env) as served:
        yield urlsplit(served.url).port or 0


@pytest.fixture
def line(browser: Browser, server_port: int) -> Iterator[Line]:
    with wire_to(server_port) as wire:
        size = {"width": 1440, "height": 900}
        context = browser.new_context(base_url=f"http://{HOST}:{wire.port}", viewport=size)
        yield Line(context.new_page(), wire)
        context.close()


def cut_and_mend(line: Line) -> None:
    line.wire.cut()
    expect(line.page.locator(NOTICE)).to_contain_text("No connection to the server")
    line.wire.mend()
    expect(line.page.locator(NOTICE)).to_have_count(0, timeout=BACK_MS)


def test_the_same_view_is_there_and_the_next_click_counts(line: Line):
    open_page(line.page, "/?feature=btc")
    cut_and_mend(line)
    expect(heading(line.page)).to_have_text("BTC oil pipeline")
    listed(line.page, "Gyumri base").click()
    expect(heading(line.page)).to_have_text("Gyumri base")


def test_cut_twice_in_a_row_it_comes_back_twice(line: Line):
    open_page(line.page, "/?feature=btc")
    cut_and_mend(line)
    cut_and_mend(line)
    click_feature(line.page, "gyumri")
    expect(heading(line.page)).to_have_text("Gyumri base")


def test_cut_while_it_comes_back_it_comes_back_all_the_same(line: Line):
    page, wire = line
    open_page(page, "/?feature=btc")
    wire.cut()
    expect(page.locator(NOTICE)).to_be_visible()
    listed(page, "Gyumri base").click()
    with page.expect_websocket(timeout=BACK_MS):
        wire.mend()
    wire.cut()
    wire.mend()
    expect(page.locator(NOTICE)).to_have_count(0, timeout=BACK_MS)
    expect(heading(page)).to_have_text("Gyumri base")


def test_what_is_clicked_as_it_is_cut_is_done_once_it_is_back(line: Line):
    page, wire = line
    open_page(page, "/?feature=btc")
    wire.cut()
    listed(page, "Gyumri base").click()
    expect(page.locator(NOTICE)).to_be_visible()
    wire.mend()
    expect(heading(page)).to_have_text("Gyumri base", timeout=BACK_MS)
    expect(page).to_have_url(f"http://{HOST}:{wire.port}/?feature=gyumri")


def test_cut_during_the_first_load_the_page_comes_when_it_is_back(line: Line):
    page, wire = line
    page.once("websocket", lambda _: wire.cut())
    page.goto("/?feature=btc", wait_until="commit")
    told = page.get_by_text(re.compile("No connection to the server|server is not responding"))
    expect(told.first).to_be_visible(timeout=BACK_MS)
    wire.mend()
    expect(heading(page)).to_have_text("BTC oil pipeline", timeout=BACK_MS)


def test_cut_before_the_page_has_its_socket_it_comes_when_it_is_back(line: Line):
    page, wire = line
    page.route("**/_stcore/health", lambda route: (wire.cut(), route.continue_()))
    page.goto("/?feature=btc", wait_until="commit")
    page.wait_for_event("requestfailed")
    page.unroute_all()
    wire.mend()
    expect(heading(page)).to_have_text("BTC oil pipeline", timeout=BACK_MS)
