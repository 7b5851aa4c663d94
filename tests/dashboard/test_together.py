"""Features that are compared: which they are, and what is said and measured of them."""

import pytest

from dashboard.address import View
from dashboard.content import load_content
from dashboard.figures import side_by_side_html
from dashboard.markup import Desk
from dashboard.together import compared, names_of, offer_html, unsaid
from geo.measures.figures import Figure
from geo.measures.margins import Measure


@pytest.fixture(scope="module")
def content():
    return load_content()


def offered(content, *ids: str) -> str:
    view = View(ids[0], beside=ids[1:])
    return offer_html(content, Desk(content.features, view), compared(content, view))


def test_features_are_named_in_the_order_in_which_they_were_chosen(content):
    features = compared(content, View("btk", beside=("btc",)))
    assert names_of(features) == "BTK railway and BTC oil pipeline"


def test_a_chosen_feature_offers_the_others_to_be_compared_with_it(content):
    html = offered(content, "btc")
    assert "<span>Compare with</span>" in html
    assert 'href="?beside=bte"' in html
    assert 'href="?beside=btc"' not in html


def test_a_second_feature_stays_where_a_third_is_added(content):
    assert 'href="?beside=bte%2Ctovuz"' in offered(content, "btc", "bte")


def test_each_of_the_compared_can_be_left(content):
    html = offered(content, "btc", "bte")
    assert 'href="?feature=bte&amp;beside="' in html
    assert 'href="?feature=btc&amp;beside="' in html


def test_with_three_no_more_are_offered(content):
    assert "Compare with" not in offered(content, "btc", "bte", "btk")


def test_nothing_is_offered_where_nothing_is_chosen(content):
    assert offer_html(content, Desk(content.features), []) == ""


def test_where_no_sentence_names_both_it_says_how_many_name_each(content):
    features = compared(content, View("btc", beside=("gyumri",)))
    assert unsaid(content, features) == (
        "No sentence names both: BTC oil pipeline is named in 1 sentence "
        "and Gyumri base is named in 1 sentence."
    )


def test_figures_of_two_stand_in_one_table_with_a_column_each():
    length, area = Figure("length", Measure(950, "km", 70)), Figure("area", Measure(9, "km²", 1))
    html = side_by_side_html({"A": [length], "B": [area]}).replace("\N{NO-BREAK SPACE}", " ")
    assert '<th scope="col">A</th><th scope="col">B</th>' in html
    assert '<th scope="row">length</th><td>950 ± 70 km</td><td>–</td>' in html
    assert '<th scope="row">area</th><td>–</td><td>9 ± 1 km²</td>' in html
