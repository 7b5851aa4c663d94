import pytest

from geo.articles.parsing.lines import begins_anew, line_width, stands_alone


def test_a_line_stands_alone_where_the_next_word_would_have_fitted():
    assert stands_alone("A train near Kars", "Tovuz lies on the border", 24)


def test_a_line_stands_alone_before_a_word_that_opens_a_sentence():
    assert stands_alone("A train near the town of Kars", "Meanwhile, it rained", 29)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("A train from the town of", "Tovuz came"),
        ("A train to Kars", "was late again"),
        ("A train to Kars,", "Tovuz and Baku"),
        ("The train of the", "Tovuz line is late"),
        ("", "Tovuz"),
    ],
)
def test_a_line_that_goes_on_does_not_stand_alone(line, following):
    assert not stands_alone(line, following, 24)


def test_a_paragraph_is_as_wide_as_its_longest_line_with_a_space():
    assert line_width("a line\na longer line\nhttps://example.org/address") == 13


@pytest.mark.parametrize("following", ["- oil", "> • gas", "", "> "])
def test_a_sentence_ends_before_an_item_or_no_text(following):
    assert begins_anew(following)


def test_a_sentence_goes_on_before_other_text():
    assert not begins_anew("oil - and gas")
