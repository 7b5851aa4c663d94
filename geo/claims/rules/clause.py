"""A clause that a rule reads: which words of it are the subject, the object, the length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from geo.claims.rules.needed import may_be_in
from geo.claims.rules.rule import Rule


class Span(NamedTuple):
    """A stretch of a sentence with signs in it: `text`, from `start` up to `end`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Clause:
    """What a rule reads in a sentence with signs in it; what the clause does not have is None.

    `span` is all that it reads. `noun` stands for the subject ("the 1,768-km pipeline"),
    `town` is the word for a town by which the subject is called ("Tovuz, a town"), and `stretch`
    names the ends of the part of a line that is spoken of ("between Kars and Tbilisi"). `denial`
    denies what it claims, as it should ("bypasses Armenia"): what else is denied is doubtful.
    `number` stands in the unit of the length before it. Of a figure, `what` is what the text calls
    it ("capacity"), and `date` and `name` are what it is.
    """

    rule: Rule
    span: Span
    subject: Span | None
    object: Span | None
    quantity: Span | None
    noun: Span | None
    town: Span | None
    stretch: Span | None
    denial: Span | None = None
    number: Span | None = None
    what: Span | None = None
    date: Span | None = None
    name: Span | None = None


def read_clauses(rule: Rule, text: str) -> Iterator[Clause]:
    """Return the clauses that a rule reads in a sentence with signs in it, in order."""
    if not may_be_in(text, rule.needed):
        return
    first = rule.after.search(text) if rule.after else None
    if rule.after and not first:
        return
    for match in rule.pattern.finditer(text, first.end() if first else 0):
        spans = {name: _span(match, name) for name in rule.pattern.groupindex}
        yield Clause(
            rule,
            Span(match[0], *match.span()),
            subject=spans.get("subject"),
            object=spans.get("object") or spans.get("holder"),
            quantity=spans.get("quantity"),
            noun=spans.get("noun"),
            town=spans.get("town"),
            stretch=spans.get("stretch"),
            denial=spans.get("denial"),
            number=spans.get("number"),
            what=spans.get("what"),
            date=spans.get("date"),
            name=spans.get("name"),
        )


def _span(match: re.Match[str], group: str) -> Span | None:
    """Return `"Tovuz"` for the group subject in `"Tovuz borders Armenia"`, None for quantity."""
    return None if match[group] is None else Span(match[group], *match.span(group))
