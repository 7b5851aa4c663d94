import pytest

from geo.names.gazetteer import Gazetteer
from geo.names.matching.names import Name, Namesake
from geo.names.mentions import find_mentions

GAZETTEER = Gazetteer(
    names=(
        Name("alma", "Alma", "en", "short"),
        Name("alma", "Alma County", "en", "official"),
        Name("line", "Alma–Bela–Cava", "en", "short"),
    ),
    namesakes=(
        Namesake("Alma", "en", "after", "hotel, wine house, Co"),
        Namesake("Alma", "en", "before", "hotel, bank of"),
        Namesake("alma", "en", "before", "Dora-"),
        Namesake("line", "en", "after", "rally"),
    ),
)


def told(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_mentions(text, GAZETTEER)]


@pytest.mark.parametrize(
    "text",
    [
        "The Alma Hotel is full.",
        "The Hotel Alma is full.",
        "They met at the “Alma” hotel.",
        "The Alma Wine House is shut.",
        "The hotel 7 Alma is full.",
        "Alma Co’s wine is dear.",
        "The Bank of Alma is shut.",
        "The Alma–Bela–Cava rally begins.",
        "The Cava–Bela–Alma rally begins.",
    ],
)
def test_a_word_beside_a_name_makes_it_that_of_something_else(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Alma, hotels are full.", "Alma"),
        ("The hotel. Alma is far.", "Alma"),
        ("The Alma wine is dear.", "Alma"),
        ("A house of Alma.", "Alma"),
        ("Alma coule.", "Alma"),
        ("The rally of Alma–Bela–Cava trains.", "Alma–Bela–Cava"),
    ],
)
def test_a_word_that_is_not_right_beside_it_does_not(text: str, name: str) -> None:
    assert told(text) == [name]


def test_what_is_said_of_one_name_is_not_said_of_the_others() -> None:
    assert told("The Alma County hotel") == ["Alma County"]


@pytest.mark.parametrize("text", ["the Dora-Alma region", "the Dora–Alma County fair"])
def test_what_is_said_of_a_feature_is_said_of_all_its_names(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", ["from Dora Alma is far", "Dora, Alma and Bela"])
def test_a_word_with_a_dash_counts_before_a_dash_only(text: str) -> None:
    assert told(text) == ["Alma"]


def test_at_the_edges_of_a_text_nothing_stands_beside_a_name() -> None:
    assert told("Alma") == ["Alma"]
    assert told("House Alma") == ["Alma"]
