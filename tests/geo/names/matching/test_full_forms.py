import pytest

from geo.folding import fold
from geo.names.matching.full_forms import full_form
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.tokens import split_tokens


def form(text: str, acronym: str = "bte") -> str:
    """Return what the first `acronym` of a text is short for."""
    tokens = split_tokens(fold(text), Lexicon())
    found = full_form(tokens.words.texts.index(acronym), tokens)
    return tokens.written(found[0], found[-1]) if found else ""


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The band Better Than Ezra (BTE) plays.", "Better Than Ezra"),
        (
            "Das Bündnis der Techniker und Erfinder (BTE) tagt.",
            "Bündnis der Techniker und Erfinder",
        ),
        ("Die Bundestierexperten (BTE) tagen.", "Bundestierexperten"),
        ("BTE (Better Than Ezra) plays.", "Better Than Ezra"),
        ("Die BTE, die Bundestierexperten, tagen.", "die Bundestierexperten"),
        ("Better Than Ezra, the BTE of old, plays.", "Better Than Ezra"),
        ("Better Than Ezra, BTE for short, plays.", "Better Than Ezra"),
        ("La BTE, banque des travailleurs étrangers, ferme.", "banque des travailleurs étrangers"),
    ],
)
def test_the_words_that_an_acronym_is_short_for_stand_beside_it(text: str, written: str) -> None:
    assert form(text) in (written, written.removeprefix("die "))


@pytest.mark.parametrize(
    "text",
    [
        "Better Than Ezra likes BTE.",
        "The old oil line (BTE) is shut.",
        "BTE, but the engineers left.",
        "The Baker Ezra (BTE) bakes.",
        "The bite (BTE) hurts.",
        "The BTE, by the engineers, leaks.",
        "They better than ever knew, the BTE leaks.",
        "BTE",
    ],
)
def test_other_words_are_no_full_form(text: str) -> None:
    assert form(text) == ""
