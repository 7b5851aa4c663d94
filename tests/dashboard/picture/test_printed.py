from dataclasses import replace

from dashboard.content import Content
from dashboard.picture.printed import as_html
from dashboard.picture.scene import draw
from geo.layers.licences import Licence
from tests.dashboard.picture.conftest import Taking, source

ODBL = Licence("ODbL 1.0", "https://licences.example")


def html(take: Taking, content: Content, **params: str) -> str:
    made = replace(source("f", "alpha.geojson", "© Mappers & Co", "ODbL 1.0"), origin="w")
    ways = replace(source("w", "waypoints/alpha.csv", "", ""), origin="osm, nothing")
    cited = replace(
        source("osm", "", "", "ODbL 1.0"),
        title="Ways <of> all",
        url="https://osm.example/?a&b",
        licences=(ODBL,),
    )
    event = replace(
        source("e", "", "", "Cited"), title="A report", publisher="The Paper", date="2012"
    )
    sources = {it.id: it for it in (made, ways, cited, event)}
    shot = take(**params)
    shot = replace(shot, content=replace(content, sources=sources))
    return as_html(shot, draw(shot))


def test_the_map_is_a_figure(take: Taking, content: Content):
    assert html(take, content).startswith('<figure class="printed map"><svg')


def test_what_the_data_were_made_from_is_cited_with_its_address(take: Taking, content: Content):
    written = "Ways &lt;of&gt; all (ODbL 1.0) <span>https://osm.example/?a&amp;b</span>"
    assert written in html(take, content)


def test_what_is_said_of_the_chosen_feature_is_cited(take: Taking, content: Content):
    cited = "A report, The Paper, 2012"
    assert (cited in html(take, content, feature="alpha"), cited in html(take, content)) == (
        True,
        False,
    )
