"""Distances of what is spoken of, borne out by the map that we have."""

import pytest

from geo.claims.claim import BY_MAP
from geo.claims.recognising.distances import words_for
from geo.claims.rules.own_pieces import rule_languages
from geo.claims.word_lists.load import word_lists
from geo.folding import fold

BASE = "The 102nd Military Base is in Gyumri."
BASE_RU = "102-я российская военная база стоит в Гюмри."
BASE_TR = "Rusya'nın 102. askeri üssü Gümrü'de bulunuyor."
BASE_AZ = "Rusiyanın 102-ci hərbi bazası Gümrüdə yerləşir."
LANGUAGES = [
    language for language in ("", *rule_languages()) if word_lists("distances", language=language)
]


@pytest.fixture
def read(find):
    """Give (object, value, whether to its border) of the base's distances known by the map."""

    def read(text):
        known = [one for one in find(text) if one.rule == BY_MAP and one.kind == "distance"]
        return [(c.object, c.value, c.to_border) for c in known if c.subject == "gyumri"]

    return read


@pytest.mark.parametrize(
    "text",
    [
        f"{BASE} The Turkish border is next door, some nine kilometres.",
        f"{BASE} From its parade ground one sees the Turkish border, nine kilometres away.",
        f"{BASE_RU} Турецкая граница — в девяти километрах.",
        f"{BASE_TR} Türkiye sınırı kışladan dokuz kilometre uzakta.",
        f"{BASE_AZ} Türkiyə sərhədi kazarmadan doqquz kilometr aralıdadır.",
    ],
)
def test_a_distance_is_of_what_is_spoken_of(read, text):
    assert read(text) == [("Turkey", 9, True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Turkish border is next door, some forty kilometres.",
        "From the school to the Turkish border it is nine kilometres.",
        "A farm stands nine kilometres from the Turkish border.",
        "Turkey has closed 9 km of its roads.",
        "Kars is an old town. The Turkish border is next door, some nine kilometres.",
    ],
)
def test_what_may_be_another_distance_is_left(read, sentence):
    assert read(f"{BASE} {sentence}") == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("heading", ["far", "from"])
def test_a_word_for_a_distance_is_found(language, heading):
    words = word_lists("distances", language=language)[heading]
    found = [words_for(heading, language).search(fold(text).text) for text in words[:2]]
    assert [bool(match) for match in found] == [True, False]
