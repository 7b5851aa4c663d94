import pytest

from geo.claims.claim import Claim
from geo.claims.verdicts.published import (
    Part,
    length_of,
    lengths_of,
    listed_lengths,
    part_of,
    parts_named,
)
from geo.layers.facts import Fact


def fact(name="length", value="1768", unit="km", feature="btc", source="s"):
    return Fact(feature, name, value, unit, "", source)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("length", [Part()]),
        ("length in Georgia", [Part(within="Georgia")]),
        ("length to Turkey's border", [Part(border=frozenset(["Turkey"]))]),
        ("length (to Turkey's border)", [Part(border=frozenset(["Turkey"])), Part()]),
        ("length Kars–Akhalkalaki", [Part(ends=frozenset(["Kars", "Akhalkalaki"]))]),
        (
            "length Kars–Georgia's border",
            [Part(border=frozenset(["Georgia"]), ends=frozenset(["Kars"]))],
        ),
        ("border with Armenia", [Part(border=frozenset(["Armenia"]))]),
        ("length of the border tunnel", [Part(named="border tunnel")]),
        ("capacity", []),
    ],
)
def test_the_name_of_a_fact_says_what_it_is_the_length_of(name, parts):
    assert list(parts_named(name)) == parts


@pytest.mark.parametrize(
    ("claimed", "part"),
    [
        ({}, Part()),
        ({"object": "Georgia"}, Part(within="Georgia")),
        ({"object": "Turkey", "to_border": True}, Part(border=frozenset(["Turkey"]))),
        ({"stretch": ("Kars", "Baku")}, Part(ends=frozenset(["Baku", "Kars"]))),
    ],
)
def test_a_claim_is_of_a_part(claimed, part):
    claim = Claim(0, 1, "length", "btc", **{"object": None, **claimed})
    assert part_of(claim, claim.object or "") == part


def test_a_part_up_to_the_border_of_two_meets_that_of_either():
    both, one = (Part(border=frozenset(names)) for names in (["Georgia", "Turkey"], ["Turkey"]))
    assert both.meets(one)
    assert one.meets(both)
    assert not one.meets(Part(border=frozenset(["Armenia"])))
    assert not one.meets(Part())


def test_a_tunnel_may_be_the_border_tunnel_and_no_bridge():
    tunnel = Part(named="tunnel")
    assert tunnel.meets(Part(named="border tunnel"))
    assert not tunnel.meets(Part(named="bridge"))
    assert not tunnel.meets(Part())


@pytest.mark.parametrize(
    ("value", "unit", "low_km", "high_km"),
    [
        ("1768", "km", 1767.5, 1768.5),
        ("76.6", "km", 76.55, 76.65),
        ("500", "km", 499.5, 500.5),
        ("4470", "m", 4.4695, 4.4705),
        ("10", "mi", 9.5 * 1.609344, 10.5 * 1.609344),
    ],
)
def test_a_published_number_stands_for_all_that_rounds_to_its_last_figure(
    value, unit, low_km, high_km
):
    found = length_of(fact(value=value, unit=unit))
    assert (found.low_km, found.high_km) == pytest.approx((low_km, high_km))


@pytest.mark.parametrize(("value", "unit"), [("about 5", "km"), ("42", "inches"), ("1,768", "km")])
def test_what_is_no_number_of_a_length_is_left_out(value, unit):
    assert length_of(fact(value=value, unit=unit)) is None


def test_lengths_are_those_of_one_feature():
    facts = [fact(), fact(feature="btk"), fact("capacity"), fact("length in Georgia", "249")]
    assert [one.fact for one in lengths_of("btc", facts)] == [facts[0], facts[3]]


def test_a_length_that_only_touches_is_not_within():
    found = length_of(fact(value="691"))
    assert not found.is_within(691.5, 692.5)
    assert found.is_within(691.4, 692.4)


def test_lengths_are_listed_by_what_they_are_of():
    facts = [fact(), fact("length in Georgia", "249"), fact("length in Georgia", "235"), fact()]
    listed = listed_lengths([length_of(one) for one in facts])
    assert listed == "1,768 km and 249 km and 235 km (length in Georgia)"
