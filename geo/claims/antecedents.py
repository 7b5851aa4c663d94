"""What "it", "the pipeline" or "both railways" stands for: the last thing of the kind named."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from geo.claims.context import Context, Named
from geo.claims.masking import Thing
from geo.claims.word_lists.load import any_of
from geo.claims.words import AIR, AREA, BASE, PIPE, RAIL, ROUTE, SITE, TOWN
from geo.folding import fold
from geo.names.gazetteer import Gazetteer

_SORTS = {
    sort: re.compile(rf"\b(?:{pattern})$")
    for sort, pattern in {
        "pipe": PIPE,
        "rail": RAIL,
        "area": AREA,
        "base": rf"(?:{BASE}|{SITE})",
        "air": AIR,
    }.items()
}
_LOADS = re.compile(r"\b(?:oil|gas|crude)\b")
_ROUTE = re.compile(rf"\b{ROUTE}$")
_TOWN = re.compile(rf"\b{TOWN}$")
_FIRST = 12
"""Within so many letters is the town that a sentence begins with."""

PRONOUNS = ("it", "they", "both", "all three")
RANKS = {"the former": 0, "the latter": -1}
"""Which it is of the two that were named last."""

_WAYS = frozenset(("corridor", "route"))
"""What may be said of one another, as a whole of which a line is part."""

_COUNTS = {2: re.compile(r"(?:both|the two)\b"), 3: re.compile(r"(?:all|the) three\b")}
_SPOTS = ("town", "border")
_OURS = ("feature", "town", "country")
_MANY = re.compile(r"^(?:they|both|all|these|the two|the three)\b|(?<!s)s$")

Sorts = Mapping[str, frozenset[str]]
Takes = Callable[[Thing], bool]
"""Whether what is told can be told of a thing: a town is not 1,768 km long."""


def sorts_of(gazetteer: Gazetteer, roles: Iterable[tuple[str, str]]) -> Sorts:
    """Return what each feature is: its roles in the layers, and the sorts of its names.

    A name's last word tells its sort: pipe, rail, area or base; there may be none. What a line
    carries is one, too: oil, gas.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for feature, role in roles:
        found[feature].add(role)
    for name in (*gazetteer.names, *gazetteer.wordings):
        folded = fold(name.name).text
        found[name.feature] |= {sort for sort, last in _SORTS.items() if last.search(folded)}
        found[name.feature] |= _loads(folded)
    return {feature: frozenset(sorts) for feature, sorts in found.items()}


def noun_sorts(noun: str) -> frozenset[str]:
    """Return what a noun says that a thing is: `"the gas pipeline"` a pipe, `"the link"` a route.

    A railway line is both, and of what has no sort, such as a tunnel, nothing is said.
    """
    sorts = {sort for sort, last in _SORTS.items() if last.search(noun)}
    return frozenset(sorts | {"route"} if _ROUTE.search(noun) else sorts)


def is_route(feature: str, sorts: Sorts) -> bool:
    """Return whether a feature is a line, or may be one for all that is known of it."""
    known = sorts.get(feature, frozenset())
    return not known or bool(known & {"pipe", "rail", "route"})


def _any(_: Thing) -> bool:
    return True


def is_way(noun: str) -> bool:
    """Return whether a noun is of what is long: a pipeline, a road; and so is a border."""
    return not noun or bool(_way().search(noun))


def is_town(noun: str) -> bool:
    """Return whether a noun is of a town: `"the village"`."""
    return bool(_TOWN.search(noun))


def is_site(noun: str) -> bool:
    """Return whether a noun is of what lies somewhere and is neither a line nor a base: a port."""
    return bool(_site().search(noun)) and not noun_sorts(noun)


def given(context: Context, takes: Takes) -> list[Thing]:
    """Return the feature that a text is about where a line names none: `"Length: 1,768 km"`.

    It is the only one in the headline, else in the whole text, of which this can be told.
    """
    headline = {one.thing.names: one.thing for one in context.headline if takes(one.thing)}
    everywhere = [_feature(name) for name in sorted(context.features)]
    told = list(headline.values()) or [thing for thing in everywhere if takes(thing)]
    return told if len(told) == 1 and told[0].kind == "feature" else []


