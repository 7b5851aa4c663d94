"""Each list of words on companies, by its own example and near miss."""

import re

import pytest

from geo.claims.word_lists.load import any_of, word_lists
from geo.folding import fold

LISTS = [
    (language, heading)
    for language in ("", "az", "de", "fr", "ru", "tr")
    for heading in word_lists("companies", language=language)
]


@pytest.mark.parametrize(("language", "heading"), LISTS)
def test_a_word_of_the_list_is_in_the_example_and_none_in_the_near_miss(language, heading):
    words = re.compile(any_of("companies", heading, language=language))
    sentences = word_lists("companies", language=language)[heading]
    found = [bool(words.search(fold(text).text)) for text in sentences[:2]]
    assert found == [True, False]
