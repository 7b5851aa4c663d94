from pathlib import Path

import pytest

from geo import load_base, load_facts, load_layers
from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.claims.figures.whats import whats
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS
from geo.layers.facts import Fact

DATA = Path(__file__).parents[4] / "data"
LAYERS, BASE, FACTS = load_layers(DATA), load_base(DATA), load_facts(DATA)
NAMES = {
    "btc": "the BTC pipeline",
    "bte": "the South Caucasus Pipeline",
    "btk": "the BTK railway",
    "gyumri": "the Russian 102nd Military Base",
    "tovuz": "Tovuz District",
}
SENTENCES = {
    "opening": "{name} opened in {value}.",
    "reopening": "{name} reopened in {value}.",
    "construction": "Construction of {name} began in {value}.",
    "agreement": "The agreement on {name} was signed in {value}.",
    "established": "{name} was established in {value}.",
    "capacity": "{name} has a capacity of {value} {unit}.",
    "throughput": "{name} carried {value} {unit}.",
    "cost": "{name} cost {value} {unit}.",
    "diameter": "{name} is {value} {unit} wide.",
    "gauge": "{name} has a gauge of {value} {unit}.",
    "elevation": "{name} climbs to {value} {unit} above sea level.",
    "personnel": "{name} has {value} {unit}.",
    "population": "{name} has {value} {unit}.",
    "area": "{name} covers {value} {unit}.",
    "pump stations": "{name} has {value} pump stations.",
    "compressor stations": "{name} has {value} compressor stations.",
    "block valves": "{name} has {value} block valves.",
    "operator": "{name} is operated by {value}.",
    "technical operator": "The technical operator of {name} is {value}.",
    "commercial operator": "The commercial operator of {name} is {value}.",
    "planned operator": "{value} will take over as the operator of {name}.",
}
OTHER = (
    *("length", "border", "second line", "gas network", "gas field", "joined", "storage"),
    *("status", "passenger trains", "official opening", "loan", "districts", "provinces"),
    *("economic region", "clashes", "dead", "renewal", "rent", "garrisons", "plans", "rebuilt"),
)
"""How the names of the facts begin that no sentence of these is on."""


def sentence(fact, what):
    name = NAMES[fact.feature]
    if what.name == "lease":
        until = f"until {fact.value}" if not fact.unit else f"for {fact.value} {fact.unit}"
        return f"Russia leases {name} {until}."
    if fact.name.startswith("share of "):
        return f"{fact.name.removeprefix('share of ')} holds {fact.value} per cent of {name}."
    text = SENTENCES[what.name].format(name=name, value=fact.value, unit=fact.unit)
    return text[0].upper() + text[1:]


def whats_of(fact):
    return [what for what in whats().values() if what.is_on(fact.name)]


def test_every_fact_is_on_something_that_is_read():
    assert [f.name for f in FACTS if not whats_of(f) and not f.name.startswith(OTHER)] == []


@pytest.mark.parametrize(
    "fact", [f for f in FACTS if whats_of(f)], ids=lambda f: f"{f.feature}, {f.name}, {f.source}"
)
def test_every_fact_put_into_a_sentence_agrees_with_its_source(fact, find):
    what = whats_of(fact)[-1]
    claims = [one for one in find(sentence(fact, what)) if one.kind == "figure"]
    checks = [check_claim(one, LAYERS, BASE, FACTS) for one in claims]
    assert [check.verdict for check in checks] == [AGREES], sentence(fact, what)
    assert fact in checks[0].published


def row(fact, value, unit="", as_of=""):
    return Fact("btc", fact, value, unit, as_of, "a")


