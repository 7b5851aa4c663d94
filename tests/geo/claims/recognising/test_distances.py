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


@pytest.fixture
def read_of(find):
    """Give (subject, object, value, hedge) of the distances of a text known by the map."""

    def read_of(text):
        known = [one for one in find(text) if one.rule == BY_MAP and one.kind == "distance"]
        return [(c.subject, c.object, c.value, c.hedge) for c in known]

    return read_of


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "At its nearest the BTC pipeline stays, they say, 15 km from Armenian guns.",
            ("btc", "Armenia", 15, "exact"),
        ),
        (
            "Yerevan, said to be 122 km from the BTK railway, has no share in it.",
            ("btk", "Yerevan", 122, "exact"),
        ),
        (
            f"{BASE} The fence of the main barracks is less than 10 km from Turkey.",
            ("gyumri", "Turkey", 10, "at most"),
        ),
        (
            "The 102nd Military Base has its seat in Gyumri, 90 km north-west of Yerevan.",
            ("gyumri", "Yerevan", 90, "exact"),
        ),
    ],
)
def test_a_distance_is_between_a_feature_and_the_place_beside_it(read_of, text, claim):
    assert claim in read_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "A school near the 102nd Military Base stands, they say, 9 km from the Turkish border.",
        "From the BTC pipeline a school is to be seen, 15 km from Armenia.",
        "The BTC pipeline, far from TANAP, which is, they say, 15 km from Armenia, is old.",
        "The BTC pipeline, they say, stays well within 200 km of Armenia.",
    ],
)
def test_a_distance_of_another_thing_is_left(read_of, text):
    assert read_of(text) == []
