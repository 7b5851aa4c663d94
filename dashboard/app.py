"""The page, from top to bottom."""

import streamlit as st

from dashboard import article, claims, header, measures, reader, shelf, stage, state
from dashboard.content import load_content

st.set_page_config(page_title="Lines of the South Caucasus", page_icon="🗺️", layout="wide")

content = load_content()
view = state.sync(list(content.features))

header.style(content, view)
header.title(content, view)
header.notices(content, view)
header.controls(content)

linked = article.open_article(content, view)
claim = claims.opened(content, view, linked)

with st.container(key="stage"):
    places = [st.container(key=key) for key in ("reader", "article", "map")]
with places[0]:
    reader.show(content, view, claim)
with places[1]:
    article.show(content, view, linked)
with places[2]:
    stage.show(content, view, claims.drawn(claim))
measures.show(content, view)
shelf.show(content, view)
