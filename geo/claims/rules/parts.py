"""Which part of a line a length is of, where words beside the clause tell it: "in Georgia"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from geo.claims.masking import signs
from geo.claims.rules.clause import Clause, Span
from geo.claims.rules.siting import SOIL
from geo.claims.words import THE

_LAND = signs(["country", "feature"])
_END = rf"{THE}(?:[a-z]+ (?:of|in) )?{signs(['town', 'feature', 'border'])}"
_WITHIN = rf"(?:in|within|inside|on){SOIL} (?P<object>{_LAND})(?:'s)?(?: alone)?"
_NO_LIST = rf"(?!(?:,|,? and|,? or|,? to)(?: the)? {_LAND})"
_UP_TO = (
    r"(?:(?:up|down|all the way|out) )*(?:as far as(?: to)?|to|until|till)"
    rf" (?P<object>{THE}{signs(['border'])})"
)
_BETWEEN = rf"(?:between|from) (?P<stretch>{_END}(?: and| to| up to| as far as) {_END})"

_FROM = r"(?:from [^,;:.()]{1,60} )?"
_BEFORE = tuple(
    re.compile(rf"(?:^|[,;:] ?)(?:and |but |while )?{part},? ?$")
    for part in (_WITHIN, _BETWEEN, rf"{_FROM}{_UP_TO}")
)
_AFTER = tuple(
    re.compile(rf"(?:,|,? (?:of pipe|of track|of line))? {part}")
    for part in (rf"{_WITHIN}{_NO_LIST}", _BETWEEN, _UP_TO)
)
_WINDOW = 120
"""How far before a clause its part may begin."""


def with_part(clause: Clause, text: str) -> Clause:
    """Return a clause on a whole line as one on the part that the words beside it name.

    `"In Georgia, BTC is 249 km long"` and `"BTC is 249 km long in Georgia"` are of that in Georgia;
    a clause that names its part itself, or is on no length, stays as it is.
    """
    if clause.rule.is_of_a_whole and clause.quantity:
        for match, first in _parts(clause, text):
            start = min(clause.span.start, first + match.start())
            end = max(clause.span.end, first + match.end())
            spans = {
                name: Span(match[name], first + match.start(name), first + match.end(name))
                for name in match.re.groupindex
            }
            return replace(
                clause,
                span=Span(text[start:end], start, end),
                object=spans.get("object"),
                stretch=spans.get("stretch"),
            )
    return clause


def _parts(clause: Clause, text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Return the parts named before a clause, after its subject, after it; and their offsets."""
    start = max(clause.span.start - _WINDOW, 0)
    before = text[start : clause.span.start]
    yield from ((match, start) for one in _BEFORE if (match := one.search(before)))
    assert clause.quantity is not None
    is_said_of = clause.subject is None or clause.subject.end <= clause.quantity.start
    if is_said_of:
        ends = [clause.subject.end] if clause.subject else []
        for end in (*ends, clause.span.end):
            yield from ((match, 0) for one in _AFTER if (match := one.match(text, end)))
