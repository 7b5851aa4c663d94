"""What a clause speaks of besides its subject: Turkey, its border, the line that runs beside it."""

from collections.abc import Sequence
from typing import NamedTuple

from geo.claims.antecedents import resolve
from geo.claims.clause_subjects import OF_ROUTES, is_told
from geo.claims.masking import Thing
from geo.claims.reading import SentenceReading
from geo.claims.rules.clause import Clause
from geo.claims.rules.rule import Rule


class Object(NamedTuple):
    """What a clause speaks of besides its subject: Turkey, its border, or what lies between two."""

    name: str | None
    is_border: bool = False
    stretch: tuple[str, ...] = ()


def objects_of(clause: Clause, subject: Thing, reading: SentenceReading) -> list[Object]:
    """Return the objects: Turkey, a border, of `"the Turkish border"`; one of no name if none.

    An end of a stretch that is a border counts: `"from Kars to the Georgian border"`. What cannot
    be told of the subject is no object.
    """
    found = _objects_named(clause, subject, reading)
    return [one for one in found if _fits(clause.rule, subject, one.name, reading)]


def _is_possessive(thing: Thing, reading: SentenceReading) -> bool:
    """Return whether a place is that of something else: `"10 km from the pipeline's last pump"`."""
    said = reading.masked.original[thing.start : thing.end]
    return thing.kind == "feature" and said.endswith(("'s", "’s"))


def stretch_of(clause: Clause, reading: SentenceReading) -> tuple[str, ...]:
    """Return Kars and Tovuz for `"from Kars to Tovuz"`: a border, or a line, is left out."""
    return tuple(name for end in reading.ends(clause) if (name := _end_name(end, clause.rule)))


def _objects_named(clause: Clause, subject: Thing, reading: SentenceReading) -> list[Object]:
    if clause.rule.kind == "parallel":
        beside = _beside(clause, subject, reading)
        return [Object(thing.names[0]) for thing in beside if thing.names]
    borders = [end for end in reading.ends(clause) if end.kind == "border"]
    things = [*reading.things(clause.object, reading.is_place), *borders]
    if clause.rule.kind == "distance":
        things = [thing for thing in things if not _is_possessive(thing, reading)]
        if not things:
            return []
    if not things and not clause.object:
        return [Object(None)]
    if clause.rule.kind == "containing":
        return [Object(name) for thing in things for name in _holders(thing, subject, reading)]
    return [one for thing in things for one in _objects_in(thing, clause.rule, subject)]


def _fits(rule: Rule, subject: Thing, object_: str | None, reading: SentenceReading) -> bool:
    """A line through Georgia fits; a line through another, or what lies in itself, do not."""
    if subject.names[0] == object_ or not is_told(reading, rule, subject):
        return False
    if rule.kind == "parallel":
        return reading.is_known_route(object_)
    if subject.kind == "country" and rule.kind != "bordering":
        return False
    return rule.kind not in OF_ROUTES or not reading.is_known_route(object_)


def _holders(thing: Thing, subject: Thing, reading: SentenceReading) -> Sequence[str]:
    """Return Kars and Turkey for what lies `"in Kars, Turkey"`; in no town lies a town."""
    in_town = thing.kind == "town" and (subject.kind == "town" or reading.is_area(subject))
    towns = () if in_town else thing.names
    return (*towns, thing.holder) if thing.holder else towns


def _beside(clause: Clause, subject: Thing, reading: SentenceReading) -> list[Thing]:
    """Return BTE for BTC in `"BTC and BTE run side by side"`, or the line named before it."""

    def is_another(thing: Thing) -> bool:
        return reading.is_route(thing) and thing.names != subject.names

    if clause.object or not clause.subject:
        return reading.things(clause.object, is_another)
    together = reading.things(clause.subject, reading.is_route)
    if len(together) > 1:
        return together[[thing.names for thing in together].index(subject.names) + 1 :]
    before = [one.thing for one in reading.named_before(clause.subject)]
    lines = {thing.names: thing for thing in before if is_another(thing)}
    if lines:
        return list(lines.values()) if len(lines) == 1 else []
    start = reading.start_of(clause.subject)
    line = Thing("anaphor", start, start, noun="line")
    return list(resolve(line, (), reading.context, reading.sorts, is_another))


def _objects_in(thing: Thing, rule: Rule, subject: Thing) -> list[Object]:
    """Return Georgia and Turkey for both; the border of the two where a line is so long up to it.

    `"the Kars-Tbilisi section"` is no object of a name; the border of two countries, or of one that
    is told, is that of no district.
    """
    if thing.kind == "stretch":
        return [Object(None, stretch=thing.names)]
    if rule.is_of_a_border and thing.kind == "border" and (thing.owner or thing.noun != "each"):
        return []
    if rule.kind == "ending" and thing.kind == "border":
        return [Object(name, is_border=True) for name in thing.names]
    if rule.kind == "length" and thing.kind == "border" and thing.noun != "each":
        return [Object("–".join(thing.names), is_border=True)]
    return [Object(name, thing.kind == "border") for name in _far_side(thing, subject)]


def _end_name(thing: Thing, rule: Rule) -> str:
    """Return Kars for the town, Tovuz for the district; nothing for a border or a line.

    Lines run beside each other in areas, which have no ends: Georgia is Georgia.
    """
    return thing.names[0] if thing.kind == "town" or rule.kind == "parallel" else thing.town


def _far_side(thing: Thing, subject: Thing) -> Sequence[str]:
    """Return Turkey for `"Gyumri lies on the border of Turkey and Armenia"`; else all names."""
    if thing.kind != "border" or thing.noun == "each":
        return thing.names
    others = [name for name in thing.names if name != subject.country]
    return (others or thing.names)[-1:]
