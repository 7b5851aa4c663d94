import pytest

from geo.folding import fold
from geo.names.matching.names import Lookalike
from geo.names.matching.strangers import Strangers
from geo.names.matching.words import split_words

AGAINST = Strangers([Lookalike("karşı", "tr"), Lookalike("Kars Kalesi", "tr")])


def strangers(text: str) -> list[str]:
    folded = fold(text)
    words = split_words(folded)
    return [words.texts[at] for at in AGAINST.find(folded, words)]


@pytest.mark.parametrize("word", ["karşı", "KARŞI", "karşıdaki", "kars\u0327ı"])
def test_a_look_alike_of_one_word_hides_what_begins_so(word: str) -> None:
    assert strangers(f"Bana {word} dedi") == [fold(word).text]


@pytest.mark.parametrize("word", ["Kars'ı", "Karsı", "karsi", "Kars Kalesi", "kar"])
def test_it_hides_nothing_that_is_spelt_in_another_way(word: str) -> None:
    assert strangers(f"Bana {word} dedi") == []
