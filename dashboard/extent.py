"""What of a view the browser alone knows: the map's extent, and the scheme that was asked for."""

from dataclasses import replace
from urllib.parse import parse_qs

import streamlit as st

from dashboard.address import View, read_address
from dashboard.assets import module


def with_extent(view: View) -> View:
    """Return a view with what the browser knows of it, for a link that is made of it.

    It tells that once this is drawn, and again when it changes: then what called this runs anew.
    """
    known = st.session_state.get("extent", {}).get("address", "")
    component = st.components.v2.component("extent", js=module("known.js"))
    told = component(
        key="extent", data={"known": known}, default={"address": ""},
        on_address_change=lambda: None,
    )  # fmt: skip
    return seen(view, told.address)


def seen(view: View, address: object) -> View:
    """Return a view with the extent and the scheme of an address that a browser told."""
    if not isinstance(address, str):
        return view
    asked = read_address(parse_qs(address), {})
    return replace(view, bbox=asked.bbox, scheme=asked.scheme)
