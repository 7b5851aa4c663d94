"""What a reader takes away."""

import pytest
import streamlit as st
from geopandas import GeoDataFrame

from dashboard.content import Content, Feature
from dashboard.sharing import layer_sources, permalinks
from geo import Case, Gazetteer, Library, Source


def source(id: str, file: str) -> Source:
    return Source(**{**dict.fromkeys(Source.__dataclass_fields__, ""), "id": id, "file": file})


@pytest.fixture
def content(library: Library) -> Content:
    return Content(
        case=Case(),
        layers=GeoDataFrame(),
        features={"alpha": Feature("alpha", "Alpha line", "oil", "route")},
        gazetteer=Gazetteer(()),
        facts=(),
        sources={
            "a": source("a", "alpha.geojson"),
            "b": source("b", "beta.geojson"),
            "c": source("c", "basemap/countries.geojson"),
            "d": source("d", ""),
        },
        base=None,
        vocabulary=None,
        library=library,
        problems=(),
        version="",
    )


def test_a_view_names_the_files_of_its_layers_and_of_the_base(content: Content):
    assert [found.id for found in layer_sources(content, ["alpha"])] == ["a", "c"]


def test_an_excerpt_to_take_away_has_its_address(
    content: Content, library: Library, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(type(st.context), "url", "https://maps.example/lines")
    ((_, excerpts),) = library.excerpts_of("beta")
    address = permalinks(content)(excerpts[0])
    assert address.startswith("https://maps.example/lines?article=two-lines&excerpt=")
