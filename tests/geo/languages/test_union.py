import re

from geo.languages.union import either, words_of_all


def test_a_word_of_two_languages_is_there_once():
    may = [word for word in words_of_all(lambda one: one.dates.months[4]) if word == "may"]
    assert may == ["may"]


def test_the_longest_word_that_fits_is_taken():
    pattern = either(lambda one: {"en": ("il", "ci il"), "ru": ("i",)}.get(one.code, ()))
    assert [match[0] for match in re.finditer(pattern, "ci  il, il, i")] == ["ci  il", "il", "i"]


def test_no_word_matches_nothing():
    assert re.search(either(lambda one: ()), "any text") is None
