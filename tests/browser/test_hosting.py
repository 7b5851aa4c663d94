"""The page as hosts serve it: two of three servers behind nginx, by the files in docs/hosting/."""

import os
import re
import signal
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from tests.browser.page import heading, map_frame, open_page, share
from tests.browser.proxy import NGINX, path_of_unit, proxy, tried_with_edit
from tests.browser.server import ROOT, Served, free_port, serve

pytestmark = pytest.mark.skipif(NGINX is None, reason="no nginx is installed: see .ci/nginx")

VIEW = "/map/?feature=tovuz&layers=btc&layers=tovuz"
SOON_MS = 5_000
HEED_CONNECTION = """
() => window.addEventListener("message", ({ data }) => {
  if (data.type === "WEBSOCKET_DISCONNECTED") window.isBack = false;
  if (data.type === "WEBSOCKET_CONNECTED") window.isBack = true;
})
"""
LANES = ("a", "b")


@dataclass
class Lanes:
    """The servers by the letters of their lanes, each of which can be killed and started again."""

    start: Callable[[str], Served]
    running: dict[str, Served] = field(default_factory=dict)

    def kill(self, lane: str) -> None:
        os.kill(self.running.pop(lane).pid, signal.SIGKILL)

    def ensure(self, lane: str) -> None:
        if lane not in self.running:
            self.running[lane] = self.start(lane)


@pytest.fixture(scope="module")
def hosted(
    tmp_path_factory: pytest.TempPathFactory, data: Path, seeds: Path
) -> Iterator[tuple[str, str, Lanes]]:
    """Give the address by https, that by http, and the servers behind."""
    folder = tmp_path_factory.mktemp("hosted")
    env = {"DATA": str(data), "SEEDS": str(seeds), "CACHE": str(folder / "cache")}
    ports = [free_port() for _ in "abc"]
    with ExitStack() as stack:

        def start(lane: str) -> Served:
            port = ports[LANES.index(lane)]
            served = serve(
                "dashboard/app.py", log=folder / "log", env=env, path=path_of_unit(), port=port
            )
            return stack.enter_context(served)

        lanes = Lanes(start)
        for lane in LANES:
            lanes.ensure(lane)
        secure, plain = stack.enter_context(proxy(ports, folder))
        yield secure, plain, lanes


@dataclass(frozen=True)
class Reader:
    """A reader whose server was lost, and what the page showed and gave before."""

    page: Page
    lane: str
    address: str
    map: Frame
    excerpts: str
    asked_for_at_once: str = ""


@pytest.fixture(scope="module")
def reader(hosted: tuple[str, str, Lanes], browser: Browser) -> Iterator[Reader]:
    """Give a reader who opened the files to take away, and whose server is then killed."""
    address, _, lanes = hosted
    context = browser.new_context(base_url=address, ignore_https_errors=True)
    page = context.new_page()
    open_page(page, VIEW)
    share(page, "Download")
    before = Reader(page, lane_of(page), page.url, map_frame(page), take_away(page, "CSV"))
    page.evaluate(HEED_CONNECTION)
    lanes.kill(before.lane)
    page.wait_for_function("() => 'isBack' in window", timeout=SOON_MS)
    asked_for_at_once = take_away(page, "CSV")
    page.wait_for_function("() => window.isBack", timeout=SOON_MS)
    yield replace(before, asked_for_at_once=asked_for_at_once)
    context.close()


@pytest.fixture
def get(hosted: tuple[str, str, Lanes]) -> Iterator[Callable[..., HTTPResponse]]:
    """Give a function that asks nginx for a path."""
    context = ssl._create_unverified_context()
    connection = HTTPSConnection(urlsplit(hosted[0]).netloc, timeout=10, context=context)

    def ask(path: str, **headers: str) -> HTTPResponse:
        connection.close()
        connection.request(
            "GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()}
        )
        return connection.getresponse()

    yield ask
    connection.close()


def lane_of(page: Page) -> str:
    """Return the lane of the server that the reader is on."""
    return next(it["value"] for it in page.context.cookies() if it.get("name") == "lane")


