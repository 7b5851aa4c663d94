"""The real page in a real browser; its console must stay clean and no other host be asked."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from tests.browser.chromium import chromium
from tests.browser.page import FEATURES
from tests.browser.server import ROOT, other_site, serve

ARTICLE = "2020-09-22-azerbaijan-turkey-strategic-alliance.txt"
HOSTILE = """\
<script>window.hacked = 1</script> **bold** $4bn and $1bn

-

02.01.2001

Paper & <b>Ink</b> (1 January 2001)

by <img src=x onerror="window.hacked = 1">

The price rose from $4bn to $1bn, **not** a [link](https://example.org) and _not_ `code`.

<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1"> ${window.hacked = 1}
"""

expect.set_options(timeout=15_000)


@dataclass
class Watch:
    """What the pages of a test complained of in their consoles, and what they asked of others."""

    address: str
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def on(self, context: BrowserContext) -> None:
        context.on("console", self.said)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("request", lambda request: self.asked(request.url))
        context.on("page", lambda page: page.on("websocket", lambda ws: self.asked(ws.url)))

    def said(self, message: ConsoleMessage) -> None:
        """Keep an error; from a page below the root, Streamlit seeks its own address in vain."""
        is_search = re.search("/(about|checks)/_stcore/", message.location["url"])
        if message.type == "error" and not is_search:
            self.errors.append(message.text)

    def asked(self, url: str) -> None:
        own = (self.address + "/", self.address.replace("http", "ws", 1) + "/", "data:", "blob:")
        if not url.startswith(own):
            self.elsewhere.append(url)


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the article that ships and an older one that means harm."""
    folder = tmp_path_factory.mktemp("seeds")
    shutil.copy(ROOT / "seeds" / ARTICLE, folder)
    (folder / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the data with the features alone that the tests know."""
    folder = tmp_path_factory.mktemp("map") / "data"
    shutil.copytree(ROOT / "data", folder)
    for layer in folder.glob("*.geojson"):
        if layer.stem not in FEATURES:
            layer.unlink()
    return folder


@pytest.fixture(scope="session")
def blog() -> Iterator[str]:
    """Serve another site, and give its address: its pages show what their address asks for."""
    with other_site() as port:
        yield f"http://blog.example:{port}"


@pytest.fixture(scope="session")
def address(
    tmp_path_factory: pytest.TempPathFactory, data: Path, seeds: Path, blog: str
) -> Iterator[str]:
    """Serve the page as a host would, and give its address; one other site may frame it."""
    folder = tmp_path_factory.mktemp("page")
    cache = str(folder / "cache")
    env = {"DATA": str(data), "SEEDS": str(seeds), "CACHE": cache, "FRAMED_BY": blog}
    with serve("dashboard/app.py", log=folder / "page.log", env=env) as page:
        yield page.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser once for all tests."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def watch(address: str) -> Iterator[Watch]:
    """Watch the pages of a test; at its end they must have nothing to complain of."""
    watch = Watch(address)
    yield watch
    assert watch.errors == []
    assert watch.elsewhere == []


@pytest.fixture
def new_page(browser: Browser, address: str, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Give a function that opens an empty page in a fresh context, with options of Playwright's."""
    contexts = []

    def new(*, width: int = 1440, height: int = 900, **options: Any) -> Page:
        viewport = {"width": width, "height": height}
        context = browser.new_context(viewport=viewport, base_url=address, **options)
        contexts.append(context)
        watch.on(context)
        return context.new_page()

    yield new
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """Give an empty page of a usual size."""
    return new_page()
