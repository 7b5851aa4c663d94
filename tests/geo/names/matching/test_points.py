import pytest

from geo.folding import fold
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.points import without_points


@pytest.fixture
def lexicon() -> Lexicon:
    lexicon = Lexicon()
    lexicon.add("btc")
    return lexicon


@pytest.mark.parametrize("written", ["B.T.C.", "B.T.C", "B. T. C.", "b.t.c.", "B-T-C"])
def test_a_known_acronym_becomes_a_word(lexicon: Lexicon, written: str) -> None:
    folded = without_points(fold(f"The {written} leaks"), lexicon)
    assert folded.text == "the btc leaks"
    assert folded.span(4, 7) == (4, 4 + len(written.rstrip(".")))


@pytest.mark.parametrize("text", ["by B. T. Smith", "in the U.S. a", "A.B.T.C.", "B.T.Cx"])
def test_other_initials_stay_as_they_are(lexicon: Lexicon, text: str) -> None:
    folded = fold(text)
    assert without_points(folded, lexicon) is folded


def test_initials_before_an_acronym_are_no_part_of_it(lexicon: Lexicon) -> None:
    assert without_points(fold("the U.S. B.T.C. deal"), lexicon).text == "the u.s. btc deal"
