"""Numbers that no words tell, known where they fit what is published of one feature alone."""

import pytest

from geo.claims.rules.own_pieces import rule_languages
from geo.claims.word_lists.load import word_lists
from geo.names.gazetteer import load_gazetteer
from tests.geo.claims.recognising.conftest import BASE, BTC, RAIL, SCP, finder
from tests.geo.claims.test_find import ROOT


@pytest.fixture(scope="module")
def told():
    """Give (subject, what, value or text) of the figures and lengths in the last sentence."""
    find = finder(load_gazetteer(ROOT / "data"))

    def told(text: str) -> list[tuple[str | None, str, float | str | None]]:
        start = text.rindex(". ") + 2
        return [
            (c.subject, c.what or c.kind, c.value or c.text)
            for c in find(text)
            if c.start >= start and c.kind in ("figure", "length")
        ]

    return told


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            f"The {RAIL} was rebuilt. Its trains may soon take 5 million tonnes.",
            ("btk", "capacity", 5e6),
        ),
        (f"The {BTC} is old. We weld steel of 42 inches here.", ("btc", "diameter", 42.0)),
        (f"The {SCP} is old. The 48-inch loop came later.", ("bte", "diameter", 48.0)),
        (f"The {BTC} is old. The pumps lift oil to 2,800 metres.", ("btc", "elevation", 2800.0)),
    ],
)
def test_an_amount_that_fits_one_feature_is_known_by_its_unit_or_a_word(told, text, claim):
    assert claim in told(text)


def test_a_precise_amount_is_known_without_a_word(told):
    text = f"The {SCP} is old. 2025 was good, with 23.144 bcm all told."
    assert ("bte", "throughput", 23.144) in told(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            f"The {BTC} is old. It has covered 1,076 km when it gets to the sea.",
            ("btc", "length", 1076.0),
        ),
        (
            f"The {RAIL} is new. From Akhalkalaki narrow track goes on for 105 km to Kars.",
            ("btk", "length", 105.0),
        ),
    ],
)
def test_a_length_that_fits_one_feature_is_known(told, text, claim):
    assert claim in told(text)


def test_a_year_to_come_is_known_of_the_one_thing_that_ends_then(told):
    text = f"The {BASE} is old. There it will be in 2044, too."
    assert told(text) == [("gyumri", "lease", "2044")]


@pytest.mark.parametrize(
    "text",
    [
        f"The {BASE} is old. In 1995 there was no light.",
        f"The {BTC} is old. TANAP has pipes of 42 inches.",
        f"The {RAIL} is new. The road from Akhalkalaki to Kars takes 105 km.",
        f"The {RAIL} is slow. The port of Poti could handle 5 million tonnes of cargo a year.",
        f"The {BTC} is old. Some 3 million came.",
        f"The {RAIL} is new. Some 70 km on there is a house of bottles.",
        "There is a road. 23.144 bcm went by.",
    ],
)
def test_a_number_of_something_else_is_not_laid_to_a_feature(told, text):
    assert told(text) == []


@pytest.mark.parametrize("language", ["", *rule_languages()])
def test_an_amount_of_a_line_not_spoken_of_before_is_not_laid_to_a_feature(told, language):
    words = word_lists("alone", language=language)["new"]
    assert told(words.example) == []
    assert told(words.near_miss) == [("btc", "diameter", 42.0)]
