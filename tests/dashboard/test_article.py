"""What is said of an address that asks for what no article has."""

import pytest

from dashboard.address import View
from dashboard.article import gone
from dashboard.content import Content
from geo import LinkedArticle


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (View(), ""),
        (View(article="two-lines"), ""),
        (
            View(article="gone"),
            "The article that the link refers to is not here. Another article is shown.",
        ),
        (
            View(article="own/1"),
            "The article that the link refers to was tried by a reader and stayed there. "
            "Another article is shown.",
        ),
        (
            View(article="two-lines", excerpt="0000000000-9"),
            "The sentence that the link refers to is no longer in this article.",
        ),
        (View(part="9"), "The link refers to part 9 of an article of 1 part."),
    ],
)
def test_what_an_address_asks_for_in_vain_is_said(content: Content, view: View, said: str):
    assert gone(content, view) == said


def test_a_sentence_that_is_there_is_not_gone(content: Content, linked: LinkedArticle):
    first = linked.article.sentences[0].id
    assert gone(content, View(article="two-lines", excerpt=first)) == ""
