"""What a link shows where it is pasted, and what a browser keeps of the page it leads to."""

import re
from html import unescape
from io import BytesIO
from urllib.request import Request, urlopen

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from dashboard.picture.colors import rgb
from dashboard.theme import STYLES
from tests.browser.page import open_page

MOST_BYTES = 300_000
MAP = "Lines of the South Caucasus"


def asked(url: str, method: str = "GET") -> tuple[str, bytes]:
    """Ask as programs do that show a link, who say nothing of what they accept."""
    with urlopen(Request(url, method=method)) as answer:
        return answer.headers["content-type"], answer.read()


def tags(url: str) -> dict[str, str]:
    _, html = asked(url)
    found = re.findall(r'<meta (?:name|property)="([\w:]+)" content="(.*?)">', html.decode())
    return {name: unescape(text) for name, text in found}


def title_of(url: str) -> str:
    found = re.search("<title>(.*?)</title>", asked(url)[1].decode())
    return unescape(found[1]) if found else ""


def test_a_link_shows_what_is_said_of_the_thing(address: str):
    found = tags(f"{address}/?feature=btc&utm_source=mail")
    assert found["og:title"] == "BTC oil pipeline"
    assert found["og:description"].startswith("Vasif Huseynov, Geopolitical monitor, 22 September")
    assert "Baku-Tbilisi-Ceyhan" in found["og:description"]
    assert found["og:url"] == f"{address}/?feature=btc"


@pytest.mark.parametrize(
    ("query", "scheme"), [("", "light"), ("&embed_options=dark_theme", "dark")]
)
def test_the_picture_of_a_link_shows_the_chosen_line(address: str, query: str, scheme: str):
    kind, file = asked(tags(f"{address}/?feature=btc{query}")["og:image"])
    picture = Image.open(BytesIO(file)).convert("RGB")
    own = rgb(STYLES["oil"].color if scheme == "light" else STYLES["oil"].color_dark)
    off = abs(np.asarray(picture).astype(int) - own).max(axis=2)
    beside_key = off[:, :1000]
    assert (kind, picture.size) == ("image/png", (1200, 630))
    assert (beside_key.min(axis=0) < 4).sum() > 900
    assert len(file) < MOST_BYTES


@pytest.mark.parametrize("path", ["/?feature=btc", "/about", "/checks", "/robots.txt"])
def test_headers_alone_are_answered(address: str, path: str):
    kind, body = asked(f"{address}{path}", "HEAD")
    assert kind.startswith("text/")
    assert body == b""


def test_the_page_keeps_the_title_that_it_came_with(address: str, page: Page):
    open_page(page, "/?feature=btc")
    expect(page).to_have_title(title_of(f"{address}/?feature=btc"))


def test_a_choice_gives_the_page_the_title_that_its_link_has(address: str, page: Page):
    open_page(page)
    page.locator(".st-key-article .mention[data-feature=gyumri]").first.click()
    expect(page).to_have_title(f"Gyumri base · {MAP}")
    assert title_of(page.url) == f"Gyumri base · {MAP}"
    page.go_back()
    expect(page).to_have_title(MAP)
