"""Pictures of the map: what a reader takes along is what the reader sees."""

from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.page import map_frame, open_page, share

EXTENT = "stage.extent()"


def links(page: Page) -> Locator:
    share(page, "Download")
    found = page.locator("a[href^='picture.']")
    expect(found).to_have_count(4)
    return found


def taken(page: Page, link: Locator) -> tuple[str, str, bytes]:
    """Return the address, the name and the content of the file that a link leads to."""
    with page.expect_download() as download:
        link.press("Enter")
    file = download.value
    return file.url, file.suggested_filename, Path(file.path()).read_bytes()


def test_a_picture_shows_the_extent_of_the_map_in_its_size(page: Page):
    open_page(page, "/?feature=tovuz")
    link = links(page).filter(has_text="PNG, as large as here")
    extent = map_frame(page).evaluate(EXTENT)
    address, name, file = taken(page, link)
    asked = parse_qs(urlsplit(address).query)
    assert [float(edge) for edge in asked["bbox"][0].split(",")] == extent["bbox"]
    assert list(Image.open(BytesIO(file)).size) == extent["size"]
    assert name.startswith("tovuz-map-")


def test_a_picture_for_previews_has_their_size(page: Page):
    open_page(page)
    _, _, file = taken(page, links(page).filter(has_text="2400 × 1260"))
    assert Image.open(BytesIO(file)).size == (2400, 1260)


def test_a_picture_of_a_map_that_was_moved_shows_what_it_shows_now(page: Page):
    open_page(page)
    link = links(page).filter(has_text="SVG")
    map_frame(page).evaluate("stage.look([46, 41])")
    map_frame(page).wait_for_function(
        "Math.abs(stage.extent().bbox[0] + stage.extent().bbox[2] - 92) < 0.1"
    )
    address, _, file = taken(page, link)
    west, _, east, _ = map(float, parse_qs(urlsplit(address).query)["bbox"][0].split(","))
    assert abs((west + east) / 2 - 46) < 0.1
    assert file.startswith(b"<svg")
