"""Figures that change with time: those of one year and of another, beside our published ones."""

from pathlib import Path

import pytest

from geo import load_base, load_facts, load_layers
from geo.claims.checks import check_claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS

DATA = Path(__file__).parents[4] / "data"
LAYERS, BASE, FACTS = load_layers(DATA), load_base(DATA), load_facts(DATA)


@pytest.fixture
def verdicts(find):
    """Return what gives the verdicts on the figures of a text."""

    def verdicts(text):
        claims = [claim for claim in find(text) if claim.kind == "figure"]
        return [check_claim(claim, LAYERS, BASE, FACTS).verdict for claim in claims]

    return verdicts


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 the BTC pipeline carried 200.5 million barrels.",
        "In 2010 the BTC pipeline carried 286.2 million barrels of oil.",
        "The BTC pipeline carried 27.6 million tonnes in 2020.",
        "The BTC pipeline carried 30.2 million tonnes in 2023.",
        "The South Caucasus Pipeline carried 17.6 billion cubic metres of gas in 2021.",
        "In 2025 the South Caucasus Pipeline carried 23.1 billion cubic metres.",
        "The BTK railway carried 432,284 tonnes in 2022.",
        "The BTK railway carried 396,778 tonnes in 2020.",
        "Equinor holds 8.71 per cent of the BTC pipeline.",
        "MOL holds 8.9 per cent of the BTC pipeline.",
        "SOCAR holds 32.97 per cent of the BTC pipeline.",
        "bp holds 28.8 per cent of the South Caucasus Pipeline.",
        "bp holds 29.99 per cent of the South Caucasus Pipeline.",
        "The BTC pipeline is operated by bp.",
        "The technical operator of the South Caucasus Pipeline is SOCAR.",
        "The BTK railway has a capacity of 5 million tonnes a year.",
    ],
)
def test_what_was_true_of_its_year_agrees(verdicts, text):
    assert verdicts(text) == [AGREES]


@pytest.mark.parametrize(
    "text",
    [
        "In 2009 the South Caucasus Pipeline carried 4.8 billion cubic metres to Turkey.",
        "In 2011 the BTC pipeline carried 33 million tonnes.",
        "In 2018 the BTK railway carried 100,000 tonnes.",
        "In 2009 the population of Tovuz District was 157,000.",
        "In 2012 SOCAR held 25 per cent of the BTC pipeline.",
        "In 2012 Statoil held 25.5 per cent of the South Caucasus Pipeline.",
    ],
)
def test_what_was_so_in_one_year_is_no_contradiction_of_another(verdicts, text):
    assert DIFFERS not in verdicts(text)


def test_what_is_so_since_a_day_holds_a_later_year_to_it(verdicts):
    assert verdicts("In 2015 the BTC pipeline had a capacity of 12 million barrels a day.") == [
        DIFFERS
    ]


def test_of_a_time_before_it_what_is_so_since_a_day_tells_nothing(verdicts):
    assert verdicts("In 2001 the BTC pipeline had a capacity of 12 million barrels a day.") == [
        CANNOT_TELL
    ]
