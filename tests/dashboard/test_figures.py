"""What is measured of a feature, as HTML."""

from dashboard.figures import figures_html
from geo.layers.facts import Fact
from geo.measures.figures import Figure
from geo.measures.margins import Measure
from geo.measures.plane import Position

LENGTH = Figure("length", Measure(1712, "km", 120))


def facts(*values: str) -> tuple[Fact, ...]:
    return tuple(Fact("alpha", "length", value, "km", "", "s") for value in values)


def test_each_cell_has_its_unit_and_no_line_ends_before_it():
    assert "<td>1,700\N{NO-BREAK SPACE}±\N{NO-BREAK SPACE}100\N{NO-BREAK SPACE}km</td>" in (
        figures_html([LENGTH], {})
    )


def test_published_figures_are_rounded_alike():
    figure = Figure("length", LENGTH.measured, facts("1075.366", "1076"))
    assert "<td>1,075 km<br>1,076 km</td>" in figures_html([figure], {})


def test_what_nobody_published_has_a_dash():
    assert "<td>–</td>" in figures_html([LENGTH], {})


def test_a_shortest_distance_leads_to_its_place_on_the_map():
    figure = Figure("shortest distance to a base", LENGTH.measured, position=Position(45.5, 41))
    assert 'data-at="45.50000,41.00000">41.00° N, 45.50° E</button>' in figures_html([figure], {})


def test_what_a_feature_is_called_is_never_markup():
    assert "<b>" not in figures_html([Figure("length in <b>", LENGTH.measured)], {})


def test_the_caption_says_in_plain_words_what_is_measured():
    assert "<caption>Straight-line distances on the ground; " in figures_html([LENGTH], {})
