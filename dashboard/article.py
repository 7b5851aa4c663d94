"""The article that is open: its header and its whole text, every mention marked."""

from pathlib import Path

import streamlit as st

from dashboard import markup, state
from dashboard.content import Content
from dashboard.markup import Desk
from geo import LinkedArticle, excerpt_id, find_excerpt

CLICKS = Path(__file__).parent / "static" / "clicks.js"


def show(content: Content, view: state.View) -> None:
    """Show the open article, or the newest where none is open, lit where the view says."""
    linked = _open_article(content, view)
    with st.container(key="article"):
        if linked is None:
            st.html('<p class="quiet">There is no article yet: put one into seeds/.</p>')
            return
        if view.article and view.article != linked.article.id:
            st.info("The article in the address is not here; this is the newest.")
        excerpt = _lit(linked, view.excerpt)
        st.html(markup.article_html(Desk(content.features, view), linked))
    _clicks(content, view, linked.article.id, excerpt)


def _open_article(content: Content, view: state.View) -> LinkedArticle | None:
    library = content.library
    newest = library.entries[0].id if library.entries else ""
    return library.article(view.article or newest) or library.article(newest)


def _lit(linked: LinkedArticle, excerpt: str | None) -> str | None:
    """Give the id of the sentence to light, and say so where it is not the one asked for."""
    if not excerpt:
        return None
    found = find_excerpt(linked.article, excerpt)
    if found is None or not found.exact:
        st.info("The sentence in the address is gone from this article; the nearest is lit.")
    return excerpt_id(linked.article, found.sentence) if found else None


def _clicks(content: Content, view: state.View, article: str, excerpt: str | None) -> None:
    """Let links in the text lead there within the session; scroll to what is lit."""
    component = st.components.v2.component("clicks", js=CLICKS.read_text(encoding="utf-8"))
    shown = f"{article} {view.feature} {excerpt}"
    component(
        key="clicks",
        data={"feature": view.feature, "article": article, "excerpt": excerpt, "shown": shown},
        on_go_change=lambda: _go(list(content.features)),
    )


def _go(features: list[str]) -> None:
    asked = st.session_state["clicks"].go or {}
    address = asked.get("address")
    if isinstance(address, str):
        state.go(address, features, bring_into_view=bool(asked.get("fit")))
