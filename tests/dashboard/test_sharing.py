"""What a reader takes away."""

import csv
import re
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
import streamlit as st
from geopandas import GeoDataFrame

from dashboard.address import View
from dashboard.content import Content, Feature
from dashboard.sharing import (
    about_excerpts,
    about_layers,
    citations_of,
    dossiers_html,
    frame_html,
    layer_sources,
    own_csv,
    permalinks,
    pictures_html,
    sources_in_view,
    who_may_frame,
)
from geo import Case, Gazetteer, Library, Source, link, parse_article
from geo.articles.article import Sentence
from geo.articles.cite import Citation
from geo.articles.own import own_article
from geo.layers.sources import Credit


def source(id: str, file: str) -> Source:
    return Source(
        **{**dict.fromkeys(Source.__dataclass_fields__, ""), "id": id, "title": id, "file": file}
    )


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


def test_where_a_file_does_not_hold_all_excerpts_it_is_said_that_it_holds_the_newest(
    content: Content, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("dashboard.sharing.LONGEST_FILE", 1)
    said = "Excerpts: 1 row, the newest, with their articles and the sources of the layers"
    assert about_excerpts(content, ["alpha"]) == said


def test_a_sentence_that_names_two_features_is_one_row(content: Content):
    named = sum(content.library.count(feature).excerpts for feature in ("alpha", "beta"))
    assert about_excerpts(content, ["alpha", "beta"]).startswith(f"Excerpts: {named - 1} rows")


def test_it_is_said_how_many_shapes_a_file_holds():
    assert about_layers([1, 2, 3]) == "Layers: 3 rows, with their sources and licences"


def test_of_a_chosen_feature_its_own_sources_alone_are_cited(content: Content):
    one, both = (View(feature=it, layers=("alpha", "beta")) for it in ("alpha", None))
    assert sources_in_view(content, one) == layer_sources(content, ["alpha"])
    assert sources_in_view(content, both) == layer_sources(content, ["alpha", "beta"])


def test_an_excerpt_to_take_away_has_its_address(
    content: Content, library: Library, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(type(st.context), "url", "https://maps.example/lines")
    ((_, excerpts),) = library.excerpts_of("beta")
    address = permalinks(content)(excerpts[0])
    assert address.startswith("https://maps.example/lines?article=two-lines&excerpt=")


def test_an_excerpt_of_a_reader_s_own_article_has_no_address(
    content: Content, library: Library, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(type(st.context), "url", "https://maps.example/lines")
    ((_, (excerpt,)),) = library.excerpts_of("beta")
    assert permalinks(content)(replace(excerpt, article="own/1")) == ""


def test_the_code_of_a_frame_has_its_size_and_lets_it_copy():
    html = frame_html("A & B", ("100%", "500"))
    assert html.startswith('<iframe src="{address}" title="A &amp; B" width="100%" height="500" ')
    assert 'allow="clipboard-write" loading="lazy" referrerpolicy="no-referrer"' in html


@pytest.mark.parametrize(
    ("sites", "said"),
    [
        ("", "The owner of this page lets no other site show it."),
        (
            "https://a.example https://b.example",
            "show it: https://a.example, https://b.example.",
        ),
        ("https://a.example *", "Any site may show it."),
    ],
)
def test_it_is_said_which_sites_may_frame_the_page(
    monkeypatch: pytest.MonkeyPatch, sites: str, said: str
):
    monkeypatch.setenv("FRAMED_BY", sites)
    assert who_may_frame().endswith(said)


def test_a_picture_of_the_view_is_a_link_to_a_file_with_a_name(content: Content):
    view = View(feature="alpha", layers=("alpha",), article="own/1")
    html = pictures_html(content, view, dark=False)
    files = re.findall(r'href="picture\.(png|svg)\?feature=alpha&amp;.*?" download="(\S+?)"', html)
    today = date.today().isoformat()
    assert files == [
        ("png", f"alpha-map-1200x630-{today}.png"),
        ("png", f"alpha-map-2400x1260-{today}.png"),
        ("png", f"alpha-map-1200x630-{today}.png"),
        ("svg", f"alpha-map-1200x630-{today}.svg"),
    ]


def test_a_picture_has_the_borders_that_the_page_shows(content: Content):
    view = View(feature="alpha", layers=("alpha",))
    assert pictures_html(content, view, dark=False).count("day=2021-03-04") == 4


def test_a_picture_of_a_dark_page_is_dark(content: Content):
    assert pictures_html(content, View(layers=("alpha",)), dark=True).count("scheme=dark") == 4


def test_a_dossier_of_the_view_is_a_link_to_a_file_with_a_name(content: Content):
    html = dossiers_html(content, View(feature="alpha", layers=("alpha",)))
    day = date.today()
    assert re.findall(r'href="(\w+\.\w+)\?feature=alpha[^"]*" download="([\w.-]+)"', html) == [
        ("dossier.html", f"alpha-dossier-{day}.html"),
        ("dossier.md", f"alpha-dossier-{day}.md"),
    ]


def cited(content: Content, view: View) -> list[Citation]:
    return citations_of(content, view, permalink="https://m.org/", accessed=date(2026, 11, 5))


def titles_and_quotes(content: Content, view: View) -> list[tuple[str, str]]:
    return [(it.title, it.quote) for it in cited(content, view)]


@pytest.fixture
def sentence(library: Library) -> Sentence:
    ((_, (excerpt,)),) = library.excerpts_of("beta")
    return excerpt.sentence


def test_a_chosen_sentence_is_cited_before_the_map(content: Content, sentence: Sentence):
    view = View(layers=("alpha",), article="two-lines", excerpt=sentence.id)
    assert titles_and_quotes(content, view) == [
        ("<b>Two</b> lines & a base", sentence.text),
        (f"{content.case.title}: overview", ""),
    ]


def test_a_chosen_article_is_cited_before_the_map(content: Content):
    view = View(feature="alpha", layers=("alpha",), article="two-lines")
    assert titles_and_quotes(content, view) == [
        ("<b>Two</b> lines & a base", ""),
        (f"{content.case.title}: Alpha line", ""),
    ]


def test_where_no_article_is_chosen_the_map_alone_is_cited(content: Content):
    assert titles_and_quotes(content, View()) == [(f"{content.case.title}: overview", "")]


def test_a_map_credits_its_base_and_its_layers(content: Content):
    files = {
        "t": replace(
            source("t", "basemap/places.geojson"), attribution="GeoNames", licence="CC BY 4.0"
        ),
        "u": replace(source("u", "alpha.geojson"), attribution="none needed"),
        "w": replace(source("w", "beta.geojson"), attribution="Nobody in view"),
    }
    (found,) = cited(replace(content, sources=files), View(layers=("alpha",)))
    assert found.credits == (Credit("GeoNames", licence="CC BY 4.0"),)


def test_a_reader_s_own_excerpts_are_a_file_of_theirs_alone(content: Content, gazetteer: Gazetteer):
    text = "Mine\n\nby Jane Doe\n\nThe Alpha line meets the Beta line."
    own = own_article(link(parse_article(text, id="own/1"), gazetteer))
    data = own_csv(content.with_own([own])).decode("utf-8-sig")
    (row,) = csv.DictReader(StringIO(data, newline=""))
    assert (row["title"], row["own"], row["permalink"]) == ("Mine", "yes", "")
    assert row["sources"].count(" | ") == 1
