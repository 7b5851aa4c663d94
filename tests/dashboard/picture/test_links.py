from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs

from dashboard.address import View
from dashboard.content import Content
from dashboard.picture.asked import read_asked
from dashboard.picture.links import file_name, mark_of, picture_address

DAY = date(2020, 9, 22)
ALL = ("alpha", "beta", "gamma", "delta")


def address(content: Content, view: View, **more: object) -> str:
    return picture_address(content, view, **{"kind": "png", "dark": False, "day": DAY, **more})


def test_an_address_asks_for_what_is_looked_at(content: Content):
    view = View(feature="alpha", layers=("alpha", "beta"), site="Pump <1>")
    made = address(content, view, dark=True, size=(800, 600), scale=2)
    asked = read_asked(parse_qs(made.partition("?")[2]), content.switches, day=date.today())
    assert (asked.view, asked.dark, asked.day) == (view, True, DAY)
    assert (asked.width_px, asked.height_px, asked.scale) == (800, 600, 2)


def test_an_address_holds_nothing_of_a_readers_own_article(content: Content):
    view = View(layers=ALL, article="own/1", excerpt="1-2", claim="3", search="secret")
    assert address(content, view) == address(content, View(layers=ALL))


def test_an_address_holds_of_an_article_the_claim_alone(content: Content):
    view = View(layers=ALL, article="two-lines", excerpt="1-2", claim="3")
    assert address(content, view).startswith("picture.png?article=two-lines&claim=3&day=")


def test_an_address_does_not_hold_an_article_of_which_nothing_is_measured(content: Content):
    view = View(layers=ALL, article="two-lines", excerpt="1-2")
    assert address(content, view) == address(content, View(layers=ALL))


def test_an_address_holds_the_state_of_the_data(content: Content):
    assert address(content, View(layers=ALL)).endswith(f"v={mark_of(content)}")


def test_the_state_of_the_data_does_not_hang_on_the_server(content: Content):
    assert mark_of(replace(content, version="another server's")) == mark_of(content)


def test_a_file_is_named_after_its_feature_and_the_day():
    assert file_name("btc", kind="svg", day=DAY) == "btc-map-1200x630-2020-09-22.svg"


def test_files_of_two_sizes_have_two_names():
    name = file_name("btc", kind="png", day=DAY, size=(800, 500), scale=2)
    assert name == "btc-map-1600x1000-2020-09-22.png"


def test_a_file_of_all_features_is_an_overview():
    assert file_name(None, kind="png", day=DAY) == "overview-map-1200x630-2020-09-22.png"
