"""Of a sentence that is too long to be quoted whole, what is around a place."""

import pytest

from geo.articles.passages import LEFT_OUT, MOST_LETTERS, Passage, passage, quoted

WORDS = " ".join(f"word{number}" for number in range(100_000))


def test_a_sentence_is_quoted_whole():
    text = "a" * MOST_LETTERS
    assert passage(text, around=700) == Passage(0, MOST_LETTERS)
    assert quoted(text) == text


@pytest.mark.parametrize("around", [0, 5, 1_000, 500_000, len(WORDS) - 1])
def test_of_a_long_one_what_is_around_a_place_is_quoted(around: int):
    found = passage(WORDS, around=around)
    assert found.start <= around < found.end
    assert found.end - found.start <= MOST_LETTERS


def test_it_is_cut_at_spaces():
    found = passage(WORDS, around=500_000)
    assert WORDS[found.start - 1] == WORDS[found.end] == " "


def test_a_word_without_end_is_cut_all_the_same():
    found = passage("a" * 1_000_000, around=500_000)
    assert found.end - found.start == MOST_LETTERS


def test_it_says_on_which_sides_something_is_left_out():
    sides = [passage(WORDS, around=at)[2:] for at in (0, 500_000, len(WORDS))]
    assert sides == [(False, True), (True, True), (True, False)]


def test_what_is_left_out_at_the_end_has_a_sign():
    assert quoted(WORDS).endswith(f" {LEFT_OUT}")
    assert len(quoted(WORDS)) <= MOST_LETTERS + len(LEFT_OUT) + 1
