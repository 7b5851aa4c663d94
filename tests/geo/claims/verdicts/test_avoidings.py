import pytest
from shapely.geometry import LineString, Point, box

from geo.claims.claim import Claim
from geo.claims.verdicts.avoidings import check_avoiding
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS, Known
from geo.measures.located import Located
from tests.geo.claims.test_checks import toy_base, toy_layers

NOTHING = Known(toy_layers(), toy_base())


def test_a_line_avoids_a_country_that_it_stays_out_of(check):
    found = check("avoiding", "line", "Far")
    assert (found.verdict, found.stated) == (AGREES, "avoids")
    assert found.why.startswith("On the map The line stays 724 ± 2 km away from Far")


def test_a_line_does_not_avoid_a_country_that_it_crosses(check):
    found = check("avoiding", "line", "East")
    assert found.verdict == DIFFERS
    assert "170 ± 10 km of The line lies within East." in found.why


def test_a_line_may_be_drawn_in_a_country_that_it_runs_along():
    assert along_the_border(in_the_country_km=1).verdict == CANNOT_TELL
    assert along_the_border(in_the_country_km=9).verdict == DIFFERS


def test_what_is_drawn_so_near_the_edge_is_told():
    assert along_the_border(in_the_country_km=1).why.endswith("the drawing may be at fault.")


def test_what_would_change_the_verdict_is_told(check):
    assert check("avoiding", "line", "Far").change == (
        "It would differ if the map had the line well inside Far."
    )
    assert check("avoiding", "line", "East").change == (
        "It would agree if the map had the line outside East."
    )
    assert along_the_border(in_the_country_km=1).change == (
        "It would agree if the map had the line outside Land, and differ well inside."
    )


@pytest.mark.parametrize(("town", "verdict"), [("Wem", DIFFERS), ("Eam", DIFFERS)])
def test_a_line_that_runs_in_a_town_does_not_avoid_it(check, town, verdict):
    assert check("avoiding", "line", town).verdict == verdict


def test_a_line_avoids_a_town_that_it_passes_far_off():
    line = located("line", "route", LineString([(0, 0), (2, 0)]), accuracy_km=3.0)
    town = located("Town", "town", Point(1, 0.1), accuracy_km=2.0)
    claim = Claim(0, 1, "avoiding", "line", "Town")
    assert check_avoiding(claim, line, town, NOTHING).verdict == AGREES


def along_the_border(*, in_the_country_km):
    """Check a line that is known to 3 km and runs so far within a country."""
    north = in_the_country_km / 110.574
    line = located("line", "route", LineString([(0.5, north), (1.5, north)]), accuracy_km=3.0)
    country = located("Land", "country", box(0, 0, 2, 2), accuracy_km=1.0)
    claim = Claim(0, 1, "avoiding", "line", "Land")
    return check_avoiding(claim, line, country, NOTHING)


def located(name, kind, shape, *, accuracy_km):
    return Located(name, name, kind, (shape,), (accuracy_km,))