def take_away(page: Page, label: str) -> str:
    """Download a file from the panel that is open, and return its text."""
    with page.expect_download(timeout=15_000) as download:
        page.get_by_role("button", name=label, exact=True).click()
    return Path(download.value.path()).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "gone",
    ["", "8501", "8502", "8503", "850[12]", "850[13]", "850[23]"],
    ids=lambda it: it or "none",
)
def test_nginx_takes_the_site_without_the_lines_of_a_port(gone: str, tmp_path: Path):
    said = tried_with_edit(f"/:{gone}/d" if gone else "", tmp_path)
    assert "test is successful" in said


def test_nginx_takes_the_edit_that_is_documented_for_one_server(tmp_path: Path):
    documented = re.search(r"`sed -i '(.+?)'", (ROOT / "docs" / "hosting.md").read_text())
    assert documented
    assert "test is successful" in tried_with_edit(documented[1], tmp_path)


def test_the_page_has_the_headers_of_nginx_and_its_own(get: Callable[..., HTTPResponse]):
    headers = get("/map/").headers
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert "script-src 'self' 'sha256-" in headers["content-security-policy"]
    assert headers["server"] == "nginx"


def test_the_servers_know_that_the_reader_came_by_tls(get: Callable[..., HTTPResponse]):
    assert get("/map/").headers["cross-origin-opener-policy"] == "same-origin"


@pytest.mark.parametrize(
    "path", ["/map/", "/map/files/basemap/places.geojson", "/map/dossier.md", "/map/data"]
)
def test_text_comes_compressed(get: Callable[..., HTTPResponse], path: str):
    assert get(path, accept_encoding="gzip").headers["content-encoding"] == "gzip"


@pytest.mark.parametrize("path", ["/map/_stcore/metrics", "/map/_stcore/agent/openapi.json"])
def test_what_is_closed_is_closed_here_too(get: Callable[..., HTTPResponse], path: str):
    assert get(path).status == 404


def test_a_host_asks_here_whether_a_server_is_ready(get: Callable[..., HTTPResponse]):
    assert get("/map/ready").read() == b"ready\n"


def test_an_address_without_tls_leads_to_the_same_with_it(hosted: tuple[str, str, Lanes]):
    connection = HTTPConnection(urlsplit(hosted[1]).netloc, timeout=10)
    connection.request("GET", "/map/?feature=btc", headers={"host": "other.example"})
    answer = connection.getresponse()
    connection.close()
    assert answer.status == 301
    assert answer.headers["location"] == "https://127.0.0.1/map/?feature=btc"


@pytest.mark.parametrize("path", ["/", "/map/", "/map/ready"])
def test_only_its_own_host_is_served(get: Callable[..., HTTPResponse], path: str):
    assert get(path, host="other.example").status == 421


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
@pytest.mark.parametrize("path", ["/map/", "/map/dossier.md", "/map/data"])
def test_what_an_answer_varies_with_is_said_once(
    get: Callable[..., HTTPResponse], path: str, encoding: str
):
    headers = get(path, accept_encoding=encoding).headers
    assert [it.lower() for it in headers.get_all("vary")] == ["accept-encoding"]


def test_a_cookie_is_for_the_page_alone_and_for_tls(get: Callable[..., HTTPResponse]):
    cookie = get("/map/_stcore/health").headers["set-cookie"]
    assert {"Path=/map", "Secure"} <= set(cookie.split("; "))


def test_a_reader_is_on_another_server_soon_after_one_is_lost(reader: Reader):
    assert lane_of(reader.page) != reader.lane


def test_nothing_on_the_screen_is_lost(reader: Reader):
    expect(heading(reader.page)).to_have_text("Tovuz district")
    expect(reader.page.get_by_text("Connection error")).to_have_count(0)
    assert (reader.page.url, map_frame(reader.page)) == (reader.address, reader.map)


def test_a_file_that_is_asked_for_at_that_moment_comes(reader: Reader):
    assert reader.asked_for_at_once == reader.excerpts


def test_a_file_that_is_asked_for_later_comes(reader: Reader):
    assert take_away(reader.page, "CSV") == reader.excerpts


def test_a_picture_comes_from_any_server(reader: Reader):
    with reader.page.expect_download(timeout=15_000) as download:
        reader.page.get_by_role("link", name="PNG, 1200 × 630").click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")


def test_readers_stay_where_they_are_once_the_server_is_back(
    reader: Reader, hosted: tuple[str, str, Lanes]
):
    hosted[2].ensure(reader.lane)
    assert take_away(reader.page, "CSV") == reader.excerpts
    assert lane_of(reader.page) != reader.lane
