import pandas as pd
from shapely.geometry import Point

from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS
from geo.layers.base import Base
from tests.geo.claims.test_checks import table, toy_base, toy_layers


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
    assert found.why.endswith("from Town; more than the line may lead there.")


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
