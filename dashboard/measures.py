"""What the map measures: of all routes together, and of the chosen feature."""

from html import escape

import streamlit as st

from dashboard import notice, profile, state, together
from dashboard.content import BY_VERSION, Content
from dashboard.crowd import needs_tiles
from dashboard.figures import all_html
from geo.errors import MeasureError
from geo.layers.base import Base
from geo.measures.gap import find_gap

_TITLE = "<h3>Measured on the map</h3>"


def show(content: Content) -> None:
    """Show what is measured of all features together, and measures of the chosen one."""
    with st.container(key="measures"):
        if content.base is None:
            st.html(_TITLE)
            notice.show("warning", "Nothing can be measured, because the base map cannot be read.")
        else:
            st.html(_TITLE + _gap_html(content, content.base))
            _of_chosen(content, content.base)


@st.fragment(key="measures")
def _of_chosen(content: Content, base: Base) -> None:
    features = together.compared(content, state.current())
    if not features:
        st.html('<p class="quiet">Choose a feature to see its measures.</p>')
        return
    if routes := [feature.id for feature in features if feature.role == "route"]:
        profile.show(content, base, routes)
    if len(features) > 1:
        st.html(together.table_html(content, base, tuple(feature.id for feature in features)))
    else:
        st.html(all_html(content, base, features[0].id))


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
