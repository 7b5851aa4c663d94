import pytest

from geo.articles.parsing.openers import first_word, opens, words_of


def test_an_initial_opens_no_sentence():
    assert (opens("К. Гош"), opens("К морю")) == (False, True)


def test_the_word_before_a_number_opens_none():
    assert (opens("No. 5 is old"), opens("No train")) == (False, True)


def test_an_article_opens_no_sentence_after_an_initial():
    assert (opens("Le Carré"), opens("Le Carré", after_initial=True)) == (True, False)


@pytest.mark.parametrize("following", ["ET on Monday", "IT specialists"])
def test_a_word_in_capitals_opens_none_before_small_letters(following):
    assert not opens(following)


def test_it_opens_one_where_all_is_in_capitals():
    assert opens("IT IS LATE")


def test_the_first_word_has_no_figures_or_signs():
    assert (first_word("Baku-Supsa"), first_word("5 km")) == ("Baku", "")


def test_the_words_are_those_of_all_languages():
    assert words_of("openers") >= {"the", "это", "bu"}
