"""The map on the page: shown once, then only told what changed."""

from dataclasses import asdict
from fnmatch import fnmatch
from threading import Lock

import folium
import streamlit as st
from streamlit_folium import st_folium

from dashboard import article, assets, claims, state
from dashboard.content import BY_VERSION, Content
from dashboard.map import Links, MapView, build_map, map_links, stage_data
from geo.layers.sources import whom_to_name

HEIGHT_PX = 700

_RENDERING = Lock()
"""The one map is drawn for one reader at a time: rendering changes it."""


def show(content: Content) -> None:
    """Show the map, which is the same for all readers; a click on a feature chooses it."""
    with _RENDERING:
        st_folium(
            _map(content, map_links()),
            key="map-clicks", height=HEIGHT_PX, use_container_width=True, returned_objects=[],
            on_change=lambda: _clicked(content),
        )  # fmt: skip
    tell(content)


@st.fragment(key="view")
def tell(content: Content) -> None:
    """Tell the map what is looked at."""
    view = state.current()
    opened = claims.opened(content, view, article.open_article(content, view))
    told = MapView(
        layers=view.layers,
        chosen=view.feature,
        site=view.site,
        dark=st.context.theme.type == "dark",
        extras=claims.drawn(opened),
        fit=st.session_state.get("fit", 0),
        event=view.event,
        since=view.since,
        until=view.until,
    )
    component = st.components.v2.component("view", js=assets.module("view.js"))
    component(key="view", data=asdict(told))


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs=BY_VERSION)
def _map(content: Content, links: Links) -> folium.Map:
    stage = stage_data(content.layers, links, credit=_credit(content), events=content.events)
    return build_map(stage, links)


def _credit(content: Content) -> str:
    """Name the sources of the base map, and say what is dashed on it."""
    drawn = [s for s in content.sources.values() if fnmatch(s.file, "basemap/*.geojson")]
    names = ", ".join(whom_to_name(drawn))
    is_disputed = content.base is not None and "disputed" in set(content.base.borders["status"])
    return " · ".join(filter(None, [names, "dashed: disputed borders" if is_disputed else ""]))


def _clicked(content: Content) -> None:
    """Choose the event or the feature that was clicked."""
    clicked, features = st.session_state["map-clicks"], content.switches
    if not isinstance(clicked, dict):
        return
    if clicked.get("event") in {event.id for event in content.events}:
        state.choose_event(clicked["event"], features)
    elif clicked.get("feature") in features:
        site = clicked.get("site")
        state.choose(clicked["feature"], features, site=site if isinstance(site, str) else None)
