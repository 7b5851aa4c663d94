"""Runs the page once before the server opens, so that no reader waits for imports and data."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from streamlit.logger import get_logger
from streamlit.runtime import get_instance

_LOG = logging.getLogger(__name__)


@asynccontextmanager
async def warm(_: st.App) -> AsyncIterator[None]:
    """Run the page; where it fails, say so and open all the same: it shows its reader more.

    It must be a script run: what imports a component outside of one spoils it (see `front`). Where
    many articles are to be linked, it ends before they are. What the library says of that goes to
    the server's log.
    """
    get_logger("geo")
    is_well, said = await get_instance().does_script_run_without_error()
    if not is_well:
        _LOG.warning("The page's first run did not end well (%s); it is served all the same.", said)
    yield
