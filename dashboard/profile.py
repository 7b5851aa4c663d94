"""The chart of how far lines lie from something, along each line."""

import json
from collections.abc import Sequence
from typing import Any

import streamlit as st
from pandas import Series

from dashboard import state
from dashboard.address import Switches
from dashboard.assets import module, static_text
from dashboard.content import BY_VERSION, Content, Feature
from dashboard.made import offer
from dashboard.theme import style_of
from geo.layers.base import Base
from geo.measures.corridors import Corridor, corridor
from geo.measures.figures import MOST_OTHERS
from geo.measures.located import nearest_features
from geo.wording import listed

Line = dict[str, Any]
"""A line of a chart, as plain values."""

CHART = """
<div class="profile">
  <div class="key"></div>
  <svg role="slider" tabindex="0" aria-valuenow="0" aria-label="Position along the line"></svg>
  <p aria-live="polite"></p>
</div>
"""

MOST_CHARTS = 64
"""So many charts are kept for all readers."""

UNITS = {"km": 0.1, "distance_km": 0.1, "lng": 0.001, "lat": 0.001}
"""How finely a chart is told each column of a profile; 0.001 degrees are 0.1 km."""


def show(content: Content, base: Base, features: Sequence[str]) -> None:
    """Show the profiles of lines past what the reader chooses, all in one chart."""
    things = {id: name for id, name in _things(content, features[0]).items() if id not in features}
    about = _offer(things, content.switches) if things else None
    lines = [_line(content, base, feature, about) for feature in features] if about else []
    found = [line for line in lines if line]
    if not found:
        st.html('<p class="quiet">This cannot be measured on the map.</p>')
        return
    component = st.components.v2.component(
        "profile",
        html=CHART,
        css=static_text("profile.css"),
        js=module("profile.js"),
    )
    color = "color_dark" if st.context.theme.type == "dark" else "color"
    component(
        key=f"profile-{'-'.join(features)}",
        data=chart_data([line | {"color": line[color], "points": _file(line)} for line in found]),
    )


def _file(line: Line) -> str:
    return offer("profile.json", line["points"], most=MOST_CHARTS)


def _offer(things: dict[str, str], switches: Switches) -> str:
    """Offer what the distance may be measured to, and return that of the address, or the first.

    The list has a key of its own: where no list is drawn, Streamlit forgets what its key holds.
    """
    first, asked = next(iter(things)), state.current().to
    st.session_state["thing"] = asked if asked in things else first
    return st.selectbox(
        "Distance from the line to", list(things), key="thing",
        format_func=things.__getitem__, on_change=_chosen, args=(first, switches),
    )  # fmt: skip


def _chosen(first: str, switches: Switches) -> None:
    thing = st.session_state["thing"]
    state.measure_to(None if thing == first else thing, switches)


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=BY_VERSION)
def _things(content: Content, feature: str) -> dict[str, str]:
    """Return what a line may be followed past, each with its name: borders and other features."""
    things = {name: f"{name}'s border" for name in content.case.borders}
    others = set(nearest_features(feature, content.layers, most=MOST_OTHERS))
    return things | {id: other.name for id, other in content.features.items() if id in others}


@st.cache_resource(show_spinner=False, max_entries=MOST_CHARTS, hash_funcs=BY_VERSION)
def _line(content: Content, base: Base, feature: str, about: str) -> Line | None:
    """Make a line's profile once for all its readers; None where there is nothing to measure."""
    found = corridor(content.layers, base, feature, about)
    return line_data(content.features[feature], found) if found else None


def line_data(feature: Feature, corridor: Corridor) -> Line:
    """Return what the chart's script needs of a line; its points as JSON, for a file."""
    points = {name: _steps(corridor.points[name], unit) for name, unit in UNITS.items()}
    style = style_of(feature.kind, feature.role)
    return {
        "feature": feature.id,
        "name": feature.name,
        "about": corridor.about,
        "color": style.color,
        "color_dark": style.color_dark,
        "margin_km": None if corridor.margin_km is None else round(corridor.margin_km, 1),
        "points": json.dumps(points, separators=(",", ":")),
        "shaded": [{"name": p.name, "from": p.from_km, "to": p.to_km} for p in corridor.passages],
        "sites": [stop._asdict() for stop in corridor.stops],
    }


def chart_data(lines: Sequence[Line]) -> dict[str, Any]:
    """Return what the chart's script needs, as plain values.

    Several lines have one axis, and each its own km: that is said, since they may start apart.
    """
    about, names = lines[0]["about"], listed([line["name"] for line in lines])
    each = "each line, from its own start" if len(lines) > 1 else "the line"
    return {
        "lines": list(lines),
        "about": about,
        "title": f"Distance from {names} to {about}, by km along {each}",
        "axis": f"km along {each if len(lines) > 1 else names}",
        "hint": "Point at the chart to see the position on the map. Click the line on the map to "
        "see the position here. The arrow keys move along the line.",
    }


def _steps(values: Series, unit: float) -> dict[str, Any]:
    """Write a column as whole steps of a unit from each value to the next: a third of the bytes."""
    counts = (values / unit).round().astype(int)
    return {"unit": unit, "steps": counts.diff().fillna(counts).astype(int).tolist()}
