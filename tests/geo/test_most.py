"""How many of something a text may have."""

from geo.most import Most


def test_a_short_text_may_have_some_of_each():
    assert Most(10, 100).of(20) == 10


def test_a_long_text_may_have_one_for_so_many_letters():
    assert Most(10, 100).of(5_000) == 50
