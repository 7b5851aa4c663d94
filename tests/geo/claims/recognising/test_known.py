"""What claims are held against while a text is read."""

import pytest

from geo import Claim, load_base, load_facts, load_layers
from geo.claims.recognising.known import KnownFacts
from geo.claims.verdicts.check import Known
from tests.geo.claims.test_find import ROOT


@pytest.fixture(scope="module")
def known():
    data = ROOT / "data"
    return KnownFacts.of(Known(load_layers(data), load_base(data), load_facts(data)))


def test_the_map_bears_a_distance_out(known):
    claim = Claim(0, 5, "distance", "gyumri", "Turkey", value=9.0, unit="km", to_border=True)
    assert known.bear_out(claim)


def test_what_the_map_speaks_against_is_not_borne_out(known):
    claim = Claim(0, 5, "distance", "gyumri", "Turkey", value=90.0, unit="km", to_border=True)
    assert not known.bear_out(claim)


def test_nothing_is_borne_out_where_nothing_is_known():
    claim = Claim(0, 5, "distance", "gyumri", "Turkey", value=9.0, unit="km", to_border=True)
    assert not KnownFacts().bear_out(claim)


def test_what_the_map_speaks_against_is_not_allowed(known):
    claim = Claim(0, 5, "distance", "gyumri", "Turkey", value=90.0, unit="km", to_border=True)
    assert not known.allow(claim)


def test_what_may_be_told_by_road_is_allowed(known):
    claim = Claim(0, 5, "distance", "gyumri", "Yerevan", value=126.0, unit="km")
    assert known.allow(claim)


def test_where_nothing_is_known_all_is_allowed():
    claim = Claim(0, 5, "distance", "gyumri", "Turkey", value=90.0, unit="km", to_border=True)
    assert KnownFacts().allow(claim)
