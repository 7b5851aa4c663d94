"""The text side of the page: a feature's facts and excerpts, or the overview."""

import streamlit as st

from dashboard import markup, state
from dashboard.content import Content
from dashboard.markup import Desk
from geo import Group

EXCERPTS_AT_FIRST = 20


def show(content: Content, view: state.View) -> None:
    """Show what is said of the chosen feature, or the overview."""
    desk = Desk(content.features, view)
    with st.container(key="reader"):
        if view.feature:
            st.header(markup.plain(content.features[view.feature].name), anchor=False)
            _feature(content, desk, view.feature)
        else:
            st.header("Overview", anchor=False)
            st.html(markup.overview_html(desk, content.library.counts))


def _feature(content: Content, desk: Desk, feature: str) -> None:
    st.html(markup.facts_html([f for f in content.facts if f.feature == feature], content.sources))
    count = content.library.count(feature)
    limit = st.session_state.get("limit", EXCERPTS_AT_FIRST)
    groups = content.library.excerpts_of(feature, limit=limit)
    shown = sum(len(group.excerpts) for group in groups)
    st.html(f'<p class="quiet">{_how_many(shown, count.excerpts, count.articles)}</p>')
    for group in groups:
        st.html(_group(content, desk, group))
    if shown < count.excerpts:
        st.button("Show more", on_click=_show_more, type="tertiary")


def _group(content: Content, desk: Desk, group: Group) -> str:
    linked = content.library.article(group.entry.id)
    if linked is None:
        return ""
    return "".join(markup.excerpt_html(desk, excerpt, linked) for excerpt in group.excerpts)


def _how_many(shown: int, excerpts: int, articles: int) -> str:
    if not excerpts:
        return "No article names it."
    where = f"{markup.counted(excerpts, 'sentence')} in {markup.counted(articles, 'article')}"
    return where if shown == excerpts else f"Showing {shown} of {where}"


def _show_more() -> None:
    st.session_state["limit"] = st.session_state.get("limit", EXCERPTS_AT_FIRST) * 2