def _feature(name: str) -> Thing:
    return Thing("feature", 0, 0, (name,))


def resolve(
    anaphor: Thing, before: Sequence[Named], context: Context, sorts: Sorts, takes: Takes = _any
) -> tuple[Thing, ...]:
    """Return the things that an anaphor stands for; none where two could be meant by a singular.

    `before` are the things named before it in its sentence; `takes` says of which of them can be
    told what is told. The last sentence that names any counts: of several, what it is about. A noun
    may also go back to the headline, or to the only thing of its sort that the text has named, or
    is going to name.
    """
    for count, words in _COUNTS.items():
        if words.match(anaphor.noun):
            groups = (before, *context.recent, context.so_far)
            return _ours(
                _so_many(count, groups, lambda one: takes(one) and fits(anaphor.noun, one, sorts))
            )
    if anaphor.noun in RANKS:
        both = _so_many(2, (before, *context.recent), takes)
        return _ours(both[RANKS[anaphor.noun] :][:1]) if both else ()
    spoken_of = (
        [one for one in named if one.is_head or one.thing.names] for named in context.recent
    )
    if anaphor.noun in PRONOUNS:
        before = [one for one in before if one.is_head or one.thing.kind not in _SPOTS]
    lately = [one for named in (before, *context.recent) for one in named]
    if _is_told_apart(anaphor.noun) or _is_called_so(anaphor.noun, lately):
        return ()
    for named in (before, *spoken_of):
        fitting = [
            one for one in named if fits(anaphor.noun, one.thing, sorts) and takes(one.thing)
        ]
        if not any(one.is_head for one in fitting) and _is_of_another(anaphor.noun, named):
            return ()
        if not fitting and named is not before and _is_of_a_town(anaphor.noun, named):
            return ()
        if fitting:
            return _meant(anaphor.noun, fitting, is_earlier=named is not before)
    if anaphor.noun in PRONOUNS:
        return ()
    everywhere = [Named(_feature(name), is_head=True) for name in sorted(context.features)]
    headline, so_far, anywhere = (
        [one for one in named if fits(anaphor.noun, one.thing, sorts)]
        for named in (context.headline, context.so_far, everywhere)
    )
    return _meant(anaphor.noun, headline or so_far or anywhere, is_earlier=False)


def may_be_another(
    anaphor: Thing, meant: Thing, context: Context, sorts: Sorts, takes: Takes = _any
) -> bool:
    """Return whether an anaphor may stand for another thing than the one that it was taken for.

    So it is where the sentence before that speaks of that one also names another that fits: `"BTC
    meets TANAP. It is …"`.
    """
    if _MANY.search(anaphor.noun):
        return False
    for named in context.recent:
        things = [one.thing for one in named if one.thing.kind in ("feature", "other")]
        fitting = [one for one in things if fits(anaphor.noun, one, sorts) and takes(one)]
        if any(one.names == meant.names for one in fitting):
            return any(one.names != meant.names for one in fitting)
    return False


def _meant(noun: str, fitting: Sequence[Named], *, is_earlier: bool) -> tuple[Thing, ...]:
    """Return BTC and BTE for `"both pipelines"`; of the two nothing for `"the pipeline"`."""
    is_plural = bool(_MANY.search(noun))
    heads = [one for one in fitting if one.is_head]
    if is_earlier and heads and not is_plural:
        fitting = heads[:1]
    things = {(one.thing.names, one.thing.noun): one.thing for one in fitting}
    is_of_ours = all(thing.kind in _OURS for thing in things.values())
    return tuple(things.values()) if is_of_ours and is_plural == (len(things) > 1) else ()


def _is_of_another(noun: str, named: Sequence[Named]) -> bool:
    """Return whether `"the line"` is that of `"Its neighbour is TANAP"`, a pipeline by its name."""
    lines = (_SORTS["pipe"], _SORTS["rail"])
    return bool(_ROUTE.search(noun)) and any(
        line.search(thing.noun) for thing in _others_by_name(named) for line in lines
    )


