"""A server that is lost and started anew: what a reader does first, or meanwhile, counts."""

import os
import re
import signal
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.page import (
    article,
    click_feature,
    heading,
    listed,
    open_page,
    share,
    switch,
)
from tests.browser.proxy import NGINX, path_of_unit, proxy
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
    size = {"width": 1440, "height": 900}
    context = browser.new_context(base_url=f"http://{HOST}:{port}", viewport=size)
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


class Kind(NamedTuple):
    """A kind of click: how it is done, and what shows then that it counted."""

    do: Callable[[Page], object]
    shows: Callable[[Page], object]
    path: str = "/"


def told(text: str) -> Callable[[Page], object]:
    return lambda page: expect(heading(page)).to_have_text(text)


def asked(pattern: str) -> Callable[[Page], object]:
    return lambda page: expect(page).to_have_url(re.compile(pattern))


def search_for_kars(page: Page) -> None:
    page.get_by_placeholder("Search names, text").fill("Kars")
    page.keyboard.press("Enter")


def measure_to_iran(page: Page) -> None:
    field = page.get_by_label("Distance from the line to")
    field.scroll_into_view_if_needed()  # a list of options closes where the page is scrolled
    field.click()
    page.get_by_role("option", name="Iran's border").click()


KINDS = {
    "a line on the map": Kind(lambda page: click_feature(page, "btc"), told("BTC oil pipeline")),
    "a name in the text": Kind(
        lambda page: article(page).locator(".mention[data-feature=btk]").first.click(),
        told("BTK railway"),
    ),
    "a layer": Kind(lambda page: switch(page, "Tovuz district").click(), asked("layers=btc")),
    "a search": Kind(search_for_kars, asked("search=Kars")),
    "an event on the timeline": Kind(
        lambda page: page.locator(".timeline .item").first.press("Enter"), asked("event=")
    ),
    "what the distance is to": Kind(measure_to_iran, asked("to=Iran"), "/?feature=btc"),
    "what is shared": Kind(
        lambda page: page.get_by_role("button", name="Share", exact=True).click(),
        lambda page: expect(page.locator("[data-shared=link]")).to_be_visible(),
    ),
}

SENT = "window.sent = 0; const { send } = WebSocket.prototype;" + (
    "WebSocket.prototype.send = function (it) { window.sent += 1; return send.call(this, it); };"
)


@pytest.fixture(scope="module")
def returned(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, data: Path, seeds: Path
) -> Iterator[dict[str, Page]]:
    """Give a page for each kind of click, whose server behind nginx was lost and is there again."""
    folder, port, path = tmp_path_factory.mktemp("returned"), free_port(), path_of_unit()
    env = {"DATA": str(data), "SEEDS": str(seeds), "CACHE": str(folder / "cache")}
    again = partial(serve, "dashboard/app.py", env=env, port=port, path=path)
    with proxy([port, free_port(), free_port()], folder) as (secure, _):
        context = browser.new_context(base_url=secure, ignore_https_errors=True)
        context.add_init_script(SENT)
        pages = {}
        with again(log=folder / "first.log") as first:
            for name, kind in KINDS.items():
                pages[name] = context.new_page()  # in front: others are not drawn
                open_page(pages[name], path + kind.path)
            os.kill(first.pid, signal.SIGKILL)
            for page in pages.values():
                expect(page.locator(NOTICE)).to_be_visible()
        with again(log=folder / "second.log"):
            for page in pages.values():
                expect(page.locator(NOTICE)).to_have_count(0, timeout=BACK_MS)
            yield pages
        context.close()


@pytest.mark.skipif(not NGINX, reason="nginx is not installed")
@pytest.mark.parametrize("name", KINDS)
def test_after_the_server_was_lost_the_first_click_of_each_kind_counts_once(
    returned: dict[str, Page], name: str
):
    page, kind = returned[name], KINDS[name]
    page.bring_to_front()
    before = page.evaluate("window.sent")
    kind.do(page)
    kind.shows(page)
    assert page.evaluate("window.sent") - before == 1


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
