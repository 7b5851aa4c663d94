import re
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.claims.numerals import NUMBER, parse_number

PIECES = ["0", "12", "000", "768", ",", ".", " ", "'", "-", " thousand", " and ", " and a half"]
WORDS = ["a ", "an", "half a", "dozen", "ten", "twenty", "hundred", "٣"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,768", 1768),
        ("1.768", 1768),
        ("1 768", 1768),
        ("1 768,5", 1768.5),
        ("7,5", 7.5),
        ("0.125", 0.125),
        ("1.5 thousand", 1500),
        ("1.768 thousand", 1768),
        ("1,768,000 thousand", 1_768_000_000),
        ("1 768 thousand", 1_768_000),
        ("1,234.567", 1234.567),
        ("1.234,5", 1234.5),
        ("0,000,000", 0),
        ("0'000 thousand", 0),
        ("a", 1),
        ("half a dozen", 6),
        ("a quarter of a", 0.25),
        ("a quarter of a million", 250_000),
        ("two and a half", 2.5),
        ("two hundred and fifty", 250),
        ("1.2 million", 1_200_000),
        ("1.2-million", 1_200_000),
        ("4bn", 4_000_000_000),
        ("1,768 million", 1_768_000),
        ("two million three hundred thousand", 2_300_000),
        ("half a million", 500_000),
        ("one and a half million", 1_500_000),
        ("one thousand seven hundred and sixty-eight", 1768),
    ],
)
def test_reads_a_number_as_english_writes_it(text, value):
    assert parse_number(text) == value


@settings(derandomize=True, deadline=None)
@given(st.lists(st.sampled_from(PIECES + WORDS)).map("".join))
def test_each_number_that_is_matched_has_a_value(text):
    assert all(isfinite(parse_number(match[0])) for match in re.finditer(NUMBER, text))


@pytest.mark.parametrize("text", ["9" * 400, "1" + ",000" * 120, " ".join(["hundred"] * 160)])
def test_a_number_without_end_is_none(text):
    assert not re.fullmatch(NUMBER, text)
