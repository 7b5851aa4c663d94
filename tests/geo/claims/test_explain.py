import pytest

from geo.claims.claim import BY_FIGURE, BY_MAP, BY_WORDING, Claim
from geo.claims.explain import explain_claim
from geo.claims.rules.load import all_claim_rules
from geo.claims.rules.rule import KINDS


def claim(kind: str, rule: str = "") -> Claim:
    return Claim(0, 1, kind, "Alpha", "Beta", rule=rule)


def test_a_claim_is_explained_by_an_example_of_its_rule():
    assert explain_claim(claim("distance", "distance-with-be")) == (
        "The clause says how far one thing is from another, like “Gyumri is about 10 km from the "
        "Turkish border” (rule distance-with-be)."
    )


def test_a_claim_by_wording_alone_has_an_example_too():
    assert "like “Azerbaijan's Tovuz" in explain_claim(claim("containing", BY_WORDING))


def test_a_claim_known_by_its_number_says_so():
    said = "These words have a number, date or name published of what the text speaks of."
    assert explain_claim(claim("length", BY_FIGURE)) == said


def test_a_claim_known_by_the_map_says_so():
    said = "These words may say what a line passes, and are read so because the map bears it out."
    assert explain_claim(claim("passing", BY_MAP)) == said


def test_each_rule_has_an_id_of_its_own_beside_the_wording():
    assert BY_WORDING not in [rule.id for rule in all_claim_rules()]


@pytest.mark.parametrize("kind", KINDS)
def test_a_claim_without_a_rule_is_explained_by_its_kind(kind):
    assert explain_claim(claim(kind)).startswith("The clause says ")
    assert "like" not in explain_claim(claim(kind))
