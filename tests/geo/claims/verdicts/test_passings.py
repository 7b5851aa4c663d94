import pandas as pd
import pytest
from shapely.geometry import Point, box

from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS
from geo.layers.base import Base
from tests.geo.claims.test_checks import km_east, table, toy_base, toy_layers


def test_a_line_passes_the_town_of_the_terminal_at_its_end():
    found = passing_a_town(Point(3.7, 0), terminal=Point(3.5, 0))
    assert found.verdict == AGREES
    assert found.why.endswith("at its end at Town terminal.")


def test_a_terminal_elsewhere_makes_no_end_of_a_town():
    assert passing_a_town(Point(3.7, 0), terminal=Point(2, 1)).verdict == CANNOT_TELL


def test_a_town_far_off_differs():
    assert passing_a_town(Point(3, 1.5)).verdict == DIFFERS


def test_what_a_line_carries_to_a_town_far_off_may_go_on_from_its_end():
    found = passing_a_town(Point(3, 1.5), vague=True)
    assert found.verdict == CANNOT_TELL
    assert found.why.endswith("of Town; more than the line may lead there.")


def passing_a_town(town, *, terminal=None, vague=False):
    """Check that the toy line passes a town; a terminal of the line may have the town's name."""
    base, layers = toy_base(), toy_layers()
    towns = table([town], name=["Town"], country="East", kind="town", rank=1)
    if terminal:
        site = table(
            [terminal],
            feature=["line"],
            name=["Town terminal"],
            role=["site"],
            section=[None],
            accuracy_km=[1.0],
            stretches=[()],
        )
        layers = pd.concat([layers, site])
    claim = Claim(0, 1, "passing", "line", "Town", vague=vague)
    return check_claim(claim, layers, Base(base.countries, base.borders, towns, base.districts))


def passing(object_, *, km=None, districts=()):
    """Check whether the line passes a thing; Eam lies so many km beyond its end."""
    base = toy_base()
    if km is not None:
        base.places.loc[1, "geometry"] = km_east(3.5, km)
    for name, shape in districts:
        base = type(base)(
            base.countries, base.borders, base.places, table([shape], name=[name], country=["East"])
        )
    return check_claim(Claim(0, 1, "passing", "line", object_), toy_layers(), base)


def test_a_town_near_the_line_cannot_be_told_and_why_says_so():
    found = passing("Eam", km=30)
    assert found.verdict == "cannot tell"
    assert found.why == (
        "On the map The line comes within 30 ± 2 km of Eam: "
        "not through it, but a line within 50 km may be said to pass it."
    )
    assert found.change == "It would agree within 2 km and differ beyond 52 km."


def test_a_line_that_crosses_the_district_of_the_towns_name_passes_it():
    found = passing("Eam", km=30, districts=[("Eam", box(3.2, -1, 3.4, 1))])
    assert found.verdict == "agrees"
    assert found.why.endswith("22 ± 3 km of it lies in the district of that name.")
    assert found.change == "It would differ beyond 52 km."


@pytest.mark.parametrize("district", [("Eam", box(3.6, -1, 4, 1)), ("Other", box(3.2, -1, 3.4, 1))])
def test_a_district_that_it_does_not_cross_or_of_another_name_is_none(district):
    assert passing("Eam", km=30, districts=[district]).verdict == "cannot tell"


@pytest.mark.parametrize(
    ("object_", "km", "change"),
    [
        ("Eam", 1, "It would differ beyond 52 km."),
        ("Eam", 80, "It would agree within 2 km."),
        ("shire", None, "It would differ if the line stayed clear of The shire."),
        ("Far", None, "It would agree if some of the line lay within Far."),
    ],
)
def test_what_would_change_the_verdict_is_told(object_, km, change):
    assert passing(object_, km=km).change == change
