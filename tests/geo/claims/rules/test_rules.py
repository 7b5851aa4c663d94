"""Every rule for claims reads its example and leaves its near miss, with the data that we have."""

from collections.abc import Callable

import pytest

from geo.claims import reading
from geo.claims.claim import Claim
from geo.claims.rules.load import claim_rules
from geo.claims.rules.rule import Rule

every_rule = pytest.mark.parametrize("rule", claim_rules(), ids=lambda rule: rule.id)
Find = Callable[[str], list[Claim]]


@every_rule
def test_a_rule_reads_its_example_and_leaves_its_near_miss(rule: Rule, find: Find) -> None:
    assert rule.id in [claim.rule for claim in find(rule.example)]
    assert rule.kind not in [claim.kind for claim in find(rule.near_miss)]


@every_rule
def test_no_other_rule_reads_the_same_in_its_example(
    rule: Rule, find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = told(find(rule.example))
    others = tuple(other for other in claim_rules() if other != rule)
    monkeypatch.setattr(reading, "claim_rules", lambda: others)
    assert claims - told(find(rule.example))


def told(claims: list[Claim]) -> set[tuple[object, ...]]:
    return {(c.kind, c.subject, c.object, c.value, c.unit) for c in claims}
