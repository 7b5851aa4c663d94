import pandas as pd
import pytest
from shapely.geometry import LineString, Point, box

from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS
from geo.layers.base import Base
from tests.geo.claims.test_checks import table, toy_base, toy_layers


@pytest.mark.parametrize(("kind", "country"), [("starting", "West"), ("ending", "East")])
def test_a_line_starts_and_ends_in_the_country_where_it_is_drawn_to(check, kind, country):
    assert check(kind, "line", country).verdict == AGREES


def test_a_place_far_from_both_ends_is_neither(check):
    found = check("ending", "line", "Far")
    assert (found.verdict, found.stated) == (DIFFERS, "ends there")
    assert found.why == "On the map The line ends 724 ± 2 km from Far."


@pytest.mark.parametrize(("kind", "country"), [("starting", "East"), ("ending", "West")])
def test_at_the_other_end_the_map_cannot_tell_which_way_a_line_is_meant(check, kind, country):
    found = check(kind, "line", country)
    assert found.verdict == CANNOT_TELL
    assert found.why.endswith("as it is drawn.")


def test_a_town_that_is_far_from_the_ends_but_not_very_cannot_be_told(check):
    assert check("ending", "line", "Eam").verdict == CANNOT_TELL


def test_a_town_near_an_end_may_be_meant():
    found = at_km_from_the_end(40)
    assert found.verdict == CANNOT_TELL
    assert found.why.endswith("40 ± 2 km from Town, near enough for it to be meant.")


def test_a_station_may_lie_some_km_outside_its_town():
    assert at_km_from_the_end(9).verdict == AGREES


def test_a_terminal_of_a_name_ends_a_line_at_the_town_of_that_name():
    found = at_km_from_the_end(40, terminal="Town marine terminal")
    assert found.verdict == AGREES
    assert found.why.endswith("40 ± 2 km from Town, at Town marine terminal.")


def test_a_terminal_far_from_the_end_does_not():
    assert at_km_from_the_end(40, terminal="Town tanks", terminal_at=(1, 0)).verdict == CANNOT_TELL


def test_a_line_that_ends_in_the_district_of_a_town_ends_in_that_town():
    found = at_km_from_the_end(40, district=box(2, -1, 5, 1))
    assert found.verdict == AGREES
    assert found.why.endswith("40 ± 2 km from Town, in the same district, Shire.")


def test_a_district_is_that_of_its_largest_town():
    found = at_km_from_the_end(40, district=box(2, -1, 5, 1), larger=(2.5, 0.5))
    assert found.verdict == CANNOT_TELL


def test_near_a_town_agrees_where_the_end_is_near():
    assert at_km_from_the_end(40, vague=True).verdict == AGREES


@pytest.mark.parametrize(
    ("km", "change"),
    [
        (9, "It would differ if neither of its ends were within 100 km of Town."),
        (
            40,
            "It would agree if the line ended within 10 km of Town, and differ if neither of its "
            "ends were within 100 km of it.",
        ),
        (140, "It would agree if the line ended within 10 km of Town."),
    ],
)
def test_what_would_change_the_verdict_is_told(km, change):
    assert at_km_from_the_end(km).change == change


def test_what_is_no_line_has_no_ends(check):
    assert check("ending", "shire", "West").verdict == CANNOT_TELL


def at_km_from_the_end(
    km, *, terminal="", terminal_at=(3.5, 0), district=None, larger=None, vague=False
):
    """Check that the toy line ends in a town so many km beyond its end."""
    spots = [(3.5 + km / 111.3195, 0), *([larger] if larger else [])]
    towns = table(
        [Point(spot) for spot in spots],
        name=["Town", "City"][: len(spots)],
        country="East",
        kind=["town", "city"][: len(spots)],
        rank=1,
    )
    shires = [district] if district else []
    base = toy_base()
    base = Base(
        base.countries,
        base.borders,
        towns,
        table(shires, name=["Shire"] * len(shires), country=["East"] * len(shires)),
    )
    layers = toy_layers()
    if terminal:
        site = table(
            [Point(terminal_at)],
            feature=["line"],
            name=[terminal],
            role=["site"],
            section=[None],
            accuracy_km=[1.0],
            stretches=[()],
        )
        layers = pd.concat([layers, site])
    claim = Claim(0, 1, "ending", "line", "Town", vague=vague)
    return check_claim(claim, layers, base)


def test_a_straight_line_is_drawn_from_the_end_to_the_place():
    line = at_km_from_the_end(40).line
    assert line.coords[0] == (3.5, 0)
    assert isinstance(line, LineString)
