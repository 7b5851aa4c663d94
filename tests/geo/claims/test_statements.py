from math import inf

import pytest

from geo.claims.find import Claim
from geo.claims.statements import rounding, stated_km, stated_text


def claim(value, unit="km", **rest):
    return Claim(0, 1, "distance", "a", "b", value, unit, **rest)


@pytest.mark.parametrize(
    ("stated", "low", "high"),
    [
        (claim(443), 442.5, 443.5),
        (claim(10), 9, 11),
        (claim(300), 270, 330),
        (claim(7.5), 7.45, 7.55),
        (claim(4), 3.6, 4.4),  # a tenth of 4 is less than the half that rounds to it
        (claim(6), 5.5, 6.5),  # and of 6 it is more
        (claim(40), 36, 44),
        (claim(60), 55, 65),
        (claim(0.4), 0.36, 0.44),
        (claim(0.6), 0.55, 0.65),
        (claim(1050), 1045, 1055),
        (claim(10, hedge="about"), 8, 12),
        (claim(10, hedge="at most"), 0, 11),
        (claim(10, hedge="at least"), 9, inf),
        (claim(10, hedge="range", value_to=15), 9, 16),
        (claim(10, hedge="about", value_to=15), 8, 17),
        (claim(5, "mi"), 4.5 * 1.609344, 5.5 * 1.609344),
        (claim(900, "m"), 0.85, 0.95),
        (claim(None, None), 0, inf),
    ],
)
def test_a_claim_allows_what_rounds_to_it(stated, low, high):
    assert stated_km(stated) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("stated", "text"),
    [
        (claim(1768), "1,768 km"),
        (claim(10, hedge="about"), "about 10 km"),
        (claim(10, hedge="range", value_to=15), "10–15 km"),
        (claim(5, "mi"), "5 mi (8 km)"),
        (claim(1100, "mi"), "1,100 mi (1,770 km)"),
        (claim(None, None), "no figure"),
    ],
)
def test_a_claim_is_told_as_stated_and_in_km(stated, text):
    assert stated_text(stated) == text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("2022", "5 t in 2022"),
        ("2022-07", "5 t in July 2022"),
        ("2022-07-13", "5 t on 13 July 2022"),
    ],
)
def test_a_figure_may_be_of_a_time(said, text):
    stated = Claim(0, 1, "figure", "a", None, 5.0, "t", what="throughput", text=said)
    assert stated_text(stated) == text


def test_a_figure_is_rounded_as_it_is_written_though_floats_are_not_exact():
    assert rounding(17.0697e9 + 2e-6) == 50_000
