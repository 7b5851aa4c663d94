"""What the map measures of the chosen feature, and its corridor's profile."""

import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import streamlit as st
from pandas import Series

from dashboard import state
from dashboard.assets import module, static_text
from dashboard.content import BY_VERSION, Content, Feature
from dashboard.crowd import needs_tiles
from dashboard.made import offer
from dashboard.markup import plain, table, value_html
from dashboard.theme import style_of
from geo.errors import MeasureError
from geo.layers.base import Base
from geo.layers.sources import Source
from geo.measures.corridors import Corridor, corridor
from geo.measures.figures import MOST_OTHERS, Figure, feature_figures
from geo.measures.gap import find_gap
from geo.measures.located import nearest_features
from geo.measures.plane import Position

CHART = """
<div class="profile">
  <svg role="slider" tabindex="0" aria-valuenow="0" aria-label="Position along the line"></svg>
  <p aria-live="polite"></p>
</div>
"""

MOST_CHARTS = 64
"""So many charts are kept for all readers."""

_TITLE = "<h3>Measured on the map</h3>"

UNITS = {"km": 0.1, "distance_km": 0.1, "lng": 0.001, "lat": 0.001}
"""How finely a chart is told each column of a profile; 0.001 degrees are 0.1 km."""


def show(content: Content) -> None:
    """Show what is measured of all features together, and measures of the chosen one."""
    with st.container(key="measures"):
        if content.base is None:
            st.html(_TITLE)
            st.warning("Nothing can be measured, because the base map cannot be read.")
        else:
            st.html(_TITLE + _gap_html(content, content.base))
            _of_chosen(content, content.base)


@st.fragment(key="measures")
def _of_chosen(content: Content, base: Base) -> None:
    feature = content.features.get(state.current().feature or "")
    if feature is None:
        st.html('<p class="quiet">Choose a feature to see its measures.</p>')
        return
    if feature.role == "route":
        _profile(content, base, feature.id)
    st.html(_measures_html(content, base, feature.id))


def _profile(content: Content, base: Base, feature: str) -> None:
    things = _things(content, feature)
    about = st.selectbox(
        "Distance from the line to", list(things), format_func=lambda name: plain(things[name])
    )
    chart = _chart(content, base, feature, about)
    if chart is None:
        st.html('<p class="quiet">This cannot be measured on the map.</p>')
        return
    component = st.components.v2.component(
        "profile",
        html=CHART,
        css=static_text("profile.css"),
        js=module("profile.js"),
    )
    color = "color_dark" if st.context.theme.type == "dark" else "color"
    points = offer("profile.json", chart["points"], most=MOST_CHARTS)
    component(key=f"profile-{feature}", data={**chart, "points": points, "color": chart[color]})


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=BY_VERSION)
def _things(content: Content, feature: str) -> dict[str, str]:
    """Return what a line may be followed past, each with its name: borders and other features."""
    things = {name: f"{name}'s border" for name in content.case.borders}
    others = set(nearest_features(feature, content.layers, most=MOST_OTHERS))
    return things | {id: other.name for id, other in content.features.items() if id in others}


@st.cache_resource(show_spinner=False, max_entries=MOST_CHARTS, hash_funcs=BY_VERSION)
def _chart(content: Content, base: Base, feature: str, about: str) -> dict[str, Any] | None:
    """Make a chart once for all its readers; None where there is nothing to measure."""
    found = corridor(content.layers, base, feature, about)
    return chart_data(content.features[feature], found) if found else None


def chart_data(feature: Feature, corridor: Corridor) -> dict[str, Any]:
    """Return what the chart's script needs, as plain values; its points as JSON, for a file."""
    points = {name: _steps(corridor.points[name], unit) for name, unit in UNITS.items()}
    style = style_of(feature.kind, feature.role)
    return {
        "feature": feature.id,
        "about": corridor.about,
        "title": f"Distance from {feature.name} to {corridor.about}, by km along the line",
        "axis": f"km along {feature.name}",
        "hint": "Point at the chart to see the position on the map. Click the line on the map to "
        "see the position here. The arrow keys move along the line.",
        "color": style.color,
        "color_dark": style.color_dark,
        "margin_km": None if corridor.margin_km is None else round(corridor.margin_km, 1),
        "points": json.dumps(points, separators=(",", ":")),
        "shaded": [{"name": p.name, "from": p.from_km, "to": p.to_km} for p in corridor.passages],
        "sites": [stop._asdict() for stop in corridor.stops],
    }


def _steps(values: Series, unit: float) -> dict[str, Any]:
    """Write a column as whole steps of a unit from each value to the next: a third of the bytes."""
    counts = (values / unit).round().astype(int)
    return {"unit": unit, "steps": counts.diff().fillna(counts).astype(int).tolist()}


@st.cache_data(show_spinner=False, max_entries=8, hash_funcs=BY_VERSION)
def _gap_html(content: Content, base: Base) -> str:
    """Say where all routes come closest to a border; very many routes share no corridor."""
    case = content.case
    if case.border_of is None or content.is_crowded or needs_tiles(content.layers):
        return ""
    try:
        gap = find_gap(content.layers, base, border_of=case.border_of, district=case.district)
    except MeasureError:
        return ""
    return f'<p class="gap">{escape(gap.sentence)}</p>'


@st.cache_data(show_spinner=False, max_entries=64, hash_funcs=BY_VERSION)
def _measures_html(content: Content, base: Base, feature: str) -> str:
    figures = feature_figures(
        feature, content.layers, base, content.facts, border_of=content.case.border_of
    )
    return figures_html(figures, content.sources)


def figures_html(figures: Sequence[Figure], sources: Mapping[str, Source]) -> str:
    """Show what was measured, with its margin, beside what is published of it."""
    rows = [
        f'<tr><th scope="row">{escape(figure.label)}</th><td>{escape(figure.measured.text)}'
        f"{_position(figure.position)}</td><td>{_published(figure, sources)}</td></tr>"
        for figure in figures
    ]
    head = (
        '<th scope="col">Measure</th><th scope="col">On this map</th><th scope="col">Published</th>'
    )
    return table("Geodesic measures on the WGS 84 ellipsoid", head, rows)


def _position(at: Position | None) -> str:
    """Return a button that shows a position on the map, labelled with its degrees."""
    if at is None:
        return ""
    return f' <button type="button" data-at="{at.lng:.5f},{at.lat:.5f}">{at.text}</button>'


def _published(figure: Figure, sources: Mapping[str, Source]) -> str:
    values = [value_html(fact, sources.get(fact.source)) for fact in figure.published]
    return "<br>".join(values) or "–"
