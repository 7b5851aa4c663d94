"""About the data: where it comes from, under which licence, and how accurate it is."""

import streamlit as st


def show() -> None:
    """Show the sources, licences, accuracy and limits of the data."""
    st.title("About the data")
