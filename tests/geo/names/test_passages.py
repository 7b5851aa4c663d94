"""Each passage is read as it is marked, but for what known-misses.jsonl has of it."""

import pytest

from geo.names.gazetteer import Gazetteer
from tests.geo.known_misses import Faults, changes, read_pins
from tests.geo.names.passages import (
    HERE,
    OURS,
    PINS,
    Marked,
    Passage,
    faults,
    known,
    marked_passages,
    names,
    without,
)

KNOWN = known()
KNOWN_MISSES = read_pins(PINS)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return names()


@pytest.mark.parametrize("passage", KNOWN, ids=[passage.where for passage in KNOWN])
def test_a_passage_is_read_as_known(passage: Passage, gazetteer: Gazetteer) -> None:
    pinned = KNOWN_MISSES.get(passage.text, Faults())
    assert changes(faults(passage, gazetteer), pinned) == [], passage.text


def test_every_known_miss_is_of_a_passage() -> None:
    assert set(KNOWN_MISSES) <= {passage.text for passage in KNOWN}


def test_no_passage_is_there_twice() -> None:
    assert len({passage.text for passage in KNOWN}) == len(KNOWN)


def test_our_own_passages_are_many_and_a_third_of_them_hold_nothing() -> None:
    own = list(marked_passages(HERE / OURS))
    empty = [passage for passage in own if not passage.mentions]
    assert len(own) > 400
    assert len(empty) > len(own) / 3


def test_a_mark_leads_to_the_mention_in_the_bare_text() -> None:
    passage = next(passage for passage in KNOWN if passage.mentions)
    mark = passage.mentions[0]
    assert passage.text[mark.start : mark.end] == "Baku–Tbilisi–Ceyhan pipeline"


@pytest.mark.parametrize(
    ("other", "left"),
    [
        (Marked("btc", 4, 7), 0),
        (Marked("btc", 6, 9), 0),
        (Marked("btc", 7, 9), 1),
        (Marked("btc", 1, 4), 1),
        (Marked("btk", 4, 7), 1),
    ],
)
def test_a_mention_is_found_where_its_feature_overlaps(other: Marked, left: int) -> None:
    assert len(without([Marked("btc", 4, 7)], [other])) == left
