"""What a reader sees who comes while many articles are being linked."""

from html import escape
from typing import TypeVar

import streamlit as st

from dashboard.loading import Loading

T = TypeVar("T")

PATIENCE_SECONDS = 1.0
"""What takes no longer is waited for; so is what links nothing more, however long it takes."""

MANY_ARTICLES = 50
"""Fewer that are still to be linked are waited for too."""

LOOK_SECONDS = 1.0


def wait_for(loading: Loading[T], title: str, doing: str = "Reading the articles") -> None:
    """Wait, or show how far it is and end the run; the page comes by itself when it is there."""
    with st.spinner(f"{doing} …"):
        loading.wait(PATIENCE_SECONDS)
        while not (loading.done() or _is_long(loading)):
            loading.wait(PATIENCE_SECONDS)
    if loading.cancelled():
        st.rerun()
    if not loading.done():
        st.set_page_config(page_title=title)
        st.html(f"<h1>{escape(title)}</h1>")
        _how_far(loading, doing)
        st.stop()


def _is_long(loading: Loading[T]) -> bool:
    return loading.progress is not None and loading.progress.left >= MANY_ARTICLES


@st.fragment(run_every=LOOK_SECONDS)
def _how_far(loading: Loading[T], doing: str) -> None:
    if loading.done() or loading.progress is None:
        st.rerun()
    done, total = loading.progress
    st.progress(min(1.0, done / total), f"{doing}: {done:,} of {total:,} …")
    st.caption("The page opens by itself when that is done.")
