"""Every cue tells what its example says, and nothing of its near miss, with our data."""

from collections.abc import Callable, Iterator

import pytest

from geo.claims import find as finding
from geo.claims.claim import BY_MAP, Claim
from geo.claims.recognising import relations
from geo.claims.recognising.map_cues import all_cues
from geo.claims.rules.own_pieces import rule_languages
from geo.claims.rules.rule import Rule

every_cue = pytest.mark.parametrize("cue", all_cues(), ids=lambda cue: cue.id)
Find = Callable[[str], list[Claim]]


@pytest.fixture(autouse=True)
def _no_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let only cues tell."""
    monkeypatch.setattr(finding, "claims_of", lambda *_: [])


@every_cue
def test_a_cue_tells_what_its_example_says(cue: Rule, find: Find) -> None:
    assert cue.kind in kinds(find(cue.example))


@every_cue
def test_a_cue_tells_nothing_of_its_near_miss(cue: Rule, find: Find) -> None:
    assert cue.kind not in kinds(find(cue.near_miss))


@every_cue
def test_no_other_cue_tells_the_same_of_its_example(
    cue: Rule, find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = {(claim.kind, claim.object) for claim in find(cue.example)}
    monkeypatch.setattr(relations, "cues", lambda language: others(cue, language))
    without = {(claim.kind, claim.object) for claim in find(cue.example)}
    assert told - without


def test_each_cue_has_an_id_of_its_own() -> None:
    ids = [cue.id for cue in all_cues()]
    assert len(ids) == len(set(ids))


def kinds(claims: list[Claim]) -> set[str]:
    return {claim.kind for claim in claims if claim.rule == BY_MAP}


def others(cue: Rule, language: str) -> Iterator[Rule]:
    assert language in ("", *rule_languages())
    return (one for one in all_of(language) if one != cue)


all_of = relations.cues
