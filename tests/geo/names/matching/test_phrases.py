from typing import Any

import pytest

from geo.folding import fold
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import Name
from geo.names.matching.phrases import Found, PhraseTree, is_chain, make_phrase
from geo.names.matching.speech import Speech
from geo.names.matching.tokens import split_tokens


@pytest.mark.parametrize("name", ["Baku–Tbilisi–Kars", "Baku-Tbilisi-Kars", "A – B – C – D"])
def test_three_stops_are_a_chain(name: str) -> None:
    assert is_chain(Name("btk", name, "en", "short"))


@pytest.mark.parametrize(
    "name", ["Baku–Kars", "Baku–Tbilisi–Kars railway", "Baku–Tiflis–Kars-Eisenbahn"]
)
def test_two_stops_and_compounds_are_none(name: str) -> None:
    assert not is_chain(Name("btk", name, "de", "short"))


def test_words_that_come_again_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read = list[int]()
    longest_at = PhraseTree._longest_at

    def note(tree: PhraseTree, index: int, *rest: Any) -> Found | None:
        read.append(index)
        return longest_at(tree, index, *rest)

    monkeypatch.setattr(PhraseTree, "_longest_at", note)
    lexicon = Lexicon()
    tree = PhraseTree([make_phrase(Name("kars", "Old Kars", "en", "short"), lexicon)])
    tokens = split_tokens(fold("Old Kars, old Kars. " * 500), lexicon)
    found = tree.find(tokens, Speech(tokens))
    assert (len(found), len(read) < 20) == (1000, True)
