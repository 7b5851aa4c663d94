"""Operators and owners beside the published ones: who is named, and who is another."""

from collections.abc import Sequence

from geo.claims.claim import Claim
from geo.claims.figures.names import is_same_name
from geo.claims.figures.whats import whats
from geo.folding import folded
from geo.layers.facts import Fact

_SHARE_OF = "share of "


def is_named(name: str, fact: Fact) -> bool:
    """Return whether a name is in a fact: bp in the fact "share of bp", SOCAR in its value."""
    return any(
        is_same_name(name, one.removeprefix(_SHARE_OF))
        for one in (*fact.value.split(", "), *fact.value.split(" and "), fact.name)
    )


def is_of_the_owner(name: str, fact: Fact) -> bool:
    """Return whether a share is that of a company, or of one that its name begins with: Total."""
    owner = fact.name.removeprefix(_SHARE_OF)
    return is_named(name, fact) or folded(name).startswith(folded(owner))


def is_another(claim: Claim, facts: Sequence[Fact]) -> bool:
    """Return whether a company that is known is published as none of a feature's operators.

    Planned ones and those of a part count; who else owns a line may own it beside the others.
    """
    what = whats()[claim.what]
    if what.sorts:
        return False
    names = [one for one in whats().values() if one.says == "name"]
    held = [what, *(one for one in names if not one.people)]
    theirs = (fact for fact in facts if fact.feature == claim.subject)
    ours = [fact for fact in theirs if any(one.is_on(fact.name) for one in held)]
    others = (f for f in facts if any(what.is_on(f.name) for what in names))
    is_known = any(is_named(claim.text, fact) for fact in others)
    return bool(ours) and is_known and not any(is_named(claim.text, fact) for fact in ours)


def shares_of(claim: Claim, facts: Sequence[Fact]) -> list[Fact]:
    """Return the published shares of a company, if it is among the owners published last."""
    shares = [fact for fact in facts if fact.name.startswith(_SHARE_OF)]
    last = max((fact.as_of[:4] for fact in shares), default="")
    theirs = [fact for fact in shares if is_named(claim.text, fact)]
    return theirs if any(fact.as_of[:4] == last for fact in theirs) else []
