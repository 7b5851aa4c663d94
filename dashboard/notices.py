"""What a reader is told of the link and the data, in a box that moves nothing and closes."""

from collections.abc import Iterator

import streamlit as st

from dashboard import state
from dashboard.content import Content
from dashboard.markup import plain, told
from dashboard.versions import since_link_html


@st.fragment(key="notices")
def show(content: Content) -> None:
    """Name what the address asked for in vain, what has changed, and files that cannot be used."""
    view = state.current()
    infos, since = list(_infos(view)), since_link_html(content, view)
    problems = [] if st.session_state.get("has_dismissed") else told(content.problems)
    if not (infos or since or problems):
        return
    with st.container(key="notices"):
        for text in infos:
            st.info(text)
        if since:
            st.html(since)
        for text in problems:
            st.warning(text)
        st.button("Dismiss", type="tertiary", on_click=_dismiss, args=(content.switches,))


def _infos(view: state.View) -> Iterator[str]:
    if view.unknown:
        yield f"The link refers to {plain(unknown_names(view))}, which is not on this map."
    if view.not_days:
        words = ", ".join(f"“{plain(word[:60])}”" for word in view.not_days)
        yield f"The link has {words} for a day; write one as 2020-09-22."
    if view.not_extent:
        yield plain(extent_said(view))


def _dismiss(switches: state.Switches) -> None:
    """Close the box: the link is as good as new, and faulty files are known to this reader."""
    st.session_state.update(v=None, has_dismissed=True)
    state.remember(switches, also=["notices"])


def unknown_names(view: state.View) -> str:
    """Name the first of what an address asks for and the map does not have, as people wrote it."""
    return ", ".join(f"“{name[:60]}”" for name in view.unknown[:5])


def extent_said(view: state.View) -> str:
    """Say of an extent that an address asks for in vain what is shown in its place."""
    return (
        f"The link has “{view.not_extent[:60]}” for the part of the map to show. "
        "Nothing of this map is there, so the map opens as without it."
    )
