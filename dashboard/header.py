"""The head of the page: its title, its notices, the layers and the list of features."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import finder, state, timeline, versions
from dashboard.assets import static_text
from dashboard.content import Content, load_content
from dashboard.markup import plain, told
from dashboard.preview.said import PAGES, PURPOSE, page_title
from dashboard.theme import colors_css, label_of, swatch_css
from geo.wording import plural


def style(content: Content) -> None:
    """Add to the page's style sheet, which a browser has from the first on, print and colours."""
    own = f"{_pills_css(content)} {timeline.height_css(content)}"
    st.html(f"<style>{sheet(content, 'print.css')} {own}</style>")


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


def _pills_css(content: Content) -> str:
    """Draw on each pill the line that it switches."""
    firsts = {switch: id for id, switch in reversed(content.switches.items())}
    shown = [content.features[firsts[s]] for s in dict.fromkeys(content.switches.values())]
    return " ".join(
        f".st-key-layers button:nth-of-type({n})::before {{ background: "
        f"{swatch_css(feature.kind, feature.role)}; }}"
        for n, feature in enumerate(shown, 1)
    )


def title(content: Content) -> DeltaGenerator:
    """Show the title with a line on what this is, and return the row for what stands beside it."""
    head = st.container(horizontal=True, vertical_alignment="center", key="title")
    with head:
        st.html(f"<h1>{escape(content.case.title)}</h1><p>{PURPOSE}</p>")
    return head


@st.fragment(key="notices")
def notices(content: Content) -> None:
    """Name what the address asked for in vain, what has changed, and files that cannot be used."""
    view = state.current()
    if view.unknown:
        st.info(f"The link refers to {plain(unknown_names(view))}, which is not on this map.")
    if view.not_days:
        words = ", ".join(f"“{plain(word[:60])}”" for word in view.not_days)
        st.info(f"The link has {words} for a day; write one as 2020-09-22.")
    if view.not_extent:
        st.info(plain(extent_said(view)))
    versions.show(content, view)
    for text in told(content.problems):
        st.warning(text)


def unknown_names(view: state.View) -> str:
    """Name the first of what an address asks for and the map does not have, as people wrote it."""
    return ", ".join(f"“{name[:60]}”" for name in view.unknown[:5])


def extent_said(view: state.View) -> str:
    """Say of an extent that an address asks for in vain what is shown in its place."""
    return (
        f"The link has “{view.not_extent[:60]}” for the part of the map to show. "
        "Nothing of this map is there, so the map opens as without it."
    )


def controls(content: Content) -> None:
    """Offer the layers as pills, the features as a list, and the search."""
    with st.container(key="controls"):
        layers, one, words = st.columns([58, 21, 21], gap="small", vertical_alignment="center")
    with layers:
        _layers(content)
    with one:
        _features(content)
    with words:
        _words(content)


@st.fragment(key="switches")
def _layers(content: Content) -> None:
    """Offer the switches, and the features that are on though their kind is off."""
    switches = dict.fromkeys(content.switches.values())
    names = {switch: label_of_switch(content, switch) for switch in switches}
    own = [name for name in st.session_state["layers"] if name not in switches]
    state.tell("layers")
    st.pills(
        "Layers on the map", [*switches, *own], selection_mode="multi", key="layers",
        format_func=lambda name: plain(names.get(name) or content.features[name].name),
        on_change=state.switched, args=(content.switches,), label_visibility="collapsed",
    )  # fmt: skip


def label_of_switch(content: Content, switch: str) -> str:
    """Return a feature's name, or that of a kind: "Oil pipelines"."""
    if switch in content.features:
        return content.features[switch].name
    return plural(label_of(switch.removeprefix(state.KIND))).capitalize()


@st.fragment(key="choice")
def _features(content: Content) -> None:
    if content.is_crowded:
        finder.show(content)
        return
    state.tell("feature")
    st.selectbox(
        "Feature to read about", list(content.features), index=None, key="feature",
        placeholder="Choose a feature",
        format_func=lambda f: content.features[f].name,
        on_change=state.chosen_from_list, args=(content.switches,), label_visibility="collapsed",
    )  # fmt: skip


@st.fragment(key="words")
def _words(content: Content) -> None:
    state.tell("search")
    st.text_input(
        "Search names and text", key="search", placeholder="Search names, text",
        on_change=state.remember, args=(content.switches,), label_visibility="collapsed",
        icon=":material/search:",
    )  # fmt: skip