def check(what, facts, **figure):
    claim = Claim(0, 1, "figure", "btc", figure.pop("object", None), what=what, **figure)
    return check_claim(claim, LAYERS, BASE, facts)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("2006", AGREES),
        ("summer 2006", AGREES),
        ("2006-07-13", AGREES),
        ("2006-07-14", CANNOT_TELL),
        ("2005", CANNOT_TELL),
        ("1999", DIFFERS),
        ("2009", DIFFERS),
    ],
)
def test_a_date_is_compared_as_precisely_as_it_is_stated(said, verdict):
    assert check("opening", [row("opened", "2006-07-13")], text=said).verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "The South Caucasus Pipeline began deliveries to Europe in 2024.",
        "In 2024 the South Caucasus Pipeline began deliveries of gas from another field.",
        "The BTC pipeline launched a tender in 2019.",
        "The BTC pipeline was operational in 2019.",
    ],
)
def test_another_start_is_no_contradiction(find, text):
    checks = [check_claim(one, LAYERS, BASE, FACTS) for one in find(text)]
    assert DIFFERS not in [one.verdict for one in checks]


def test_a_plain_start_in_another_year_differs(find):
    (claim,) = find("The BTC pipeline was opened in 1999.")
    assert check_claim(claim, LAYERS, BASE, FACTS).verdict == DIFFERS


def test_what_would_change_the_verdict_is_told():
    opened, also = row("opened", "2006-07-13"), row("opened fully", "2006-07")
    assert check("opening", [opened], text="1999").change == (
        "It would agree if a source published here said 1999."
    )
    assert check("opening", [opened], text="2006").change == (
        "It would not agree without the published 13 July 2006 (opened)."
    )
    assert check("opening", [opened, also], text="2006").change == (
        "It would not agree without the 2 published figures that say so."
    )


def test_a_published_number_is_written_for_reading():
    found = check("area", [row("area", "1940", "km²")], value=1500.0, unit="km²")
    assert found.why == "The text says 1,500 km²; published here: 1,940 km² (area)."


def test_any_published_start_bears_a_date_out_and_comes_first():
    facts = [row("opened", "2006-07-13"), row("first oil", "2005-05")]
    checked = check("opening", facts, text="2005")
    assert (checked.verdict, checked.published[0]) == (AGREES, facts[1])


def test_a_date_differs_from_none_where_none_is_published():
    assert check("opening", [], text="1999").verdict == CANNOT_TELL


@pytest.mark.parametrize(
    ("value", "unit", "verdict"),
    [
        (1_200_000, "barrels a day", AGREES),
        (1.2, "million barrels a day", AGREES),
        (60_000_000, "t a year", AGREES),
        (1_600_000, "barrels a day", CANNOT_TELL),
        (500_000, "barrels a day", CANNOT_TELL),
        (12_000_000, "barrels a day", DIFFERS),
        (120_000_000, "t a year", DIFFERS),
        (30, "billion m³ a year", CANNOT_TELL),
    ],
)
def test_a_capacity_is_compared_in_one_unit(value, unit, verdict):
    facts = [row("capacity", "1.2 million", "barrels a day")]
    assert check("capacity", facts, value=value, unit=unit).verdict == verdict


def test_a_figure_of_another_year_is_no_contradiction():
    facts = [row("capacity", "1.2 million", "barrels a day")]
    checked = check("capacity", facts, value=9e6, unit="barrels a day", text="2030")
    assert checked.verdict == CANNOT_TELL


def test_what_was_carried_in_one_year_says_nothing_of_another():
    facts = [row("throughput", "224 million", "barrels a year", as_of="2022")]
    for year, verdict in (("2022", AGREES), ("2015", CANNOT_TELL)):
        claim = {"value": 224e6, "unit": "barrels a year", "text": year}
        assert check("throughput", facts, **claim).verdict == verdict


def test_a_figure_of_a_part_is_held_to_those_of_that_part():
    facts = [row("diameter in Georgia", "46", "inches"), row("diameter in Turkey", "42", "inches")]
    for country, verdict in (("Georgia", AGREES), ("Turkey", DIFFERS), (None, AGREES)):
        checked = check("diameter", facts, value=46, unit="inches", object=country)
        assert checked.verdict == verdict


def test_another_operator_cannot_be_told_for_it_may_have_been_so_once():
    assert check("operator", [row("operator", "bp")], text="Ann Oil").verdict == CANNOT_TELL


