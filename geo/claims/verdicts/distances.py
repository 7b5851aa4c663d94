"""Distances, "Gyumri is 10 km from Turkey", held against the map."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil, inf, isfinite

from geo.claims.claim import Claim
from geo.claims.statements import stated_km, stated_text
from geo.claims.verdicts.check import (
    AGREES,
    CANNOT_TELL,
    DIFFERS,
    Check,
    Known,
    as_compared,
    compare,
)
from geo.claims.verdicts.published import Length, Part, lengths_of, listed_lengths, parts_named
from geo.claims.verdicts.saying import Span, because, change, span_of
from geo.measures.located import Located
from geo.measures.margins import Measure

LONGEST_DETOUR = 2.1
"""So many times as long as a straight line a way by road may be.

Of the countries whose roads were measured, 2.1 is the most and 1.12 the least (Ballou, Rahardja and
Sakai 2002, Selected country circuity factors for road travel distance estimation, Transportation
Research Part A 36, 843–848, doi 10.1016/S0965-8564(01)00044-1; the range as quoted by others, the
paper itself was not at hand).
"""

_BY_ROAD = f", which may be by road, up to {LONGEST_DETOUR:g} times as far, or along a line"
_NO_ROADS = ", and the map has no roads to measure"


@dataclass(frozen=True)
class _Reach:
    """How far one thing is from another in a straight line, by all that may be meant.

    Of an area, `town` is from the town of its name, if it has one, `farthest` from its far edge.
    `is_along` tells that one is a line which comes so near that it may pass the other.
    """

    nearest: Measure
    town: Measure | None = None
    farthest: Measure | None = None
    is_along: bool = False

    @property
    def agreeing(self) -> list[Span]:
        """What can be meant by a distance without more words."""
        return [span_of(measure) for measure in (self.nearest, self.town) if measure]

    @property
    def straight(self) -> Span:
        """All that can be meant in a straight line."""
        spans = [*self.agreeing, *([span_of(self.farthest)] if self.farthest else [])]
        return Span(min(spans).low_km, max(span.high_km for span in spans))

    @property
    def text(self) -> str:
        """Where it is farther, as a piece of a sentence."""
        town = f", {self.town} from its town" if self.town else ""
        return town + (f", {self.farthest} from its far edge" if self.farthest else "")


def check_distance(claim: Claim, subject: Located, object_: Located, known: Known) -> Check:
    """`"Gyumri is 10 km from Turkey"` agrees with 11 ± 4 km; `"near Turkey"` cannot be told.

    Where the text does not say that it is straight, it may be longer, by road; of an area, all from
    its nearest to its farthest edge may be meant. Neither differs.
    """
    measured, line = known.distance(subject, object_)
    used, stated = (subject.label, object_.label), stated_text(claim)
    where = f"from {subject.label} to {object_.label}"
    check = partial(Check, claim, stated, line=line, used=used)
    if claim.value is None:
        why = f"On the map it is {measured} {where}; the text gives no figure to compare."
        return check(
            measured, CANNOT_TELL, why, change="It could be told if the text had a figure."
        )
    low_km, high_km = stated_km(claim)
    measured = as_compared(measured, low_km, high_km)
    published = _published(claim, subject, object_, known)
    agreeing = [one for one in published if one.is_within(low_km, high_km)]
    if agreeing:
        facts = tuple(dict.fromkeys(one.fact for one in (*agreeing, *published)))
        why = f"The text says {stated}; published: {listed_lengths(agreeing)}."
        why += f" On the map it is {measured} {where} in a straight line."
        return check(measured, AGREES, why, published=facts)
    reach = _reach(measured, subject, object_, known, low_km, high_km)
    verdict, told = _judge(claim, reach)
    why = f"On the map it is {measured} {where}{reach.text}; the text says {stated}{told}."
    told = change(verdict, claim, reach.agreeing, [_left_open(claim, reach)])
    return check(measured, verdict, why, change=told)


def _judge(claim: Claim, reach: _Reach) -> tuple[str, str]:
    """Return a verdict and why, by all that may be meant: straight or by road, edge or town."""
    low_km, high_km = stated_km(claim)
    by_map = compare(reach.nearest, low_km, high_km)
    told = because(by_map, reach.nearest, claim)
    is_shorter = high_km < span_of(reach.nearest).low_km
    if claim.way == "along" and not (by_map == DIFFERS and is_shorter):
        return CANNOT_TELL, _NO_ROADS
    if by_map != DIFFERS or is_shorter:
        return by_map, told
    if reach.town and compare(reach.town, low_km, high_km) == AGREES:
        return AGREES, because(AGREES, reach.town, claim, what="that from its town")
    if low_km <= reach.straight.high_km:
        return CANNOT_TELL, ", and the text does not say from where"
    if reach.is_along:
        return CANNOT_TELL, ", and a line has no one distance from what it passes"
    if low_km <= _left_open(claim, reach).high_km:
        return CANNOT_TELL, _BY_ROAD
    return DIFFERS, told


def _left_open(claim: Claim, reach: _Reach) -> Span:
    """Return all that a distance may be, with the detours that roads make if it may be by road."""
    low_km, high_km = reach.straight
    if reach.is_along or claim.way == "along":
        return Span(low_km, inf)
    far_km = high_km if claim.way == "straight" else LONGEST_DETOUR * high_km
    return Span(low_km, ceil(far_km) if isfinite(far_km) else inf)


def _reach(
    nearest: Measure,
    subject: Located,
    object_: Located,
    known: Known,
    low_km: float,
    high_km: float,
) -> _Reach:
    """Return all distances that may be meant; of areas, only where the nearest is not the one."""
    is_along = "route" in (subject.kind, object_.kind) and span_of(nearest).low_km == 0
    areas = [(one, other) for one, other in _both(subject, object_) if one.kind == "area"]
    if not areas or compare(nearest, low_km, high_km) == AGREES:
        return _Reach(nearest, is_along=is_along)
    towns = [
        known.distance(town, other)[0] for one, other in areas for town in _town_of(one, known)
    ]
    farthest = [known.farthest(one, other) for one, other in areas]
    return _Reach(
        nearest,
        as_compared(towns[0], low_km, high_km) if towns else None,
        as_compared(max(farthest, key=lambda one: one.value), low_km, high_km),
        is_along,
    )


def _both(subject: Located, object_: Located) -> Sequence[tuple[Located, Located]]:
    return (subject, object_), (object_, subject)


def _town_of(area: Located, known: Known) -> list[Located]:
    """Return the town Tovuz for "Tovuz district", if it lies there."""
    towns = known.base.towns
    names = [name for name in towns["name"] if area.label.startswith(name)]
    found = [known.locate(name) for name in names]
    shape = area.geometry.union_all()
    return [town for town in found if town and shape.intersects(town.parts[0])]


def _published(claim: Claim, subject: Located, object_: Located, known: Known) -> list[Length]:
    """Return the published lengths of lines between two places, unless a straight line is meant."""
    places = [one for one in (subject, object_) if one.kind in ("town", "site")]
    border = [object_.name] if object_.kind == "border" else []
    if claim.way == "straight" or len(places) + len(border) < 2:
        return []
    part = Part(border=frozenset(border), ends=frozenset(place.name for place in places))
    features = dict.fromkeys(fact.feature for fact in known.facts)
    lengths = [length for one in features for length in lengths_of(one, known.facts)]
    return [length for length in lengths if parts_named(length.fact.name)[0].meets(part)]
