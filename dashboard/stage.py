"""The map on the page: shown once, then only told what changed."""

from collections.abc import Mapping
from fnmatch import fnmatch

import streamlit as st
from streamlit_folium import st_folium

from dashboard import assets, state
from dashboard.content import BY_VERSION, DATA, Content
from dashboard.map import Links, MapView, build_map, stage_data, view_group
from geo.layers.sources import whom_to_name

HEIGHT_PX = 700

Extras = tuple[Mapping[str, object], ...]


def show(content: Content, view: state.View, extras: Extras = ()) -> None:
    """Show the map; a click on a feature chooses it, and the map stays as it is."""
    features = list(content.features)
    links = _links()
    st_folium(
        build_map(_stage(content, links), links),
        key="map-clicks", height=HEIGHT_PX, use_container_width=True, returned_objects=[],
        feature_group_to_add=view_group(_map_view(view, extras)),
        on_change=lambda: _clicked(features),
    )  # fmt: skip


def _links() -> Links:
    base_folder = assets.base_map_link(DATA / "basemap")
    return Links(*assets.leaflet_links(), *assets.map_links(), base_folder)


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs=BY_VERSION)
def _stage(content: Content, links: Links) -> str:
    return stage_data(content.layers, links, credit=_credit(content))


def _credit(content: Content) -> str:
    """Name the sources of the base map, and say what is dashed on it."""
    drawn = [s for s in content.sources.values() if fnmatch(s.file, "basemap/*.geojson")]
    names = ", ".join(whom_to_name(drawn))
    is_disputed = content.base is not None and "disputed" in set(content.base.borders["status"])
    return " · ".join(filter(None, [names, "dashed: disputed borders" if is_disputed else ""]))


def _map_view(view: state.View, extras: Extras) -> MapView:
    return MapView(
        layers=view.layers,
        chosen=view.feature,
        site=view.site,
        dark=st.context.theme.type == "dark",
        extras=extras,
        fit=st.session_state.get("fit", 0),
    )


def _clicked(features: list[str]) -> None:
    clicked = st.session_state["map-clicks"]
    if isinstance(clicked, dict) and clicked.get("feature") in features:
        site = clicked.get("site")
        st.session_state["position"] = clicked
        state.choose(clicked["feature"], features, site=site if isinstance(site, str) else None)
