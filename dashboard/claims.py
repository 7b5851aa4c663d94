"""What the open article claims of the map, checked against it, each with its margin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

import streamlit as st
from shapely.geometry import mapping

from dashboard import state
from dashboard.content import Content, kept
from dashboard.markup import Desk
from geo.articles.article import Article
from geo.articles.linking import LinkedArticle
from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.claims.explain import explain_claim
from geo.claims.find import find_claims
from geo.claims.verdicts.check import Check
from geo.wording import counted

ALL = "all"
"""In the place of a claim's number: the list of all claims of the open article."""


@dataclass(frozen=True)
class Clause:
    """A clause and the claims it makes: "all the routes (such as A, B and C) pass through"."""

    number: int
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Opened:
    """A clause by its number, verbatim, and how each of its claims compares with the map."""

    number: int
    quote: str
    checks: tuple[Check, ...]


@kept(st.cache_resource)
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
    if linked is None or not view.claim or not state.is_meant(view, linked.article.id):
        return None
    found = (one for one in clauses(content, linked) if str(one.number) == view.claim)
    return next((_opened(content, linked, clause) for clause in found), None)


def _opened(content: Content, linked: LinkedArticle, clause: Clause) -> Opened:
    start, end = clause.claims[0].start, clause.claims[0].end
    return Opened(clause.number, linked.article.text[start:end], _checks(content, clause.claims))


@kept(st.cache_resource)
def _checks(content: Content, claims: tuple[Claim, ...]) -> tuple[Check, ...]:
    if content.base is None:
        return ()
    return tuple(
        check_claim(claim, content.layers, content.base, content.facts) for claim in claims
    )


def checks_html(desk: Desk, opened: Opened) -> str:
    """Show what a clause says beside what the map measures, with the margin and what was used."""
    rows = "".join(_row(check) for check in opened.checks)
    return (
        f'<section class="results" data-claim="{opened.number}" '
        'aria-label="Checked against the map">'
        f"<p><b>Checked against the map</b> <a {desk.href()}>Close</a></p>"
        f'<blockquote dir="auto">{escape(opened.quote)}</blockquote>{rows}{_why(opened)}</section>'
    )


@kept(st.cache_data)
def all_html(content: Content, linked: LinkedArticle) -> str:
    """List what an article claims, with what the map says to it; made once for all its readers.

    A check takes some 20 ms, and a long report claims a hundred things.
    """
    found = [(one, _opened(content, linked, one)) for one in clauses(content, linked)]
    return list_html(Desk(content.features), linked.article, found)


def list_html(desk: Desk, article: Article, found: Sequence[tuple[Clause, Opened]]) -> str:
    """List clauses, each with its verdict: a link leads to its place in the text and its check."""
    items = (_item(desk, article, clause, opened) for clause, opened in found)
    return (
        f'<section class="results" data-claim="{ALL}" aria-label="Claims of this article">'
        f"<p><b>{counted(len(found), 'claim').capitalize()} in this article</b> "
        f'<a {desk.href()}>Close</a></p><ol class="claims">{"".join(items)}</ol></section>'
    )


def _item(desk: Desk, article: Article, clause: Clause, opened: Opened) -> str:
    at = clause.claims[0].start
    sentence = next((one.id for one in article.sentences if one.start <= at < one.end), None)
    link = desk.href(article=article.id, excerpt=sentence, claim=str(clause.number))
    verdicts = ", ".join(dict.fromkeys(check.verdict for check in opened.checks)) or "not checked"
    return f'<li><a {link} dir="auto">{escape(opened.quote)}</a> <b>{escape(verdicts)}</b></li>'


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
