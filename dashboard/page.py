"""The page, from top to bottom."""

import streamlit as st

from dashboard import article, header, measures, reader, sharing, shelf, stage, state, timeline
from dashboard.content import load_content

st.set_page_config(page_icon="🗺️", layout="wide")
content = load_content()
st.set_page_config(page_title=content.case.title)
state.sync(content.switches, {event.id for event in content.events})

header.style(content)
head = header.title(content)
header.notices(content)
header.controls(content)

with st.container(key="stage"):
    left, middle, right = st.columns([48, 24, 28], gap="small")
with middle, st.container(key="reader", height=stage.HEIGHT_PX, border=False):
    reader.show(content)
with right, st.container(key="article", height=stage.HEIGHT_PX, border=False):
    article.show(content)
with left, st.container(key="map", height=stage.HEIGHT_PX, border=False):
    stage.show(content)
timeline.show(content)
measures.show(content)
shelf.show(content)

# Last, though it stands first: it is drawn at once, and the style sheet is not.
with head:
    sharing.show(content)
