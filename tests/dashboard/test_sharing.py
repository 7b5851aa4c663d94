"""What a reader passes on."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.address import View
from dashboard.content import Content
from dashboard.sharing import citations_of, frame_html, who_may_frame
from geo import Library
from geo.articles.article import Sentence
from geo.articles.cite import Citation
from geo.layers.sources import Credit
from tests.dashboard.few import source


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
