import pytest

from geo.claims.place_names import PlaceNames, find_places
from geo.folding import fold

NAMES = PlaceNames(
    {
        "armenia": ("Armenia", "country", "Armenia", "name"),
        "armenian": ("Armenia", "country", "Armenia", "adjective"),
        "kars": ("Kars", "town", "Turkey", "name"),
        "van": ("Van", "town", "Turkey", "name"),
        "igdir": ("Iğdır", "town", "Turkey", "name"),
    }
)


def read(text):
    return [(place.name, place.form) for place in find_places(fold(text), NAMES)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("in Armenia", "name"),
        ("Armenia's army", "possessive"),
        ("Armenias army", "possessive"),
        ("the Armenian army", "adjective"),
    ],
)
def test_tells_a_name_from_a_possessive_and_an_adjective(text, form):
    assert read(text) == [("Armenia", form)]


def test_the_people_of_a_country_are_not_the_country():
    assert read("Armenians came") == []


def test_a_name_has_a_capital():
    assert read("a white van stood in Van") == [("Van", "name")]


def test_a_name_is_a_whole_word():
    assert read("Karsava and Vanadzor") == []


def test_finds_a_name_with_or_without_its_diacritics():
    text = "from Igdir to İğdır"
    found = find_places(fold(text), NAMES)
    assert [text[place.start : place.end] for place in found] == ["Igdir", "İğdır"]
