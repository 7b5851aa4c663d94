"""Each sentence of the sets is read as it is meant, but for what known-misses.jsonl has of it."""

import pytest

from tests.geo.claims.sentences import OURS, PINS, Find, Sentence, faults, known, sentences
from tests.geo.known_misses import Faults, changes, read_pins

KNOWN = known()
KNOWN_MISSES = read_pins(PINS)


@pytest.mark.parametrize("sentence", KNOWN, ids=[sentence.where for sentence in KNOWN])
def test_a_sentence_is_read_as_known(sentence: Sentence, find: Find) -> None:
    pinned = KNOWN_MISSES.get(sentence.text, Faults())
    assert changes(faults(sentence, find), pinned) == [], sentence.text


def test_every_known_miss_is_of_a_sentence() -> None:
    assert set(KNOWN_MISSES) <= {sentence.text for sentence in KNOWN}


def test_no_sentence_is_there_twice() -> None:
    assert len({sentence.text for sentence in KNOWN}) == len(KNOWN)


def test_our_own_sentences_are_many_and_a_third_of_them_claim_nothing() -> None:
    rows = sentences(OURS)
    empty = [row for row in rows if not row.claims | row.optional]
    assert len(rows) >= 150
    assert len(empty) > len(rows) / 3
