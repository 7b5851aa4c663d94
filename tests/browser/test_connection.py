"""A server that is lost and started anew: what a reader does first, or meanwhile, counts."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.page import (
    article,
    click_feature,
    heading,
    listed,
    open_page,
    share,
)
from tests.browser.server import HOST, free_port, serve

NOTICE = ".no-connection"
BACK_MS = 60_000


def choose_from_the_list(page: Page) -> None:
    listed(page, "Gyumri base").click()


def press_the_map(page: Page) -> None:
    click_feature(page, "gyumri")


def nothing(_: Page) -> None:
    pass


@pytest.mark.parametrize(
    ("meanwhile", "afterwards"),
    [(nothing, choose_from_the_list), (press_the_map, nothing), (choose_from_the_list, nothing)],
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


@pytest.mark.parametrize(
    ("kind", "name", "begins"),
    [("button", "CSV", b"\xef\xbb\xbf"), ("link", "PNG, 1200 × 630", b"\x89PNG")],
)
def test_a_file_that_is_asked_for_before_the_loss_is_noticed_comes_afterwards(
    browser: Browser, tmp_path: Path, data: Path, seeds: Path, kind: str, name: str, begins: bytes
):
    port = free_port()
    env = {"DATA": str(data), "SEEDS": str(seeds), "CACHE": str(tmp_path / "cache")}
    context = browser.new_context(base_url=f"http://{HOST}:{port}")
    page = context.new_page()
    with serve("dashboard/app.py", log=tmp_path / "first.log", env=env, port=port) as first:
        open_page(page, "/?feature=btc")
        asked = share(page, "Download").get_by_role(kind, name=name, exact=True)
        expect(asked).to_be_visible()
        os.kill(first.pid, signal.SIGSTOP)  # its sockets stay open until it is killed
        asked.click()
        os.kill(first.pid, signal.SIGKILL)
        expect(page.locator(NOTICE)).to_contain_text("What you chose will follow")
    with serve("dashboard/app.py", log=tmp_path / "second.log", env=env, port=port):
        with page.expect_download(timeout=BACK_MS) as download:
            pass
        assert Path(download.value.path()).read_bytes().startswith(begins)
        expect(page.locator(NOTICE)).to_have_count(0)
    context.close()


def test_what_the_server_was_lost_on_is_done_again(
    browser: Browser, tmp_path: Path, data: Path, seeds: Path
):
    port = free_port()
    env = {"DATA": str(data), "SEEDS": str(seeds), "CACHE": str(tmp_path / "cache")}
    context = browser.new_context(base_url=f"http://{HOST}:{port}")
    page = context.new_page()
    with serve("dashboard/app.py", log=tmp_path / "first.log", env=env, port=port) as first:
        open_page(page)
        os.kill(first.pid, signal.SIGSTOP)  # its sockets stay open until it is killed
        article(page).locator(".mention[data-feature=btk]").first.click()
        os.kill(first.pid, signal.SIGKILL)
        expect(page.locator(NOTICE)).to_contain_text("What you chose will follow")
    with serve("dashboard/app.py", log=tmp_path / "second.log", env=env, port=port):
        expect(heading(page)).to_have_text("BTK railway", timeout=BACK_MS)
    context.close()


STREAMLITS_DIALOG = """() => {
  window.dialogs = 0;
  new MutationObserver(() => { if (document.querySelector(".stDialog")) window.dialogs += 1; })
    .observe(document.body, { childList: true, subtree: true });
}"""


def test_without_a_connection_one_reads_on(
    browser: Browser, tmp_path: Path, data: Path, seeds: Path
):
    env = {"DATA": str(data), "SEEDS": str(seeds), "CACHE": str(tmp_path / "cache")}
    with serve("dashboard/app.py", log=tmp_path / "log", env=env) as served:
        context = browser.new_context(base_url=served.url, viewport={"width": 390, "height": 844})
        page = context.new_page()
        open_page(page, "/?feature=btc")
        page.evaluate(STREAMLITS_DIALOG)
        os.kill(served.pid, signal.SIGKILL)
        page.wait_for_function("() => window.dialogs > 0")
    expect(page.locator(".stDialog")).to_have_count(0)
    expect(page.locator("#root")).not_to_have_attribute("inert", "")
    page.mouse.move(195, 300)
    page.mouse.wheel(0, 400)
    page.wait_for_function("() => document.querySelector('[data-testid=stMain]').scrollTop > 0")
    context.close()
