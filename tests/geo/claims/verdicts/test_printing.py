"""A verdict follows from the numbers that are printed beside it."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from shapely import Point

from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.claims.statements import stated_km
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS, as_reached, compare, reaches
from geo.measures.margins import Measure
from tests.geo.claims.test_checks import km_east, toy_base, toy_layers

NUMBERS = re.compile(r"([\d,.]+) ± ([\d,.]+) km")

km = st.floats(0.01, 400)
hedges = st.sampled_from(["exact", "about", "at most", "at least"])


def tidy(least, most):
    """Numbers with three decimals, as many as are printed."""
    return st.floats(least, most).map(lambda value: round(value, 3))


def printed(why):
    """The first measure in a text."""
    value, margin = (float(one.replace(",", "")) for one in NUMBERS.search(why).groups())
    return Measure(value, "km", margin)


@settings(max_examples=150, deadline=None)
@given(
    away=km, stated=km.map(lambda value: round(value, 1)), hedge=hedges, accuracy=st.floats(0.1, 30)
)
@example(away=11.13, stated=13.5, hedge="exact", accuracy=2.0)
@example(away=14.4, stated=23.0, hedge="exact", accuracy=8.8)
def test_of_a_straight_distance(away, stated, hedge, accuracy):
    base, layers = toy_base(), toy_layers()
    layers.loc[3, "geometry"] = km_east(2, -away)
    layers.loc[3, "accuracy_km"] = accuracy
    given = {"to_border": True, "way": "straight", "hedge": hedge}
    claim = Claim(0, 1, "distance", "fort", "East", stated, "km", **given)
    found = check_claim(claim, layers, base)
    assert compare(printed(found.why), *stated_km(claim)) == found.verdict
    assert found.measured.text in found.why


@settings(max_examples=60, deadline=None)
@given(stated=st.floats(100, 600).map(lambda value: round(value, 1)), hedge=hedges)
def test_of_a_length(stated, hedge):
    claim = Claim(0, 1, "length", "line", None, stated, "km", hedge=hedge)
    found = check_claim(claim, toy_layers(), toy_base())
    assert compare(printed(found.why), *stated_km(claim)) == found.verdict


@settings(max_examples=60, deadline=None)
@given(away=st.floats(0.01, 80), accuracy=st.floats(0.1, 30))
def test_of_a_town_that_is_passed(away, accuracy):
    base, layers = toy_base(), toy_layers().assign(accuracy_km=accuracy)
    base.places.loc[1, "geometry"] = Point(km_east(3.5, away))
    found = check_claim(Claim(0, 1, "passing", "line", "Eam"), layers, base)
    assert reaches(printed(found.why), AGREES, nearby_km=50) == found.verdict


@given(value=tidy(0, 3000), margin=tidy(0.01, 300), low=tidy(0.01, 400), span=tidy(0, 400))
def test_of_any_measure(value, margin, low, span):
    measured = Measure(value, "km", margin)
    verdict = compare(measured, low, low + span)
    fitted = measured.so_that(lambda one: compare(one, low, low + span) == verdict)
    assert compare(fitted.printed, low, low + span) == verdict


@given(value=tidy(0, 300), margin=tidy(0.01, 100))
def test_of_any_distance_that_should_be_none(value, margin):
    measured = Measure(value, "km", margin)
    fitted = as_reached(measured, CANNOT_TELL, nearby_km=15)
    verdict = reaches(measured, CANNOT_TELL, nearby_km=15)
    assert reaches(fitted.printed, CANNOT_TELL, nearby_km=15) == verdict
    assert verdict in (AGREES, CANNOT_TELL, DIFFERS)
