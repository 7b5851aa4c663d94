"""Published amounts that a text states in words that no rule reads."""

import pytest

from tests.geo.claims.recognising.conftest import BASE, BTC, RAIL, SCP


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"The {BTC} is dull. Chemists stretched it to 1.2 million bpd.", ("capacity", 1.2e6)),
        (f"The {BTC} is dull. Some 200 million barrels went by it in 2021.", ("throughput", 2e8)),
        (f"The {BTC} is dull. The bill stood at 3.9 billion dollars.", ("cost", 3.9e9)),
        (f"The {BTC} is dull. The crest of it lies at 9,200 feet.", ("elevation", 9200.0)),
        (f"The {BTC} is dull. Eight pump stations hum along it.", ("pump stations", 8.0)),
    ],
)
def test_a_word_about_an_amount_tells_what_it_is_of(amounts, text, found):
    assert amounts(text) == [("btc", *found)]


@pytest.mark.parametrize(
    "text",
    [
        f"The {SCP} is dull. Turkey bought 8.8 bcm of Iranian gas, as much as could be moved.",
        f"The {SCP} is dull. The field could yield an output of 8.8 bcm at its peak.",
        f"The {BTC} is dull. The state earned 4 billion dollars from the project.",
        f"The {BASE} is old. In the earthquake 5,000 people were left homeless by the garrison.",
    ],
)
def test_a_word_for_something_else_tells_that_it_is_not(amounts, text):
    assert amounts(text) == []


def test_what_a_line_carried_is_no_capacity(amounts):
    text = f"The {SCP} is dull. It moved 23.14 bcm last year, of the 23.4 bcm of its design."
    assert amounts(text) == [("bte", "throughput", 23.14), ("bte", "capacity", 23.4)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In that year it was more; 200.5 million barrels in 2021.", [("throughput", 200.5e6)]),
        ("In that year it was more; 200.5 million barrels in 2015.", []),
        ("In that year it was more; 200 million barrels in 2021.", []),
        ("In that year the fields produced 200.5 million barrels in 2021.", []),
    ],
)
def test_what_was_carried_is_told_by_its_year_and_four_figures(amounts, text, found):
    assert amounts(f"The {BTC} is dull. {text}") == [("btc", *one) for one in found]


def test_what_is_put_in_before_an_amount_is_passed_over(amounts):
    text = f"The {BASE} is old. The {{}}, according to open sources, is about 4,000 people."
    assert amounts(text.format("strength of the garrison")) == [("gyumri", "personnel", 4000.0)]
    assert amounts(text.format("crowd")) == []


def test_a_line_of_so_many_kilometres_is_the_one_just_named(amounts):
    text = f"The {BTC} is dull. {{}} 1,768-km pipeline, a wonder, holds up to 1.2 million bpd."
    assert amounts(text.format("The")) == [("btc", "capacity", 1.2e6)]
    assert amounts(text.format("A")) == []


def test_what_is_near_a_published_amount_is_another(amounts):
    assert amounts(f"The {SCP} is dull. Some 9.5 bcm can be sent on to Italy.") == []


def test_a_capacity_may_be_a_plan(amounts):
    text = f"The {RAIL} is slow. One day it should carry 17 million tonnes a year."
    assert amounts(text) == [("btk", "capacity", 17e6)]


def test_an_amount_that_is_denied_is_not_recognised(amounts):
    text = f"The {RAIL} is slow. It is not true that it could carry 17 million tonnes a year."
    assert amounts(text) == []


def test_a_range_is_recognised_where_both_its_ends_are_published(amounts):
    text = f"The {BASE} is old. Estimates of the garrison go from 3,000 to {{}} soldiers."
    assert amounts(text.format("5,000")) == [("gyumri", "personnel", 3000.0)]
    assert amounts(text.format("9,000")) == []


def test_a_line_with_a_label_of_something_else_is_not_of_ours(amounts):
    text = "{}\n\nPort of Alyat: 17 million tonnes a year"
    assert amounts(text.format(RAIL)) == []


