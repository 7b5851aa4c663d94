"""The word lists of languages that have rules of their own, each tried on its two sentences."""

import pytest

from geo.claims.quantities import HEDGES, KM_PER_UNIT, find_quantities
from geo.claims.rules.own_pieces import rule_languages
from geo.claims.word_lists.load import word_lists

RANGES = ("joint", "between", "and")


def lists(*names):
    """Each list in the files of these names, as a language, a file and a heading."""
    return [
        (language, name, heading)
        for language in rule_languages()
        for name in names
        for heading in word_lists(name, language=language)
    ]


def lengths(heading, language):
    """The lengths in the example of a list on lengths, and those in its near miss."""
    sentences = word_lists("quantities", language=language)[heading]
    texts = (sentences.example, sentences.near_miss)
    return [find_quantities(text, language=language) for text in texts]


def headings(*wanted):
    """Each of the wanted lists on lengths, as a language and a heading."""
    return [
        (language, heading) for language, _, heading in lists("quantities") if heading in wanted
    ]


@pytest.mark.parametrize(("language", "name", "heading"), lists("doubts", "doubts_after"))
def test_a_word_of_doubt_makes_its_example_claim_nothing(language, name, heading, claimed):
    sentences = word_lists(name, language=language)[heading]
    assert (claimed(sentences.example), claimed(sentences.near_miss)) == (False, True)


@pytest.mark.parametrize(("language", "name", "heading"), lists("no_doubts", "clauses"))
def test_what_only_looks_like_a_doubt_or_is_of_another_clause_is_none(
    language, name, heading, claimed
):
    sentences = word_lists(name, language=language)[heading]
    assert (claimed(sentences.example), claimed(sentences.near_miss)) == (True, False)


@pytest.mark.parametrize(("language", "heading"), headings(*KM_PER_UNIT))
def test_a_word_of_each_unit_is_read(language, heading):
    example, near_miss = lengths(heading, language)
    assert [(length.value, length.unit) for length in example] == [(10, heading)]
    assert heading not in [length.unit for length in near_miss]


@pytest.mark.parametrize(("language", "heading"), headings(*HEDGES))
def test_a_word_of_each_hedge_tells_how_sure_the_writer_was(language, heading):
    (example,), (near_miss,) = lengths(heading, language)
    assert example.hedge == heading
    assert near_miss.hedge != heading


@pytest.mark.parametrize(("language", "heading"), headings(*RANGES))
def test_words_between_two_numbers_make_a_range(language, heading):
    example, near_miss = lengths(heading, language)
    assert [length.value_to for length in example] == [15]
    assert not any(length.value_to for length in near_miss)


@pytest.mark.parametrize(("language", "heading"), headings("few", "many"))
def test_a_word_for_a_few_is_vague(language, heading):
    example, near_miss = lengths(heading, language)
    assert [length.vague for length in example] == [True]
    assert not any(length.vague for length in near_miss)


@pytest.mark.parametrize(("language", "heading"), headings("other-measure", "share"))
def test_what_is_no_length_along_the_ground_is_none(language, heading):
    example, near_miss = lengths(heading, language)
    assert (len(example), len(near_miss)) == (0, 1)


@pytest.mark.parametrize(("language", "heading"), headings("endings"))
def test_a_unit_may_take_an_ending(language, heading):
    example, near_miss = lengths(heading, language)
    assert ([length.value for length in example], near_miss) == ([10], [])


@pytest.mark.parametrize(("language", "heading"), headings("or-so"))
def test_a_word_after_the_unit_tells_that_the_writer_was_not_sure(language, heading):
    (example,), (near_miss,) = lengths(heading, language)
    assert (example.hedge, near_miss.hedge) == ("about", "exact")


@pytest.mark.parametrize(("language", "heading"), headings("only"))
def test_a_word_that_says_nothing_of_the_number_belongs_to_it(language, heading):
    (example,), (near_miss,) = lengths(heading, language)
    assert example.end - example.start > near_miss.end - near_miss.start
