"""Operators and owners held beside the published ones."""

import pytest

from geo import load_base, load_layers
from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS
from geo.claims.verdicts.names import is_named
from geo.layers.facts import Fact
from tests.geo.claims.test_find import ROOT

LAYERS, BASE = load_layers(ROOT / "data"), load_base(ROOT / "data")


def row(fact, value, as_of="2025", *, feature="btc", unit=""):
    return Fact(feature, fact, value, unit, as_of, "a")


FACTS = (
    row("operator in Georgia", "bp"),
    row("planned operator", "SOCAR"),
    row("share of MOL", "8.9", unit="%"),
    row("share of bp", "30.1", "2009", unit="%"),
    row("share of bp", "33", unit="%"),
    row("share of Hess", "2.36", "2009", unit="%"),
)


def verdict(what, text, **figure):
    claim = Claim(0, 1, "figure", "btc", None, what=what, text=text, **figure)
    return check_claim(claim, LAYERS, BASE, FACTS).verdict


@pytest.mark.parametrize(
    ("name", "told"),
    [("bp", AGREES), ("MOL", DIFFERS), ("SOCAR", CANNOT_TELL), ("Gulf Oil", CANNOT_TELL)],
)
def test_only_a_company_that_is_known_and_operates_nothing_differs(name, told):
    assert verdict("operator", name) == told


def test_who_operates_a_part_is_not_denied_the_whole_or_another():
    claim = Claim(0, 1, "figure", "btc", "Turkey", what="operator", text="bp")
    assert check_claim(claim, LAYERS, BASE, FACTS).verdict == CANNOT_TELL


@pytest.mark.parametrize(
    ("what", "name", "told"),
    [
        ("technical operator", "bp", AGREES),
        ("technical operator", "SOCAR", DIFFERS),
        ("operator", "SOCAR", AGREES),
    ],
)
def test_a_technical_operator_is_no_commercial_one(what, name, told):
    facts = (row("operator, technical", "bp"), row("operator, commercial", "SOCAR"))
    claim = Claim(0, 1, "figure", "btc", None, what=what, text=name)
    assert check_claim(claim, LAYERS, BASE, facts).verdict == told


def test_what_a_text_leaves_open_does_not_differ():
    assert verdict("operator", "MOL", vague=True) == CANNOT_TELL


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("bp", 30.1, AGREES),
        ("bp", 36.0, CANNOT_TELL),
        ("bp", 45.0, DIFFERS),
        ("MOL", 2.0, DIFFERS),
        ("Hess", 20.0, CANNOT_TELL),
        ("TPAO", 20.0, CANNOT_TELL),
    ],
)
def test_a_share_differs_where_the_company_is_an_owner_still(name, value, told):
    assert verdict("owner", name, value=value, unit="%") == told


def test_an_owner_without_a_share_may_be_one_beside_the_others():
    assert verdict("owner", "SOCAR") == CANNOT_TELL


def test_what_is_published_of_a_company_comes_first():
    claim = Claim(0, 1, "figure", "btc", None, 45.0, "%", what="owner", text="bp")
    published = check_claim(claim, LAYERS, BASE, FACTS).published
    assert [fact.fact for fact in published[:2]] == ["share of bp", "share of bp"]


def test_a_name_is_in_a_fact_by_its_first_words():
    fact = row("operator", "BTKI Railways, of Azerbaijan Railways and Marabda Railway")
    assert is_named("BTKI", fact)
    assert not is_named("Railways", fact)
