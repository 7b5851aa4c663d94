"""A clause that a rule reads: which part of it is the subject, the object, the length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from geo.claims.rules.rule import Rule


class Part(NamedTuple):
    """A part of a sentence with signs in it: `text`, from `start` up to `end`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Clause:
    """What a rule reads in a sentence with signs in it; a part that it does not have is None.

    `whole` is all that it reads. `noun` stands for the subject ("the 1,768-km pipeline"), and
    `town` is the word for a town by which the subject is called ("Tovuz, a town").
    """

    rule: Rule
    whole: Part
    subject: Part | None
    object: Part | None
    quantity: Part | None
    noun: Part | None
    town: Part | None


def read_clauses(rule: Rule, text: str) -> Iterator[Clause]:
    """Return the clauses that a rule reads in a sentence with signs in it, in order."""
    for match in rule.pattern.finditer(text):
        parts = {name: _part(match, name) for name in rule.pattern.groupindex}
        holder = parts.pop("holder", None)
        yield Clause(
            rule,
            Part(match[0], match.start(), match.end()),
            subject=parts.get("subject"),
            object=parts.get("object") or holder,
            quantity=parts.get("quantity"),
            noun=parts.get("noun"),
            town=parts.get("town"),
        )


def _part(match: re.Match[str], group: str) -> Part | None:
    """Return what a group holds, None where it has no share in the match."""
    return None if match[group] is None else Part(match[group], *match.span(group))
