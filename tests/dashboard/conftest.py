"""A small library of our own making, and a desk to read it at."""

from pathlib import Path

import pytest
from geopandas import GeoDataFrame

from dashboard.address import View
from dashboard.content import Content, Feature
from dashboard.markup import Desk
from geo import Case, Gazetteer, Library, LinkedArticle, load_library
from geo.names.matching.names import Name
from tests.dashboard.few import source

TEXT = """---
title: <b>Two</b> lines & a base
author: A. Writer
published: 2021-03-04
---

The Alpha line and the Beta line meet. Nothing stands here.

Alpha line costs $4bn, <script>alert(1)</script> they say.
"""


@pytest.fixture(scope="session")
def desk() -> Desk:
    features = {
        "alpha": Feature("alpha", "Alpha line", "oil", "route"),
        "beta": Feature("beta", "Beta line", "gas", "route"),
        "gamma": Feature("gamma", "Gamma <i>", "district", "area"),
    }
    return Desk(features, View(layers=tuple(features)))


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer(
        (Name("alpha", "Alpha line", "en", "official"), Name("beta", "Beta line", "en", "official"))
    )


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory, gazetteer: Gazetteer) -> Library:
    folder: Path = tmp_path_factory.mktemp("seeds")
    (folder / "two-lines.md").write_text(TEXT, encoding="utf-8")
    return load_library(folder, gazetteer)


@pytest.fixture(scope="session")
def linked(library: Library) -> LinkedArticle:
    found = library.article("two-lines")
    assert found
    return found


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
