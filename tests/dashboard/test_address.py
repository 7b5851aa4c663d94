"""What an address asks for, and how a view is written to one."""

import pytest
import streamlit as st

from dashboard.address import (
    SEVERAL,
    SINGLE,
    View,
    link,
    permalink,
    read_address,
    site_address,
    write_address,
)
from tests.hostile import CORPUS

FEATURES = {name: name for name in ("btc", "bte", "tovuz")}
MANY = {"a": "kind.oil", "b": "kind.oil", "c": "kind.rail"} | {
    f"x{n}": f"kind.x{n}" for n in range(12)
}


def test_an_empty_address_chooses_none_and_draws_all_layers():
    assert read_address({}, FEATURES) == View(None, ("btc", "bte", "tovuz"))


def test_an_address_chooses_a_feature():
    assert read_address({"feature": ["bte"]}, FEATURES).feature == "bte"


def test_of_two_features_the_last_counts():
    assert read_address({"feature": ["btc", "bte"]}, FEATURES).feature == "bte"


def test_layers_may_be_repeated():
    assert read_address({"layers": ["tovuz", "btc"]}, FEATURES).layers == ("btc", "tovuz")


def test_layers_may_be_joined_by_commas():
    assert read_address({"layers": ["tovuz,btc"]}, FEATURES).layers == ("btc", "tovuz")


def test_an_empty_layers_parameter_draws_none():
    assert read_address({"layers": [""]}, FEATURES).layers == ()


def test_an_address_may_ask_for_the_borders_of_today():
    assert read_address({"borders": ["today"]}, FEATURES).borders == "today"
    assert read_address({"borders": ["1914"]}, FEATURES).borders is None


def test_an_unknown_feature_gives_the_overview_and_is_named():
    asked = read_address({"feature": ["tanap"]}, FEATURES)
    assert (asked.feature, asked.unknown) == (None, ("tanap",))


def test_a_link_that_was_copied_with_blanks_around_a_name_means_it():
    asked = read_address({"feature": ["\tbtc\n"]}, FEATURES)
    assert (asked.feature, asked.unknown) == ("btc", ())


def test_of_two_names_that_it_could_mean_it_means_neither():
    features = {"Line": "Line", "LINE": "LINE"}
    asked = read_address({"feature": ["line."]}, features)
    assert (asked.feature, asked.unknown) == (None, ("line.",))


def test_what_ends_in_a_sign_itself_is_taken_as_it_is():
    features = {"c++": "c++", "c": "c"}
    assert read_address({"feature": ["c++"]}, features).feature == "c++"


def test_signs_and_capitals_do_not_change_which_layers_are_meant():
    asked = read_address({"layers": ["BTC,tovuz)."]}, FEATURES)
    assert (asked.layers, asked.unknown) == (("btc", "tovuz"), ())


@pytest.mark.parametrize(
    ("key", "value"),
    [("until", "2020-12-31"), ("bbox", "1,2,3,4"), ("borders", "today"), ("v", "2026-11-30")],
)
def test_no_sign_behind_a_value_counts(key: str, value: str):
    assert getattr(read_address({key: [f"{value}”)."]}, FEATURES), key) == value


def test_a_site_that_the_feature_does_not_have_is_named():
    sites = {"btc": {"Sangachal"}}
    asked = read_address({"feature": ["btc"], "site": ["Paris"]}, FEATURES, sites=sites)
    assert (asked.site, asked.unknown) == (None, ("Paris",))


def test_so_is_one_without_a_feature():
    asked = read_address({"site": ["Sangachal"]}, FEATURES, sites={"btc": {"Sangachal"}})
    assert (asked.site, asked.unknown) == (None, ("Sangachal",))


def test_very_many_names_cost_little_each():
    features = {f"line-{number}": "kind.oil" for number in range(5_000)}
    asked = read_address({"layers": [",".join(f"x{n}" for n in range(10_000))]}, features)
    assert len(asked.unknown) == 10_000


def test_an_unknown_layer_is_named_and_the_known_ones_are_drawn():
    asked = read_address({"layers": ["btc", "x"]}, FEATURES)
    assert (asked.layers, asked.unknown) == (("btc",), ("x",))


def test_layers_that_are_all_unknown_draw_all():
    assert read_address({"layers": ["x"]}, FEATURES).layers == ("btc", "bte", "tovuz")


def test_the_usual_view_needs_no_parameters():
    assert write_address(View(None, ("btc", "bte", "tovuz")), FEATURES) == {}


