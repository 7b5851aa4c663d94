"""How the page comes: what is asked for, when, and how often."""

import re
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import Browser, Frame, Page, expect

from dashboard.assets import BASE_MAP_LATER
from tests.browser.page import chosen, map_frame, open_page
from tests.browser.server import serve

BELOW = tuple(
    f"/static/js/{name}." for name in ("Multiselect", "ReorderedSegments", "DateInput", "DateField")
)
"""What the list of articles needs, which stands below the first view."""

LATER = tuple(f"/files/basemap/{name}." for name in BASE_MAP_LATER)
"""What the map can do without at first."""

FETCHED = """
performance.getEntriesByType("resource").map((entry) => ({
  path: new URL(entry.name).pathname, bytes: entry.transferSize,
}))
"""


def fetched(frame: Page | Frame) -> list[dict[str, Any]]:
    return list(frame.evaluate(FETCHED))


def with_what_they_import(page: Page, scripts: set[str]) -> set[str]:
    found, new = set[str](), set(scripts)
    while new:
        found |= new
        texts = [page.request.get(path).text() for path in new]
        imported = {name for text in texts for name in re.findall(r'"\./([\w.-]+\.js)"', text)}
        new = {f"/static/js/{name}" for name in imported} - found
    return found


def test_the_html_names_every_script_that_the_first_view_needs(page: Page):
    open_page(page)
    html = page.request.get("/").text()
    scripts = [it["path"] for it in fetched(page) if it["path"].endswith(".js")]
    late = {path for path in scripts if path not in html}
    below = {path for path in late if path.startswith(BELOW)}
    assert late - with_what_they_import(page, below) == set()


def test_the_maps_frame_fetches_nothing_at_first_that_the_page_has_not_fetched_for_it(page: Page):
    open_page(page)
    anew = [it["path"] for it in fetched(map_frame(page)) if it["bytes"]]
    assert [path for path in anew if not path.startswith(LATER)] == []
    assert len(fetched(map_frame(page))) >= 10


def test_a_second_visit_fetches_little(page: Page):
    open_page(page)
    page.evaluate("document.fonts.ready.then(() => true)")  # a font on its way would come twice
    page.reload()
    assert sum(it["bytes"] for it in fetched(page)) < 50_000


def test_no_serif_font_is_fetched(page: Page):
    open_page(page)
    assert [it for it in fetched(page) if "Serif" in it["path"]] == []


def test_a_new_server_has_run_the_page_before_its_first_reader(tmp_path: Path):
    with serve("dashboard/app.py", log=tmp_path / "log") as served:
        frame = f"{served.url}/component/streamlit_folium.st_folium/index.html"
        assert urlopen(frame).status == 200


def test_the_page_is_whole_under_a_path_of_its_own(tmp_path: Path, browser: Browser):
    with serve("dashboard/app.py", log=tmp_path / "log", path="/maps") as served:
        page = browser.new_page()
        open_page(page, f"{served.url}/?feature=btc")
        expect(chosen(page, "btc").first).to_be_visible()
        page.close()
