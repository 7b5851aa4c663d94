"""Whom a cue is about: the line or the place that its clause speaks of, or nobody."""

from collections.abc import Sequence
from functools import partial

from geo.claims.antecedents import Takes, given
from geo.claims.clause_subjects import is_told
from geo.claims.masking import Thing
from geo.claims.reading import SentenceReading
from geo.claims.recognising.cue_named import OF_SITES, groups_of, named_before, named_behind
from geo.claims.recognising.cue_stand_ins import PLACES, counted, stood_for
from geo.claims.recognising.cue_words import (
    stand_in,
)
from geo.claims.rules.clause import Clause


def subjects_of_cue(clause: Clause, reading: SentenceReading) -> list[Thing]:
    """Return what a cue is about: what its clause names before it, or speaks of.

    Nothing where that is no feature, only its owner or its load, or where a clause of its own
    begins between them. What is named behind the cue counts where the cue opens the sentence, and
    what an earlier sentence named where this one has a word that stands for it ("its", "the gas").
    """
    takes = partial(_takes, clause, reading)
    if clause.rule.subject == "given":
        beside = {thing.names for thing in reading.things(clause.object, takes)}
        return given(reading.context, lambda one: takes(one) and one.names not in beside)
    if clause.subject:
        return reading.things(clause.subject, takes)
    if clause.rule.subject == "aside":
        return _wherever(clause, reading, takes)
    named = [one.thing for one in reading.named if takes(one.thing)]
    start, end = reading.masked.span(clause.span.start, clause.span.end)
    named, is_summed_up = _one_by_one(named)
    if before := [thing for thing in named if thing.end <= start]:
        return named_before(before, clause, reading)
    if many := counted(reading, takes):
        return many
    if behind := [thing for thing in named if thing.start >= end and thing.kind == "feature"]:
        return (
            groups_of(behind, reading)[0] if is_summed_up else named_behind(behind, clause, reading)
        )
    behind_object = clause.object.end if clause.object else clause.span.end
    said = reading.masked.text[behind_object : clause.span.end]
    is_told = bool(reading.language and stand_in(reading.language).search(said))
    is_within = (one.kind == "feature" and start <= one.start < end for one in named)
    if not is_told and not all(is_within):
        return []
    return stood_for(clause, reading, takes)


def _one_by_one(named: Sequence[Thing]) -> tuple[list[Thing], bool]:
    """Return BTC and BTE for `"Two lines, BTC and BTE"`, and whether such a word was left out."""
    last = [thing.start for thing in named if thing.kind == "feature"][-2:-1]
    left = [one for one in named if not (_is_sum(one) and last and one.start < last[0])]
    return left, len(left) < len(named)


def _is_sum(thing: Thing) -> bool:
    return thing.kind == "other" and not thing.names and thing.noun.endswith("s")


def _wherever(clause: Clause, reading: SentenceReading, takes: Takes) -> list[Thing]:
    """Return what a sentence names, wherever it stands, or else what was just spoken of.

    The nearest before the cue counts, else the first behind it; not where others of its kind are
    named. Of "all three lines" the sentence may name each.
    """
    if many := counted(reading, takes):
        return many
    inside = clause.object or clause.span
    first, last = reading.masked.span(inside.start, inside.end)
    named = [one.thing for one in reading.named if takes(one.thing)]
    named = [one for one in named if not (first <= one.start < last and one.names)]
    named = [
        one for one in named if one.names or (one.end <= first and not _is_its_own(one, reading))
    ]
    ours = [thing for thing in named if thing.kind == "feature"]
    if _is_rivalled(reading, clause):
        return []
    if not ours:
        return [] if named else stood_for(clause, reading, takes, needs_word=False)
    groups = groups_of(ours, reading)
    before = [group for group in groups if group[-1].end <= first]
    return (before[-1:] or groups)[0]


def _is_its_own(thing: Thing, reading: SentenceReading) -> bool:
    """Return whether `"its path"` is that of what was named before."""
    return not thing.names and bool(
        stand_in(reading.language).match(reading.masked.text, reading.at(thing))
    )


def _is_rivalled(reading: SentenceReading, clause: Clause) -> bool:
    """Return whether a sentence names another line, or where a place is told of, another place."""
    others = [one for one in reading.named if one.thing.kind == "other"]
    if clause.rule.kind not in OF_SITES:
        return any(one.thing.names and reading.is_route(one.thing) for one in others)
    return any(
        one.thing.kind == "country" and not reading.is_within(one.thing, clause.span)
        for one in reading.named
    ) or any(not reading.is_route(one.thing) and (one.thing.names or one.is_head) for one in others)


def _takes(clause: Clause, reading: SentenceReading, thing: Thing) -> bool:
    """Return whether a thing may be what a cue is about, ours or another."""
    if clause.rule.kind in OF_SITES:
        return thing.kind == "feature" and is_told(reading, clause.rule, thing)
    return thing.kind not in PLACES and is_told(reading, clause.rule, thing)
