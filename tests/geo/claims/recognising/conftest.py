"""What the tests of what is recognised have in common: the lines, and how a text is read."""

from collections.abc import Callable

import pytest

from geo import Claim, load_vocabulary
from geo.articles.linking import link
from geo.articles.reading import parse_article
from geo.claims.find import find_claims
from geo.layers.base import load_base
from geo.layers.load import load_layers
from geo.names.gazetteer import Gazetteer, load_gazetteer
from tests.geo.claims.test_find import ROOT

BTC, SCP = "Baku–Tbilisi–Ceyhan pipeline", "South Caucasus Pipeline"
RAIL, BASE = "Baku–Tbilisi–Kars railway", "102nd Military Base"


def finder(names: Gazetteer) -> Callable[[str], list[Claim]]:
    """Return what finds claims in a text with these names and the map and facts that we have."""
    data = ROOT / "data"
    layers, base = load_layers(data), load_base(data)
    vocabulary = load_vocabulary(data, gazetteer=names, layers=layers, base=base)
    return lambda text: find_claims(link(parse_article(text), names), vocabulary)


@pytest.fixture(scope="module")
def amounts():
    """Give (subject, what it is of, value) of the amounts that a text states."""
    find = finder(load_gazetteer(ROOT / "data"))

    def read(text: str) -> list[tuple[str | None, str, float | None]]:
        return [(c.subject, c.what, c.value) for c in find(text) if c.unit and c.kind == "figure"]

    return read
