import pytest

from geo.claims.word_lists.load import word_lists


@pytest.mark.parametrize("heading", word_lists("things"))
def test_a_word_of_each_list_makes_a_name_speak_of_another_thing(heading, claimed):
    sentences = word_lists("things")[heading]
    assert (claimed(sentences.example), claimed(sentences.near_miss)) == (False, True)
