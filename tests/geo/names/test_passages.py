from pathlib import Path

import pytest

from geo.names.gazetteer import Gazetteer, load_gazetteer
from tests.geo.names.passages import HERE, Passage, listed_passages, marked_passages, score

OWN = list(marked_passages(HERE / "passages.tsv"))
SECOND = list(listed_passages(HERE / "passages-second.jsonl"))
THIRD = list(listed_passages(HERE / "passages-third.jsonl"))
UNSEEN = list(listed_passages(HERE / "passages-fourth.jsonl"))
"""No rule and no name was written with these in view: keep it so."""


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer(Path("data"))


@pytest.mark.parametrize("lang", ["en", "az", "tr", "ru", "ka", "hy"])
@pytest.mark.parametrize("passages", [OWN, SECOND, THIRD], ids=["own", "second", "third"])
def test_mentions_are_found_and_look_alikes_are_not(
    passages: list[Passage], lang: str, gazetteer: Gazetteer
) -> None:
    told = score([passage for passage in passages if passage.lang == lang], gazetteer)
    assert (told.precision >= 0.97, told.recall >= 0.97) == (True, True), told.faults


@pytest.mark.parametrize("lang", ["en", "az", "tr", "ru"])
def test_mentions_are_found_in_passages_that_nothing_was_learnt_from(
    lang: str, gazetteer: Gazetteer
) -> None:
    told = score([passage for passage in UNSEEN if passage.lang == lang], gazetteer)
    assert (told.precision >= 0.95, told.recall >= 0.95) == (True, True), told.faults


def test_our_own_passages_are_many_and_a_third_of_them_hold_nothing() -> None:
    empty = [passage for passage in OWN if not passage.mentions]
    assert len(OWN) > 400
    assert len(empty) > len(OWN) / 3


def test_a_mark_leads_to_the_mention_in_the_bare_text() -> None:
    passage = next(passage for passage in OWN if passage.mentions)
    mark = passage.mentions[0]
    assert passage.text[mark.start : mark.end] == "Baku–Tbilisi–Ceyhan pipeline"
