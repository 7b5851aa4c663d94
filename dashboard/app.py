"""The page, from top to bottom."""

import streamlit as st

from dashboard import article, claims, header, measures, reader, sharing, shelf, stage, state
from dashboard.content import load_content

st.set_page_config(page_icon="🗺️", layout="wide")
content = load_content()
st.set_page_config(page_title=content.case.title)
view = state.sync(list(content.features))

header.style(content, view)
head = header.title(content)
header.notices(content, view)
header.controls(content)

linked = article.open_article(content, view)
claim = claims.opened(content, view, linked)

with st.container(key="stage"):
    left, middle, right = st.columns([48, 24, 28], gap="small")
with middle, st.container(key="reader", height=stage.HEIGHT_PX, border=False):
    reader.show(content, view, claim)
with right, st.container(key="article", height=stage.HEIGHT_PX, border=False):
    article.show(content, view, linked)
with left, st.container(key="map", height=stage.HEIGHT_PX, border=False):
    stage.show(content, view, claims.drawn(claim))
measures.show(content, view)
shelf.show(content, view)

# Last, though it stands first: it is drawn at once, and the style sheet is not.
with head:
    sharing.show(content, view)
