"""The one list of the features: each with its line and how often it is named."""

import json
from collections import Counter
from typing import Any

import streamlit as st

from dashboard import state
from dashboard.address import Switches
from dashboard.assets import module
from dashboard.content import BY_VERSION, Content, Feature
from dashboard.made import newest, offer
from dashboard.theme import label_of, paint_of, swatch_css
from geo.wording import plural

FILE = "features.json"

FRAME = '<div class="feature-list" role="group" aria-label="Features"></div>'
"""What the script fills, so that little is sent with each run."""


@st.fragment(key="features")
def show(content: Content) -> None:
    """List the features, or their kinds where they are very many, and tell what is hidden.

    The list is a file that a browser keeps: with each run goes only what is looked at. A link in it
    chooses a feature as those in the texts do; a switch says what is hidden from then on.
    """
    view, switches = state.current(), content.switches
    hidden = [switch for switch in dict.fromkeys(switches.values()) if switch not in view.layers]
    component = st.components.v2.component(
        "features", html=FRAME, js=module("feature_list.js"), isolate_styles=False
    )
    component(
        key="features",
        data={
            "file": _file(content),
            "own": of_own(content),
            "hidden": hidden,
            "also": [id for id in view.layers if switches.get(id, id) != id],
            "chosen": view.feature,
            "beside": list(view.beside),
        },
        on_hidden_change=lambda: _hidden(switches),
    )


def files() -> list[str]:
    """Return the addresses of the data that it needs, relative to the page's."""
    return newest(FILE)


def of_own(content: Content) -> dict[str, int]:
    """Return how often the articles of a reader's own name each feature that they name."""
    counts = Counter[str]()
    for own in content.own:
        counts.update(own.entry.mentions)
    return dict(counts)


def names(content: Content) -> dict[str, str]:
    """Return a name for each feature that no other has."""
    count = Counter(feature.name for feature in content.features.values())
    return {
        f.id: f.name if count[f.name] == 1 else f"{f.name} ({f.id})"
        for f in content.features.values()
    }


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs=BY_VERSION)
def _file(content: Content) -> str:
    return offer(FILE, json.dumps(listed(content.shared), separators=(",", ":")))


def listed(content: Content) -> dict[str, Any]:
    """Return the features for the list's script, in the page's order, and their kinds.

    A feature has its id, its name, its kind's paint and how often it is named; a kind has its name
    in the plural and the CSS of its swatch. `by_kind` says that a switch draws all of a kind.
    """
    features, called = content.features.values(), names(content)
    return {
        "by_kind": content.is_crowded,
        "kinds": {paint_of(f.kind, f.role): _kind(f) for f in features},
        "features": [
            [f.id, called[f.id], paint_of(f.kind, f.role), content.library.count(f.id).mentions]
            for f in features
        ],
    }


def _kind(feature: Feature) -> list[str]:
    label = plural(label_of(paint_of(feature.kind, feature.role)))
    return [label.capitalize(), swatch_css(feature.kind, feature.role)]


def _hidden(switches: Switches) -> None:
    asked = st.session_state["features"].hidden or {}
    state.hide(asked.get("hidden", ()), switches, but=asked.get("but", ()))
