"""The names that a misspelt one is most like."""

import pytest

from geo import Gazetteer
from geo.names.gazetteer import nearest_names
from geo.names.matching.names import Name

NAMES = Gazetteer(
    (
        Name("andes", "Andes railway", "en", "official"),
        Name("andes", "Ferrocarril de los Andes", "es", "official"),
        Name("volga", "Волга", "ru", "official"),
        Name("puno", "Puno", "en", "official"),
    )
)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Andes railwy", "Andes railway"),
        ("railwai", "Andes railway"),
        ("Ferocarril", "Ferrocarril de los Andes"),
        ("Вольга", "Волга"),
        ("PUNNO", "Puno"),
    ],
)
def test_a_misspelt_name_is_near_the_right_one(query: str, name: str):
    assert [found.name for found in nearest_names(query, NAMES)][:1] == [name]


def test_a_feature_is_offered_once():
    assert [found.feature for found in nearest_names("Andes", NAMES)].count("andes") == 1


@pytest.mark.parametrize("query", ["zzzz", "", "x" * 10_000])
def test_what_is_like_no_name_is_near_none(query: str):
    assert nearest_names(query, NAMES) == []
