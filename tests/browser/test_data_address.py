"""The data address, asked as people ask: with GDAL, from another site, from the page."""

import gzip
import json
import re
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from urllib.request import Request, urlopen

import geopandas
import pandas
import pyogrio
import pytest
import requests
from PIL import Image
from playwright.sync_api import Page, expect

import geo
from tests.browser.page import FEATURES, open_page
from tests.dashboard.test_theme import contrast

NewPage = Callable[..., Page]

README = Path(__file__).parents[2] / "README.md"


def read(url: str, **headers: str) -> tuple[dict[str, str], bytes]:
    """Return the headers, with names in small letters, and the body."""
    with urlopen(Request(url, headers=headers)) as answer:
        return {k.lower(): v for k, v in answer.headers.items()}, answer.read()


def test_gdal_finds_the_collections_and_their_geometry(address: str):
    found = dict(pyogrio.list_layers(f"OAPIF:{address}/data").tolist())
    kinds = {name: found[name] for name in ("routes", "areas", "sites", "events")}
    assert kinds == {
        "routes": "LineString", "areas": "Polygon", "sites": "Point", "events": "Point",
    }  # fmt: skip


def test_gdal_reads_all_rows_page_by_page(address: str):
    rows = pyogrio.read_dataframe(f"OAPIF:{address}/data", layer="facts", PAGE_SIZE=100)
    _, body = read(f"{address}/data/collections/facts/items?limit=1")
    assert len(rows) == json.loads(body)["numberMatched"] > 100


def test_gdal_reads_the_rows_in_a_box(address: str):
    rows = pyogrio.read_dataframe(f"OAPIF:{address}/data", layer="sites", bbox=(43.5, 40.5, 44, 41))
    assert rows["feature"].tolist() == ["gyumri"]


@pytest.mark.parametrize(("library", "column"), [("geopandas", "geometry"), ("pandas", "fact")])
def test_the_lines_that_the_readme_has_for_python_run(address: str, library: str, column: str):
    said = README.read_text(encoding="utf-8")
    (line,) = re.findall(rf"^- With {library}: `(.+)`$", said, re.MULTILINE)
    known = {"geopandas": geopandas, "pandas": pandas, "requests": requests}
    table = eval(line.replace("http://localhost:8501", address), known)
    assert len(table) > 2
    assert column in table.columns


def test_each_feature_of_the_page_is_there(address: str):
    _, body = read(f"{address}/data/collections/features/items")
    assert {it["id"] for it in json.loads(body)["features"]} == set(FEATURES)


def test_an_answer_is_compressed_once(address: str):
    headers, body = read(f"{address}/data/api", **{"Accept-Encoding": "gzip"})
    assert headers["content-encoding"] == "gzip"
    assert json.loads(gzip.decompress(body))["openapi"] == "3.0.3"


def test_the_head_alone_can_be_asked_for(address: str):
    with urlopen(Request(f"{address}/data/collections", method="HEAD")) as answer:
        assert (answer.headers["content-type"], answer.read()) == ("application/json", b"")


def test_a_page_of_another_site_may_read_it(address: str):
    headers, _ = read(f"{address}/data", Origin="https://else.example")
    assert headers["access-control-allow-origin"] == "*"


def test_a_reader_finds_it_on_the_page_about_the_data(page: Page):
    open_page(page)
    page.get_by_role("link", name="About the data").click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="The data address").click()
    expect(opened.value.get_by_role("heading", level=1)).to_have_text(
        "Lines of the South Caucasus: the data"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("of", ["h1", "a"])
def test_what_can_be_asked_is_read_well_by_day_and_night(new_page: NewPage, of: str, scheme: str):
    page = new_page(color_scheme=scheme)
    page.goto("/data/api.html")
    ink = page.locator(of).first.evaluate("(it) => getComputedStyle(it).color")
    shot = Image.open(BytesIO(page.screenshot())).convert("RGB")
    papers = {shot.getpixel((x, 2)) for x in (1, shot.width // 2, shot.width - 20)}
    (paper,) = ("#{:02x}{:02x}{:02x}".format(*rgb) for rgb in papers)
    rgb = [int(part) for part in re.findall(r"\d+", ink)[:3]]
    assert contrast("#{:02x}{:02x}{:02x}".format(*rgb), paper) >= 4.5
    assert (contrast(paper, "#ffffff") < 4.5) == (scheme == "light")


@pytest.fixture(scope="module")
def published(data: Path, seeds: Path) -> Mapping[str, geo.Collection]:
    return geo.publish_folder(data, seeds)


def rows_at(url: str) -> list[dict]:
    """Return all rows of a collection without their permalinks, page by page."""
    rows: list[dict] = []
    while url:
        page = json.loads(read(url)[1])
        rows += page["features"]
        url = next((it["href"] for it in page["links"] if it["rel"] == "next"), "")
    for row in rows:
        del row["properties"]["permalink"]
    return rows


@pytest.mark.parametrize(
    "name",
    ["features", "routes", "areas", "sites", "events", "facts", "sources", "articles", "excerpts",
     "mentions", "claims", "event-articles"],
)  # fmt: skip
def test_python_has_the_rows_of_the_data_address(
    address: str, published: Mapping[str, geo.Collection], name: str
):
    rows = [json.loads(json.dumps(row)) for row in published[name].find().features]
    assert rows
    assert rows == rows_at(f"{address}/data/collections/{name}/items?limit=1000")
