"""Of what a text speaks at a point: the features in play there, and what vies with them."""

from collections.abc import Collection, Iterator, Sequence

from geo.claims.antecedents import Sorts, noun_sorts
from geo.claims.context import Context, Named
from geo.claims.masking import Thing

_CLASSES = {
    **dict.fromkeys(("pipe", "rail", "route"), "line"),
    **dict.fromkeys(("base", "air"), "base"),
    "area": "area",
}

_FIRST = 30
"""Within so many letters a sentence begins with what it is about."""


def classes_of(thing: Thing, sorts: Sorts) -> frozenset[str]:
    """Return whether a thing is a line, a base or an area; of some others nothing is known.

    What is told of a town may be told of a district.
    """
    if thing.kind == "town":
        return frozenset(["area"])
    known = sorts.get(thing.names[0], frozenset()) if thing.kind == "feature" else frozenset()
    if thing.kind == "other":
        known = noun_sorts(thing.noun)
    return frozenset(_CLASSES[sort] for sort in known if sort in _CLASSES)


def in_play(context: Context, sorts: Sorts) -> list[str]:
    """Return the features of which the next sentence may speak, the last named first.

    Where the text has just gone on to a named thing of its class, a feature is not in play; nor
    where it is a thing of no class, such as a port, of which anything may be told.
    """
    earlier = [*context.recent, context.headline, [*reversed(context.so_far)]]
    things = [one.thing for named in earlier for one in named if one.thing.kind == "feature"]
    things += [Thing("feature", 0, 0, (name,)) for name in sorted(context.features)]
    gone_on_to = frozenset(_gone_on_to(context.recent, sorts))
    return [
        name
        for name, thing in {thing.names[0]: thing for thing in things}.items()
        if not classes_of(thing, sorts) & gone_on_to
    ]


def _gone_on_to(recent: Sequence[Sequence[Named]], sorts: Sorts) -> Iterator[str]:
    """Return the classes of which the last sentence that named any began with none of ours."""
    for name in dict.fromkeys(_CLASSES.values()):
        of_class = (
            [one for one in named if one.thing.names and may_be(one.thing, [name], sorts)]
            for named in recent
        )
        heads = [one.thing for one in next(filter(None, of_class), []) if one.is_head]
        first = [one for one in heads if one.names and one.start <= _FIRST]
        if first and all(one.kind != "feature" for one in heads):
            yield name


def has_gone_on(context: Context, *, to_towns: bool) -> bool:
    """Return whether the last sentence that names anything is about what is none of ours.

    It begins with that and names no feature: "The mooring was repaired." So may it with a town,
    which tells of a port there rather than of a line.
    """
    last = next(filter(None, context.recent), ())
    if any(one.thing.kind == "feature" for one in last):
        return False
    kinds = ("other", "town") if to_towns else ("other",)
    heads = [one.thing for one in last if one.is_head]
    return any(one.kind in kinds and one.start <= _FIRST for one in heads[:1])


def may_be(thing: Thing, classes: Collection[str], sorts: Sorts) -> bool:
    """Return whether a thing is of one of the classes, or has a name and no class: a port."""
    theirs = classes_of(thing, sorts)
    is_of_none = thing.kind == "other" and bool(thing.names) and not theirs
    return bool(theirs & set(classes)) or is_of_none
