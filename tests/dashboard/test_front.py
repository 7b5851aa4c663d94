"""The page's HTML as a browser first gets it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from starlette.requests import Request
from streamlit.file_util import get_static_dir

from dashboard import front
from dashboard.front import DRAWN_FIRST, front_html, is_embedded, routes, scripts_of, without_agent
from dashboard.preview.tags import Head

HEAD = Head("en", "Streamlit", "")
SCRIPTS = Path(get_static_dir()) / "static" / "js"


@pytest.mark.parametrize("element", DRAWN_FIRST)
def test_streamlit_has_a_script_for_each_element_that_is_drawn_first(element: str):
    assert len(list(SCRIPTS.glob(f"{element}.*.js"))) == 1


def test_a_scripts_imports_are_named_with_it_each_once(tmp_path: Path):
    (tmp_path / "Html.1.js").write_text('import{a}from"./deep.2.js";import"./side.3.js";')
    (tmp_path / "deep.2.js").write_text('import{b as c}from"./side.3.js";')
    (tmp_path / "side.3.js").write_text('import("./later.4.js")')
    assert scripts_of(tmp_path, ("Html",)) == ("Html.1.js", "deep.2.js", "side.3.js")


def test_an_element_that_streamlit_does_not_have_is_passed_over(tmp_path: Path):
    assert scripts_of(tmp_path, ("Nothing",)) == ()


def test_streamlits_own_html_is_kept():
    own = without_agent((Path(get_static_dir()) / "index.html").read_text(encoding="utf-8"))
    head, body = own.split("</head>")
    assert front_html(HEAD).startswith(head)
    assert front_html(HEAD).endswith(body)


def test_nothing_leads_to_what_is_closed():
    assert "agent" not in front_html(HEAD)


def test_of_streamlits_html_nothing_else_is_left_out():
    html = '<head><!-- a --><link href="b"><!-- the agent API --><link rel="service-desc"></head>'
    assert without_agent(html) == '<head><!-- a --><link href="b"></head>'


def test_who_runs_no_script_is_led_to_what_can_be_read_without():
    without = front_html(HEAD).partition("<noscript>")[2].partition("</noscript>")[0]
    assert re.findall('href="([^"]+)"', without) == ["./dossier.html", "./data/api.html"]


def test_the_head_comes_first():
    html = front_html(Head("uk", "Лінії", '<meta name="a" content="b">'))
    head = html.partition('<link rel="stylesheet"')[0]
    assert '<html lang="uk">' in head
    assert '<title>Лінії</title><meta name="a" content="b">' in head


def request(query: str) -> Request:
    headers = [(b"host", b"maps.example.org")]
    return Request({"type": "http", "query_string": query.encode(), "headers": headers})


@pytest.mark.parametrize("failing", [False, True])
def test_nobody_waits_for_the_content(monkeypatch: pytest.MonkeyPatch, failing: bool):
    def content() -> None:
        if failing:
            raise OSError("no such folder")

    monkeypatch.setattr(front, "content_of_all", content)
    answer = routes()[0].endpoint(request("feature=btc"))
    assert answer.status_code == 200
    assert '<meta property="og:url" content="http://maps.example.org/">' in answer.body.decode()


def test_each_page_has_a_route():
    assert [route.path for route in routes()] == ["/", "/about", "/checks"]


def test_a_route_answers_those_who_ask_for_the_headers_alone():
    assert all("HEAD" in (route.methods or ()) for route in routes())


def test_no_script_is_named_twice():
    scripts = re.findall(r"static/js/[\w.-]+", front_html(HEAD))
    assert len(scripts) == len(set(scripts))


def test_the_page_is_laid_out_from_the_first_on():
    assert '<link rel="stylesheet" href="./files/static/style.css?v=' in front_html(HEAD)


def test_a_page_beside_the_map_is_laid_out_from_the_first_by_its_own_sheets():
    sheets = re.findall(
        r'"stylesheet" href="./files/static/(\w+\.css)', front_html(HEAD, page="checks")
    )
    assert sheets == ["style.css", "about.css", "checks.css"]


@pytest.mark.parametrize("file", ["map.js", "leaflet.css", "countries.geojson", "main."])
def test_the_files_of_the_maps_frame_are_named(file: str):
    assert f"/{file}" in front_html(HEAD)


def test_starting_the_server_does_not_import_the_maps_component():
    """Streamlit serves a component only where a script run imports it first."""
    code = "import dashboard.app, sys; sys.exit('streamlit_folium' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_program_finds_what_it_can_ask_of_the_data():
    kind = 'type="application/vnd.oai.openapi+json;version=3.0"'
    assert f'<link rel="service-desc" {kind} href="./data/api">' in front_html(HEAD)


@pytest.mark.parametrize("asked", [["true"], ["TRUE"], ["true", "false"]])
def test_the_slim_form_is_taken_where_streamlit_takes_it(asked: list[str]):
    assert is_embedded(asked)


@pytest.mark.parametrize("asked", [[], [""], ["false"], ["1"]])
def test_the_whole_page_is_taken_otherwise(asked: list[str]):
    assert not is_embedded(asked)


def test_the_slim_form_is_laid_out_by_its_own_sheet_and_brings_no_timeline():
    html = front_html(HEAD, is_slim=True)
    assert "embed.css" in html
    assert [name for name in ("timeline", "feature_list", "/TextInput.") if name in html] == []
