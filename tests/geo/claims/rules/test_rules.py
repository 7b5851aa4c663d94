"""Every rule for claims reads its example and leaves its near miss, with the data that we have."""

from collections.abc import Callable

import pytest

from geo.claims import find as finding
from geo.claims import meant_clauses
from geo.claims.claim import Claim
from geo.claims.rules.load import all_claim_rules, rules_on
from geo.claims.rules.rule import Rule
from geo.wording import listed

every_rule = pytest.mark.parametrize("rule", all_claim_rules(), ids=lambda rule: rule.id)
Find = Callable[[str], list[Claim]]


@pytest.fixture(autouse=True)
def _no_other_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let only rules read: a length that is published needs none."""
    monkeypatch.setattr(finding, "recognised", lambda *_: ())


@every_rule
def test_a_rule_reads_its_example(rule: Rule, find: Find) -> None:
    readers = [claim.rule for claim in find(rule.example)]
    assert readers, f"the example of rule “{rule.id}” is not read"
    assert rule.id in readers, f"the example of rule “{rule.id}” is read by {named(readers)} first"


@every_rule
def test_a_rule_leaves_its_near_miss(rule: Rule, find: Find) -> None:
    readers = [claim.rule for claim in find(rule.near_miss) if claim.kind == rule.kind]
    assert not readers, f"the near miss of rule “{rule.id}” is read, by {named(readers)}"


@every_rule
def test_no_other_rule_reads_the_same_in_its_example(
    rule: Rule, find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = told(find(rule.example))

    def others(language: str, kinds: frozenset[str]) -> tuple[Rule, ...]:
        return tuple(other for other in rules_on(language, kinds) if other != rule)

    monkeypatch.setattr(meant_clauses, "rules_on", others)
    without = find(rule.example)
    readers = [claim.rule for claim in without if told([claim]) <= claims]
    needless = f"rule “{rule.id}” is not needed: {named(readers)} reads its example already"
    assert claims - told(without), needless if readers else f"rule “{rule.id}” reads nothing"


def named(rules: list[str]) -> str:
    return listed([f"“{rule}”" for rule in dict.fromkeys(rules)])


def told(claims: list[Claim]) -> set[tuple[object, ...]]:
    return {(c.kind, c.subject, c.object, c.value, c.unit, c.what, c.text) for c in claims}
