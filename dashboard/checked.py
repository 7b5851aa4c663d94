"""A check as HTML: what the text says, what the map and the sources have, and the verdict."""

from collections.abc import Iterable, Mapping
from html import escape

from dashboard.markup import value_html
from geo.claims.explain import explain_claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS, Check
from geo.layers.sources import Source

SIGNS = {AGREES: "✓", DIFFERS: "≠", CANNOT_TELL: "?"}
"""Of each verdict a sign that needs no colour."""

MOST_PUBLISHED = 6

_RELATIONS = ("avoiding", "bordering", "containing", "passing")
"""Kinds of claims that state no number, but what something is to another."""

Sources = Mapping[str, Source]


def verdict_html(verdict: str) -> str:
    """Show a verdict as a badge: its sign, then its name."""
    sign = f'<i aria-hidden="true">{SIGNS[verdict]}</i>'
    return f'<b class="verdict" data-verdict="{verdict}">{sign} {escape(verdict)}</b>'


def gravest_first(checks: Iterable[Check]) -> list[Check]:
    """Return checks with those first whose verdict stands for all of them."""
    found = list(checks)
    head = gravest(check.verdict for check in found)
    return sorted(found, key=lambda check: check.verdict != head)


def gravest(verdicts: Iterable[str]) -> str:
    """Return what stands for several verdicts: differs if one does, else agrees if one does."""
    found = set(verdicts)
    return next((verdict for verdict in (DIFFERS, AGREES) if verdict in found), CANNOT_TELL)


def quote_html(text: str, start: int, end: int) -> str:
    """Show a sentence verbatim, the clause that claims something marked in it."""
    clause = f"<mark>{escape(text[start:end])}</mark>" if start < end else ""
    quote = f"{escape(text[:start])}{clause}{escape(text[end:])}"
    return f'<blockquote dir="auto">{quote}</blockquote>'


def check_html(check: Check, sources: Sources) -> str:
    """Show both numbers, the margin, the published figures with their sources, and why."""
    measured = check.measured.text if check.measured else ""
    published = "".join(
        f"<dd>{escape(fact.name)}: {value_html(fact, sources.get(fact.source))}</dd>"
        for fact in check.published[:MOST_PUBLISHED]
    )
    more = len(check.published) - MOST_PUBLISHED
    published += f"<dd>and {more} more</dd>" if more > 0 else ""
    return (
        f'<div class="check">{verdict_html(check.verdict)}<p>{escape(check.why)}</p>'
        f"<dl><dt>Text</dt><dd>{escape(stated_of(check))}</dd>"
        f"{f'<dt>Map</dt><dd>{escape(measured)}</dd>' if measured else ''}"
        f"{'<dt>Published</dt>' if published else ''}{published}</dl>"
        f"<details><summary>Why this verdict</summary>{_why_html(check)}</details></div>"
    )


def stated_of(check: Check) -> str:
    """Return what a text says: "300 km", and of a relation what it is to: "passes Georgia"."""
    if check.claim.kind not in _RELATIONS or not check.used:
        return check.stated
    return f"{check.stated} {check.used[-1]}"


def _why_html(check: Check) -> str:
    """List the rule that read the clause, what was measured, and what would change the verdict."""
    used = f"Measured on the map: {', '.join(check.used)}." if check.used else ""
    drawn = "The dotted line on the map shows what was measured." if check.line else ""
    said = filter(None, (explain_claim(check.claim), used, drawn, check.change))
    return f"<ul>{''.join(f'<li>{escape(sentence)}</li>' for sentence in said)}</ul>"
