"""The same map and text as a tutorial would make them: what ours is measured against.

`st_folium` has its defaults, the layers are folium's own, and the text follows the tooltip of what
was clicked. Only Leaflet's address and the missing tiles are not usual: it must run offline.
"""

from pathlib import Path

import folium
import streamlit as st
import streamlit.components.v1 as components
from geopandas import GeoDataFrame
from streamlit_folium import st_folium
from xstatic.pkg import leaflet

import geo

ROOT = Path(__file__).parents[2]
FEATURES = {
    "btc": ("BTC oil pipeline", "darkorange"),
    "bte": ("BTE gas pipeline", "blue"),
    "btk": ("BTK railway", "black"),
    "tovuz": ("Tovuz district", "green"),
    "gyumri": ("Gyumri base", "purple"),
}

st.set_page_config(page_title="Infrastructure map", layout="wide")


@st.cache_resource
def load_layers() -> GeoDataFrame:
    return geo.load_layers(ROOT / "data")


@st.cache_resource
def load_sentences() -> dict[str, list[str]]:
    gazetteer = geo.load_gazetteer(ROOT / "data")
    sentences: dict[str, list[str]] = {feature: [] for feature in FEATURES}
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        article = geo.read_article(path)
        for excerpt in geo.link(article, gazetteer).excerpts:
            for feature in {mention.feature for mention in excerpt.mentions}:
                sentences[feature].append(excerpt.sentence.text)
    return sentences


@st.cache_resource
def leaflet_folder() -> str:
    """Serve Leaflet beside the map's frame."""
    return f"../{components.declare_component('leaflet', path=leaflet.BASE_DIR).name}"


def build_map(layers: GeoDataFrame) -> folium.Map:
    m = folium.Map(location=[40.5, 43], zoom_start=6, tiles=None)
    m.default_js = [("leaflet", f"{leaflet_folder()}/leaflet.js")]
    m.default_css = [("leaflet", f"{leaflet_folder()}/leaflet.css")]
    for feature, (_, color) in FEATURES.items():
        folium.GeoJson(
            layers.loc[layers["feature"] == feature, ["name", "geometry"]],
            name=feature,
            style_function=lambda _, feature=feature, color=color: {
                "color": color,
                "className": f"feature-{feature}",
            },
            marker=folium.CircleMarker(radius=6),
            tooltip=folium.GeoJsonTooltip(fields=["name"], labels=False),
            popup=folium.GeoJsonPopup(fields=["name"], labels=False),
        ).add_to(m)
    folium.LayerControl().add_to(m)
    return m


layers = load_layers()
feature_of = dict(zip(layers["name"], layers["feature"], strict=True))

st.title("Infrastructure map")
map_column, text_column = st.columns(2)
with map_column, st.container(key="map"):
    clicked = st_folium(build_map(layers))
with text_column, st.container(key="reader"):
    feature = feature_of.get((clicked["last_object_clicked_tooltip"] or "").strip())
    if feature:
        st.header(FEATURES[feature][0])
        for sentence in load_sentences()[feature]:
            st.markdown(f"> {sentence}")
    else:
        st.header("Overview")
        st.write("Click a feature on the map.")
