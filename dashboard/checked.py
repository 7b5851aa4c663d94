"""A check as HTML: what the text says, what the map and the sources have, and the verdict."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from dashboard.markup import escaped, left_out, value_html
from geo.articles.passages import passage
from geo.claims.explain import explain_claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS, Check
from geo.layers.sources import Source
from geo.wording import counted

SIGNS = {AGREES: "✓", DIFFERS: "≠", CANNOT_TELL: "?"}
"""Of each verdict a sign that needs no colour."""

MOST_PUBLISHED = 6

READ = (
    "Only statements of place, course, length, distance and published figures are read; "
    "most sentences make none."
)
"""Which sentences are checked."""

_RELATIONS = {
    "avoids": "avoids",
    "borders": "borders",
    "ends there": "ends at",
    "lies in": "lies in",
    "passes": "passes",
    "runs beside it": "runs beside",
    "starts there": "starts at",
}
"""What a claim states that is no number: between the names of the two things that it is about."""

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
    """Show a sentence verbatim, the clause that claims something marked in it.

    Of a very long one what is around the clause is shown.
    """
    shown = passage(text, around=start)
    begin, end = max(shown.start, start), min(shown.end, end)
    clause = f"<mark>{escaped(text[begin:end])}</mark>" if begin < end else ""
    before, after = text[shown.start : begin], text[max(begin, end) : shown.end]
    quote = left_out(shown, f"{escaped(before)}{clause}{escaped(after)}")
    return f'<blockquote dir="auto">{quote}</blockquote>'


def check_html(check: Check, sources: Sources) -> str:
    """Show in a line each what is stated, what was measured, the verdict and why.

    The published figures follow with their sources.
    """
    rows = (
        ("Stated", [escape(stated_of(check))]),
        ("Measured", [escape(check.measured.text)] if check.measured else []),
        ("Verdict", [verdict_html(check.verdict)]),
        ("Why", [escape(check.why)]),
        ("Published", [*_published(check, sources)]),
    )
    lines = "".join(
        f"<dt>{term}</dt>{''.join(f'<dd>{value}</dd>' for value in values)}"
        for term, values in rows
        if values
    )
    return (
        f'<div class="check"><dl>{lines}</dl>'
        f"<details><summary>How it was checked</summary>{_how_html(check)}</details></div>"
    )


def checks_html(checks: Iterable[Check], sources: Sources) -> str:
    """Show checks, the gravest first; those that are trivial are folded in their number."""
    found = gravest_first(checks)
    telling = "".join(check_html(check, sources) for check in found if not check.is_trivial)
    trivial = [check_html(check, sources) for check in found if check.is_trivial]
    return telling + folded_html(len(trivial), "".join(trivial), is_alone=not telling)


def folded_html(trivial: int, html: str, *, is_alone: bool = False) -> str:
    """Fold what is trivial in its number: "and 1 trivial agreement"; open where it is `alone`."""
    if not trivial:
        return ""
    said = counted(trivial, "trivial agreement")
    if is_alone:
        return f"<details open><summary>{said.capitalize()}</summary>{html}</details>"
    return f"<details><summary>and {said}</summary>{html}</details>"


def _published(check: Check, sources: Sources) -> Iterator[str]:
    for fact in check.published[:MOST_PUBLISHED]:
        yield f"{escape(fact.name)}: {value_html(fact, sources.get(fact.source))}"
    more = len(check.published) - MOST_PUBLISHED
    if more > 0:
        yield f"and {more} more"


def stated_of(check: Check) -> str:
    """Return what a text says: "300 km", and of a relation the whole: "Alpha passes Georgia"."""
    relation = _RELATIONS.get(check.stated)
    if relation is None or len(check.used) < len(("subject", "object")):
        return check.stated
    subject, object_, *_ = check.used
    return f"{subject} {relation} {object_}"


def _how_html(check: Check) -> str:
    """List the rule that read the clause, what was measured, and what would change the verdict."""
    used = f"Measured on the map: {', '.join(check.used)}." if check.used else ""
    drawn = "The dotted line on the map shows what was measured." if check.line else ""
    said = filter(None, (explain_claim(check.claim), used, drawn, check.change))
    return f"<ul>{''.join(f'<li>{escape(sentence)}</li>' for sentence in said)}</ul>"
