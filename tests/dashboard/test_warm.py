"""The first run of the page, before its first reader."""

import asyncio
import gc
import sys
from collections.abc import Iterator
from typing import Any
from unittest.mock import AsyncMock, Mock

import pytest

from dashboard.warm import MOST_FILES, warm


class Server:
    """A server whose page runs well, or does not."""

    def __init__(self, is_well: bool, said: str) -> None:
        self.runs, self._answer = 0, (is_well, said)

    async def does_script_run_without_error(self) -> tuple[bool, str]:
        self.runs += 1
        return self._answer


@pytest.fixture(autouse=True)
def prepared(monkeypatch: pytest.MonkeyPatch) -> Iterator[AsyncMock]:
    prepare = AsyncMock()
    monkeypatch.setattr("dashboard.warm.prepare", prepare)
    yield prepare
    gc.unfreeze()


def start(server: Server, monkeypatch: pytest.MonkeyPatch) -> int:
    """Start it, and give how often the page had run when it opened."""
    monkeypatch.setattr("dashboard.warm.get_instance", lambda: server)

    async def open_and_close(app: Any = None) -> int:
        async with warm(app):
            await asyncio.sleep(0)  # what was begun gets its turn
            return server.runs

    return asyncio.run(open_and_close())


def test_the_page_has_run_once_when_the_server_opens(monkeypatch: pytest.MonkeyPatch):
    assert start(Server(True, "ok"), monkeypatch) == 1


def test_a_page_that_fails_is_opened_and_told_of(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    assert start(Server(False, "timeout"), monkeypatch) == 1
    assert "did not end well (timeout)" in caplog.text


@pytest.mark.parametrize(("is_well", "told"), [(True, 1), (False, 0)])
def test_only_a_page_that_ran_well_makes_the_server_ready(
    is_well: bool, told: int, monkeypatch: pytest.MonkeyPatch
):
    health = Mock()
    monkeypatch.setattr("dashboard.warm.health", health)
    start(Server(is_well, "so"), monkeypatch)
    assert health.page_ran.call_count == told


def test_what_was_read_at_the_start_is_looked_through_no_more(monkeypatch: pytest.MonkeyPatch):
    start(Server(True, "ok"), monkeypatch)
    assert gc.get_freeze_count() > 0


def test_the_first_picture_is_made_while_the_server_is_open(
    prepared: AsyncMock, monkeypatch: pytest.MonkeyPatch
):
    start(Server(True, "ok"), monkeypatch)
    assert prepared.await_count == 1


def test_a_picture_that_cannot_be_made_is_told_of(
    prepared: AsyncMock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    prepared.side_effect = OSError("no fonts")
    start(Server(True, "ok"), monkeypatch)
    assert "no fonts" in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_as_many_files_may_be_open_as_the_system_allows(monkeypatch: pytest.MonkeyPatch):
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
    try:
        start(Server(True, "ok"), monkeypatch)
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (min(hard, MOST_FILES), hard)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
