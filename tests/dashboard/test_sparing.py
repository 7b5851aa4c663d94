"""What the system lacks is said once a minute, and all else as ever."""

import errno
import gc
import logging
import sys

import pytest

from dashboard.sparing import SECONDS, Sparing


def record(error: Exception | None) -> logging.LogRecord:
    about = (type(error), error, None) if error else None
    return logging.LogRecord("asyncio", logging.ERROR, "", 1, "It failed", None, about)


def full() -> logging.LogRecord:
    return record(OSError(errno.EMFILE, "Too many open files"))


def test_what_the_system_lacks_is_a_line_with_the_way_out() -> None:
    it = full()
    assert Sparing().filter(it)
    assert it.getMessage().startswith("Too many open files: who comes now may not be served")
    assert it.exc_info is None


def test_it_is_said_once_a_minute() -> None:
    now = [0.0]
    sparing = Sparing(clock=lambda: now[0])
    said = [sparing.filter(full()) for _ in range(3)]
    now[0] += SECONDS
    assert (said, sparing.filter(full())) == ([True, False, False], True)


@pytest.mark.parametrize("error", [None, ValueError("no"), OSError(errno.EPIPE, "Broken pipe")])
def test_all_else_is_said_each_time_as_it_is(error: Exception | None) -> None:
    sparing, it = Sparing(), record(error)
    assert [sparing.filter(it) for _ in range(2)] == [True, True]
    assert it.getMessage() == "It failed"


def test_what_fails_where_nobody_hears_of_it_is_a_line(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    class Half:
        def __del__(self) -> None:
            raise AttributeError("no state")

    monkeypatch.setattr(sys, "unraisablehook", Sparing().unraisable)
    for _ in range(3):
        Half()
        gc.collect()
    (line,) = (it.getMessage() for it in caplog.records)
    assert line.startswith("AttributeError in ")
    assert line.endswith("Half.__del__ was passed over: no state")
