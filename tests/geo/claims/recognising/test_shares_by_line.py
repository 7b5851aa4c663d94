"""Shares of one company in several lines of a sentence."""

import pytest

from geo.names.gazetteer import load_gazetteer
from tests.geo.claims.recognising.conftest import BTC, SCP, finder
from tests.geo.claims.test_find import ROOT


@pytest.fixture(scope="module")
def shares():
    """Give (line, owner, share) of the shares that a text tells."""
    find = finder(load_gazetteer(ROOT / "data"))
    return lambda text: {(c.subject, c.text, c.value) for c in find(text) if c.what == "owner"}


@pytest.mark.parametrize(
    "text",
    [
        f"BP holds 30.1 % in the {BTC} and 29.99 % in the {SCP}.",
        f"The {BTC} and the {SCP} are old. BP has 29.99 % of the gas line, 30.1 % of the oil line.",
        f"BP has a stake of 29.99 % in the {SCP}, 30.1 % in the {BTC} and 12 % in TANAP.",
    ],
)
def test_each_share_is_of_the_line_named_behind_it(shares, text):
    assert shares(text) == {("btc", "bp", 30.1), ("bte", "bp", 29.99)}


@pytest.mark.parametrize(
    "text",
    [
        f"The {BTC} is old. BP holds 30.1 % in the Azeri field and 29.99 % in TANAP.",
        f"BP holds 29.99 % in the {BTC} and 30.1 % in TANAP.",
    ],
)
def test_a_share_of_another_line_is_not(shares, text):
    assert ("btc", "bp", 30.1) not in shares(text)
