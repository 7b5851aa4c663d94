"""Where a feature runs, starts, ends or lies, and what it borders, as the map bears it out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from geo.claims.claim import BY_MAP, Claim
from geo.claims.clause_objects import Object, objects_of
from geo.claims.masking import Thing
from geo.claims.meant_clauses import is_meant
from geo.claims.reading import SentenceReading
from geo.claims.recognising.cue_subjects import subjects_of_cue
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.map_cues import cues
from geo.claims.rules.clause import Clause, read_clauses

_ALIKE = dict.fromkeys(("passing", "starting", "ending", "containing", "length"), "course") | {
    "distance": "bordering"
}
"""Kinds that say much the same: a line that starts in a country, or is so long there, passes it."""

_PLACES = frozenset(("country", "town", "border", "feature", "adjective", "anaphor"))


def relations(
    reading: SentenceReading, known: KnownFacts, read: Sequence[Claim]
) -> Iterator[Claim]:
    """Return what a sentence says of places that the map bears out, besides what rules have `read`.

    Where the map does not, nothing is claimed: the cues are too loose to accuse anybody.
    """
    told = {_told(claim) for claim in read}
    for clause in _clauses(reading):
        subjects = subjects_of_cue(clause, reading)
        for rank, subject in enumerate(subjects, 1):
            objects = _objects(clause, subject, subjects[rank:], reading)
            for object_ in objects or _home(clause, subject, reading, known):
                claim = _claim(clause, subject, object_, reading)
                if _told(claim) not in told and _is_borne_out(claim, object_, known):
                    told.add(_told(claim))
                    yield claim


def _is_borne_out(claim: Claim, object_: Object, known: KnownFacts) -> bool:
    """Return whether the map bears a claim out; a country borders nothing that lies in it.

    A line ends at a border if its length up to there is published.
    """
    if object_.is_border and claim.kind == "ending" and not _is_up_to(claim, known):
        return False
    holds = claim.kind == "bordering" and known.bear_out(replace(claim, kind="containing"))
    return not holds and known.bear_out(claim)


def _is_up_to(claim: Claim, known: KnownFacts) -> bool:
    """Return whether the length of a whole line up to a border is published."""
    lengths = (one for one in known.lengths if one.feature == claim.subject and not one.part.ends)
    return any(claim.object in one.part.border for one in lengths)


def _clauses(reading: SentenceReading) -> Iterator[Clause]:
    """Return the cues in a sentence that are neither denied nor planned."""
    text = reading.masked.text
    kinds = {thing.kind for thing in reading.masked.things_in(text)}
    if reading.is_question or not kinds & _PLACES:
        return
    for cue in cues(reading.language):
        yield from filter(partial(is_meant, reading), read_clauses(cue, text))


def _objects(
    clause: Clause, subject: Thing, others: Sequence[Thing], reading: SentenceReading
) -> list[Object]:
    """Return Georgia for `"through Georgia"`, the lines named with one for `"side by side"`."""
    if clause.rule.kind == "parallel" and not clause.object:
        return [Object(thing.names[0]) for thing in others if thing.names != subject.names]
    return [
        Object(name, one.is_border)
        for one in objects_of(clause, subject, reading)
        for name in (one.stretch or (one.name,))
        if name
    ]


def _home(
    clause: Clause, subject: Thing, reading: SentenceReading, known: KnownFacts
) -> list[Object]:
    """Return Azerbaijan for `"in the west of the country"`, where no other country is named."""
    if clause.rule.kind != "containing" or clause.object:
        return []
    home, things = known.home_of(subject.names[0]), reading.masked.things_in(reading.masked.text)
    named = {name for one in things if one.kind in ("country", "adjective") for name in one.names}
    return [Object(home)] if home and named <= {home} else []


def _claim(clause: Clause, subject: Thing, object_: Object, reading: SentenceReading) -> Claim:
    """Return the claim of a cue, from its subject on where the sentence names that."""
    start, end = reading.masked.span(clause.span.start, clause.span.end)
    if subject.end:
        start, end = min(start, subject.start), max(end, subject.end)
    kind = clause.rule.kind
    return Claim(start, end, kind, subject.names[0], object_.name, rule=BY_MAP)


def _told(claim: Claim) -> tuple[str | None, ...]:
    """Return what two claims have in common that say much the same."""
    return _ALIKE.get(claim.kind, claim.kind), claim.subject, claim.object
