"""Whom a clause is about: what it names, what it speaks of as "it", what was spoken of before."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from geo.claims.antecedents import PRONOUNS, Takes, given, may_be_another, resolve
from geo.claims.in_play import has_gone_on
from geo.claims.masking import Thing
from geo.claims.reading import SentenceReading
from geo.claims.rules.clause import Clause, Span
from geo.claims.rules.rule import Rule
from geo.claims.subjects import is_one_of_two

OF_ROUTES = ("passing", "avoiding", "starting", "ending")
"""The kinds of claims that only a route makes, of what is none."""


_A_LINE = Thing("other", 0, 0, noun="line")


class Said(NamedTuple):
    """A clause that made a claim of a subject, with the lengths that it states."""

    clause: Clause
    subject: Thing
    lengths: Sequence[Thing]


def subjects_of(clause: Clause, reading: SentenceReading, said: Sequence[Said]) -> list[Thing]:
    """Return what a clause is about; in `"…, and 90 km from Yerevan"` what was spoken of."""
    is_figure, takes = clause.rule.kind == "figure", _takes(clause, reading)
    if clause.rule.follows:
        return _continued(clause, said)
    if clause.rule.subject == "given":
        return _given(reading, takes)
    if clause.noun:
        noun = _spoken_of(clause.noun, reading)
        return list(reading.meant(noun, takes))
    if clause.subject is None and is_figure:
        return _told_of(clause.span, reading, takes)
    if clause.subject is None and clause.rule.is_of_a_border:
        return _given(reading, takes)
    if clause.subject is None:
        return _line_before(clause.span, reading)
    subjects = reading.things(_without_aside(clause.subject, reading), takes)
    return [_as_town(thing) for thing in subjects] if clause.town else subjects


def _without_aside(span: Span, reading: SentenceReading) -> Span:
    """Return `"it"` of `"Unlike BTC, it crosses Georgia"`: a comma alone lists no pronoun."""
    before, comma, last = span.text.rpartition(", ")
    things = reading.masked.things_in(last)
    if not comma or [thing.noun in PRONOUNS for thing in things] != [True]:
        return span
    return span._replace(start=span.start + len(before + comma), text=last)


def is_unsure(clause: Clause, subject: Thing, reading: SentenceReading) -> bool:
    """Return whether a clause may be about another thing than the one it was taken to be about.

    "It" may be TANAP where that was named beside ours, and `"…, 10 km from Kars"` may go back.
    """
    text, language = reading.masked.text, reading.language
    if clause.rule.kind == "distance" and clause.subject:
        before, after = text[: clause.subject.start], text[clause.subject.end :]
        if is_one_of_two(before, after, language=language):
            return True
    anaphor = _anaphor(clause, reading)
    if anaphor is None:
        return False
    if any(one.thing.names == subject.names for one in reading.named_up_to(anaphor.start)):
        return False
    return may_be_another(anaphor, subject, reading.context, reading.sorts, _takes(clause, reading))


def _anaphor(clause: Clause, reading: SentenceReading) -> Thing | None:
    """Return the "it" that a clause is about."""
    if clause.noun:
        return _spoken_of(clause.noun, reading)
    things = reading.masked.things_in(clause.subject.text if clause.subject else "")
    return next((thing for thing in things if thing.kind == "anaphor"), None)


def _spoken_of(noun: Span, reading: SentenceReading) -> Thing:
    """Return the thing for which `"the line"` stands."""
    return Thing("anaphor", *reading.masked.span(noun.start, noun.end), noun=noun.text)


def _takes(clause: Clause, reading: SentenceReading) -> Takes:
    """Return what tells whether that which a clause says can be told of a thing."""
    is_figure = clause.rule.kind == "figure"
    return reading.statement(clause).takes if is_figure else partial(is_told, reading, clause.rule)


def is_told(reading: SentenceReading, rule: Rule, thing: Thing) -> bool:
    """Return whether a thing, ours or another, can be what a rule tells of: a line is long."""
    if rule.is_of_a_border:
        return thing.kind == "feature" and reading.is_area(thing)
    if rule.subject == "area" and thing.kind == "feature" and not reading.is_area(thing):
        return False
    if rule.kind in ("containing", "bordering") or rule.subject == "site":
        return not reading.is_route(thing)
    if rule.kind in ("length", "parallel", *OF_ROUTES):
        return reading.is_route(thing)
    return thing.kind != "border"


def _told_of(span: Span, reading: SentenceReading, takes: Takes) -> list[Thing]:
    """Return what `"Its eight pump stations"` or `"the lease"` is of: what was last named.

    Where nothing was of which it can be told, it is what the text is about; but nothing where the
    sentence begins with a name that is not known: "The Vaal mission, prolonged to 2027". Outside
    English, where a port that was spoken of last is not known, what is told of lines is of the last
    sentence. Nothing, too, where that is about another thing.
    """
    before, context = reading.named_before(span), reading.context
    if not any(one.thing.kind == "feature" for one in before) and reading.names_before(span):
        return []
    is_of_lines = takes(_A_LINE)
    if not before and has_gone_on(context, to_towns=is_of_lines):
        return []
    is_close = bool(reading.language) and is_of_lines
    if is_close:
        context = context.near
    if any(takes(one.thing) for named in (before, *context.recent) for one in named):
        start = reading.start_of(span)
        it = Thing("anaphor", start, start, noun="it")
        return list(resolve(it, before, context, reading.sorts, takes))
    return [] if is_close and context.recent else _given(reading, takes)


def _given(reading: SentenceReading, takes: Takes) -> list[Thing]:
    """Return what the text is about, unless it has just gone on to another thing."""
    things = given(reading.context, takes)
    return [thing for thing in things if thing.names[0] in reading.in_play]


def _line_before(span: Span, reading: SentenceReading) -> list[Thing]:
    """Return the one route of which `"443 km lie in Azerbaijan"`, or none if two are named.

    It is named before that; if none is, after it or in the sentences before. What follows another
    line is that one's.
    """
    start = reading.start_of(span)
    before = [one.thing for one in reading.named_before(span) if one.thing.names]
    if [thing.kind for thing in before if reading.is_route(thing)][-1:] == ["other"]:
        return []
    ours = [one.thing for one in reading.named if one.thing.kind == "feature"]
    routes = [thing for thing in ours if reading.is_route(thing)]
    named = [thing for thing in routes if thing.end <= start] or routes
    if named:
        return named[:1] if len({thing.names for thing in named}) == 1 else []
    line = Thing("anaphor", start, start, noun="line")
    return list(resolve(line, (), reading.context, reading.sorts))


def _continued(clause: Clause, said: Sequence[Said]) -> list[Thing]:
    """Return the subjects of the last clause that `"…, then through Turkey"` goes on from."""
    before = [s for s in said if s.clause.rule.kind == clause.rule.follows]
    around = [s.subject for s in before if _is_within(clause.span, s.clause.span)]
    ends = [s.clause.span.end for s in before if s.clause.span.end <= clause.span.start + 1]
    return around or [s.subject for s in before if s.clause.span.end == max(ends, default=-1)]


def _is_within(span: Span, outer: Span) -> bool:
    """`"and 10 km from Turkey"` is within `"90 km from Yerevan and 10 km from Turkey, Gyumri"`."""
    return outer.start < span.start and span.end <= outer.end


def _as_town(thing: Thing) -> Thing:
    """Return the town for the district in `"Tovuz, a town"`."""
    return replace(thing, kind="town", names=(thing.town,)) if thing.town else thing