def test_a_line_with_a_label_for_the_amount_is_of_what_the_text_is_about(amounts):
    text = "{}\n\nMaximum: 17 million tonnes a year"
    assert amounts(text.format(RAIL)) == [("btk", "capacity", 17e6)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Нефтепровод Баку–Тбилиси–Джейхан открыт. За 2022 год он перекачал 224,4 млн баррелей.",
            ("btc", "throughput", 224.4e6),
        ),
        (
            "Bakü-Tiflis-Kars demiryolu açıldı. Yılda 5 milyon ton yük taşıyabilecek.",
            ("btk", "capacity", 5e6),
        ),
        (
            "Cənubi Qafqaz Boru Kəməri işləyir. 2024-cü ildə 22,85 milyard kubmetr keçib.",
            ("bte", "throughput", 22.85e9),
        ),
    ],
)
def test_words_of_other_languages_tell_too(amounts, text, found):
    assert amounts(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        f"The {RAIL} is slow. The port of Poti could handle 5 million tonnes of cargo a year.",
        f"The {SCP} is full. The second stage of Shah Deniz cost one billion dollars more.",
        f"The {BASE} is old. Russia sent 3,000 soldiers to Kazakhstan.",
        f"The {BASE} is old. At Erebuni there are some 3,500 men.",
    ],
)
def test_behind_a_name_that_is_not_of_the_feature_nothing_is_recognised(amounts, text):
    assert amounts(text) == []


def test_a_place_of_the_line_itself_may_be_named(amounts):
    text = f"The {RAIL} is slow. At Akhalkalaki wheels are set from 1,520 mm to 1,435."
    assert amounts(text) == [("btk", "gauge", 1520.0), ("btk", "gauge", 1435.0)]


def test_what_is_told_after_another_line_is_that_line_s(amounts):
    text = f"The {SCP} is full. The Trans Adriatic Pipeline is not. Its pipe is 48 inches wide."
    assert amounts(text) == []


def test_what_was_carried_in_a_year_is_not_that_of_another(amounts):
    text = f"The {BTC} is dull. In {{}}, flows through it came to 200.467 million barrels."
    assert amounts(text.format(2021)) == [("btc", "throughput", 200.467e6)]
    assert amounts(text.format(2022)) == []


def test_a_label_is_of_the_words_about_its_amount(amounts):
    text = f"{SCP}\n\nVolume carried in 2024: 22.85 bcm"
    assert amounts(text) == [("bte", "throughput", 22.85)]


def test_of_two_lines_the_one_just_named_is_meant(amounts):
    text = f"The work covers the {BTC} and the {SCP}, a 42-inch line."
    assert amounts(text) == [("bte", "diameter", 42.0)]


def test_a_company_that_runs_a_line_may_tell_of_it(amounts):
    text = f"The {RAIL} is slow. Now {{}} says that capacity is five million tonnes a year."
    assert amounts(text.format("Azerbaijan Railways")) == [("btk", "capacity", 5e6)]
    assert amounts(text.format("Vaal Railways")) == []


def test_an_amount_of_a_second_line_needs_no_word_of_its_own_if_it_is_of_that_alone(amounts):
    text = f"The {BTC} and the {SCP} are dull. In 2020 the oil line carried 27.6 million tonnes, "
    assert ("bte", "throughput", 11.1) in amounts(text + "its gas neighbour 11.1 bcm.")
    assert ("bte", "throughput", 11.4) not in amounts(text + "its gas neighbour 11.4 bcm.")


def test_what_is_of_another_country_is_not_of_the_line(amounts):
    text = f"The {BTC} is dull. {{}} oil filled 233.1 million barrels in 2019."
    assert amounts(text.format("Iraqi")) == []
    assert amounts(text.format("Azerbaijani")) == [("btc", "throughput", 233.1e6)]
