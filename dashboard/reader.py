"""The text side of the page: a feature's facts and excerpts, or the overview."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from html import escape

import streamlit as st

from dashboard import claimed, claims, state, together
from dashboard.address import View
from dashboard.article import open_article
from dashboard.content import BY_VERSION, Content, Feature
from dashboard.credits import sources_in_view
from dashboard.event import articles_html, card_html, events_html, open_event
from dashboard.excerpts import quotes, quotes_html
from dashboard.facts import facts_html
from dashboard.figures import telling_html
from dashboard.known import known_html
from dashboard.markup import Desk
from dashboard.overview import overview_html
from dashboard.parts import parts
from dashboard.search import search_html
from dashboard.sharing import citations_html
from dashboard.versions import lasting_link
from geo.articles.cite import cite_article
from geo.articles.library import Count
from geo.articles.linking import LinkedArticle
from geo.articles.own import is_own
from geo.articles.quotes import ArticleQuotes, Quote
from geo.when import parse_when
from geo.wording import counted

EXCERPTS_AT_FIRST = 10
OF_ONE_ARTICLE = 3
MOST_EXCERPTS = 320


@st.fragment(key="reader")
def show(content: Content) -> None:
    """Show what is said of the chosen feature, or the overview, and what a search found.

    Each element costs a browser some ms, so the texts are few: one that a claim or a search
    changes, and one that stays as it is then.
    """
    view = state.current()
    desk = Desk(content.features, view)
    features = together.compared(content, view)
    st.html(
        texts_html(_card(content, desk), _head(content, desk, features), *answers(content, desk))
    )
    if len(features) > 1:
        _together(content, desk, features)
        return
    if features:
        _feature(content, desk, features[0])
        return
    opened, cite = _opened(content, view), partial(_citation, content, desk)
    st.html(texts_html(overview_html(content, desk, opened=opened, cite=cite)))


def _opened(content: Content, view: View) -> str | None:
    """Return the id of the article that stands beside, if any."""
    linked = open_article(content, view)
    return linked.article.id if linked else None


def texts_html(*texts: str) -> str:
    """Set texts one below the other."""
    return f'<div class="texts">{"".join(texts)}</div>'


def _card(content: Content, desk: Desk) -> str:
    event = open_event(content, desk.view.event)
    if event is None:
        return ""
    articles = articles_html(desk, content, event, opened=_opened(content, desk.view))
    return card_html(desk, event, content.sources, articles)


def _head(content: Content, desk: Desk, features: Sequence[Feature]) -> str:
    name = escape(together.names_of(features)) or "Overview"
    count = content.library.count(features[0].id) if features else Count()
    said = f'<p class="quiet">{how_many(count.excerpts, count)}</p>' if len(features) == 1 else ""
    head = f'<div class="head"><h2 dir="auto">{name}</h2>{said}</div>'
    ways = together.offer_html(content, desk, features) if len(features) > 1 else ""
    return f"{head}{ways}{_lit_css(features)}{_announcement(content, features)}"


def answers(content: Content, desk: Desk) -> Iterator[str]:
    """Say how the opened claim, or each one, compares with the map, and what the search found."""
    view = desk.view
    linked = open_article(content, view)
    if linked and _is_awaited(content, view, linked):
        yield f'<p class="quiet">{claimed.BEING_READ}</p>'
    elif linked and _is_of(view, linked) and claimed.could_not_be_read(content, linked):
        yield f'<p class="quiet">{claimed.NOT_READ}</p>'
    elif linked and view.claim == claims.ALL and state.is_meant(view, linked.article.id):
        yield claims.all_html(content, linked)
    elif linked and (opened := claims.opened(content, view, linked)):
        yield claims.card_html(desk, linked.article.id, opened, content.sources)
    elif linked and view.claim and state.is_meant(view, linked.article.id):
        yield '<p class="quiet">The claim that the link refers to is not in this article.</p>'
    if view.search:
        is_long = linked and len(parts(content, linked)) > 1
        within = linked.article.id if linked and is_long else None
        yield search_html(content, desk, limit=EXCERPTS_AT_FIRST, within=within)


def _is_awaited(content: Content, view: View, linked: LinkedArticle) -> bool:
    """Return whether a claim is open of an article whose claims are still being read."""
    return _is_of(view, linked) and claimed.clauses_so_far(content, linked) is None


def _is_of(view: View, linked: LinkedArticle) -> bool:
    """Return whether a claim of this article is open."""
    return bool(view.claim) and state.is_meant(view, linked.article.id)


def _lit_css(features: Sequence[Feature]) -> str:
    """Light the mentions of the chosen features, here and in the article."""
    if not features:
        return ""
    mentions = ", ".join(f'.mention[data-feature="{feature.id}"]' for feature in features)
    return f"<style>{mentions} {{ --lit: 14% }}</style>"


def _together(content: Content, desk: Desk, features: Sequence[Feature]) -> None:
    """Show the sentences that name all the features, newest first, beside their figures."""
    ids = tuple(feature.id for feature in features)
    articles, groups = _quoted(content, desk, *ids)
    unsaid = f'<p class="quiet">{escape(together.unsaid(content, features))}</p>'
    said = f'<div class="said">{groups}</div>' if groups else unsaid
    table = together.telling_table_html(content, content.base, ids) if content.base else ""
    st.html(f'<div class="texts pair">{texts_html(said)}{texts_html(table)}</div>')
    if _limit(desk.view) <= sum(one.first for one in articles):
        _offer_more(content, desk.view)


def _quoted(content: Content, desk: Desk, *features: str) -> tuple[list[ArticleQuotes], str]:
    """Quote what articles say of all these features, newest first, and write it as HTML."""
    limit, opened = _limit(desk.view), _opened(content, desk.view)
    found = quotes(content, *features, limit=limit, each=OF_ONE_ARTICLE, opened=opened)
    cite = partial(_citation, content, desk)
    return found, quotes_html(desk, found, opened=opened, cite=cite)


def _limit(view: View) -> int:
    return min(int(view.sentences or EXCERPTS_AT_FIRST), MOST_EXCERPTS)


def _offer_more(content: Content, view: View) -> None:
    if (limit := _limit(view)) < MOST_EXCERPTS:
        more = ("sentences", 2 * limit, content.switches)
        st.button("Show more", on_click=state.show_more, args=more)


def _feature(content: Content, desk: Desk, feature: Feature) -> None:
    count = content.library.count(feature.id)
    articles, groups = _quoted(content, desk, feature.id)
    shown = sum(1 + len(quote.again) for one in articles for quote in one.quotes)
    linked = open_article(content, desk.view)
    said = texts_html(
        _site(content, desk.view) if desk.view.site else "",
        groups,
        f'<p class="quiet">{how_many(shown, count)}</p>' if shown < count.excerpts else "",
    )
    known = texts_html(
        telling_html(content, feature.id),
        together.offer_html(content, desk, [feature]),
        f'<p class="quiet">{escape(_also(feature) + _where(feature))}</p>',
        known_html(feature),
        _facts(content, feature.id, str(linked.article.header.day or "") if linked else ""),
        _events(content, desk, feature),
    )
    st.html(f'<div class="texts pair">{said}{known}</div>')
    if shown < count.excerpts:
        _offer_more(content, desk.view)


def _events(content: Content, desk: Desk, feature: Feature) -> str:
    events = [event for event in content.events if feature.id in event.features]
    said = f"<h3>{counted(len(events), 'event').capitalize()}</h3>"
    return f"<section>{said}{events_html(desk, events)}</section>" if events else ""


@st.cache_data(show_spinner=False, max_entries=256, hash_funcs=BY_VERSION)
def _facts(content: Content, feature: str, day: str) -> str:
    """Return what facts_html does once for all readers, of a day as text."""
    facts = [fact for fact in content.facts if fact.feature == feature]
    return facts_html(facts, content.sources, day=parse_when(day))


def _site(content: Content, view: View) -> str:
    """Name the site that was clicked, and say how accurately its position is known."""
    layers = content.layers
    rows = layers[(layers["feature"] == view.feature) & (layers["name"] == view.site)]
    if rows.empty:
        return f'<p class="quiet">The map has no site called “{escape(view.site or "")}”.</p>'
    row = rows.iloc[0]
    known = f"accurate to {row.accuracy_km:g} km" if row.accuracy_km > 0 else "accuracy not stated"
    note = f" {escape(row.note)}" if row.note else ""
    kind = escape(row.kind.replace("-", " "))
    return f'<p class="site"><b>{escape(row["name"])}</b>, {kind}; {known}.{note}</p>'


def _also(feature: Feature) -> str:
    return f"Also called {', '.join(feature.also)}. " if feature.also else ""


def _where(feature: Feature) -> str:
    where = f"{lies(feature)}. " if feature.lies else ""
    return f"{where}{feature.accuracy}"


def lies(feature: Feature) -> str:
    """Say where it lies, with a capital: "Crosses Georgia"."""
    return feature.lies[:1].upper() + feature.lies[1:]


def _announcement(content: Content, features: Sequence[Feature]) -> str:
    """Say for a screen reader what is chosen, how much is said of it, and where it lies."""
    if not features:
        said = f"{counted(len(content.library.entries), 'article')}; no feature is chosen."
    elif len(features) > 1:
        said = f"{together.names_of(features)}, compared."
    else:
        feature, count = features[0], content.library.count(features[0].id)
        lies = f"; it {feature.lies}" if feature.lies else ""
        said = f"{feature.name}: {how_many(count.excerpts, count).removesuffix('.')}{lies}."
    return f'<p class="sr-only" role="status" aria-live="polite">{escape(said)}</p>'


def how_many(shown: int, count: Count) -> str:
    """Say of how many sentences so many are shown: "1 sentence in 1 article"."""
    if not count.excerpts:
        return "No article mentions it."
    where = f"{counted(count.excerpts, 'sentence')} in {counted(count.articles, 'article')}"
    return where if shown == count.excerpts else f"Showing {shown} of {where}"


def _citation(content: Content, desk: Desk, quote: Quote) -> str:
    view = replace(desk.view, article=quote.entry.id)
    citation = cite_article(
        quote.entry.header,
        permalink=lasting_link(content, view),
        accessed=date.today(),
        sentence=quote.excerpt.sentence,
        sources=sources_in_view(content, desk.view),
    )
    alone = "<p>The address leads to the map without this article, which only you see.</p>"
    but = alone if is_own(quote.entry.id) else ""
    return f"{but}{citations_html(citation)}"
