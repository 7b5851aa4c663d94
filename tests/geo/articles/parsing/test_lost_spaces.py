import pytest

from geo.articles.parsing.lost_spaces import is_space_lost


@pytest.mark.parametrize(
    ("before", "after"),
    [("the war", "Since then"), ("in April", "Since then"), ("in 2006", "The line")],
)
def test_a_space_is_lost_before_a_word_that_opens_a_sentence(before, after):
    assert is_space_lost(before, after, closed=False)


def test_a_space_is_lost_between_a_small_word_and_a_capital():
    assert is_space_lost("the pipeline", "Trains ran", closed=False)


def test_a_space_is_lost_before_a_word_that_is_too_long_for_a_domain():
    assert is_space_lost("in Baku", "Officials said", closed=False)


def test_a_space_is_lost_behind_a_quote():
    assert is_space_lost("in Baku", "Men ran", closed=True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("see Node", "js"),
        ("the U.S", "A and"),
        ("on Day", "Az today"),
        ("on News", "Am today"),
        ("the readme", "TXT file"),
        ("see example.org/a", "Home now"),
        ("https://example", "Org"),
        ("A", "Smith said"),
    ],
)
def test_a_name_or_an_address_has_a_stop_inside(before, after):
    assert not is_space_lost(before, after, closed=False)
