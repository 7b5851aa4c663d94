"""What the open article claims of the map, checked against it, each with its margin."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

import streamlit as st
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from dashboard import state
from dashboard.checked import (
    Sources,
    check_html,
    gravest,
    gravest_first,
    quote_html,
    verdict_html,
)
from dashboard.content import Content, kept
from dashboard.markup import Desk
from geo.articles.linking import LinkedArticle
from geo.claims.clauses import Clause, clauses_of
from geo.claims.explain import kind_of
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS, Check
from geo.wording import counted

ALL = "all"
"""In the place of a claim's number: the list of all claims of the open article."""

MOST_CHECKED = 200
"""Of more clauses in one article the first are checked at once: a check takes some 15 ms."""

_TOLD = {
    AGREES: "The map or a source bears this claim out",
    DIFFERS: "Neither the map nor a source bears this claim out",
    CANNOT_TELL: "The map cannot tell whether this claim is so",
    "": "Check against the map",
}


class Place(NamedTuple):
    """Where a clause stands in the article: its number, and the id of its sentence."""

    number: int
    excerpt: str | None


@dataclass(frozen=True)
class Opened:
    """A clause with its sentence, verbatim, and how each of its claims compares with the map.

    It stands from `start` to `end` in the sentence. `before` and `after` are the clauses beside it
    in the article, of `total` in all.
    """

    at: Place
    sentence: str
    start: int
    end: int
    checks: tuple[Check, ...]
    total: int = 1
    before: Place | None = None
    after: Place | None = None


@kept(st.cache_resource)
def clauses(content: Content, linked: LinkedArticle) -> list[Clause]:
    """Return the clauses of an article that claim something, numbered from 1 in its order."""
    return clauses_of(linked, content.vocabulary) if content.vocabulary else []


@kept(st.cache_resource)
def verdicts(content: Content, linked: LinkedArticle) -> list[str]:
    """Return the verdict on each of the first clauses of an article; "" where none is known."""
    found = islice(clauses(content, linked), MOST_CHECKED)
    return [_verdict(_checks(content, clause)) for clause in found]


def signs(
    desk: Desk, article: str, clauses: Sequence[Clause], verdicts: Sequence[str]
) -> list[tuple[int, str]]:
    """Return the quiet sign of each clause that claims something, and its offset in the text.

    Its link names the article: which one is open by default changes with the next that is added.
    """
    told = [*verdicts, *[""] * (len(clauses) - len(verdicts))]
    pairs = zip(clauses, told, strict=True)
    return [(clause.end, _sign(desk, article, clause, verdict)) for clause, verdict in pairs]


def _sign(desk: Desk, article: str, clause: Clause, verdict: str) -> str:
    return (
        f'<a class="claim" data-verdict="{verdict}" '
        f'{desk.href(article=article, claim=str(clause.number))} title="{_TOLD[verdict]}" '
        f'aria-label="{_TOLD[verdict]}: {kind_of(clause.claims[0])}"></a>'
    )


def opened(content: Content, view: state.View, linked: LinkedArticle | None) -> Opened | None:
    """Return the clause that the view opens with its checks, if it opens one of this article."""
    if linked is None or not view.claim or not state.is_meant(view, linked.article.id):
        return None
    found = clauses(content, linked)
    meant = (rank for rank, one in enumerate(found) if str(one.number) == view.claim)
    return next((_opened(content, linked, found, rank) for rank in meant), None)


def _opened(
    content: Content, linked: LinkedArticle, clauses: Sequence[Clause], rank: int
) -> Opened:
    clause, article = clauses[rank], linked.article
    sentence = article.sentence_at(clause.start)
    text, at = (sentence.text, sentence.start) if sentence else (article.text, 0)
    return Opened(
        _place(linked, clause), text, clause.start - at, clause.end - at,
        _checks(content, clause),
        total=len(clauses),
        before=_place(linked, clauses[rank - 1]) if rank else None,
        after=_place(linked, clauses[rank + 1]) if rank + 1 < len(clauses) else None,
    )  # fmt: skip


def _place(linked: LinkedArticle, clause: Clause) -> Place:
    sentence = linked.article.sentence_at(clause.start)
    return Place(clause.number, sentence.id if sentence else None)


def _checks(content: Content, clause: Clause) -> tuple[Check, ...]:
    return tuple(map(content.checker, clause.claims)) if content.checker else ()


def _verdict(checks: Sequence[Check]) -> str:
    return gravest(check.verdict for check in checks) if checks else ""


def checks_html(desk: Desk, article: str, opened: Opened, sources: Sources) -> str:
    """Show what a clause says beside what the map measures and what is published."""
    rows = "".join(check_html(check, sources) for check in gravest_first(opened.checks))
    quote = quote_html(opened.sentence, opened.start, opened.end)
    return (
        f'<section class="results" data-claim="{opened.at.number}" '
        f'aria-label="Checked against the map"><p><b>Checked against the map</b> '
        f"<a {desk.href()}>Close</a></p>{quote}{rows}{_ways(desk, article, opened)}</section>"
    )


def _ways(desk: Desk, article: str, opened: Opened) -> str:
    """Lead to the claim before, the next one and all of them."""
    links = [
        f"<a {_href(desk, article, place)}>{said}</a>"
        for place, said in ((opened.before, "‹ Previous"), (opened.after, "Next ›"))
        if place
    ]
    if links:
        every = f"All {counted(opened.total, 'claim')}"
        links.append(f"<a {desk.href(article=article, claim=ALL)}>{every}</a>")
    return f'<p class="actions">{"".join(links)}</p>'


def _href(desk: Desk, article: str, place: Place) -> str:
    return desk.href(article=article, excerpt=place.excerpt, claim=str(place.number))


@kept(st.cache_resource)
def all_html(content: Content, linked: LinkedArticle) -> str:
    """List what an article claims, with what the map says to it; made once for all its readers."""
    found = clauses(content, linked)
    ranks = range(min(MOST_CHECKED, len(found)))
    shown = [_opened(content, linked, found, rank) for rank in ranks]
    return list_html(Desk(content.features), linked.article.id, shown, len(found))


def list_html(desk: Desk, article: str, found: Sequence[Opened], total: int) -> str:
    """List clauses in their sentences, each with its verdict: a link leads to its place and check.

    Of very many the first are listed.
    """
    items = "".join(_items(desk, article, found))
    less = f"<p>The first {len(found)} are listed.</p>" if len(found) < total else ""
    return (
        f'<section class="results" data-claim="{ALL}" aria-label="Claims of this article">'
        f"<p><b>{counted(total, 'claim').capitalize()} in this article</b> "
        f'<a {desk.href()}>Close</a></p>{less}<ol class="claims">{items}</ol></section>'
    )


def _items(desk: Desk, article: str, found: Sequence[Opened]) -> Iterator[str]:
    for one in found:
        link = _href(desk, article, one.at)
        verdict = verdict_html(_verdict(one.checks)) if one.checks else "<b>not checked</b>"
        quote = quote_html(one.sentence, one.start, one.end)
        yield f'<li>{quote}<span class="actions">{verdict}<a {link}>See the check</a></span></li>'


def measured(opened: Opened | None) -> list[BaseGeometry]:
    """Return the lines that were measured to check a clause, in degrees."""
    lines = [check.line for check in opened.checks if check.line] if opened else []
    return [line for line in lines if not line.is_empty]


def drawn(opened: Opened | None) -> tuple[Mapping[str, Any], ...]:
    """Return the measured lines as GeoJSON geometries for the map to draw."""
    return tuple(mapping(line.simplify(0)) for line in measured(opened))
