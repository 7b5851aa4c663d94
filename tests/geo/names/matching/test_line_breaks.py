import pytest

from geo.folding import fold
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.line_breaks import without_breaks


@pytest.fixture
def lexicon() -> Lexicon:
    lexicon = Lexicon()
    for word in ("tovuz", "pipeline"):
        lexicon.add(word)
    return lexicon


@pytest.mark.parametrize(
    "written",
    [
        "pipe-\nline",
        "pipe- line",
        "pipe-\n> line",
        "pipe\u00ad\nline",
        "PIPE-\nLINE",
        "pipe‐ \n line",
    ],
)
def test_a_known_word_becomes_whole(lexicon: Lexicon, written: str) -> None:
    folded = without_breaks(fold(f"The {written} leaks"), lexicon)
    assert folded.text == "the pipeline leaks"
    assert folded.span(4, 12) == (4, 4 + len(written))


@pytest.mark.parametrize("text", ["Tovuz-\nbased", "pipe-\n\nline", "pipe-line", "pipe-\nLine"])
def test_other_words_stay_apart(lexicon: Lexicon, text: str) -> None:
    folded = fold(text)
    assert without_breaks(folded, lexicon) is folded
