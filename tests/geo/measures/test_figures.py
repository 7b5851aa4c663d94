from pathlib import Path

import pytest

from geo.layers.facts import load_facts
from geo.measures.figures import Figure, feature_figures, telling_figures
from geo.measures.gap import find_gap
from geo.measures.margins import Measure
from geo.measures.plane import Position

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


def figure(label, km, other="", *, at=None):
    return Figure(label, Measure(km, "km", 1), position=at, other=other)


OF_A_LINE = (
    figure("length", 900),
    figure("length in North", 400, "north"),
    figure("length in Pass", 30, "pass"),
    figure("shortest distance to Fort", 70, "fort", at=Position(1, 1)),
    figure("shortest distance to Port", 50, "port", at=Position(2, 1)),
    figure("shortest distance to South's border", 15, "South", at=Position(3, 1)),
)


def telling(figures, **case):
    return [figure.label for figure in telling_figures(figures, sites={"fort", "port"}, **case)]


def test_the_telling_figures_are_of_the_whole_the_district_the_border_and_the_nearest_site():
    assert telling(OF_A_LINE, border_of="South", district="pass") == [
        "length",
        "length in Pass",
        "shortest distance to South's border",
        "shortest distance to Port",
    ]


def test_a_case_without_border_and_district_has_fewer_telling_figures():
    assert telling(OF_A_LINE) == ["length", "shortest distance to Port"]


def test_a_line_outside_the_district_is_not_told_to_have_no_length_there():
    outside = [figure("length", 900), figure("length in Pass", 0, "pass")]
    assert telling(outside, district="pass") == ["length"]


def test_the_gap_of_the_three_corridors_lies_between_armenia_and_georgia(our_layers, our_base):
    of_three = our_layers[our_layers.feature.isin(ROUTES)]
    gap = find_gap(of_three, our_base, border_of="Armenia")
    assert set(gap.crossing) == set(ROUTES)
    assert 44.5 < gap.position.lng < 46
    assert gap.nearest.value <= gap.farthest.value
