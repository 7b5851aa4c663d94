"""A dossier on a disk, in a browser without a network, and on paper."""

import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.request import urlopen

import pytest
from pdfminer.high_level import extract_pages, extract_text
from PIL import Image
from PIL.ImageStat import Stat
from playwright.sync_api import Browser, Page, expect

from geo.enclosed import LIST
from tests.browser.page import open_page, share

A4_PT = (595, 842)
HOSTILE = "/dossier.html?search=price"


@pytest.fixture(scope="module")
def kept(address: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep a dossier as curl would."""
    path = tmp_path_factory.mktemp("dossier") / "btc.html"
    with urlopen(f"{address}/dossier.html?feature=btc") as answer:
        path.write_bytes(answer.read())
    return path


@pytest.fixture
def offline(browser: Browser) -> Iterator[Page]:
    """Give an empty page that has no network."""
    context = browser.new_context(offline=True, viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


def brightness(page: Page) -> float:
    """Return how bright the map is as it is drawn: 0 is black, 255 white."""
    shown = page.locator(".map img")
    expect(shown).to_be_visible()
    return float(Stat(Image.open(BytesIO(shown.screenshot())).convert("L")).mean[0])


def open_kept(page: Page, path: Path) -> list[str]:
    """Open a file from the disk; return what the browser complained of or asked for besides."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url))
    page.goto(path.as_uri())
    return [it for it in said if it != path.as_uri() and not it.startswith("data:image/svg+xml")]


def test_it_opens_from_a_disk_and_asks_for_nothing(offline: Page, kept: Path):
    assert open_kept(offline, kept) == []
    expect(offline.get_by_role("heading", name="BTC oil pipeline", level=1)).to_be_visible()
    assert offline.locator(".map img").evaluate("(map) => map.naturalWidth") == 800
    assert brightness(offline) > 180


@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_is_wider_than_the_window(offline: Page, kept: Path, width: int):
    offline.set_viewport_size({"width": width, "height": 844})
    open_kept(offline, kept)
    assert offline.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_map_stays_large_enough_to_read_and_scrolls(offline: Page, kept: Path):
    offline.set_viewport_size({"width": 390, "height": 844})
    open_kept(offline, kept)
    figure = offline.locator("figure.map")
    assert figure.evaluate("(map) => map.querySelector('img').clientWidth") > 700
    assert figure.evaluate("(map) => map.scrollWidth - map.clientWidth") > 300


def test_in_the_dark_it_shows_the_dark_map(offline: Page, kept: Path):
    offline.emulate_media(color_scheme="dark")
    open_kept(offline, kept)
    assert brightness(offline) < 80


def test_its_files_are_saved_without_a_script_and_are_as_listed(
    offline: Page, kept: Path, tmp_path: Path
):
    open_kept(offline, kept)
    for link in offline.locator("a[download]").all():
        with offline.expect_download() as download:
            link.click()
        download.value.save_as(tmp_path / download.value.suggested_filename)
    check = ["sha256sum", "--ignore-missing", "--check", LIST]
    done = subprocess.run(check, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count(": OK")) == (0, 4)


def test_what_means_harm_is_text(offline: Page, address: str, tmp_path: Path):
    path = tmp_path / "all.html"
    with urlopen(address + HOSTILE) as answer:
        path.write_bytes(answer.read())
    assert open_kept(offline, path) == []
    expect(offline.locator("#found")).to_contain_text("from $4bn to $1bn, **not** a [link]")
    expect(offline.locator("#found")).to_contain_text("<script>window.hacked = 1</script>")
    assert offline.evaluate("window.hacked") is None


def test_on_paper_it_is_light_has_pages_of_a4_and_the_addresses_of_links(
    offline: Page, kept: Path, address: str
):
    offline.emulate_media(color_scheme="dark")
    open_kept(offline, kept)
    paper = offline.pdf(prefer_css_page_size=True)
    text = "".join(extract_text(BytesIO(paper)).split())
    first, *_ = extract_pages(BytesIO(paper), maxpages=1)
    assert (round(first.width), round(first.height)) == A4_PT
    assert f"{address}/?article=" in text
    assert "https://www.openstreetmap.org/" in text
    offline.emulate_media(media="print", color_scheme="dark")
    assert brightness(offline) > 180


def test_the_page_offers_it_as_a_file_with_the_extent_of_the_map(page: Page):
    open_page(page, "/?feature=tovuz")
    share(page, "Download")
    link = page.locator("a[href^='dossier.md']")
    with page.expect_download() as download:
        link.press("Enter")
    file = download.value
    assert file.suggested_filename.startswith("tovuz-dossier-")
    assert "bbox=" in file.url
    assert Path(file.path()).read_text(encoding="utf-8").startswith("# Tovuz district\n")