def test_a_view_survives_the_address():
    view = View(
        "tovuz", ("btc",), "s", "a", "s1", "2", "Гюмри & co",
        event="fire-2008", since="2008-08-05", until="2008-12-31",
    )  # fmt: skip
    assert read_address(write_address(view, FEATURES), FEATURES) == view


def test_no_layers_survive_the_address():
    view = View(None, ())
    assert read_address(write_address(view, FEATURES), FEATURES) == view


def test_a_link_escapes_what_the_reader_wrote():
    assert link(View(layers=tuple(FEATURES), search="a&b=ə"), FEATURES) == "?search=a%26b%3D%C9%99"


def test_an_unknown_name_is_told_once():
    assert read_address({"feature": ["x"], "layers": ["x"]}, FEATURES).unknown == ("x",)


def test_all_layers_in_another_order_are_the_usual_view():
    assert write_address(View(None, ("tovuz", "bte", "btc")), FEATURES) == {}


@pytest.mark.parametrize("bbox", ["0,0,1,1", "60,34,61,46", "5,4,3,2", "a", "56,34,57,46"])
def test_an_extent_that_has_nothing_of_the_map_is_told_and_not_taken(bbox: str):
    view = read_address({"bbox": [bbox]}, FEATURES, region=(25, 34, 56, 46))
    assert (view.bbox, view.not_extent) == (None, bbox)


@pytest.mark.parametrize("bbox", ["0,0,26,35", "40,40,41,41", "-180,-90,180,90"])
def test_an_extent_that_has_some_of_the_map_is_taken(bbox: str):
    view = read_address({"bbox": [bbox]}, FEATURES, region=(25, 34, 56, 46))
    assert (view.bbox, view.not_extent) == (bbox, "")


