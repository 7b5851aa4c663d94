import pytest

from geo.claims import things
from geo.claims.antecedents import sorts_of
from geo.claims.place_names import PlaceNames
from geo.claims.places import Place
from geo.claims.rewrites import rewrites
from geo.claims.rivals import RivalNames
from geo.claims.things import read_things
from geo.claims.vocabulary import Vocabulary
from geo.names.gazetteer import Gazetteer, Name
from geo.names.mentions import find_mentions

COUNTRIES = {
    "Armenia": "Armenian",
    "Azerbaijan": "Azerbaijani",
    "Georgia": "Georgian",
    "Turkey": "Turkish",
}
TOWNS = {"Kars": "Turkey", "Tbilisi": "Georgia", "Tovuz": "Azerbaijan"}
FEATURES = {"btc": ("BTC", "Baku–Tbilisi–Ceyhan"), "bte": ("BTE",), "tovuz": ("Tovuz",)}

PLACES = PlaceNames(
    {name.lower(): (Place(name, "country", name), "name") for name in COUNTRIES}
    | {its.lower(): (Place(name, "country", name), "adjective") for name, its in COUNTRIES.items()}
    | {name.lower(): (Place(name, "town", country), "name") for name, country in TOWNS.items()}
)
GAZETTEER = Gazetteer(
    tuple(Name(id, name, "en", "official") for id, names in FEATURES.items() for name in names)
)
VOCABULARY = Vocabulary(PLACES, RivalNames(), sorts_of(GAZETTEER, []))


@pytest.fixture
def read(monkeypatch):
    """A text after some rewrites, with its things in pointed brackets."""

    def read(text, rewrites):
        monkeypatch.setattr(things, "rewrites", lambda language: rewrites)
        masked, _ = read_things(text, find_mentions(text, GAZETTEER), VOCABULARY)
        return "".join(shown(masked.things[c]) if c in masked.things else c for c in masked.text)

    return read


def shown(thing):
    where = [f"in {thing.holder}" * bool(thing.holder), f"of {thing.owner}" * bool(thing.owner)]
    return f"<{' '.join(filter(None, [thing.kind, thing.noun, *thing.names, *where]))}>"


@pytest.mark.parametrize("name", [rewrite.name for rewrite in rewrites()])
def test_a_rewrite_is_what_makes_its_example_so(name, read):
    at = [rewrite.name for rewrite in rewrites()].index(name)
    before, after = (read(rewrites()[at].example, rewrites()[:end]) for end in (at, at + 1))
    assert after == rewrites()[at].becomes
    assert before != after


def test_each_rewrite_has_a_name_of_its_own():
    assert len({rewrite.name for rewrite in rewrites()}) == len(rewrites())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("by BTC (BTE)", "by <feature btc> (<feature bte>)"),
        ("in Kars, Georgia", "in <town Kars>, <country Georgia>"),
        ("near the Turkish border guards", "near the <adjective Turkey> border guards"),
        ("by the railway station", "by the railway station"),
        ("in BTC town", "in <feature btc> town"),
        (
            "Turkey's envoy toured Tovuz",
            "<adjective Turkey of Turkey> envoy toured <feature tovuz>",
        ),
    ],
)
def test_words_that_are_not_about_the_name_are_left(text, left, read):
    assert read(text, rewrites()) == left


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("on the Armenian-Turkish border", "on <border Armenia Turkey>"),
        ("by the oil line (BTC)", "by <feature btc>"),
        ("on the Georgia-Turkey border", "on <border Georgia Turkey>"),
    ],
)
def test_the_order_gives_the_wider_reading(text, joined, read):
    assert read(text, rewrites()) == joined
