"""What "it", "the pipeline" or "both railways" stands for: the last thing of the kind named."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from geo.claims.masking import Thing
from geo.claims.words import AREA, BASE, PIPE, RAIL, TOWN
from geo.folding import fold
from geo.names.gazetteer import Gazetteer

_SORTS = {
    sort: re.compile(rf"\b(?:{pattern})$")
    for sort, pattern in {"pipe": PIPE, "rail": RAIL, "area": AREA, "base": BASE}.items()
}
_ROUTE = re.compile(r"\b(?:lines?|routes?|corridors?|links?|projects?)$")
_LINES = (_SORTS["pipe"], _SORTS["rail"], _ROUTE)
_TOWN = re.compile(rf"\b{TOWN}$")
_MANY = re.compile(r"^(?:they|both|all|these|the two|the three)\b|(?<!s)s$")

Sorts = Mapping[str, frozenset[str]]


def sorts_of(gazetteer: Gazetteer, roles: Iterable[tuple[str, str]]) -> Sorts:
    """Return what each feature is: its roles in the layers, and the sorts of its names.

    A name's last word tells its sort: pipe, rail, area or base; there may be none.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for feature, role in roles:
        found[feature].add(role)
    for name in (*gazetteer.names, *gazetteer.wordings):
        folded = fold(name.name).text
        found[name.feature] |= {sort for sort, last in _SORTS.items() if last.search(folded)}
    return {feature: frozenset(sorts) for feature, sorts in found.items()}


def is_route(feature: str, sorts: Sorts) -> bool:
    """Return whether a feature is a line, or may be one for all that is known of it."""
    known = sorts.get(feature, frozenset())
    return not known or bool(known & {"pipe", "rail", "route"})


def resolve(anaphor: Thing, groups: Iterable[Sequence[Thing]], sorts: Sorts) -> tuple[Thing, ...]:
    """Return the things that an anaphor stands for; none where two could be meant by a singular.

    `groups` are the things named before it in its sentence, then in each sentence before that: of
    several in an earlier sentence, the one that the sentence begins with.
    """
    for before, group in enumerate(groups):
        fitting = {thing.names: thing for thing in group if _fits(anaphor.noun, thing, sorts)}
        if fitting:
            plural = bool(_MANY.search(anaphor.noun))
            first = next(iter(fitting.values()))
            if before and not plural and first.start <= len("The "):
                fitting = {first.names: first}
            one_of_ours = all(thing.kind != "other" for thing in fitting.values())
            fits = one_of_ours and plural == (len(fitting) > 1)
            return tuple(fitting.values()) if fits else ()
    return ()


def _fits(noun: str, thing: Thing, sorts: Sorts) -> bool:
    if thing.kind == "other":
        return noun in ("it", "they") or any(
            s.search(noun) and s.search(thing.noun) for s in _LINES
        )
    if noun in ("it", "they"):
        return thing.kind in ("feature", "town")
    if _TOWN.search(noun):
        return thing.kind == "town"
    if thing.kind != "feature":
        return False
    known = sorts.get(thing.names[0], frozenset())
    if _ROUTE.search(noun) and not any(last.search(noun) for last in _SORTS.values()):
        return is_route(thing.names[0], sorts)
    return any(sort in known and last.search(noun) for sort, last in _SORTS.items())
