"""Where there is nothing."""

from typing import Any

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount

from dashboard.missing import is_streamlits, routes
from tests.dashboard.asking import get

APP = Starlette(routes=[*routes(), Mount("/", PlainTextResponse("Streamlit"))])


@pytest.fixture
def below_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    own = st.get_option

    def option(name: str) -> Any:
        return "/maps/" if name == "server.baseUrlPath" else own(name)

    monkeypatch.setattr(st, "get_option", option)


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/about/x", "/dossier", "/static/js/none.js", "/index.html", "/aboutx", "/a\x00b"],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_it_is_said_that_there_is_nothing(path: str, method: str):
    assert get(APP, path, method=method).status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/health",
        "/_stcore/upload_file/1a/2b",
        "/media/1a.csv",
        "/component/streamlit_folium.st_folium/index.html",
        "/favicon.png",
        "/about/",
    ],
)
def test_what_streamlit_has_is_left_to_it(path: str):
    assert get(APP, path).body == b"Streamlit"


@pytest.mark.parametrize(
    ("path", "is_its"),
    [
        ("/maps", True),
        ("/maps/favicon.png", True),
        ("/maps/media/1a.csv", True),
        ("/maps/nothing", False),
        ("/media/1a.csv", False),
        ("/mapsmedia/x", False),
    ],
)
def test_below_a_path_of_the_page_what_lies_there_counts(
    below_a_path: None, path: str, is_its: bool
):
    assert is_streamlits(path) is is_its


def test_it_leads_to_the_map():
    assert b'<a href="http://map.example/">Open the map</a>' in get(APP, "/nothing").body


def test_it_leads_to_the_map_below_a_path(below_a_path: None):
    assert b'<a href="http://map.example/maps/">' in get(APP, "/maps/nothing").body


def test_it_leads_to_the_public_address_where_one_is_set(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PUBLIC_ADDRESS", "https://example.org/map")
    assert b'<a href="https://example.org/map/">' in get(APP, "/nothing").body
