"""Neither the server nor the browser asks another host: all that a reader does is watched."""

import os
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.page import click_feature, heading, open_page, share
from tests.browser.server import ROOT, serve
from tests.browser.test_trial import try_article

WATCHER = ROOT / "tests" / "browser" / "outside"
OWN = ("127.0.0.1", "::1", "localhost", "0.0.0.0", "::", "None", "")
FILES = (
    "/health",
    "/ready",
    "/_stcore/host-config",
    "/picture.png?feature=btc&size=200x200",
    "/dossier.html?feature=btc",
    "/dossier.md",
    "/qr.svg",
    "/sitemap.xml",
    "/data/collections/features/items",
)


@pytest.fixture(scope="session")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Name the file that tells whom the server asks."""
    return tmp_path_factory.mktemp("asked") / "asked.txt"


@pytest.fixture(scope="session")
def address(
    tmp_path_factory: pytest.TempPathFactory, data: Path, seeds: Path, asked: Path
) -> Iterator[str]:
    """Serve the page by a Python that is watched; no address is set for the server itself."""
    folder = tmp_path_factory.mktemp("watched")
    path = os.pathsep.join([str(WATCHER), os.environ.get("PYTHONPATH", "")])
    cache = str(folder / "cache")
    env = {"DATA": str(data), "SEEDS": str(seeds), "CACHE": cache, "PYTHONPATH": path}
    env |= {"ASKED": str(asked)}
    with serve("dashboard/app.py", log=folder / "page.log", env=env) as page:
        yield page.url


def elsewhere(asked: Path) -> list[str]:
    """Return the lines that name another host than this one."""
    lines = asked.read_text(encoding="utf-8").splitlines() if asked.exists() else []
    return [line for line in lines if line.partition(" ")[2] not in OWN]


def test_the_watch_sees_a_server_that_asks(tmp_path: Path):
    code = "import socket; socket.socket(type=socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
    env = {**os.environ, "PYTHONPATH": str(WATCHER), "ASKED": str(tmp_path / "asked")}
    subprocess.run([sys.executable, "-c", code], env=env, check=False)
    assert elsewhere(tmp_path / "asked") == ["socket.connect 192.0.2.1"]


def test_a_reader_who_uses_the_page_makes_it_ask_nobody(page: Page, asked: Path):
    open_page(page)
    click_feature(page, "btc")
    heading(page).filter(has_text="oil").wait_for()
    share(page, "Download").wait_for()
    page.keyboard.press("Escape")
    try_article(page)
    for path in ("/checks", "/about", "/?embed=true&feature=bte"):
        page.goto(path)
        page.locator("h1, h2").first.wait_for()
    assert elsewhere(asked) == []


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_made_without_asking(address: str, asked: Path, path: str):
    connection = HTTPConnection(urlsplit(address).netloc, timeout=60)
    connection.request("GET", path)
    assert connection.getresponse().status == 200
    connection.close()
    assert elsewhere(asked) == []


@pytest.mark.parametrize("host", ["map.example", "127.0.0.1"])
def test_a_socket_from_a_page_of_another_site_makes_it_ask_nobody(
    address: str, asked: Path, host: str
):
    upgrade = {
        "Host": host,
        "Origin": "https://other.example",
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    }
    connection = HTTPConnection(urlsplit(address).netloc, timeout=60)
    connection.request("GET", "/_stcore/stream", headers=upgrade)
    assert connection.getresponse().status == 403
    connection.close()
    assert elsewhere(asked) == []
