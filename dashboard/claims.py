"""What the open article claims of the map, checked against it, each with its margin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

import streamlit as st
from shapely.geometry import mapping

from dashboard import state
from dashboard.content import BY_VERSION, Content
from dashboard.markup import Desk
from geo.articles.linking import LinkedArticle
from geo.claims.checks import Check, check_claim
from geo.claims.claim import Claim
from geo.claims.explain import explain_claim
from geo.claims.find import find_claims


@dataclass(frozen=True)
class Clause:
    """A clause and the claims it makes: "all the routes (such as A, B and C) pass through"."""

    number: int
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Opened:
    """A clause, verbatim, and how each of its claims compares with the map."""

    quote: str
    checks: tuple[Check, ...]


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=BY_VERSION)
def clauses(content: Content, linked: LinkedArticle) -> list[Clause]:
    """Return the clauses of an article that claim something, numbered from 1 in its order."""
    if content.vocabulary is None:
        return []
    claims = find_claims(linked, content.vocabulary)
    together = groupby(claims, key=lambda claim: (claim.start, claim.end, claim.kind))
    return [Clause(number, tuple(found)) for number, (_, found) in enumerate(together, 1)]


def signs(desk: Desk, article: str, clauses: Sequence[Clause]) -> list[tuple[int, str]]:
    """Return the quiet sign of each clause that claims something, and its offset in the text.

    Its link names the article: which one is open by default changes with the next that is added.
    """
    return [(clause.claims[0].end, _sign(desk, article, clause)) for clause in clauses]


def _sign(desk: Desk, article: str, clause: Clause) -> str:
    return (
        f'<a class="claim" {desk.href(article=article, claim=str(clause.number))} '
        f'title="Check against the map" '
        f'aria-label="Check this claim against the map: {clause.claims[0].kind}"></a>'
    )


def opened(content: Content, view: state.View, linked: LinkedArticle | None) -> Opened | None:
    """Return the clause that the view opens with its checks, if it opens one of this article."""
    if linked is None or not view.claim:
        return None
    for clause in clauses(content, linked):
        if str(clause.number) == view.claim:
            start, end = clause.claims[0].start, clause.claims[0].end
            return Opened(linked.article.text[start:end], _checks(content, clause.claims))
    return None


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=BY_VERSION)
def _checks(content: Content, claims: tuple[Claim, ...]) -> tuple[Check, ...]:
    if content.base is None:
        return ()
    return tuple(check_claim(claim, content.layers, content.base) for claim in claims)


def checks_html(desk: Desk, opened: Opened) -> str:
    """Show what a clause says beside what the map measures, with the margin and what was used."""
    rows = "".join(_row(check) for check in opened.checks)
    return (
        '<section class="results" aria-label="Checked against the map">'
        f"<p><b>Checked against the map</b> <a {desk.href()}>Close</a></p>"
        f'<blockquote dir="auto">{escape(opened.quote)}</blockquote>{rows}{_why(opened)}</section>'
    )


def drawn(opened: Opened | None) -> tuple[Mapping[str, Any], ...]:
    """Return the measured lines as GeoJSON geometries for the map to draw."""
    lines = [check.line for check in opened.checks if check.line] if opened else []
    return tuple(mapping(line.simplify(0)) for line in lines if not line.is_empty)


def _row(check: Check) -> str:
    measured = check.measured.text if check.measured else "not measured"
    used = ", ".join(check.used)
    on = f" <small>Measured on: {escape(used)}.</small>" if used else ""
    return (
        f'<dl class="check"><dt>Text</dt><dd>{escape(check.stated)}</dd>'
        f"<dt>Map</dt><dd>{escape(measured)} <b>{escape(check.verdict)}</b></dd></dl>"
        f"<p>{escape(check.why)}{on}</p>"
    )


def _why(opened: Opened) -> str:
    """Say once for each rule why the clause was read as a claim."""
    told = dict.fromkeys(explain_claim(check.claim) for check in opened.checks)
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in told)
    summary = "<summary>Why this was read as a claim</summary>"
    return f"<details>{summary}<ul>{items}</ul></details>" if told else ""
