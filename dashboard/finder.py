"""A list of very many features, which a browser gets once and searches by itself."""

import json
from collections import Counter

import streamlit as st

from dashboard import state
from dashboard.assets import module, static_text
from dashboard.content import BY_VERSION, Content
from dashboard.made import offer

BOX = """
<input type="search" list="found" autocomplete="off" aria-label="Feature to read about">
<datalist id="found"></datalist>
"""


def show(content: Content) -> None:
    """Offer the features by name; Streamlit's own list would be sent anew with each choice."""
    component = st.components.v2.component(
        "finder", html=BOX, css=static_text("finder.css"), js=module("finder.js")
    )
    feature = state.current().feature or ""
    component(
        key="finder",
        data={
            "file": _file(content),
            "chosen": names(content).get(feature, ""),
            "hint": f"Choose one of {len(content.features):,} features",
        },
        on_choice_change=lambda: _chosen(content.switches),
    )


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs=BY_VERSION)
def names(content: Content) -> dict[str, str]:
    """Return a name for each feature that no other has."""
    count = Counter(feature.name for feature in content.features.values())
    return {
        f.id: f.name if count[f.name] == 1 else f"{f.name} ({f.id})"
        for f in content.features.values()
    }


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs=BY_VERSION)
def _file(content: Content) -> str:
    return offer("features.json", json.dumps(list(names(content).items())))


def _chosen(switches: state.Switches) -> None:
    choice = st.session_state["finder"].choice or {}
    feature = choice.get("feature")
    state.choose(feature if feature in switches else None, switches)
