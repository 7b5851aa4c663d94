"""A server that is lost and started anew: what a reader does first, or meanwhile, counts."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.page import click_feature, feature_list, heading, open_page
from tests.browser.server import HOST, free_port, serve

NOTICE = ".no-connection"
BACK_MS = 60_000


def choose_from_the_list(page: Page) -> None:
    feature_list(page).click()
    page.get_by_role("option", name="Gyumri base").click()


def press_the_map(page: Page) -> None:
    click_feature(page, "gyumri")


def nothing(_: Page) -> None:
    pass


@pytest.mark.parametrize(
    ("meanwhile", "afterwards"), [(nothing, choose_from_the_list), (press_the_map, nothing)]
)
def test_what_a_reader_does_first_after_the_server_was_lost_counts(
    browser: Browser,
    tmp_path: Path,
    data: Path,
    seeds: Path,
    meanwhile: Callable[[Page], None],
    afterwards: Callable[[Page], None],
):
    port = free_port()
    env = {"DATA": str(data), "SEEDS": str(seeds), "CACHE": str(tmp_path / "cache")}
    context = browser.new_context(base_url=f"http://{HOST}:{port}")
    page = context.new_page()
    with serve("dashboard/app.py", log=tmp_path / "first.log", env=env, port=port) as first:
        open_page(page, "/?feature=btc")
        expect(heading(page)).to_have_text("BTC oil pipeline")
        os.kill(first.pid, signal.SIGKILL)
        expect(page.locator(NOTICE)).to_contain_text("No connection to the server")
    meanwhile(page)
    with serve("dashboard/app.py", log=tmp_path / "second.log", env=env, port=port):
        expect(page.locator(NOTICE)).to_have_count(0, timeout=BACK_MS)
        afterwards(page)
        expect(heading(page)).to_have_text("Gyumri base")
        expect(page).to_have_url(f"http://{HOST}:{port}/?feature=gyumri")
    context.close()
