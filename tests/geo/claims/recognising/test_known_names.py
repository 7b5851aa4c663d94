"""Published operators and owners, as a text may name them."""

from geo.claims.claim import Claim
from geo.claims.recognising.known_names import known_names
from geo.layers.facts import Fact

OPERATOR = Fact("btc", "operator in Azerbaijan and Georgia", "bp", "", "", "a")
PLANNED = Fact("btc", "planned operator, from 2026", "SOCAR Midstream", "", "", "a")
SHARE = Fact("btc", "share of MOL", "8.9", "%", "2025", "a")


def test_operators_and_owners_are_known_and_nothing_else():
    opened = Fact("btc", "opened", "2006", "", "", "a")
    found = [known.fact for known in known_names([OPERATOR, PLANNED, SHARE, opened])]
    assert list(dict.fromkeys(found)) == [OPERATOR, PLANNED, SHARE]


def test_an_operator_of_a_part_may_be_called_a_technical_one():
    found = [known.what.name for known in known_names([OPERATOR])]
    assert found == ["operator", "technical operator", "commercial operator"]


def test_what_is_to_come_is_told_from_what_is():
    assert {known.fact: known.is_planned for known in known_names([OPERATOR, PLANNED])} == {
        OPERATOR: False,
        PLANNED: True,
    }


def test_an_operator_is_one_in_the_countries_of_the_fact():
    known, *_, of_whole = known_names([OPERATOR, PLANNED])
    assert [known.is_in(country) for country in ("Georgia", "Turkey")] == [True, False]
    assert (known.is_of_a_part, of_whole.is_of_a_part) == (True, False)


def test_an_owner_is_known_by_its_name_and_its_share():
    (known,) = known_names([SHARE])
    said = Claim(0, 1, "figure", "btc", None, 8.9, "%", what="owner", text="MOL")
    assert known.is_of("MOL")
    assert known.is_said_by(said)
    assert not known.is_of("bp")
