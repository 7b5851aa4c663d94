"""What a reader sees who comes while many articles are being linked, or while that fails."""

from collections.abc import Callable
from html import escape
from time import monotonic
from typing import TypeVar

import streamlit as st

from dashboard.loading import Loading

T = TypeVar("T")

PATIENCE_SECONDS, LONGEST_SECONDS = 1.0, 90.0
"""What takes no longer than the first is waited for, and what links no more than a few articles no
longer than the second: one of them may be hard."""

MANY_ARTICLES = 50
"""Fewer that are still to be linked are a few."""

LOOK_SECONDS = 1.0

FAILED = (
    "The map cannot be shown at the moment: {} failed. This page tries again by itself, and opens "
    "as your link asks. Whoever runs it finds the cause in the server's log."
)


def result_of(loading: Loading[T], title: Callable[[], str]) -> T:
    """Return the result, or show how far it is or that it failed, and end the run.

    The page comes by itself when it is there.
    """
    if not loading.done():
        _wait_for(loading, title)
    if loading.cancelled():
        st.rerun()
    if loading.has_failed:
        _begin(title())
        _tell_of_failure(loading)
        st.stop()
    return loading.result()


def _wait_for(loading: Loading[T], title: Callable[[], str]) -> None:
    with st.spinner(f"{loading.doing} …"):
        until = monotonic() + LONGEST_SECONDS
        loading.wait(PATIENCE_SECONDS)
        while not (loading.done() or _is_long(loading) or monotonic() > until):
            loading.wait(PATIENCE_SECONDS)
    if not loading.done():
        _begin(title())
        _how_far(loading)
        st.stop()


def _begin(title: str) -> None:
    st.set_page_config(page_title=title)
    st.html(f"<h1>{escape(title)}</h1>")


def _is_long(loading: Loading[T]) -> bool:
    return loading.progress is not None and loading.progress.left >= MANY_ARTICLES


@st.fragment(run_every=LOOK_SECONDS)
def _how_far(loading: Loading[T]) -> None:
    if loading.done():
        st.rerun()
    if loading.progress:
        done, total = loading.progress
        st.progress(min(1.0, done / total), f"{loading.doing}: {done:,} of {total:,} …")
    else:
        st.html(f'<p role="status">{escape(loading.doing)} …</p>')
    st.caption("The page opens by itself when that is done.")


@st.fragment(run_every=LOOK_SECONDS)
def _tell_of_failure(loading: Loading[T]) -> None:
    if loading.is_to_be_tried_again:
        st.rerun()
    doing = loading.doing[:1].lower() + loading.doing[1:]
    st.html(f'<p role="status">{escape(FAILED.format(doing))}</p>')
