import re

import pytest

from geo.articles.sentence_ids import have_same_words, is_sentence_id, likeness, sentence_ids

FIRST, SHORT, PRICE, AGAIN = sentence_ids(
    [
        "The long line leaves the city and climbs into the hills.",
        "Nobody stops it.",
        "The price of water rose again in the spring.",
        "Nobody stops it.",
    ]
)


def test_an_id_is_short_and_fits_an_address():
    assert re.fullmatch(r"[0-9a-f]{24}", FIRST)


def test_an_id_is_the_same_on_every_machine():
    assert SHORT == "379863cf1dd5024c5628c092"


def test_a_sentence_that_occurs_again_has_its_number():
    assert f"{SHORT}-2" == AGAIN


def test_an_id_does_not_depend_on_the_other_sentences():
    assert sentence_ids(["The price of water rose again in the spring."]) == [PRICE]


def test_an_id_does_not_depend_on_signs_and_capitals():
    assert sentence_ids(["THE PRICE of water rose - again - in the spring!"]) == [PRICE]


def test_sentences_that_differ_in_signs_and_capitals_have_the_same_words():
    assert have_same_words("“The price” rose", "THE PRICE ROSE!")
    assert not have_same_words("The price rose", "The prices rose")


def test_what_has_no_words_or_half_a_character_has_an_id():
    assert all(map(is_sentence_id, sentence_ids(["…!", "Oil \ud800."])))


@pytest.mark.parametrize("id", [FIRST, AGAIN, FIRST + "-10"])
def test_an_id_is_known_by_its_form(id):
    assert is_sentence_id(id)


@pytest.mark.parametrize("text", ["", "x", FIRST[:-1], FIRST + "-1", FIRST + "-02", FIRST + "\n"])
def test_anything_else_is_no_id(text):
    assert not is_sentence_id(text)


def test_a_sentence_is_as_like_as_can_be_to_itself():
    assert likeness(SHORT, AGAIN) == 1.0


def test_the_more_words_agree_the_more_alike_two_sentences_are():
    (edited,) = sentence_ids(["The price of cold water rose again in the early spring."])
    assert likeness(edited, PRICE) > likeness(edited, FIRST)
