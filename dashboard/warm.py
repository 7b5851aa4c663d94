"""Runs the page once before the server opens, so that no reader waits for imports and data."""

import asyncio
import ctypes
import gc
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import streamlit as st
from streamlit.logger import get_logger
from streamlit.runtime import get_instance
from streamlit.web.server.server_util import get_url

from dashboard.health import health
from dashboard.picture.serving import prepare
from dashboard.settings import settings
from dashboard.sparing import spare_the_log

_LOG = logging.getLogger(__name__)
_M_ARENA_MAX = -8
_HERE = "localhost"

MOST_FILES = 65_536
"""So many files may be open, if the system allows it: Streamlit opens four for each reader."""


@asynccontextmanager
async def warm(_: st.App) -> AsyncIterator[None]:
    """Run the page; where it fails, say so and open all the same: it shows its reader more.

    It must be a script run: what imports a component outside of one spoils it (see `front`). Where
    many articles are to be linked, it ends before they are. What the library says of that goes to
    the server's log.
    """
    get_logger("geo")
    spare_the_log()
    told = get_logger("dashboard.settings")
    told.info(settings().begin_with())
    _share_one_heap()
    _allow_many_files()
    is_well, said = await get_instance().does_script_run_without_error()
    if is_well:
        health.page_ran()
    else:
        _LOG.warning("The page's first run did not end well (%s); it is served all the same.", said)
    gc.collect()
    gc.freeze()  # what is there now stays: no later collection need look through it
    preparing = asyncio.create_task(_prepare())
    told.info("Open %s in a browser; Ctrl+C ends the server", get_url(_HERE))
    yield
    preparing.cancel()


async def _prepare() -> None:
    """Make what is asked for first, while the server is open; without it that takes longer."""
    try:
        await prepare()
    except Exception:
        _LOG.warning("The first picture could not be made beforehand.", exc_info=True)


def _share_one_heap() -> None:
    """Let all threads take memory from one heap, so that more of it is given back (Linux).

    Each script run is a thread, and by default many have a heap of their own: see mallopt(3).
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


def _allow_many_files() -> None:
    """Raise the limit of open files, often 1,024, as far as a process may do for itself."""
    if sys.platform != "win32":
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        most = MOST_FILES if hard == resource.RLIM_INFINITY else min(MOST_FILES, hard)
        if soft != resource.RLIM_INFINITY and soft < most:
            with suppress(OSError, ValueError):
                resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