def _is_called_so(noun: str, named: Sequence[Named]) -> bool:
    """Return whether `"the corridor"` or `"the route"` is that of `"part of the Vaal Corridor"`."""
    if noun_sorts(noun) != {"route"}:
        return False
    last, others = noun.split(" ")[-1], _others_by_name(named)
    words = {fold(thing.names[0]).text.split(" ")[-1] for thing in others}
    return last in words or (last in _WAYS and any(thing.noun == "line" for thing in others))


def _others_by_name(named: Sequence[Named]) -> list[Thing]:
    """Return the things that are none of ours and have names."""
    return [one.thing for one in named if one.thing.kind == "other" and one.thing.names]


def _is_told_apart(noun: str) -> bool:
    """Return whether `"the older pipeline"` is told from one that was named before."""
    return bool(_apart().search(noun))


def _is_of_a_town(noun: str, named: Sequence[Named]) -> bool:
    """Return whether `"the district"` is that of `"Kars is old."`: one called like a town."""
    first = (one.thing for one in named if one.is_head and one.thing.start < _FIRST)
    return bool(_SORTS["area"].search(noun)) and any(thing.kind == "town" for thing in first)


def _so_many(count: int, groups: Iterable[Iterable[Named]], takes: Takes) -> tuple[Thing, ...]:
    """Return BTC and BTE for `"both"`, of the last sentence that named two, else of all so far."""
    for named in groups:
        proper = [one.thing for one in named if one.thing.kind in ("feature", "other")]
        things = {thing.names: thing for thing in proper if thing.names and takes(thing)}
        if len(things) == count:
            return tuple(things.values())
    return ()


def _ours(things: tuple[Thing, ...]) -> tuple[Thing, ...]:
    """Return things, if all are features; what is told of another one, too, is none of ours."""
    return things if all(thing.kind == "feature" for thing in things) else ()


def fits(noun: str, thing: Thing, sorts: Sorts) -> bool:
    """`"the pipeline"` fits BTC, `"the city"` Kars, `"it"` both; `"the railway"` fits neither."""
    if thing.kind == "other":
        if noun in ("both", "all three"):
            return True
        if noun in PRONOUNS:
            return bool(_MANY.search(noun)) == bool(_MANY.search(thing.noun))
        return bool(noun_sorts(noun) & noun_sorts(thing.noun))
    if noun in PRONOUNS:
        return thing.kind in (*_OURS, "border")
    if is_town(noun):
        return thing.kind == "town" and bool(thing.country)
    return thing.kind == "feature" and _fits_feature(noun, thing.names[0], sorts)


def _fits_feature(noun: str, feature: str, sorts: Sorts) -> bool:
    """`"the pipeline"` and `"the route"` fit btc, `"the district"` fits tovuz."""
    said, known = noun_sorts(noun), sorts.get(feature, frozenset())
    if not _carries(noun, known):
        return False
    if said == {"route"}:
        return is_route(feature, sorts)
    return bool((said - {"route"}) & known)


@lru_cache(maxsize=1)
def _way() -> re.Pattern[str]:
    """`"pipeline"`, `"old road"`."""
    return re.compile(rf"(?:{PIPE}|{RAIL}|{ROUTE}|{any_of('things', 'way')})$")


@lru_cache(maxsize=1)
def _site() -> re.Pattern[str]:
    """`"terminal"`, `"mooring"`."""
    return re.compile(rf"{any_of('things', 'spot')}$")


def _loads(name: str) -> set[str]:
    """Return oil for `"the crude line"`."""
    return {"oil" if load == "crude" else load for load in _LOADS.findall(name)}


@lru_cache(maxsize=1)
def _apart() -> re.Pattern[str]:
    """`"the older "`, `"the northern "`, before a noun."""
    return re.compile(rf"\bthe (?:{any_of('things', 'apart')}) ")


def _carries(noun: str, sorts: Collection[str]) -> bool:
    """`"the gas line"` carries what bte does; btc, of which oil is known, it is not."""
    said, known = _loads(noun), {"oil", "gas"} & set(sorts)
    return not said or not known or bool(said & known)
