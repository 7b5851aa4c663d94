"""The page by HTTP, as a scanner and a host's own tools ask for it."""

import gzip
import re
from collections.abc import Iterator
from html import unescape
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests.browser.server import serve

FRAME = "/component/streamlit_folium.st_folium/index.html"
FOR_A_YEAR = "public, immutable, max-age=31536000"


@pytest.fixture
def get(address: str) -> Iterator[object]:
    """Give a function that asks the server for a path, and returns its answer unread."""
    connections = []

    def ask(path: str, method: str = "GET", **headers: str) -> HTTPResponse:
        connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
        connections.append(connection)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=names)
        return connection.getresponse()

    yield ask
    for connection in connections:
        connection.close()


@pytest.mark.parametrize("path", ["/", "/about", "/checks", "/?feature=btc", "/nonsense", FRAME])
@pytest.mark.parametrize(
    "header",
    [
        "content-security-policy",
        "permissions-policy",
        "referrer-policy",
        "x-content-type-options",
    ],
)
def test_a_document_has_each_header(get, path: str, header: str):
    assert get(path).headers[header]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("encoding", ["gzip", "identity"])
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/?embed=true",
        "/about",
        "/about/",
        "/checks",
        "/nothing",
        "/health",
        "/ready",
        "/_stcore/health",
        "/_stcore/host-config",
        "/_stcore/metrics",
        "/favicon.png",
        "/manifest.json",
        "/media/none",
        FRAME,
        "/files/static/view.js",
        "/files/static/view.js?v=1",
        "/files/leaflet/leaflet.css",
        "/files/basemap/places.geojson",
        "/files/made/none",
        "/picture.png?size=200x200",
        "/picture.svg",
        "/dossier.html",
        "/dossier.md",
        "/qr.svg",
        "/robots.txt",
        "/sitemap.xml",
        "/data",
        "/data/api.html",
        "/data/collections/features/items",
        "/data/none",
    ],
)
def test_no_answer_says_a_thing_twice(get, path: str, encoding: str, method: str):
    said = get(path, method, accept_encoding=encoding).headers.items()
    names = [name.lower() for name, _ in said if name.lower() != "set-cookie"]
    (varies,) = [value for name, value in said if name.lower() == "vary"] or [""]
    differing = [name.strip().lower() for name in varies.split(",")]
    assert [it for it in (names, differing) if len(it) != len(set(it))] == []


@pytest.mark.parametrize("path", ["/", "/about", "/checks", "/?embed=true", "/?feature=btc"])
def test_all_that_a_document_names_is_there(get, address: str, path: str):
    html = get(path).read().decode()
    named = re.findall(r'<(?:link|script|a)\b[^>]* (?:href|src)="([^"]+)"', html)
    named += re.findall(r'<meta property="og:(?:url|image)" content="([^"]+)"', html)
    assert len(named) > 30
    asked = {urljoin(address, unescape(one)).removeprefix(address) for one in named}
    assert [one for one in asked if get(one).status != 200] == []


@pytest.mark.parametrize("path", ["/nothing", "/about/x", "/dossier", "/static/js/none.js"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_where_there_is_nothing_the_answer_is_404(get, path: str, method: str):
    assert get(path, method).status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/health",
        "/ready",
        "/_stcore/health",
        "/picture.png?size=200x200",
        "/files/basemap/places.geojson",
        "/files/static/view.js",
        "/media/none",
        "/_stcore/metrics",
    ],
)
def test_every_answer_is_taken_for_what_it_is_said_to_be(get, path: str):
    assert get(path).headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(("path", "said"), [("/health", b"alive\n"), ("/ready", b"ready\n")])
def test_a_host_learns_how_the_server_is_and_nothing_else(get, path: str, said: bytes):
    answer = get(path)
    assert (answer.status, answer.read()) == (200, said)


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/script-health-check"]
)
def test_nothing_within_is_told(get, path: str):
    answer = get(path)
    assert (answer.status, answer.read()) == (404, b"Not Found")


@pytest.mark.parametrize("path", ["/", "/about", FRAME])
def test_a_document_is_asked_for_anew_each_time(get, path: str):
    assert get(path).headers["cache-control"] == "no-cache"


def test_the_files_that_the_page_names_are_good_for_a_year(get):
    html = get("/").read().decode()
    files = re.findall(r'"\./((?:static|component|files)/[^"]+\.(?:js|css|geojson)[^"]*)"', html)
    assert len(files) > 10
    assert [f for f in files if get(f"/{f}").headers["cache-control"] != FOR_A_YEAR] == []


@pytest.mark.parametrize(
    "path", ["/", "/about", "/files/static/style.css?v=1", "/files/basemap/places.geojson"]
)
def test_text_is_compressed(get, path: str):
    answer = get(path, accept_encoding="gzip")
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.read()) == get(path).read()


def test_an_error_tells_nothing_of_the_code(get):
    for path in ("/media/none", "/files/static/none", "/files/made/none?v=%00", "/%2e%2e/%2e%2e"):
        answer = get(path)
        assert answer.status in {400, 404}
        assert len(answer.read()) < 20


@pytest.mark.parametrize(("site", "status"), [("https://other.example", 403), ("", 101)])
def test_a_page_of_another_site_cannot_drive_this_one(get, address: str, site: str, status: int):
    upgrade = {
        "connection": "Upgrade",
        "upgrade": "websocket",
        "sec_websocket_version": "13",
        "sec_websocket_key": "AAAAAAAAAAAAAAAAAAAAAA==",
    }
    assert get("/_stcore/stream", origin=site or address, **upgrade).status == status


def test_a_setting_without_sense_is_told_and_nothing_is_served(tmp_path: Path):
    with (
        pytest.raises(RuntimeError, match="FRAMED_BY is “example"),
        serve("dashboard/app.py", log=tmp_path / "log", env={"FRAMED_BY": "example.org"}),
    ):
        pass
