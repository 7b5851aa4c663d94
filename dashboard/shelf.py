"""All the articles: a list with filters, and who speaks of what."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from html import escape
from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import state
from dashboard.address import Switches
from dashboard.content import Content, Feature, kept
from dashboard.markup import Desk, attribution, swatch, table, title_html
from geo.articles.linking import Entry
from geo.articles.own import is_own
from geo.wording import counted

ARTICLES_AT_FIRST = 20
MOST_CHOICES = 200
MOST_COLUMNS = 30

NAMING, PUBLISHED_BY = "shelf-naming", "shelf-published-by"
"""The keys of the filters."""


class Filters(NamedTuple):
    """Which articles are wanted: naming each of these features, of these publishers, of when."""

    features: tuple[str, ...] = ()
    publishers: tuple[str | None, ...] = ()
    since: date | None = None
    until: date | None = None


class Shelf(NamedTuple):
    """The articles that pass the filters, as HTML, and how many they are."""

    found: int
    articles: str = ""
    by_feature: str = ""
    together: str = ""


@st.fragment(key="shelf")
def show(content: Content) -> None:
    """Show the articles that pass the filters, as a list and as a table of features."""
    with st.container(key="shelf"):
        st.html("<h3>Articles</h3>")
        filters = _filters(content)
        limit = int(state.current().articles or ARTICLES_AT_FIRST)
        shelf = _shelf(content, filters, limit)
        shown = min(limit, shelf.found)
        said = how_many(shown, shelf.found, len(content.library.entries))
        st.html(f'<p class="quiet">{said}</p>')
        by_article, by_feature = st.tabs(["List", "Mentions by article"])
        by_article.html(shelf.articles)
        by_feature.html(shelf.by_feature)
        by_feature.html(shelf.together)
        if shown < shelf.found:
            more = ("articles", 2 * limit, content.switches)
            st.button("Show more articles", on_click=state.show_more, args=more, type="tertiary")


@kept(st.cache_data)
def _shelf(content: Content, filters: Filters, limit: int) -> Shelf:
    """Make the shelf once for all readers who have the same articles."""
    desk = Desk(content.features)
    found = content.library.where(**filters._asdict())
    return Shelf(
        len(found.entries),
        shelf_html(desk, found.entries[:limit]),
        matrix_html(desk, found.entries[:limit]),
        together_html(desk, found.together),
    )


def how_many(shown: int, found: int, articles: int) -> str:
    """Say how much of what is shown: "Showing 20 of 37 articles, of 2,000 in all"."""
    said = counted(found, "article")
    if shown < found:
        said = f"Showing {shown} of {said}"
    return said if found == articles else f"{said}, of {articles:,} in all"


def _filters(content: Content) -> Filters:
    library, view = content.library, state.current()
    between = _as_date(view.since), _as_date(view.until)
    if len(library.entries) < 2:
        return Filters((), (), *between)
    counts = {publisher or "": count for publisher, count in library.publishers.items()}
    named = tuple(name for name in view.naming if name in content.features)
    published = tuple(publisher for publisher in view.publisher if publisher in counts)
    features, publishers, days = st.columns([2, 2, 1.3])
    st.session_state.update({NAMING: list(named), PUBLISHED_BY: list(published)})
    features.multiselect(
        "Mentions all of", list(dict.fromkeys([*_named_most(content), *named])), key=NAMING,
        format_func=lambda f: f"{content.features[f].name} ({library.count(f).articles})",
        on_change=_filtered, args=(content.switches,),
    )  # fmt: skip
    publishers.multiselect(
        "Published by", list(counts), key=PUBLISHED_BY,
        format_func=lambda p: f"{p or 'Not given'} ({counts[p]})",
        on_change=_filtered, args=(content.switches,),
    )  # fmt: skip
    _days(content, days, *between)
    return Filters(named, tuple(publisher or None for publisher in published), *between)


def _filtered(switches: Switches) -> None:
    state.choose_articles(st.session_state[NAMING], st.session_state[PUBLISHED_BY], switches)


def _as_date(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def _named_most(content: Content) -> list[str]:
    """Return the features to choose from: all, or where they are very many those named most."""
    if not content.is_crowded:
        return list(content.features)
    counts = content.library.counts
    named = [feature for feature in content.features if feature in counts]
    return sorted(named, key=lambda f: -counts[f].articles)[:MOST_CHOICES]


def _columns(desk: Desk, mentions: Mapping[str, int]) -> list[Feature]:
    """Return the features that a table has room for: all, or those with most mentions."""
    if len(desk.features) <= MOST_COLUMNS:
        return list(desk.features.values())
    most = sorted(mentions, key=lambda feature: -mentions[feature])
    return [desk.features[id] for id in most if id in desk.features][:MOST_COLUMNS]


def _days(content: Content, column: DeltaGenerator, since: date | None, until: date | None) -> None:
    """Offer the days that the timeline offers, too: they are one choice."""
    known = _first_and_last(content)
    if not known:
        return
    begun = since or (known[0] if until else None)
    chosen = [day for day in (begun, until) if day]
    st.session_state["published_on"] = tuple(sorted(chosen))
    column.date_input(
        "Published between", key="published_on", on_change=_chosen, args=(content.switches,),
        min_value=min(*known, *chosen), max_value=max(*known, *chosen),
    )  # fmt: skip


@kept(st.cache_data)
def _first_and_last(content: Content) -> tuple[date, ...]:
    """Return the first and the last day on which an article may have been published."""
    days = [entry.header.day for entry in content.library.entries if entry.header.day]
    return (min(d.first_day for d in days), max(d.last_day for d in days)) if days else ()


def _chosen(switches: Switches) -> None:
    days = [day.isoformat() for day in st.session_state["published_on"]]
    since, until = [*days, None, None][:2]
    state.choose_days(since, until, switches)


def shelf_html(desk: Desk, entries: Iterable[Entry]) -> str:
    """List articles, each with its publisher, its date and the features that it names."""
    items = [
        f'<li><a {_href(desk, entry)} dir="auto">{title_html(entry.header)}</a>'
        f'<span class="quiet">{_whose(entry)}{attribution(entry.header)}</span>'
        f"{_named(desk, entry)}</li>"
        for entry in entries
    ]
    return f'<ul class="shelf">{"".join(items) or "<li>No article matches the filters.</li>"}</ul>'


def _whose(entry: Entry) -> str:
    return "<b>Only you see this article.</b> " if is_own(entry.id) else ""


def matrix_html(desk: Desk, entries: Iterable[Entry]) -> str:
    """Show how often each article names each feature; a number leads to the sentences."""
    shown = list(entries)
    mentions = sum((Counter(entry.mentions) for entry in shown), Counter[str]())
    features = _columns(desk, mentions)
    heads = "".join(f'<th scope="col">{escape(f.name)}</th>' for f in features)
    rows = [
        f'<tr><th scope="row" dir="auto">{title_html(entry.header)}</th>'
        + "".join(_cell(desk, entry, feature.id) for feature in features)
        + "</tr>"
        for entry in shown
    ]
    return table("Mentions of each feature, by article", f"<td></td>{heads}", rows)


def together_html(desk: Desk, together: Mapping[tuple[str, str], int]) -> str:
    """Show in how many articles each two features are named together."""
    pairs = Counter[str]()
    for pair, count in together.items():
        pairs.update(dict.fromkeys(pair, count))
    features = _columns(desk, pairs)
    heads = "".join(f'<th scope="col">{escape(f.name)}</th>' for f in features)
    rows = []
    for one in features:
        both = [tuple(sorted((one.id, other.id))) for other in features]
        cells = [f"<td>{'–' if a == b else together.get((a, b), 0)}</td>" for a, b in both]
        rows.append(f'<tr><th scope="row">{escape(one.name)}</th>{"".join(cells)}</tr>')
    return table("Articles that mention both", f"<td></td>{heads}", rows)


def _href(desk: Desk, entry: Entry, feature: str | None = None) -> str:
    """Link to an article, and perhaps to a feature in it; the search is closed."""
    return desk.href(feature=feature, article=entry.id, search=None)


def _named(desk: Desk, entry: Entry) -> str:
    chips = [
        f'<a class="chip" {_href(desk, entry, f.id)}>{swatch(f)}'
        f"{escape(f.name)} {entry.mentions[f.id]}</a>"
        for f in desk.named(entry.mentions)
    ]
    return f"<span>{''.join(chips) or 'mentions none of the features'}</span>"


def _cell(desk: Desk, entry: Entry, feature: str) -> str:
    count = entry.mentions.get(feature, 0)
    link = _href(desk, entry, feature)
    return f"<td><a {link}>{count}</a></td>" if count else "<td>0</td>"
