"""What the map measures of the chosen feature, and its corridor's profile."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import streamlit as st

from dashboard import state
from dashboard.assets import static_text
from dashboard.content import BY_VERSION, Content
from dashboard.markup import plain, table, value_html
from dashboard.theme import style_of
from geo.errors import MeasureError
from geo.layers.base import Base
from geo.layers.sources import Source
from geo.measures.corridors import Corridor, corridor
from geo.measures.figures import Figure, feature_figures
from geo.measures.gap import find_gap
from geo.measures.plane import Position

CHART = """
<div class="profile">
  <svg role="slider" tabindex="0" aria-valuenow="0" aria-label="Position along the line"></svg>
  <p aria-live="polite"></p>
</div>
"""


def show(content: Content, view: state.View) -> None:
    """Show measures of the chosen feature, or what is measured of all of them together."""
    with st.container(key="measures"):
        st.subheader("Measured on the map", anchor=False)
        feature = content.features.get(view.feature or "")
        if content.base is None:
            st.warning("Nothing can be measured, because the base map cannot be read.")
            return
        if gap := _gap_html(content, content.base):
            st.html(gap)
        if feature is None:
            st.html('<p class="quiet">Choose a feature to see its measures.</p>')
            return
        if feature.role == "route":
            _profile(content, content.base, feature.id)
        st.html(_measures_html(content, content.base, feature.id))


def _profile(content: Content, base: Base, feature: str) -> None:
    things = {name: f"{name}'s border" for name in content.case.borders}
    things |= {id: other.name for id, other in content.features.items() if id != feature}
    about = st.selectbox(
        "Distance from the line to", list(things), format_func=lambda name: plain(things[name])
    )
    corridor = _corridor(content, base, feature, about)
    if corridor is None:
        st.html('<p class="quiet">This cannot be measured on the map.</p>')
        return
    component = st.components.v2.component(
        "profile",
        html=CHART,
        css=static_text("profile.css"),
        js=static_text("profile.js"),
    )
    component(key=f"profile-{feature}", data=_chart(content, corridor))


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=BY_VERSION)
def _corridor(content: Content, base: Base, feature: str, about: str) -> Corridor | None:
    return corridor(content.layers, base, feature, about)


def _chart(content: Content, corridor: Corridor) -> dict[str, Any]:
    feature = content.features[corridor.feature]
    style = style_of(feature.kind, feature.role)
    position = st.session_state.get("position") or {}
    return {
        "feature": feature.id,
        "about": corridor.about,
        "title": f"Distance from {feature.name} to {corridor.about}, by km along the line",
        "axis": f"km along {feature.name}",
        "hint": "Point at the chart to see the position on the map. Click the line on the map to "
        "see the position here. The arrow keys move along the line.",
        "color": style.color_dark if st.context.theme.type == "dark" else style.color,
        "margin_km": None if corridor.margin_km is None else round(corridor.margin_km, 1),
        "points": corridor.points.round(4).to_dict("records"),
        "shaded": [{"name": p.name, "from": p.from_km, "to": p.to_km} for p in corridor.passages],
        "sites": [stop._asdict() for stop in corridor.stops],
        "position": position if position.get("feature") == feature.id else None,
    }


@st.cache_data(show_spinner=False, max_entries=8, hash_funcs=BY_VERSION)
def _gap_html(content: Content, base: Base) -> str:
    case = content.case
    if case.border_of is None:
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
