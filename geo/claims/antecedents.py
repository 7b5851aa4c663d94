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
_PRONOUNS = ("it", "they")
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


def resolve(anaphor: Thing, named: Iterable[Sequence[Thing]], sorts: Sorts) -> tuple[Thing, ...]:
    """Return the things that an anaphor stands for; none where two could be meant by a singular.

    `named` are the things named before it in its sentence, then in each sentence before that: of
    several in an earlier sentence, the one that the sentence begins with.
    """
    for sentences_back, things in enumerate(named):
        fitting = {thing.names: thing for thing in things if _fits(anaphor.noun, thing, sorts)}
        if fitting:
            return _meant(anaphor, tuple(fitting.values()), is_earlier=sentences_back > 0)
    return ()


def _meant(anaphor: Thing, fitting: tuple[Thing, ...], *, is_earlier: bool) -> tuple[Thing, ...]:
    """Return BTC and BTE for `"both pipelines"`; of the two nothing for `"the pipeline"`."""
    is_plural = bool(_MANY.search(anaphor.noun))
    if is_earlier and not is_plural and fitting[0].start <= len("The "):
        fitting = fitting[:1]
    is_of_ours = all(thing.kind != "other" for thing in fitting)
    return fitting if is_of_ours and is_plural == (len(fitting) > 1) else ()


def _fits(noun: str, thing: Thing, sorts: Sorts) -> bool:
    """`"the pipeline"` fits BTC, `"the city"` Kars, `"it"` both; `"the railway"` fits neither."""
    if thing.kind == "other":
        return noun in _PRONOUNS or any(s.search(noun) and s.search(thing.noun) for s in _LINES)
    if noun in _PRONOUNS:
        return thing.kind in ("feature", "town")
    if _TOWN.search(noun):
        return thing.kind == "town"
    return thing.kind == "feature" and _fits_feature(noun, thing.names[0], sorts)


def _fits_feature(noun: str, feature: str, sorts: Sorts) -> bool:
    """`"the pipeline"` and `"the route"` fit btc, `"the district"` fits tovuz."""
    said = {sort for sort, last in _SORTS.items() if last.search(noun)}
    if _ROUTE.search(noun) and not said:
        return is_route(feature, sorts)
    return bool(said & sorts.get(feature, frozenset()))
