from pathlib import Path
from shutil import copytree

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import content
from tests.dashboard.shown import html, notices

APP = str(Path(__file__).parents[2] / "dashboard" / "page.py")


def open_page() -> AppTest:
    page = AppTest.from_file(APP, default_timeout=30)
    page.switch_page("pages/about.py")
    return page.run()


@pytest.fixture(scope="module")
def page() -> AppTest:
    return open_page()


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    copytree(content.DATA, folder)
    monkeypatch.setattr(content, "DATA", folder)
    return folder


def test_the_page_runs(page: AppTest):
    assert not page.exception
    assert "<h1>About the data</h1>" in html(page)


@pytest.mark.parametrize(
    "heading",
    [
        "How sentences are found",
        "How accurate the features are",
        "Data files",
        "Whose view the borders follow",
        "Limits",
        "Licences",
        "Sources cited",
    ],
)
def test_each_part_has_its_heading(page: AppTest, heading: str):
    assert f"<h2>{heading}</h2>" in html(page)


@pytest.mark.parametrize("file", ["btc.geojson", "basemap/borders.geojson", "waypoints/btk.csv"])
def test_data_files_have_their_record(page: AppTest, file: str):
    assert f"</b> <code>{file}</code>" in html(page)


@pytest.mark.parametrize("name", ["BTC oil pipeline", "Gyumri base"])
def test_features_say_how_well_they_are_known(page: AppTest, name: str):
    row = html(page).split(f"{name}</span>")[1].split("</tr>")[0]
    assert "Accurate to " in row
    assert 'href="#source-' in row


def test_disputed_lines_say_whose_view_they_follow(page: AppTest):
    term = "Nagorno-Karabakh, line of contact <small>from 12 May 1994 to 9 November 2020</small>"
    assert f"<dt>{term}</dt><dd>The front line of 1994" in html(page)


def test_an_earlier_note_on_a_border_says_until_when_it_held(page: AppTest):
    told = html(page).split("<dt>Armenia–Azerbaijan <small>recognised</small></dt>")[1]
    assert "<br>Until 22 April 2024: The border of the Soviet republics" in told.split("</dd>")[0]


def test_the_view_that_the_borders_follow_has_a_date(page: AppTest):
    assert "the view of most states as of 30 November 2026." in html(page)


def test_licences_are_told_with_their_addresses(page: AppTest):
    link = 'href="https://opendatacommons.org/licenses/odbl/1-0/" target="_blank"'
    assert f'<a {link} rel="noopener noreferrer">ODbL 1.0</a>' in html(page)


def test_a_reprint_is_told_with_its_public_record_and_what_it_lost(page: AppTest):
    told = html(page).split("<h2>The articles</h2>")[1]
    assert 'href="https://www.avim.org.tr/en/Bulten/' in told
    assert "seven apostrophes are missing" in told
    assert "word for word" not in html(page)
    assert "MIT License" in html(page)


def test_two_links_lead_back_to_the_map(page: AppTest):
    links = page.get("page_link")
    assert [link.proto.label for link in links] == ["Back to the map"] * 2


def test_the_links_lead_to_the_view_that_the_reader_left():
    page = AppTest.from_file(APP, default_timeout=30)
    page.session_state["address"] = {"feature": ["btc"]}
    page.switch_page("pages/about.py")
    assert {link.proto.query_string for link in page.run().get("page_link")} == {"feature=btc"}


def test_it_leads_programs_to_the_data_address(page: AppTest):
    assert '<a href="data/api.html" target="_blank">The data address</a>' in html(page)


def test_links_of_the_page_lead_somewhere_on_it(page: AppTest):
    text = html(page)
    targets = {part.split('"')[0] for part in text.split('href="#')[1:]}
    assert targets
    assert {target for target in targets if f'id="{target}"' not in text} == set()


def test_with_broken_sources_a_notice_names_the_fault_and_the_page_stays_up(data: Path):
    (data / "sources.csv").write_text("id\n")
    page = open_page()
    assert not page.exception
    assert len([it for it in notices(page, "warning") if "sources.csv" in it]) == 1
    assert "<h2>Limits</h2>" in html(page)


def test_with_a_broken_layer_the_others_are_told(data: Path):
    (data / "btc.geojson").write_text("{")
    page = open_page()
    assert "btc.geojson" in notices(page, "warning")[0]
    assert "BTE gas pipeline</span>" in html(page)
