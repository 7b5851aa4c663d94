from pathlib import Path

import pytest

from geo.layers.facts import load_facts
from geo.measures.figures import feature_figures
from geo.measures.gap import find_gap

DATA = Path(__file__).parents[3] / "data"
ROUTES = ("btc", "bte", "btk")


def measured(id, layers, base, facts):
    return feature_figures(id, layers, base, facts, border_of="Armenia")


@pytest.fixture(scope="module")
def figures(our_layers, our_base):
    facts = load_facts(DATA)
    ids = (*ROUTES, "tovuz")
    return {
        id: {figure.label: figure for figure in measured(id, our_layers, our_base, facts)}
        for id in ids
    }


# BP: the sections of BTC (443, 249 and 1,076 km); Natural Earth's Tovuz against the official area.
@pytest.mark.parametrize(
    ("feature", "label", "published"),
    [
        ("btc", "length", 1768),
        ("btc", "length in Azerbaijan", 443),
        ("btc", "length in Georgia", 249),
        ("btc", "length in Turkey", 1076),
        ("bte", "length in Turkey", 280),
        ("btk", "length", 829),
        ("tovuz", "area", 1903),
    ],
)
def test_the_margin_covers_the_published_figure(figures, feature, label, published):
    figure = figures[feature][label]
    assert figure.measured.value == pytest.approx(published, abs=figure.measured.margin)
    assert figure.published


@pytest.mark.parametrize("feature", ROUTES)
def test_each_route_has_its_length_in_tovuz_and_its_shortest_distances(figures, feature):
    assert figures[feature]["length in Tovuz district"].measured.value > 20
    assert figures[feature]["shortest distance to Gyumri base"].measured.value > 40
    border = figures[feature]["shortest distance to Armenia's border"]
    assert border.line is not None
    assert border.position is not None


def test_without_a_country_no_distance_to_a_border_is_measured(our_layers, our_base):
    figures = feature_figures("gyumri", our_layers, our_base)
    assert [figure.label for figure in figures if "border" in figure.label] == []


def test_an_unknown_feature_has_no_figures(our_layers, our_base):
    assert feature_figures("nix", our_layers, our_base) == []


def test_the_gap_of_the_three_corridors_lies_between_armenia_and_georgia(our_layers, our_base):
    of_three = our_layers[our_layers.feature.isin(ROUTES)]
    gap = find_gap(of_three, our_base, border_of="Armenia")
    assert set(gap.crossing) == set(ROUTES)
    assert 44.5 < gap.position.lng < 46
    assert gap.nearest.value <= gap.farthest.value
