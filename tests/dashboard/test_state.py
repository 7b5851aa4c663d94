"""What an address asks for, and how a view is written to one."""

from dashboard.state import View, link, read_address, write_address

FEATURES = ["btc", "bte", "tovuz"]


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


def test_an_unknown_feature_gives_the_overview_and_is_named():
    asked = read_address({"feature": ["tanap"]}, FEATURES)
    assert (asked.feature, asked.unknown) == (None, ("tanap",))


def test_an_unknown_layer_is_named_and_the_known_ones_are_drawn():
    asked = read_address({"layers": ["btc", "x"]}, FEATURES)
    assert (asked.layers, asked.unknown) == (("btc",), ("x",))


def test_layers_that_are_all_unknown_draw_all():
    assert read_address({"layers": ["x"]}, FEATURES).layers == ("btc", "bte", "tovuz")


def test_the_usual_view_needs_no_parameters():
    assert write_address(View(None, ("btc", "bte", "tovuz")), FEATURES) == {}


def test_a_view_survives_the_address():
    view = View("tovuz", ("btc",), "s", "a", "s1", "2", "Гюмри & co")
    assert read_address(write_address(view, FEATURES), FEATURES) == view


def test_no_layers_survive_the_address():
    view = View(None, ())
    assert read_address(write_address(view, FEATURES), FEATURES) == view


def test_a_link_escapes_what_the_reader_wrote():
    assert link(View(layers=tuple(FEATURES), search="a&b=ə"), FEATURES) == "?search=a%26b%3D%C9%99"
