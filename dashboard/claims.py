"""What the open article claims of the map, checked against it, each with its margin."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from operator import attrgetter
from typing import Any, NamedTuple

import streamlit as st
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from dashboard import state
from dashboard.address import View
from dashboard.checked import (
    READ,
    Sources,
    checks_html,
    folded_html,
    gravest,
    gravest_first,
    quote_html,
    stated_of,
    verdict_html,
)
from dashboard.claimed import (
    MOST_CHECKED,
    checks_of,
    clauses,
    clauses_so_far,
    is_trivial,
    read_to,
    trivial,
)
from dashboard.content import Content, kept
from dashboard.markup import Desk
from geo.articles.linking import LinkedArticle
from geo.claims.clauses import Clause
from geo.claims.verdicts.check import Check
from geo.wording import counted

ALL = "all"
"""In the place of a claim's number: the list of all claims of the open article."""

UNCHECKED = "not checked yet"
"""In the place of the verdict on a clause that is not among those that are checked at once."""


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


def signs(
    desk: Desk, article: str, clauses: Sequence[Clause], checked: Sequence[Sequence[Check]]
) -> list[tuple[int, str]]:
    """Return the quiet sign of each clause that claims something, and its offset in the text.

    Its link names the article: which one is open by default changes with the next that is added.
    What is trivial has none.
    """
    unchecked = [()] * (len(clauses) - len(checked))
    pairs = zip(clauses, [*checked, *unchecked], strict=True)
    return [
        (clause.end, _sign(desk, article, clause, checks))
        for clause, checks in pairs
        if not is_trivial(checks)
    ]


def _sign(desk: Desk, article: str, clause: Clause, checks: Sequence[Check]) -> str:
    """Link to a check; the style sheet shows its sign, and its word to who points at it."""
    verdict = _verdict(checks)
    said = f"{verdict}; {stated_of(gravest_first(checks)[0])}" if checks else UNCHECKED
    return (
        f'<a class="claim" data-verdict="{verdict or UNCHECKED}" '
        f"{desk.href(article=article, claim=str(clause.number))} "
        f'aria-label="Check: {escape(said)}"></a>'
    )


def opened(content: Content, view: View, linked: LinkedArticle | None) -> Opened | None:
    """Return the clause that the view opens with its checks, if it opens one of this article."""
    found = clause(content, view, linked) if linked else None
    if linked is None or found is None:
        return None
    return _opened(content, linked, found, _telling(content, linked))


def clause(content: Content, view: View, linked: LinkedArticle) -> Clause | None:
    """Return the clause that the view opens, if it opens one of this article."""
    if view.claim in (None, ALL) or not state.is_meant(view, linked.article.id):
        return None
    found = clauses_so_far(content, linked) or ()
    return next((it for it in found if str(it.number) == view.claim), None)


def _opened(
    content: Content, linked: LinkedArticle, clause: Clause, telling: Sequence[Clause]
) -> Opened:
    """Return a clause opened, between the telling ones beside it."""
    article, number = linked.article, attrgetter("number")
    before = telling[: bisect_left(telling, clause.number, key=number)][-1:]
    after = telling[bisect_right(telling, clause.number, key=number) :][:1]
    sentence = article.sentence_at(clause.start)
    text, at = (sentence.text, sentence.start) if sentence else (article.text, 0)
    return Opened(
        _place(linked, clause), text, clause.start - at, clause.end - at,
        checks_of(content, clause),
        total=len(telling),
        before=_place(linked, before[0]) if before else None,
        after=_place(linked, after[0]) if after else None,
    )  # fmt: skip


def _telling(content: Content, linked: LinkedArticle) -> list[Clause]:
    without = trivial(content, linked)
    return [one for one in clauses(content, linked) if one.number not in without]


def _place(linked: LinkedArticle, clause: Clause) -> Place:
    sentence = linked.article.sentence_at(clause.start)
    return Place(clause.number, sentence.id if sentence else None)


def _verdict(checks: Sequence[Check]) -> str:
    return gravest(check.verdict for check in checks) if checks else ""


def card_html(desk: Desk, article: str, opened: Opened, sources: Sources) -> str:
    """Show what a clause says beside what the map measures and what is published."""
    quote = quote_html(opened.sentence, opened.start, opened.end)
    return (
        f'<section class="results" data-claim="{opened.at.number}" '
        f'aria-label="Checked against the map"><p><b>Checked against the map</b> '
        f"<a {desk.href()}>Close</a></p>{quote}{checks_html(opened.checks, sources)}"
        f"{_ways(desk, article, opened)}</section>"
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
    telling = _telling(content, linked)
    shown = [_opened(content, linked, clause, telling) for clause in found[:MOST_CHECKED]]
    desk, up_to = Desk(content.features), read_to(content, linked)
    return list_html(desk, linked.article.id, shown, len(found), up_to=up_to)


def list_html(
    desk: Desk, article: str, found: Sequence[Opened], total: int, *, up_to: int | None = None
) -> str:
    """List clauses in their sentences, each with its verdict: a link leads to its place and check.

    Of very many the first are listed, and of an article that was read `up_to` an offset the list
    says so. What is trivial is folded in a number.
    """
    trivial = [one for one in found if is_trivial(one.checks)]
    telling = [one for one in found if not is_trivial(one.checks)]
    less = f"<p>The first {len(found)} are listed.</p>" if len(found) < total else ""
    if up_to is not None:
        less += f"<p>Of this article the first {up_to:,} letters are read for claims.</p>"
    head = counted(total - len(trivial), "claim").capitalize()
    return (
        f'<section class="results" data-claim="{ALL}" aria-label="Claims of this article">'
        f"<p><b>{head} in this article</b> <a {desk.href()}>Close</a></p>"
        f'<p class="quiet">{READ}</p>{less}{_items_html(desk, article, telling)}'
        f"{folded_html(len(trivial), _items_html(desk, article, trivial), is_alone=not telling)}"
        "</section>"
    )


def _items_html(desk: Desk, article: str, found: Sequence[Opened]) -> str:
    return f'<ol class="claims">{"".join(_items(desk, article, found))}</ol>' if found else ""


def _items(desk: Desk, article: str, found: Sequence[Opened]) -> Iterator[str]:
    for one in found:
        link = _href(desk, article, one.at)
        verdict = verdict_html(_verdict(one.checks)) if one.checks else f"<b>{UNCHECKED}</b>"
        quote = quote_html(one.sentence, one.start, one.end)
        yield f'<li>{quote}<span class="actions">{verdict}<a {link}>See the check</a></span></li>'


def measured(opened: Opened | None) -> list[BaseGeometry]:
    """Return the lines that were measured to check a clause, in degrees."""
    lines = [check.line for check in opened.checks if check.line] if opened else []
    return [line for line in lines if not line.is_empty]


def drawn(opened: Opened | None) -> tuple[Mapping[str, Any], ...]:
    """Return the measured lines as GeoJSON geometries for the map to draw."""
    return tuple(mapping(line.simplify(0)) for line in measured(opened))
