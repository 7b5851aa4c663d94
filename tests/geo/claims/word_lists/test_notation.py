import re

import pytest

from geo.claims.word_lists.notation import any_line, fault_of, pattern_of


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("plan", "plan"),
        ("due to", "due to"),
        ("forbid*", "forbid"),
        ("forbid*", "forbidden"),
        ("*n't", "doesn't"),
        ("offer/offered to", "offer to"),
        ("offer/offered to", "offered to"),
        ("far (away) from", "far from"),
        ("far (away) from", "far away from"),
        ("(a) good/fair few", "a fair few"),
        ("(a) good/fair few", "good few"),
        ("far (away/off)", "far off"),
        ("some_day/later", "some day"),
        ("~", "~"),
        ("approx.", "approx."),
    ],
)
def test_a_line_stands_for_words(line, text):
    assert re.fullmatch(pattern_of(line), text)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("plan", "plane"),
        ("plan", "explan"),
        ("approx.", "approxx"),
        ("offer/offered to", "offers to"),
        ("far (away) from", "far  from"),
        ("some_day/later", "some"),
        ("forbid*", "forebode"),
    ],
)
def test_a_line_stands_for_no_others(line, text):
    assert not re.search(pattern_of(line), text)


def test_a_sign_may_touch_a_number():
    assert re.search(pattern_of("~"), "some ~10 km")


def test_the_longer_of_two_lines_counts():
    assert re.match(any_line(["no", "no more than"]), "no more than 10")[0] == "no more than"


@pytest.mark.parametrize("line", ["plans?", "a//b", "(away", "(away)", "far*from", "[a]", "a|b"])
def test_what_is_not_in_the_notation_is_a_fault(line):
    assert "notation" in fault_of(line)


def test_capitals_and_accents_are_a_fault():
    assert fault_of("Déjà vu") == "has capitals or accents; write deja vu"


@pytest.mark.parametrize("line", ["plan", "far (away) from", "*n't", "some_day/later", "~", "ca."])
def test_what_is_in_the_notation_is_no_fault(line):
    assert fault_of(line) == ""
