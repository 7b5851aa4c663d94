from dataclasses import replace

from dashboard.content import Content
from dashboard.picture.printed import as_html
from dashboard.picture.scene import draw
from geo import Library
from geo.layers.licences import Licence
from tests.dashboard.picture.conftest import Taking, source

ODBL = Licence("ODbL 1.0", "https://licences.example")


def html(take: Taking, content: Content) -> str:
    made = source("f", "alpha.geojson", "© Mappers & Co; The <Fieldwork>", "CC BY 4.0")
    ways = replace(
        source("osm", "", "", "ODbL 1.0"),
        publisher="Mappers & Co",
        url="https://osm.example/?a&b",
        licences=(ODBL,),
    )
    shot = take()
    shot = replace(shot, content=replace(content, sources={it.id: it for it in (made, ways)}))
    return as_html(shot, draw(shot))


def test_the_map_is_a_figure(take: Taking, content: Content):
    assert html(take, content).startswith('<figure class="printed map"><svg')


def test_whom_the_data_ask_to_name_stands_there_with_address_and_licence(
    take: Taking, content: Content
):
    said = "© Mappers &amp; Co https://osm.example/?a&amp;b, ODbL 1.0 https://licences.example"
    assert f"<li>{said}</li>" in html(take, content)


def test_whose_address_is_not_known_has_the_licence_of_the_file(take: Taking, content: Content):
    assert "<li>The &lt;Fieldwork&gt;, CC BY 4.0</li>" in html(take, content)


def test_every_sentence_that_names_the_chosen_feature_is_quoted(
    take: Taking, content: Content, library: Library
):
    shot = take(feature="alpha")
    shot = replace(shot, content=replace(content, library=library))
    said = as_html(shot, draw(shot)).partition('<div class="printed said">')[2]
    assert said.count("<blockquote") == library.count("alpha").excerpts > 1


def test_of_features_that_are_compared_each_sentence_that_names_all_is_quoted(
    take: Taking, content: Content, library: Library
):
    shot = take(feature="alpha", beside="beta")
    shot = replace(shot, content=replace(content, library=library))
    said = as_html(shot, draw(shot)).partition('<div class="printed said">')[2]
    assert said.count("<blockquote") == 1
    assert "meet." in said
