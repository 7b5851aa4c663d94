"""The head of the page: its title, its notices, the list of features and the search."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import feature_list, state, timeline
from dashboard.assets import static_text
from dashboard.content import Content, load_content
from dashboard.preview.said import PAGES, PURPOSE, page_title
from dashboard.theme import colors_css


def style(content: Content) -> None:
    """Add to the page's style sheet, which a browser has from the first on, print and colours."""
    st.html(f"<style>{sheet(content, 'print.css')} {timeline.height_css(content)}</style>")


def sheet(content: Content, *names: str) -> str:
    """Return style sheets of static/ with the colours, for a light or a dark page."""
    scheme = st.context.theme.type or "light"
    css = " ".join(static_text(name) for name in names)
    return f"{css} :root {{ color-scheme: {scheme}; }} {colors_css()}"


@contextmanager
def side_page(page: str, *sheets: str) -> Iterator[Content]:
    """Lay out a page beside the map's, with a way back above it; the content is given."""
    st.set_page_config(page_icon="🗺️", layout="wide")
    content = load_content()
    st.set_page_config(page_title=page_title(PAGES[page], content.case))
    st.html(f"<style>{sheet(content, 'about.css', *sheets)}</style>")
    with st.container(key="about"):
        way_back()
        yield content


def way_back() -> None:
    """Link to the map as the reader left it."""
    st.page_link(
        "page.py", label="Back to the map", icon=":material/arrow_back:",
        query_params=st.session_state.get("address"),
    )  # fmt: skip


def title(content: Content) -> DeltaGenerator:
    """Show the title with a line on what this is, and return the row for what stands beside it."""
    head = st.container(horizontal=True, vertical_alignment="center", key="title")
    with head:
        st.html(f"<h1>{escape(content.case.title)}</h1><p>{PURPOSE}</p>")
    return head


def controls(content: Content) -> None:
    """Offer the list of the features, and the search."""
    with st.container(key="controls"):
        listed, words = st.columns([78, 22], gap="small", vertical_alignment="center")
    with listed:
        feature_list.show(content)
    with words:
        _words(content)


@st.fragment(key="words")
def _words(content: Content) -> None:
    state.tell("search")
    st.text_input(
        "Search names and text", key="search", placeholder="Search names, text",
        on_change=state.remember, args=(content.switches,), label_visibility="collapsed",
        icon=":material/search:",
    )  # fmt: skip
