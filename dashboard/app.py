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

opened = article.open_article(content, view)
checks = claims.opened(content, view, opened)

with st.container(key="stage"):
    reader.show(content, view, checks)
    article.show(content, view, opened)
    stage.show(content, view, claims.drawn(checks))
measures.show(content, view)
shelf.show(content, view)
