"""How much is said of a feature, in words."""

import pytest

from dashboard.reader import how_many
from geo.articles.library import Count


@pytest.mark.parametrize(
    ("shown", "said"),
    [(4, "4 sentences in 2 articles"), (3, "Showing 3 of 4 sentences in 2 articles")],
)
def test_it_is_said_how_much_of_it_is_shown(shown: int, said: str):
    assert how_many(shown, Count(5, 4, 2)) == said


def test_nothing_is_said_to_be_nothing():
    assert how_many(0, Count()) == "No article mentions it."
