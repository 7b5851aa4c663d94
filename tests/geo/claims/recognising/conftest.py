"""What the tests of what is recognised have in common: the lines, and how a text is read."""

import pytest

from geo import load_vocabulary
from geo.articles.linking import link
from geo.articles.reading import parse_article
from geo.claims.find import find_claims
from geo.layers.base import load_base
from geo.layers.load import load_layers
from geo.names.gazetteer import load_gazetteer
from tests.geo.claims.test_find import ROOT

BTC, SCP = "Baku–Tbilisi–Ceyhan pipeline", "South Caucasus Pipeline"
RAIL, BASE = "Baku–Tbilisi–Kars railway", "102nd Military Base"


@pytest.fixture(scope="module")
def amounts():
    """Give (subject, what it is of, value) of the amounts that a text states."""
    data = ROOT / "data"
    names = load_gazetteer(data)
    layers, base = load_layers(data), load_base(data)
    vocabulary = load_vocabulary(data, gazetteer=names, layers=layers, base=base)

    def read(text: str) -> list[tuple[str | None, str, float | None]]:
        claims = find_claims(link(parse_article(text), names), vocabulary)
        return [(c.subject, c.what, c.value) for c in claims if c.unit and c.kind == "figure"]

    return read
