"""The map on the page: shown once, then only told what changed."""

from dataclasses import asdict
from datetime import date
from threading import Lock

import folium
import streamlit as st
from streamlit_folium import st_folium

from dashboard import article, assets, claims, state
from dashboard.borders import borders_of, days_of
from dashboard.content import BY_VERSION, Content
from dashboard.map import Links, MapView, build_map, map_links, stage_data
from dashboard.preview.said import title_of
from geo.layers.sources import Credit, credits_of

HEIGHT_PX = 700

DRAWN = (".geojson", ".webp")
"""How files end that are on the map."""

_RENDERING = Lock()
"""The one map is drawn for one reader at a time: rendering changes it."""


FOLD = '<label class="fold"><input type="checkbox" aria-label="Fold the map">Map</label>'
"""What folds the map to a strip on a phone, where it covers nearly half of the text."""


def show(content: Content) -> None:
    """Show the map, which is the same for all readers; a click on a feature chooses it."""
    if not st.context.is_embedded:
        st.html(FOLD)
    with _RENDERING:
        st_folium(
            _map(content, map_links()),
            key="map-clicks", height=HEIGHT_PX, use_container_width=True, returned_objects=[],
            on_change=lambda: _clicked(content),
        )  # fmt: skip
    tell(content)


@st.fragment(key="view")
def tell(content: Content) -> None:
    """Tell the map what is looked at, and the browser what the page is called now.

    A title is a message of its own, which no browser keeps; what the map is told, it does.
    """
    view = state.current()
    linked = article.open_article(content, view)
    opened = claims.opened(content, view, linked)
    header = linked.article.header if linked else None
    day, other = days_of(header, view.borders, date.today())
    told = MapView(
        layers=view.layers,
        chosen=view.feature,
        beside=view.beside,
        site=view.site,
        extras=claims.drawn(opened),
        fit=st.session_state.get("fit", 0),
        opened=st.session_state.get("opened", 0),
        event=view.event,
        since=view.since,
        until=view.until,
        day=day.isoformat(),
        borders=borders_of(content.base, day, other),
    )
    component = st.components.v2.component("view", js=assets.module("view.js"))
    data = {key: it for key, it in asdict(told).items() if it is not None}
    frame = f"Map of {content.case.title}"
    component(key="view", data=data | {"title": page_title(content), "frame": frame})


def page_title(content: Content) -> str:
    """Return the title of the page with what is looked at; the slim form has but one."""
    return content.case.title if st.context.is_embedded else title_of(content, state.current())


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs=BY_VERSION)
def _map(content: Content, links: Links) -> folium.Map:
    credits, events = _credits(content), content.events
    data = stage_data(content.layers, links, credits=credits, events=events, region=content.region)
    return build_map(data, links)


def _credits(content: Content) -> list[Credit]:
    """Return whom the layers and the base map ask to name."""
    sources = content.sources.values()
    return credits_of((s for s in sources if s.file.endswith(DRAWN)), sources)


def _clicked(content: Content) -> None:
    """Choose the event or the feature that was clicked, or the other borders."""
    clicked, features = st.session_state["map-clicks"], content.switches
    if not isinstance(clicked, dict):
        return
    if clicked.get("switch") == "borders":
        state.switch_borders(features)
    elif clicked.get("event") in {event.id for event in content.events}:
        state.choose_event(clicked["event"], features)
    elif clicked.get("feature") in features:
        feature, site = clicked["feature"], clicked.get("site")
        is_there = isinstance(site, str) and site in content.sites.get(feature, ())
        state.choose(feature, features, site=site if is_there else None)