def test_the_published_figures_are_named_with_what_they_are_of():
    facts = [row("treaty", "1995-03-16"), row("protocol", "2010", as_of="2010")]
    why = check("agreement", facts, text="1994").why
    assert why == "The text says 1994; published here: 16 March 1995 (treaty) and 2010 (protocol)."


def test_only_the_figures_of_the_same_company_and_sort_are_shown():
    shares = [row("share of Ann Oil", "30.1", "%"), row("share of Bob Gas", "25", "%")]
    checked = check("owner", shares, value=30.1, unit="%", text="Ann Oil")
    said = "The text says 30.1 % for Ann Oil; published here: 30.1 % (share of Ann Oil)."
    assert checked.why == said
    rows = [
        row("capacity", "5000", "t a year", as_of="2017-10-30"),
        row("capacity for passengers", "1 million", "passengers a year"),
    ]
    checked = check("capacity", rows, value=5000, unit="t a year")
    assert checked.why.endswith("published here: 5,000 t a year (capacity, 30 October 2017).")


def test_a_broad_gauge_is_held_to_the_published_one_that_is_broad():
    facts = [row("gauge Kars", "1435", "mm"), row("gauge Baku", "1520", "mm")]
    for value, verdict in ((1520, AGREES), (1435, DIFFERS)):
        checked = check("gauge", facts, value=value, unit="mm", text="broad gauge")
        assert checked.verdict == verdict


def test_a_figure_of_the_year_of_a_published_one_is_held_to_it():
    facts = [row("population", "177700", "people", as_of="2020-07-01")]
    for year, verdict in (("2020", DIFFERS), ("1989", CANNOT_TELL)):
        checked = check("population", facts, value=277_700, unit="people", text=year)
        assert checked.verdict == verdict


def test_a_capacity_of_up_to_so_much_is_no_smaller():
    facts = [row("capacity", "50", "million t a year")]
    for value, verdict in ((50e6, AGREES), (150e6, DIFFERS)):
        checked = check("capacity", facts, value=value, unit="t a year", hedge="at most")
        assert checked.verdict == verdict


def test_what_was_carried_in_no_certain_time_cannot_be_told():
    facts = [row("throughput, January to June", "15 million", "t", as_of="2024")]
    assert check("throughput", facts, value=4e9, unit="barrels").verdict == CANNOT_TELL


def test_a_day_that_is_published_with_another_year_differs():
    facts = [row("first tanker sailed", "2006-06-04"), row("opened", "2006-07-13")]
    for day, verdict in (("2005-06-04", DIFFERS), ("2005-06-05", CANNOT_TELL)):
        assert check("opening", facts, text=day, vague=True).verdict == verdict


@pytest.mark.parametrize(
    ("said", "verdict"),
    [("2012", CANNOT_TELL), ("2020", AGREES), ("2034", DIFFERS), ("2044", AGREES)],
)
def test_the_end_of_a_lease_between_two_published_ones_differs(said, verdict):
    facts = [row("lease until", "2044"), row("lease until before", "2020")]
    assert check("lease", facts, text=said).verdict == verdict


def test_a_lease_for_more_years_than_are_published_differs():
    facts = [row("lease", "49", "years")]
    for value, verdict in ((24, CANNOT_TELL), (49, AGREES), (99, DIFFERS)):
        assert check("lease", facts, value=value, unit="years").verdict == verdict


def test_a_cost_as_planned_or_of_a_part_does_not_bound_that_of_the_whole():
    planned = row("cost as planned in 2007", "600 million", "USD")
    for facts, verdict in (
        ([planned], CANNOT_TELL),
        ([planned, row("cost", "1 billion", "USD")], DIFFERS),
    ):
        assert check("cost", facts, value=2e9, unit="USD").verdict == verdict


def test_what_is_far_too_little_may_be_of_something_else():
    facts = [row("cost", "4 billion", "USD")]
    for value, verdict in ((72, CANNOT_TELL), (400e6, DIFFERS)):
        assert check("cost", facts, value=value, unit="USD").verdict == verdict
