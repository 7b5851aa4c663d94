"""The words that claims are read with, though the files of a language are faulty."""

from pathlib import Path

import geopandas as gpd
import pytest

from geo import find_claims, link, parse_article
from geo.claims import vocabulary
from geo.claims.own_numerals import Numerals, own_numerals
from geo.claims.vocabulary import load_sound_vocabulary
from geo.errors import WordListError
from geo.layers.base import Base
from geo.names.gazetteer import Gazetteer

DATA = Path(__file__).parents[3] / "data"
ENGLISH = "Kars lies some 40 kilometres west of Gyumri."
GERMAN = "Kars liegt 40 Kilometer westlich von Gyumri."


@pytest.fixture
def load(gazetteer: Gazetteer, base: Base):
    """What gives the vocabulary, with the faults of languages."""
    layers = gpd.GeoDataFrame({"feature": [], "role": [], "name": []})
    return lambda: load_sound_vocabulary(DATA, gazetteer=gazetteer, layers=layers, base=base)


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch):
    """What makes the files of a language faulty."""

    def fail(faulty: str) -> None:
        def read(language: str) -> Numerals:
            if language == faulty:
                raise WordListError("de/numerals.toml", "there is no [scales]; give it")
            return own_numerals(language)

        monkeypatch.setattr(vocabulary, "own_numerals", read)

    return fail


def test_the_files_of_all_languages_are_sound(load):
    words, errors = load()
    assert (words.unread, errors) == (frozenset(), ())


def test_a_faulty_file_of_a_language_costs_the_claims_in_that_language_alone(
    load, faulty, gazetteer: Gazetteer
):
    def count(text: str) -> int:
        return len(find_claims(link(parse_article(text), gazetteer), words))

    words, _ = load()
    assert (count(ENGLISH), count(GERMAN)) == (1, 1)
    faulty("de")
    words, (error,) = load()
    assert (count(ENGLISH), count(GERMAN)) == (1, 0)
    assert error.faults[-1] == "until then no claim is read in a text in the language de"


def test_a_faulty_file_of_english_by_which_others_are_read_too_costs_all(load, faulty):
    faulty("")
    with pytest.raises(WordListError, match="scales"):
        load()
