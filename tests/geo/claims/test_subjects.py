import pytest

from geo.claims.rules.own_pieces import rule_languages
from geo.claims.subjects import is_subject
from geo.claims.word_lists.load import word_lists

LISTS = word_lists("subjects")
SELVES = ("itself", "way-for-it")
OTHERS = ("part", "extra", "made-to", "compared")
OWN = [one for one in rule_languages() if word_lists("subjects", language=one)]


@pytest.mark.parametrize("before", ["", "last year ", "the route of the ", "the port of "])
def test_at_the_head_of_its_clause_a_thing_is_spoken_of(before):
    assert is_subject(before, head=True, whole=False)


@pytest.mark.parametrize("before", ["troops in ", "a spur of the ", "they let "])
def test_inside_a_phrase_something_else_is_spoken_of(before):
    assert not is_subject(before, head=True, whole=False)


def test_a_section_is_not_the_whole():
    assert is_subject("a section of the ", head=False, whole=False)
    assert not is_subject("a section of the ", head=False, whole=True)


@pytest.mark.parametrize("heading", SELVES)
def test_a_word_of_these_lists_speaks_of_the_thing_itself(heading, claimed):
    sentences = LISTS[heading]
    assert (claimed(sentences.example), claimed(sentences.near_miss)) == (True, False)


@pytest.mark.parametrize("heading", OTHERS)
def test_a_word_of_these_lists_speaks_of_another_thing(heading, claimed):
    sentences = LISTS[heading]
    assert (claimed(sentences.example), claimed(sentences.near_miss)) == (False, True)


@pytest.mark.parametrize("language", OWN)
def test_what_another_is_compared_with_is_not_spoken_of(language, claimed):
    sentences = word_lists("subjects", language=language)["compared"]
    assert (claimed(sentences.example), claimed(sentences.near_miss)) == (False, True)


def test_each_list_of_words_before_a_subject_is_tried():
    assert {*LISTS} == {*SELVES, *OTHERS}
