import pytest

from geo.claims.inflected_names import InflectedNames
from geo.claims.places import Place
from geo.folding import fold

GEORGIA = Place("Georgia", "country", "Georgia")
TURKEY = Place("Turkey", "country", "Turkey")
KARS = Place("Kars", "town", "Turkey")
RUSSIAN = InflectedNames({"Грузия": (GEORGIA, "name"), "грузинский": (GEORGIA, "adjective")})
TURKISH = InflectedNames({"Türkiye": (TURKEY, "name"), "Kars": (KARS, "name")})


def read(text, names):
    found = names.find(fold(text))
    return [(text[place.start : place.end], place.place.name, place.form) for place in found]


@pytest.mark.parametrize("text", ["в Грузии", "через Грузию", "с Грузией"])
def test_a_name_is_found_whatever_its_ending_which_is_left_behind_it(text):
    assert read(text, RUSSIAN) == [("Грузи", "Georgia", "name")]


def test_an_ending_may_follow_an_apostrophe():
    assert read("Türkiye'nin batısı", TURKISH) == [("Türkiye", "Turkey", "name")]


def test_an_adjective_needs_no_capital():
    assert read("по грузинской земле", RUSSIAN) == [("грузинск", "Georgia", "adjective")]


def test_a_name_needs_one():
    assert read("в грузии", RUSSIAN) == []


def test_a_word_of_a_name_but_the_last_may_have_an_ending_too():
    names = InflectedNames({"Карсский вокзал": (KARS, "name")})
    assert read("на Карсском вокзале", names) == [("Карсском вокзал", "Kars", "name")]


def test_a_dot_on_a_capital_is_no_accent():
    names = InflectedNames({"Iran": (Place("Iran", "country", "Iran"), "name")})
    assert read("İran'dan", names) == [("İran", "Iran", "name")]


def test_a_word_with_other_letters_is_no_name():
    assert read("Karşı çıkanlar var", TURKISH) == []


def test_a_letter_of_another_alphabet_that_looks_the_same_does_not_matter():
    assert read("в городе Каrs", TURKISH) == [("Каrs", "Kars", "name")]