def test_a_permalink_has_a_path_where_the_page_has_none(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(type(st.context), "url", "https://maps.example")
    view = View("btc", tuple(FEATURES))
    assert permalink(view, FEATURES) == "https://maps.example/?feature=btc"


def test_a_permalink_is_below_the_public_address_where_one_is_set(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(type(st.context), "url", "http://127.0.0.1:8501/")
    monkeypatch.setenv("PUBLIC_ADDRESS", "https://maps.example/map")
    view = View("btc", tuple(FEATURES))
    assert permalink(view, FEATURES) == "https://maps.example/map/?feature=btc"


def test_so_is_the_page_with_the_map_for_the_pages_beside_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(type(st.context), "url", "http://127.0.0.1:8501/checks")
    assert site_address() == "http://127.0.0.1:8501/"
    monkeypatch.setenv("PUBLIC_ADDRESS", "https://maps.example/map")
    assert site_address() == "https://maps.example/map/"


def test_an_address_may_name_the_days_that_are_shown():
    asked = read_address({"since": ["2020-07-12"], "until": ["2020-11-30"]}, FEATURES)
    assert (asked.since, asked.until) == ("2020-07-12", "2020-11-30")


def test_of_two_days_the_earlier_comes_first():
    asked = read_address({"since": ["2020-11-30"], "until": ["2020-07-12"]}, FEATURES)
    assert (asked.since, asked.until) == ("2020-07-12", "2020-11-30")


@pytest.mark.parametrize("bad", ["2020-13-01", "yesterday", "0020-01-01", "2020"])
def test_what_is_no_day_is_named(bad: str):
    asked = read_address({"since": [bad], "until": ["2020-11-30"]}, FEATURES)
    assert (asked.since, asked.until, asked.not_days) == (None, "2020-11-30", (bad,))


def test_what_a_distance_is_measured_to_survives_the_address():
    view = View("btc", tuple(FEATURES), to="Armenia")
    address = write_address(view, FEATURES)
    assert address == {"feature": ["btc"], "to": ["Armenia"]}
    assert read_address(address, FEATURES, things={"Armenia"}) == view


def test_what_a_distance_is_measured_to_may_have_other_capitals():
    assert read_address({"to": ["armenia"]}, FEATURES, things={"Armenia"}).to == "Armenia"


def test_what_no_distance_can_be_measured_to_is_named():
    asked = read_address({"to": ["atlantis"]}, FEATURES, things={"Armenia"})
    assert (asked.to, asked.unknown) == (None, ("atlantis",))


def test_features_beside_the_chosen_one_survive_the_address_in_their_order():
    view = View("btc", tuple(FEATURES), beside=("tovuz", "bte"))
    address = write_address(view, FEATURES)
    assert address == {"feature": ["btc"], "beside": ["tovuz,bte"]}
    assert read_address(address, FEATURES) == view


def test_an_unknown_feature_beside_the_chosen_one_is_named():
    asked = read_address({"feature": ["btc"], "beside": ["bte,x"]}, FEATURES)
    assert (asked.beside, asked.unknown) == (("bte",), ("x",))


def test_no_feature_stands_beside_itself_or_twice():
    asked = read_address({"feature": ["btc"], "beside": ["btc,bte,BTE"]}, FEATURES)
    assert asked.compared == ("btc", "bte")


def test_nothing_is_compared_where_no_feature_is_chosen():
    assert View(beside=("bte",)).compared == ()


def test_an_event_that_is_not_there_is_named():
    asked = read_address({"event": ["flood"]}, FEATURES, {"fire"})
    assert (asked.event, asked.unknown) == (None, ("flood",))


def test_an_event_that_is_there_is_open():
    assert read_address({"event": ["fire"]}, FEATURES, {"fire"}).event == "fire"


def test_of_many_features_an_address_draws_all_kinds():
    assert read_address({}, MANY).layers[:2] == ("kind.oil", "kind.rail")


def test_of_many_features_an_address_may_name_some_alone():
    view = read_address({"layers": ["a", "kind.rail"]}, MANY)
    assert (view.layers, view.unknown) == (("kind.rail", "a"), ())


def test_few_hidden_layers_of_many_are_named_in_the_address_and_read_from_it():
    view = read_address({"hidden": ["kind.rail"]}, MANY)
    assert write_address(view, MANY) == {"hidden": ["kind.rail"]}
    assert "kind.rail" not in view.layers


def test_a_layer_of_five_may_be_hidden_by_name():
    assert read_address({"hidden": ["btc"]}, FEATURES).layers == ("bte", "tovuz")


def test_an_article_of_the_reader_s_own_is_not_in_the_address():
    view = View("btc", tuple(FEATURES), article="own/1", excerpt="2", claim="3", search="oil")
    assert write_address(view, FEATURES) == {"feature": ["btc"], "search": ["oil"]}


def test_an_address_may_name_the_maps_extent():
    assert read_address({"bbox": ["42.480,40.4,44.8,41"]}, FEATURES).bbox == "42.48,40.4,44.8,41"


@pytest.mark.parametrize(
    "bad", ["", "1,2", "a,b,c,d", "45,40,44,41", "44,40,44.000001,41", "1,1,nan,2", "0,0,999,1"]
)
def test_what_is_no_extent_is_left_out(bad: str):
    asked = read_address({"bbox": [bad]}, FEATURES)
    assert (asked.bbox, asked.unknown) == (None, ())


def test_an_address_may_ask_for_a_scheme():
    asked = read_address({"embed_options": ["show_padding", "dark_theme"]}, FEATURES)
    assert asked.scheme == "dark"


def test_what_only_links_name_stands_last_in_a_fixed_order():
    view = View("btc", ("btc",), bbox="42,40,45,41", scheme="dark", v="2026-11-30")
    assert link(view, FEATURES) == (
        "?feature=btc&layers=btc&bbox=42,40,45,41&embed_options=dark_theme&v=2026-11-30"
    )
    assert read_address(write_address(view, FEATURES), FEATURES) == view


def test_a_part_of_an_article_is_in_the_address():
    view = View(layers=tuple(FEATURES), article="far", part="7")
    assert write_address(view, FEATURES) == {"article": ["far"], "part": ["7"]}
    assert read_address({"article": ["far"], "part": ["7)."]}, FEATURES).part == "7"


@pytest.mark.parametrize("part", ["0", "-1", "x", "1.5", "9" * 9])
def test_what_is_no_number_is_no_part(part: str):
    assert read_address({"part": [part]}, FEATURES).part is None


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_any_address_can_be_read_and_written_again(text: str):
    params = {key: [text] for key in (*SINGLE, *SEVERAL, "layers", "hidden", "beside", "bbox", "v")}
    view = read_address(params, FEATURES)
    assert read_address(write_address(view, FEATURES), FEATURES).search == view.search
    assert len(view.search) <= 500
    link(view, FEATURES).encode()


def test_a_sign_that_no_text_can_hold_is_replaced_in_an_address():
    assert read_address({"search": ["a\ud800b\x00"]}, FEATURES).search == "a\ufffdb\ufffd"
