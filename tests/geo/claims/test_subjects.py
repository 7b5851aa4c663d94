import pytest

from geo.claims.rules.own_pieces import rule_languages
from geo.claims.subjects import is_closed, is_in_relative, is_one_of_two, is_spot_of, is_subject
from geo.claims.word_lists.load import word_lists

LISTS = word_lists("subjects")
SELVES = ("itself", "way-for-it")
OTHERS = ("part", "spot", "extra", "made-to", "compared")
OWN = [one for one in rule_languages() if word_lists("subjects", language=one)]


@pytest.mark.parametrize("before", ["", "last year ", "the route of the ", "the port of "])
def test_at_the_head_of_its_clause_a_thing_is_spoken_of(before):
    assert is_subject(before, head=True, whole=False)


@pytest.mark.parametrize("before", ["troops in ", "a spur of the ", "they let "])
def test_inside_a_phrase_something_else_is_spoken_of(before):
    assert not is_subject(before, head=True, whole=False)


@pytest.mark.parametrize("before", ["a spur that feeds the ", "the firm which built the old "])
def test_what_another_has_to_do_with_is_in_a_relative(before):
    assert is_in_relative(before)


@pytest.mark.parametrize("before", ["they say that the ", "it is true that since then the ", ""])
def test_what_is_said_by_somebody_is_in_none(before):
    assert not is_in_relative(before)


def test_two_lines_together_are_not_the_whole_of_one():
    assert not is_subject("together with its rival, the ", head=False, whole=True)


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


@pytest.mark.parametrize("after", [", is long", ", borders Iran", ", has a tunnel", ", runs on"])
def test_a_verb_behind_a_comma_is_of_what_stands_before_the_aside(after):
    assert is_closed("Its rival, which meets the ", after)


@pytest.mark.parametrize(
    "after", [" is long", ", which is long", ", running on", ", an old line, is"]
)
def test_what_else_stands_behind_is_of_the_thing_itself(after):
    assert not is_closed("Its rival, which meets the ", after)


def test_a_verb_behind_the_clause_that_a_thing_begins_is_of_what_stands_before():
    assert is_closed("Its rival, of which the ", " is a part, is long and ends")
    assert is_closed("Its rival, whose route ", " follows in part, ends")


def test_a_thing_that_stands_in_no_aside_is_spoken_of():
    assert not is_closed("the ", ", is long")


LENGTH = chr(0xF0000 + 0x1000 * 8)
"""The sign of a length."""


@pytest.mark.parametrize(
    "before", ["Kars, between Sivas and ", "It goes from Kars to ", "a hut near "]
)
def test_a_length_behind_the_second_of_two_may_be_of_the_first(before):
    assert is_one_of_two(before, f", some {LENGTH} from Baku")


@pytest.mark.parametrize("before", ["the train stops in ", "between us, they left "])
def test_a_length_behind_one_place_is_of_that_one(before):
    assert not is_one_of_two(before, f", some {LENGTH} from Baku")


def test_a_station_is_a_spot_of_a_line():
    assert is_spot_of("the last station of the ")
    assert not is_spot_of("the route of the ")


def test_a_russian_verb_behind_a_comma_is_of_what_stands_before_the_aside():
    assert is_closed("Другой, соединенный с ", "ом, имеет длину", language="ru")
    assert not is_closed("Другой, соединенный с ", "ом, длинный", language="ru")


def test_a_length_behind_the_second_of_two_in_russian_may_be_of_the_first():
    assert is_one_of_two("Карс, между Сивасом и ", f"ом, в {LENGTH}", language="ru")
