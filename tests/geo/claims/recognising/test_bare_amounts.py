"""Numbers whose unit is told elsewhere in their sentence."""

import pytest

from tests.geo.claims.recognising.conftest import BASE, BTC, RAIL, SCP


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"The {BTC} is 42 inches wide, 46 in Georgia.", ("btc", "diameter", 46.0)),
        (
            f"The {RAIL} could carry a million tonnes a year; now it can carry five.",
            ("btk", "capacity", 5e6),
        ),
        (
            f"The {BTC} took loans of 2.6 billion dollars, out of a bill of four.",
            ("btc", "cost", 4e9),
        ),
    ],
)
def test_a_number_has_the_unit_of_an_amount_in_its_sentence(amounts, text, found):
    assert found in amounts(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"The {BASE} is old. Estimates of its strength vary around 4,000.",
            ("gyumri", "personnel", 4000.0),
        ),
        (f"The {BTC} is old. The diameter was fixed at 42.", ("btc", "diameter", 42.0)),
        (
            f"The {SCP} is new. The expansion brought it to 23.4 billion.",
            ("bte", "capacity", 23.4e9),
        ),
    ],
)
def test_a_number_has_the_unit_of_what_words_about_it_call_it(amounts, text, found):
    assert found in amounts(text)


@pytest.mark.parametrize(
    "text",
    [
        f"The {BASE} is old. Estimates of its strength go from 4,000 tanks to nothing.",
        f"The {BTC} is old. The diameter was fixed at 43.",
        f"The {RAIL} can carry a million tonnes a year. Its 17 was the lucky number.",
        f"The {RAIL} can carry a million tonnes a year, in 17 wagons of each train.",
    ],
)
def test_a_number_that_counts_what_follows_or_is_not_published_has_none(amounts, text):
    values = [value for _, _, value in amounts(text)]
    assert values in ([], [1e6])


def test_pump_stations_are_counted_by_country(amounts):
    text = (
        f"The {BTC} has eight pump stations: two in Azerbaijan, two in Georgia and four in Turkey."
    )
    assert [value for _, _, value in amounts(text)] == [8.0, 2.0, 2.0, 4.0]


@pytest.mark.parametrize("then", ["today some {}", "while a later count came to {}"])
def test_a_number_continues_what_the_amount_of_its_sentence_is_of(amounts, then):
    text = f"The {BASE} is old. In 2011 it had 5,000 soldiers, {then}."
    assert amounts(text.format("4,000"))[1:] == [("gyumri", "personnel", 4000.0)]
    assert amounts(text.format("7,000"))[1:] == []


def test_a_number_of_four_figures_is_what_is_published_of_so_much(amounts):
    text = f"The {BTC} is old. In 2021 traffic came to {{}}."
    assert amounts(text.format("200.5 million")) == [("btc", "throughput", 200.5e6)]
    assert amounts(text.format("200.9 million")) == []


def test_of_two_lines_of_one_size_that_of_the_clause_is_told(amounts):
    text = f"The {BTC} measures 46 inches in Georgia, the {SCP} 42."
    assert ("bte", "diameter", 42.0) in amounts(text)
    assert ("btc", "diameter", 42.0) not in amounts(text)


def test_a_number_has_its_period_behind_it_or_a_date(amounts):
    text = f"The {SCP} is dull. Its capacity was put at 23.4 billion a year."
    assert amounts(text) == [("bte", "capacity", 23.4e9)]
    text = f"The {RAIL} is slow. It carried 396,778 tonnes in 2020 and 432,284 in 2022."
    assert amounts(text)[1:] == [("btk", "throughput", 432284.0)]


def test_a_number_of_five_figures_needs_no_year(amounts):
    text = f"The {SCP} is dull. Statisticians, who count it, have {{}} billion."
    assert amounts(text.format("23.144")) == [("bte", "throughput", 23.144e9)]
    assert amounts(text.format("23.1")) == []
