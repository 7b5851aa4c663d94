import pytest

from geo.claims.context import Context
from geo.claims.naming import named_in
from geo.claims.things import read_things
from geo.names.mentions import find_mentions


@pytest.fixture
def named(gazetteer, vocabulary):
    """What a sentence names, and of what it may speak, after one that names BTC."""

    def read(text):
        return read_things(text, find_mentions(text, gazetteer), vocabulary)[0]

    context = Context().after(
        named_in(read("The Baku–Tbilisi–Ceyhan pipeline leaks."), Context(), {})
    )

    def named(text):
        found = named_in(read(text), context, vocabulary.sorts)
        return [((*one.thing.names, one.thing.noun)[0], one.is_head) for one in found]

    return named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Baku–Tbilisi–Kars railway is new.", [("btk", True)]),
        ("Guards in Kars watch the Baku–Tbilisi–Kars railway.", [("Kars", False), ("btk", True)]),
        ("It leaks.", [("btc", True)]),
        ("Beside the pipeline a new road was built.", [("btc", True), ("road", True)]),
        ("The railway is new.", [("the railway", True)]),
        ("They went by road.", []),
        ("Then a 42-inch gas line burst.", [("line", True)]),
        ("It has a 40-km section.", [("btc", True)]),
        ("The 1,768-km (1,099-mile) pipeline leaks.", [("btc", True)]),
        ("The pipeline stretches far.", [("btc", True)]),
        ("The Baku–Tbilisi–Ceyhan pipeline, an oil line, leaks.", [("btc", True)]),
        ("Next comes Shamkir district.", [("Shamkir district", True)]),
        ("The 7th Naval Base is near.", [("7th Naval Base", True)]),
        ("Tovuz and the Baku–Tbilisi–Kars railway are far.", [("tovuz", False), ("btk", False)]),
        ("Georgia is green, and so is Turkey.", [("Georgia", True)]),
    ],
)
def test_named(text, found, named):
    assert named(text) == found
