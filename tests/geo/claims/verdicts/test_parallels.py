import pandas as pd
import pytest
from shapely.geometry import LineString

from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS
from tests.geo.claims.test_checks import table, toy_base, toy_layers

BESIDE = LineString([(1, 0.02), (3.5, 0.02)])
HALF_BESIDE = LineString([(1.5, 0.02), (2.5, 0.02), (2.5, 1.5)])
MOSTLY_AWAY = LineString([(2.2, 0.02), (2.5, 0.02), (2.5, 1.5)])
FAR_OFF = LineString([(1, 1), (3.5, 1)])


@pytest.mark.parametrize(
    ("course", "verdict"),
    [
        (BESIDE, AGREES),
        (HALF_BESIDE, CANNOT_TELL),
        (MOSTLY_AWAY, CANNOT_TELL),
        (FAR_OFF, DIFFERS),
    ],
)
def test_lines_run_beside_each_other_where_most_of_one_is_near_the_other(course, verdict):
    assert beside(course).verdict == verdict


def test_the_shorter_line_counts_whichever_is_spoken_of():
    short = LineString([(1.5, 0.02), (2, 0.02)])
    assert beside(short).verdict == AGREES
    assert beside(short, turned_round=True).verdict == AGREES


def test_it_is_said_how_much_of_a_line_lies_how_near():
    assert beside(BESIDE).why == (
        "On the map 280 ± 20 km of the 280 km of The other lie within 5 km of The line."
    )


def test_the_line_that_was_measured_is_to_be_drawn():
    assert beside(BESIDE).line == BESIDE


def test_what_would_change_the_verdict_is_told():
    assert beside(BESIDE).change == (
        "It would differ if the line came nowhere within 50 km of The line."
    )
    assert beside(FAR_OFF).change == "It would agree if at least 140 km of it lay within 5 km."
    assert beside(HALF_BESIDE).change == (
        "It would agree if at least 140 km of it lay within 5 km, and differ if the line came "
        "nowhere within 50 km of The line."
    )


def test_a_length_beside_is_as_sure_as_a_length():
    assert str(beside(BESIDE).measured) == "280 ± 20 km"


def test_of_lines_in_a_country_only_what_lies_there_counts():
    found = beside(LineString([(1, 0.02), (2, 0.02), (3.5, 1.5)]), within=("West",))
    assert found.verdict == AGREES
    assert found.why == (
        "On the map 111 ± 8 km of the 111 km of The other in West lie within 5 km of The line."
    )


def test_a_line_that_is_not_in_the_country_cannot_be_told():
    found = beside(BESIDE, within=("Far",))
    assert found.verdict == CANNOT_TELL
    assert found.why == "On the map The other has no course in Far."


def beside(course, *, turned_round=False, within=()):
    """Check that another line, of this course, runs beside the toy line."""
    other = table(
        [course],
        feature=["other"],
        name=["The other"],
        role=["route"],
        section=[None],
        accuracy_km=[1.0],
        stretches=[()],
    )
    subject, object_ = ("line", "other") if turned_round else ("other", "line")
    claim = Claim(0, 1, "parallel", subject, object_, stretch=within)
    return check_claim(claim, pd.concat([toy_layers(), other]), toy_base())
