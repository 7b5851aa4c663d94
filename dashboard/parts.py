"""The part of a long article that is shown, the way to the others, and steps across them."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

import streamlit as st

from dashboard import claims, state
from dashboard.address import View
from dashboard.content import Content, kept
from dashboard.markup import Desk
from geo.articles.article import Article, Sentence
from geo.articles.linking import LinkedArticle
from geo.articles.parts import Part, part_at, parts_of

EVERY = ""
"""In the place of a feature: all of them."""

_FINDING = "The search at the top finds words in all parts."
_ON_PAPER = "The other parts are not printed."


@dataclass(frozen=True)
class Steps:
    """The mentions to step through: `total` in all, `before` of them in earlier parts.

    `back` and `on` are the numbers of the parts that hold the nearest ones before and after those
    of this part, None where it is the only part; `is_here` is whether any of them is in this one.
    """

    total: int
    before: int = 0
    is_here: bool = True
    back: int | None = None
    on: int | None = None


@kept(st.cache_resource)
def parts(content: Content, linked: LinkedArticle) -> tuple[Part, ...]:
    """Return the parts of an article: one, unless it is long."""
    return parts_of(linked)


@kept(st.cache_resource)
def starts(content: Content, linked: LinkedArticle) -> Mapping[str, Sequence[int]]:
    """Return where an article names each feature, in its order, and where it names any."""
    found: dict[str, list[int]] = {EVERY: []}
    for mention in linked.mentions:
        found[EVERY].append(mention.start)
        found.setdefault(mention.feature, []).append(mention.start)
    return found


def shown(content: Content, view: View, linked: LinkedArticle, lit: Sentence | None) -> Part:
    """Return the part of an article that a view shows.

    It is the one that is asked for, else that of the sentence that is `lit`, of the claim that is
    open or of the first mention of the chosen feature, else the first.
    """
    every, is_meant = parts(content, linked), state.is_meant(view, linked.article.id)
    if len(every) == 1:
        return every[0]
    if view.part and is_meant:
        return every[min(int(view.part), len(every)) - 1]
    clause = claims.clause(content, view, linked)
    named = starts(content, linked).get(view.feature or "no feature", ())
    offsets = (*([lit.start] if lit else []), *([clause.start] if clause else []), *named[:1], 0)
    return part_at(every, offsets[0])


def steps(every: Sequence[Part], part: Part, starts: Sequence[int]) -> Steps:
    """Return how mentions are stepped through from a part: behind the last comes the first."""
    if len(every) == 1 or not starts:
        return Steps(len(starts))
    before, end = (bisect_left(starts, at) for at in (part.start, part.end))
    return Steps(
        len(starts),
        before,
        is_here=before < end,
        back=part_at(every, starts[before - 1]).number,
        on=part_at(every, starts[end % len(starts)]).number,
    )


def line_html(desk: Desk, article: Article, part: Part, *, is_below: bool = False) -> str:
    """Say which part of an article is shown, and lead to those before and after it."""
    if part.of == 1:
        return ""

    def way(number: int, said: str, rel: str) -> str:
        link = desk.href(article=article.id, part=str(number))
        return f'<a {link} rel="{rel}">{said}</a>' if 1 <= number <= part.of else ""

    earlier = way(part.number - 1, f"‹ Part {part.number - 1}", "prev")
    later = way(part.number + 1, f"Part {part.number + 1} ›", "next")
    first = way(1, "« First", "first") if part.number > 2 else ""
    last = way(part.of, "Last »", "last") if part.number < part.of - 1 else ""
    where = "" if is_below else f"<small>{_paragraphs(article, part)}. {_FINDING}</small>"
    return (
        f'<nav class="parts" aria-label="Parts of this article{", again" if is_below else ""}">'
        f"<span>{first}{earlier}</span><b>Part {part.number} of {part.of:,}</b>"
        f'<span>{later}{last}</span>{where}<small class="on-paper">{_ON_PAPER}</small></nav>'
    )


def _paragraphs(article: Article, part: Part) -> str:
    """Say which of an article's paragraphs are in a part; the title is not counted."""
    first = bisect_left(article.paragraphs, part.start + 1, key=attrgetter("end"))
    last = bisect_left(article.paragraphs, part.end, key=attrgetter("start"))
    before = int(article.has_title)
    of = len(article.paragraphs) - before
    first, last = max(first + 1 - before, 1), max(last - before, 1)
    if first == last:
        return f"A piece of paragraph {first:,} of {of:,}"
    return f"Paragraphs {first:,} to {last:,} of {of:,}"
