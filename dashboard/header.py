"""The head of the page: its title, its notices, the layers and the list of features."""

from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import state
from dashboard.assets import static_text
from dashboard.content import Content
from dashboard.markup import plain, told
from dashboard.theme import feature_css, swatch_css


def style(content: Content) -> None:
    """Add the page's style sheet and the features' colours."""
    st.html(f"<style>{sheet(content, 'style.css')} {_pills_css(content)}</style>")


def sheet(content: Content, *names: str) -> str:
    """Return style sheets of static/ with the features' colours, for a light or a dark page."""
    kinds = {f.id: (f.kind, f.role) for f in content.features.values()}
    scheme = st.context.theme.type or "light"
    css = " ".join(static_text(name) for name in names)
    return f"{css} :root {{ color-scheme: {scheme}; }} {feature_css(kinds)}"


def _pills_css(content: Content) -> str:
    return " ".join(
        f".st-key-layers button:nth-of-type({n})::before {{ background: "
        f"{swatch_css(feature.kind, feature.role, f'var(--{feature.id})')}; }}"
        for n, feature in enumerate(content.features.values(), 1)
    )


def title(content: Content) -> DeltaGenerator:
    """Show the title with a line on what this is, and return the row for what stands beside it."""
    head = st.container(horizontal=True, vertical_alignment="center", key="title")
    with head:
        st.html(
            f"<h1>{escape(content.case.title)}</h1>"
            "<p>What articles say about infrastructure, beside a map of it</p>"
        )
    return head


@st.fragment(key="notices")
def notices(content: Content) -> None:
    """Name what the address asked for in vain, and the files that could not be used."""
    view = state.current()
    if view.unknown:
        names = ", ".join(f"“{plain(name[:60])}”" for name in view.unknown[:5])
        st.info(f"The link refers to {names}, which is not on this map.")
    for problem in content.problems:
        st.warning(told(problem))


@st.fragment(key="controls")
def controls(content: Content) -> None:
    """Offer the layers as pills, the features as a list, and the search."""
    features = list(content.features)
    with st.container(key="controls"):
        layers, one, words = st.columns([58, 21, 21], gap="small", vertical_alignment="center")
    layers.pills(
        "Layers on the map", features, selection_mode="multi", key="layers",
        format_func=lambda f: plain(content.features[f].name),
        on_change=state.remember, args=(features,), label_visibility="collapsed",
    )  # fmt: skip
    one.selectbox(
        "Feature to read about", features, index=None, key="feature",
        placeholder="Choose a feature",
        format_func=lambda f: content.features[f].name,
        on_change=state.chosen_from_list, args=(features,), label_visibility="collapsed",
    )  # fmt: skip
    words.text_input(
        "Search names and text", key="search", placeholder="Search names and text",
        on_change=state.remember, args=(features,), label_visibility="collapsed",
        icon=":material/search:",
    )  # fmt: skip
