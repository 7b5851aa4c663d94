"""The clauses in which rules read a claim, without those that are doubtful or about another."""

import re
from collections.abc import Iterator
from functools import cache

from geo.claims.doubts import is_doubtful
from geo.claims.reading import SentenceReading
from geo.claims.rules.clause import Clause, read_clauses
from geo.claims.rules.load import rules_on
from geo.claims.rules.parts import with_part
from geo.claims.subjects import is_closed, is_in_relative, is_spot_of, is_subject
from geo.claims.word_lists.load import any_of

_OF_WHOLES = ("length", "figure")
"""The kinds of claims that are of a part where they are made of a place: "where it is 248 km"."""


def meant_clauses(reading: SentenceReading) -> Iterator[Clause]:
    """Return the clauses that claim something; `"Is Kars 40 km from Gyumri?"` has none."""
    text = reading.masked.text
    if reading.is_question:
        return
    kinds = frozenset(thing.kind for thing in reading.masked.things_in(text))
    for rule in rules_on(reading.language, kinds):
        clauses = (with_part(clause, text) for clause in read_clauses(rule, text))
        yield from (clause for clause in clauses if is_meant(reading, clause))


def is_meant(reading: SentenceReading, clause: Clause) -> bool:
    """Return whether a clause is about its subject, with no if or not.

    `"troops in Gyumri are 10 km away"` is not about Gyumri.
    """
    text, language = reading.masked.text, reading.language
    rule, span = clause.rule, clause.span
    if clause.subject:
        before, head = text[: clause.subject.start], rule.subject in ("head", "area")
        if not is_subject(before, head=head, whole=rule.is_of_a_whole, language=language):
            return False
        if is_closed(before, text[clause.subject.end : span.end], language=language):
            return False
        if clause.subject.start == span.start and is_in_relative(before, language=language):
            return False
        if rule.kind == "distance" and is_spot_of(before) and _is_of_a_route(clause, reading):
            return False
    if rule.kind in _OF_WHOLES and _where(language).search(text, 0, span.start):
        return False
    if denial := clause.denial:
        text = text[: denial.start] + " " * len(denial.text) + text[denial.end :]
    aside = rule.subject == "aside"
    return not is_doubtful(text, *span[1:], by_the_way=aside, language=language)


def _is_of_a_route(clause: Clause, reading: SentenceReading) -> bool:
    """Return whether a clause is about a line that is named, or about several."""
    things = reading.masked.things_in(clause.subject.text if clause.subject else "")
    return any(thing.kind == "feature" and reading.is_route(thing) for thing in things)


@cache
def _where(language: str) -> re.Pattern[str]:
    """`", where "` at the end of a text."""
    return re.compile(rf", {any_of('lengths', 'where', language=language)} (?:the )?$")
