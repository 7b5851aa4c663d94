from dataclasses import replace
from pathlib import Path

import pytest
from shapely import Point

from geo import check_claim, load_base, load_layers
from geo.claims.claim import BY_WORDING, Claim
from tests.geo.claims.test_checks import toy_base, toy_layers

DATA = Path(__file__).parents[4] / "data"
TOWNS = load_base(DATA).towns


@pytest.fixture(scope="module")
def real():
    layers, base = load_layers(DATA), load_base(DATA)
    return lambda *parts: check_claim(Claim(0, 1, "containing", *parts), layers, base)


@pytest.mark.parametrize(
    ("town", "country"),
    [pytest.param(town, country, id=town) for town, country in TOWNS[["name", "country"]].values],
)
def test_every_town_of_the_base_map_lies_in_its_country(real, town, country):
    assert real(town, country).verdict == "agrees"


@pytest.mark.parametrize(
    ("subject", "object_", "verdict"),
    [
        ("Batumi", "Turkey", "differs"),
        ("tovuz", "Azerbaijan", "agrees"),
        ("tovuz", "Georgia", "differs"),
        ("gyumri", "Armenia", "agrees"),
        ("gyumri", "Gyumri", "agrees"),
        ("gyumri", "Turkey", "differs"),
        ("Kars", "Gyumri", "cannot tell"),
    ],
)
def test_what_the_data_say_of_a_place_counts(real, subject, object_, verdict):
    assert real(subject, object_).verdict == verdict


@pytest.mark.parametrize(
    ("subject", "object_", "is_trivial"),
    [
        ("tovuz", "Azerbaijan", True),
        ("Gyumri", "Armenia", True),
        ("gyumri", "Armenia", False),
        ("tovuz", "Georgia", False),
    ],
)
def test_what_the_map_knows_without_measuring_is_trivial(real, subject, object_, is_trivial):
    assert real(subject, object_).is_trivial is is_trivial


def test_where_a_name_itself_has_it_a_place_is_trivial(real):
    found = real("gyumri", "Armenia")
    assert replace(found, claim=replace(found.claim, rule=BY_WORDING)).is_trivial


def test_what_differs_is_never_trivial(real):
    found = real("gyumri", "Turkey")
    assert not replace(found, claim=replace(found.claim, rule=BY_WORDING)).is_trivial


def check(subject, object_, **changes):
    base, layers = toy_base(), toy_layers()
    layers.loc[3, "geometry"] = changes.get("fort", layers.loc[3, "geometry"])
    layers.loc[2, "section"] = changes.get("section")
    return check_claim(Claim(0, 1, "containing", subject, object_), layers, base)


def test_why_tells_which_country_the_map_has(real):
    assert check("Wem", "West").why == "Wem lies in West, as the map has it."
    assert check("Wem", "East").why == "Wem lies in West, 11 ± 2 km from East on the map."


def test_an_area_is_told_by_what_is_drawn_inside_unless_its_country_is_known():
    assert check("shire", "West").why == "On the map 100% of The shire lies within West."
    assert check("shire", "East", section="West").verdict == "differs"


def test_a_site_at_the_edge_cannot_be_told():
    found = check("fort", "West", fort=Point(1.997, 0))
    assert found.verdict == "cannot tell"
    assert found.why == "On the map The fort lies 0 ± 1 km inside the edge of West."


def test_what_would_change_the_verdict_is_told():
    assert check("Wem", "West").change == "It would differ if the map had it outside West."
    assert check("Wem", "East").change == "It would agree if the map had it in East."
    assert check("fort", "West", fort=Point(1.997, 0)).change == (
        "It would agree if the map had it well inside West, and differ well outside."
    )
