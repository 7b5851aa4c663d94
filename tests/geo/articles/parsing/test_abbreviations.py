import pytest

from geo.articles.parsing.abbreviations import is_abbreviation, opens


@pytest.mark.parametrize(
    ("before", "following"),
    [
        ("Dr", "An"),
        ("a town (Az", "Gəncə)"),
        ("the N", "Smith"),
        ("see no", "7"),
        ("see vol", "II"),
        ("am 3", "Oktober"),
        ("die 5", "Brigade"),
        ("am 3. 10", "2020"),
        ("two aims: 1", "The first"),
    ],
)
def test_a_sentence_goes_on_after_an_abbreviation(before, following):
    assert is_abbreviation(f"{before}. {following}", 0, len(before), following)


@pytest.mark.parametrize(
    ("before", "following"),
    [("It is old", "It"), ("he said no", "Trains"), ("5 mm", "Wheels"), ("neft və s", "Qatar")],
)
def test_a_sentence_ends_after_other_words(before, following):
    assert not is_abbreviation(f"{before}. {following}", 0, len(before), following)


def test_an_initial_opens_no_sentence():
    assert (opens("К. Гош"), opens("К морю")) == (False, True)


def test_the_word_before_a_number_opens_none():
    assert (opens("No. 5 is old"), opens("No train")) == (False, True)
