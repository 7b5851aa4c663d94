"""What a reader is told of the link and the data, in a box that moves nothing and closes."""

from collections.abc import Iterator

import streamlit as st

from dashboard import notice, state
from dashboard.address import Switches, View
from dashboard.content import Content
from dashboard.versions import since_link_html
from geo.plain_text import brief, set_apart

MOST_SIGNS, MOST_NAMES = 60, 5
"""So much of what an address has is told."""


@st.fragment(key="notices")
def show(content: Content) -> None:
    """Name what the address asked for in vain, what has changed, and files that cannot be used."""
    view = state.current()
    infos, since = list(_infos(view)), since_link_html(content, view)
    problems = [] if st.session_state.get("has_dismissed") else notice.told(content.problems)
    if not (infos or since or problems):
        return
    with st.container(key="notices"):
        for text in infos:
            notice.show("info", text)
        if since:
            st.html(since)
        for text in problems:
            notice.show("warning", text)
        st.button("Dismiss", type="tertiary", on_click=_dismiss, args=(content.switches,))


def _infos(view: View) -> Iterator[str]:
    if view.unknown:
        yield unknown_said(view)
    if view.not_days:
        words = ", ".join(_quoted(word) for word in view.not_days)
        yield f"The link has {words} for a day; write one as 2020-09-22."
    if view.not_extent:
        yield extent_said(view)
    if view.gone:
        yield view.gone


def _dismiss(switches: Switches) -> None:
    """Close the box: the link is as good as new, and faulty files are known to this reader."""
    st.session_state.update(v=None, has_dismissed=True)
    state.remember(switches, also=["notices"])


def unknown_said(view: View) -> str:
    """Name the first of what an address asks for and the map does not have, as people wrote it."""
    names = ", ".join(map(_quoted, view.unknown[:MOST_NAMES]))
    is_or_are = "is" if len(view.unknown) == 1 else "are"
    return f"The link refers to {names}, which {is_or_are} not on this map."


def extent_said(view: View) -> str:
    """Say of an extent that an address asks for in vain what is shown in its place."""
    return (
        f"The link has {_quoted(view.not_extent)} for the part of the map to show. "
        "Nothing of this map is there, so the map opens as without it."
    )


def _quoted(text: str) -> str:
    return f"“{set_apart(brief(text, MOST_SIGNS))}”"
