"""What a reader takes away as a file."""

import csv
import re
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
import streamlit as st

from dashboard.address import View
from dashboard.content import Content
from dashboard.downloads import (
    about_excerpts,
    about_layers,
    dossiers_html,
    own_csv,
    permalinks,
    pictures_html,
)
from geo import Gazetteer, Library, link, parse_article
from geo.articles.own import own_article


def test_where_a_file_does_not_hold_all_excerpts_it_is_said_that_it_holds_the_newest(
    content: Content, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("dashboard.downloads.LONGEST_FILE", 1)
    said = "Excerpts: 1 row, the newest, with their articles and the sources of the layers"
    assert about_excerpts(content, ["alpha"]) == said


def test_a_sentence_that_names_two_features_is_one_row(content: Content):
    named = sum(content.library.count(feature).excerpts for feature in ("alpha", "beta"))
    assert about_excerpts(content, ["alpha", "beta"]).startswith(f"Excerpts: {named - 1} rows")


def test_it_is_said_how_many_shapes_a_file_holds():
    assert about_layers([1, 2, 3]) == "Layers: 3 rows, with their sources and licences"


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


def test_a_reader_s_own_excerpts_are_a_file_of_theirs_alone(content: Content, gazetteer: Gazetteer):
    text = "Mine\n\nby Jane Doe\n\nThe Alpha line meets the Beta line."
    own = own_article(link(parse_article(text, id="own/1"), gazetteer))
    data = own_csv(content.with_own([own])).decode("utf-8-sig")
    (row,) = csv.DictReader(StringIO(data, newline=""))
    assert (row["title"], row["own"], row["permalink"]) == ("Mine", "yes", "")
    assert row["sources"].count(" | ") == 1
