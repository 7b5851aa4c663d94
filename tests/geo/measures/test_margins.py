from math import floor, inf, log10, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.measures.margins import BENDS, Measure, area_margin, distance_margin, length_margin


@pytest.mark.parametrize(
    ("value", "margin", "text"),
    [
        (7.31, 1.6, "7 ± 2 km"),
        (7.31, 0.16, "7.3 ± 0.2 km"),
        (1683.4, 104, "1,700 ± 100 km"),
        (1683.4, 38, "1,680 ± 40 km"),
        (11.14, 4.1, "11 ± 4 km"),
        (0, 2.2, "0 ± 2 km"),
        (95.6, 9.6, "96 ± 10 km"),
    ],
)
def test_a_measure_prints_no_more_digits_than_its_margin_bears_out(value, margin, text):
    assert Measure(value, "km", margin).text == text


def test_a_measure_without_margin_prints_three_figures():
    assert Measure(1763.7, "km", 0).text == "1,764 km"
    assert Measure(1.6093, "km", 0).text == "1.61 km"


def test_a_per_cent_sign_stands_close():
    assert Measure(100, "%", 0).text == "100%"


@pytest.mark.parametrize("margin", [nan, inf])
def test_a_measure_of_unknown_margin_says_about(margin):
    assert Measure(1763.7, "km", margin).text == "about 1,800 km"


def test_the_margin_of_a_distance_adds_both_by_their_squares():
    assert distance_margin(3, 4) == 5


def test_the_margin_of_a_length_grows_with_the_bends_that_a_line_may_hide():
    assert length_margin(1000, [0, 0]) == pytest.approx(1000 * BENDS)
    assert length_margin(0, [3, 4]) == 5


def test_the_margin_of_an_area_is_its_outline_off_to_one_side():
    assert area_margin(40, 2) == 80


@pytest.mark.parametrize(
    ("margin", "text"), [(1.25, "7 ± 1 km"), (1.26, "7 ± 2 km"), (0.26, "7.3 ± 0.3 km")]
)
def test_a_margin_is_rounded_up_from_a_quarter_on(margin, text):
    assert Measure(7.31, "km", margin).text == text


@pytest.mark.parametrize(("margin", "text"), [(9.25, "96 ± 9 km"), (9.9, "96 ± 10 km")])
def test_a_margin_that_rounds_up_to_ten_keeps_its_place(margin, text):
    assert Measure(95.6, "km", margin).text == text


def test_a_line_may_hide_seven_km_of_bends_in_a_hundred():
    assert length_margin(100, []) == pytest.approx(7)
    assert length_margin(100, [24]) == pytest.approx(25)


def test_a_measure_below_zero_prints_as_many_figures():
    assert Measure(-1763.7, "km", 0).text == "-1,764 km"


def test_a_measure_prints_as_many_digits_as_something_needs_to_hold():
    measure = Measure(14.4, "km", 9.0)
    assert measure.text == "14 ± 9 km"
    assert measure.so_that(lambda printed: printed.value > 14).text == "14.4 ± 9.0 km"
    assert measure.so_that(lambda printed: printed.value < 0) == measure


@given(st.floats(0, 3000), st.floats(0.01, 300), st.integers(0, 4))
def test_what_is_printed_is_what_the_numbers_in_the_text_say(value, margin, digits):
    measure = Measure(value, "km", margin, digits)
    numbers = measure.text.removesuffix(" km").replace(",", "").split(" ± ")
    assert [float(number) for number in numbers] == [
        pytest.approx(measure.printed.value),
        pytest.approx(measure.printed.margin),
    ]


@given(st.floats(0, 3000), st.floats(0.01, 300), st.integers(0, 4))
def test_a_margin_is_printed_a_quarter_of_its_last_figure_too_small_at_most(value, margin, digits):
    measure = Measure(value, "km", margin, digits)
    last = 10.0 ** (floor(log10(margin)) - digits)
    assert margin - 0.26 * last <= measure.printed.margin < margin + last
