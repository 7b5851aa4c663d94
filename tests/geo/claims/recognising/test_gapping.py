"""What a clause without a verb tells of a second feature, as the map bears it out."""

import pytest

from geo.claims.claim import BY_MAP
from geo.names.gazetteer import load_gazetteer
from tests.geo.claims.recognising.conftest import BTC, SCP, finder
from tests.geo.claims.test_find import ROOT


@pytest.fixture(scope="module")
def told():
    """Give (kind, subject, object) of what the map bears out in a text."""
    find = finder(load_gazetteer(ROOT / "data"))
    return lambda text: [(c.kind, c.subject, c.object) for c in find(text) if c.rule == BY_MAP]


@pytest.mark.parametrize(
    "text",
    [
        f"The {BTC} ends at Ceyhan, the {SCP} at Erzurum.",
        f"The {BTC} ends at Ceyhan on the sea, and the {SCP} near Erzurum.",
        f"The {BTC} carries oil, the {SCP} gas. The former ends at Ceyhan, the latter at Erzurum.",
        "Нефтепровод Баку – Тбилиси – Джейхан заканчивается в Джейхане, "
        "Южно-Кавказский газопровод — в Эрзуруме.",
    ],
)
def test_a_second_feature_does_what_the_first_does(told, text):
    assert ("ending", "bte", "Erzurum") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        f"The {BTC} ends at Ceyhan, TANAP at Erzurum.",
        f"The {BTC} ends at Ceyhan, the {SCP} in Armenia.",
        f"The {BTC} ends at Ceyhan, and shareholders of the {SCP} met at Erzurum.",
    ],
)
def test_another_line_or_what_the_map_does_not_bear_out_does_not(told, text):
    assert [one for one in told(text) if one[1] == "bte"] == []
