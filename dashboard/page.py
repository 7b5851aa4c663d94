"""The page, from top to bottom, or its slim form within another site's page."""

from functools import partial

import streamlit as st

from dashboard import (
    article,
    embed,
    header,
    measures,
    notices,
    reader,
    sharing,
    shelf,
    stage,
    state,
    timeline,
)
from dashboard.content import load_content

st.set_page_config(page_icon="🗺️", layout="wide")
content = load_content()
state.sync(
    content.switches, {event.id for event in content.events}, content.region,
    articles=content.article_ids, sites=content.sites, things=content.things,
    gone=partial(article.gone, content),
)  # fmt: skip

st.set_page_config(page_title=stage.page_title(content))
if st.context.is_embedded:
    embed.show(content)
    st.stop()

header.style(content)
head = header.title(content)
notices.show(content)
header.controls(content)

with st.container(key="stage"):
    on_map, over_time, said, text = (
        st.container(key=part) for part in ("map", "time", "reader", "article")
    )
with said:
    reader.show(content)
with text:
    article.show(content)
with on_map:
    stage.show(content)
with over_time:
    timeline.show(content)
measures.show(content)
shelf.show(content)

# Last, though it stands first: it is drawn at once, and the style sheet is not.
with head:
    sharing.show(content)
