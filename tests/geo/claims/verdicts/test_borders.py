import pytest

from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from tests.geo.claims.test_checks import km_east, toy_base, toy_layers


def bordering(km, **rest):
    """Check whether Wem, so many km from East, borders it."""
    base = toy_base()
    base.places.loc[0, "geometry"] = km_east(2, -km)
    return check_claim(Claim(0, 1, "bordering", "Wem", "East", **rest), toy_layers(), base)


@pytest.mark.parametrize(
    ("km", "verdict", "change"),
    [
        (1, "agrees", "It would differ beyond 42 km."),
        (11, "cannot tell", "It would agree within 2 km and differ beyond 42 km."),
        (60, "differs", "It would agree within 2 km."),
    ],
)
def test_what_would_change_the_verdict_is_told(km, verdict, change):
    found = bordering(km)
    assert (found.verdict, found.change) == (verdict, change)


def test_a_town_near_the_border_cannot_be_told_and_why_says_so():
    assert bordering(11).why == (
        "On the map it is 11 ± 2 km from Wem to East; what lies within 40 km may be said to border."
    )


def test_what_is_vague_is_not_judged():
    assert (bordering(1, vague=True).verdict, bordering(1, vague=True).change) == (
        "cannot tell",
        "",
    )
