"""Why a clause was read as a claim, in words."""

from functools import lru_cache, partial

from geo.claims.claim import BY_FIGURE, BY_MAP, BY_WORDING, Claim
from geo.claims.rules.load import claim_rules
from geo.claims.rules.own_pieces import rule_languages
from geo.claims.rules.rule import Rule
from geo.errors import attempt

_KINDS = {
    "distance": "how far one thing is from another",
    "length": "how long a line is",
    "passing": "what a line passes",
    "avoiding": "what a line avoids",
    "starting": "where a line starts",
    "ending": "where a line ends",
    "parallel": "which lines run beside each other",
    "bordering": "what something borders",
    "containing": "where something lies",
    "figure": "a figure of something, a date, or who owns or runs it",
}
_BY_WORDING_EXAMPLE = "Azerbaijan's Tovuz grows grapes."


def explain_claim(claim: Claim) -> str:
    """Say in one sentence why a clause was read as a claim, with an example of the rule.

    A claim that was not read from a text, and so has no rule, is explained by its kind alone.
    """
    if claim.rule == BY_FIGURE:
        return "These words have a number, date or name published of what the text speaks of."
    if claim.rule == BY_MAP:
        told = _KINDS[claim.kind]
        return f"These words may say {told}, and are read so because the map bears it out."
    example = _examples().get(claim.rule)
    like = f", like “{example.removesuffix('.')}” (rule {claim.rule})" if example else ""
    return f"The clause says {_KINDS[claim.kind]}{like}."


def kind_of(claim: Claim) -> str:
    """Return the kind of a claim for a reader: "distance", and of a figure which: "capacity"."""
    return claim.what if claim.kind == "figure" else claim.kind


@lru_cache(maxsize=1)
def _examples() -> dict[str, str]:
    """Return `"Azerbaijan's Tovuz grows grapes."` for `containing-by-wording`, and so on."""
    loads = [partial(claim_rules, language) for language in ("", *rule_languages())]
    sound = [rule for load in loads for rule in attempt(load, tuple[Rule, ...](), [])]
    examples = {rule.id: rule.example for rule in sound}
    return {**examples, BY_WORDING: _BY_WORDING_EXAMPLE}
