"""What the sessions of readers take of the server's memory, and what they leave behind."""

import asyncio
from dataclasses import dataclass

import psutil

from tests.bench.reader import Reader
from tests.browser.server import Served

FORGOTTEN_AFTER_SECONDS = 3
ENV = {"STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL": str(FORGOTTEN_AFTER_SECONDS)}
"""For the server that is measured: sessions whose reader has left are let go sooner."""

SETTLED_SECONDS, SETTLED_MB = 3, 1
"""A server is at rest that has grown by less in that time."""

OPEN_AT_ONCE = 100
COME_AND_GO, AT_A_TIME = 400, 20


@dataclass(frozen=True)
class Memory:
    """The server's memory in MB: before its readers, with many of them, and after they left."""

    before_mb: float
    open_mb: float
    after_mb: float

    @property
    def session_mb(self) -> float:
        """What one session takes while it is open."""
        return (self.open_mb - self.before_mb) / OPEN_AT_ONCE

    @property
    def left_behind(self) -> float:
        """The memory after all against that before."""
        return self.after_mb / self.before_mb


def memory_of_sessions(page: Served, clicks: list[object]) -> Memory:
    """Let a hundred readers come and stay; then let them go, and 400 more come and go."""
    return asyncio.run(_measure(page, clicks))


async def _measure(page: Served, clicks: list[object]) -> Memory:
    before_mb = await _settled_mb(page.pid)
    staying = [await _visit(page.url, clicks) for _ in range(OPEN_AT_ONCE)]
    open_mb = resident_mb(page.pid)
    for reader in staying:
        await reader.close()
    for _ in range(COME_AND_GO // AT_A_TIME):
        await asyncio.gather(*(_come_and_go(page.url, clicks) for _ in range(AT_A_TIME)))
    await asyncio.sleep(2 * FORGOTTEN_AFTER_SECONDS)
    await _come_and_go(page.url, clicks)  # the forgotten are let go when somebody comes
    return Memory(before_mb, open_mb, resident_mb(page.pid))


async def _settled_mb(pid: int) -> float:
    """Return the memory of a new server once it has done what it does after its start.

    It answers before: the first picture of the page, which takes some 40 MB, is drawn then.
    """
    before, now = 0.0, resident_mb(pid)
    while now - before > SETTLED_MB:
        await asyncio.sleep(SETTLED_SECONDS)
        before, now = now, resident_mb(pid)
    return now


async def _visit(url: str, clicks: list[object]) -> Reader:
    reader, _ = await Reader.open(url)
    for click in clicks:
        await reader.click(click)
    return reader


async def _come_and_go(url: str, clicks: list[object]) -> None:
    reader = await _visit(url, clicks)
    await reader.close()


def resident_mb(pid: int) -> float:
    """Return what a process holds of the machine's memory, in MB."""
    return float(psutil.Process(pid).memory_info().rss) / 2**20
