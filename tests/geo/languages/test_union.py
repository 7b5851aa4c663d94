import re

from geo.languages.union import either, keys_of_all, words_of_all


def test_a_word_of_two_languages_is_there_once():
    may = [word for word in words_of_all(lambda one: one.dates.months[4]) if word == "may"]
    assert may == ["may"]


def test_a_label_has_its_field():
    labels = keys_of_all(lambda one: one.header.labels)
    assert (labels["author"], labels["yazar"], labels["дата"]) == ("author", "author", "published")


def test_the_longest_word_that_fits_is_taken():
    pattern = either(["i", "il", "ci il"])
    assert [match[0] for match in re.finditer(pattern, "ci  il, il, i")] == ["ci  il", "il", "i"]


def test_no_word_matches_nothing():
    assert re.search(either([]), "any text") is None
