from collections.abc import Callable
from concurrent.futures import CancelledError
from threading import Event, Thread

import pytest

from dashboard.loading import REST, RETRY_SECONDS, Loading, Progress, latest

SOON_SECONDS = 10


def test_it_gives_what_was_made():
    assert Loading(lambda _: "made").result(SOON_SECONDS) == "made"


def test_it_raises_what_hindered_it():
    with pytest.raises(ZeroDivisionError):
        Loading(lambda _: 1 / 0).result(SOON_SECONDS)


def test_it_says_how_far_it_is():
    told, go_on = Event(), Event()

    def make(progress):
        progress(3, 9)
        told.set()
        go_on.wait()

    loading = Loading(make)
    told.wait()
    assert (loading.progress, loading.done()) == (Progress(3, 9), False)
    go_on.set()
    loading.result(SOON_SECONDS)


def test_what_is_given_up_stops_where_it_tells_how_far_it_is():
    go_on, ended = Event(), Event()

    def make(progress):
        go_on.wait()
        try:
            progress(3, 9)
        except CancelledError:
            ended.set()
            raise

    loading = Loading(make)
    loading.cancel()
    go_on.set()
    assert ended.wait(SOON_SECONDS)


def test_who_waits_for_what_is_given_up_waits_no_longer():
    go_on = Event()
    loading = Loading(lambda _: go_on.wait())
    loading.cancel()
    loading.wait(SOON_SECONDS)
    assert loading.done()
    go_on.set()


def test_what_failed_is_tried_again_after_a_while():
    now = [0.0]
    loading = Loading(lambda _: 1 / 0, clock=lambda: now[0])
    loading.wait(SOON_SECONDS)
    soon = loading.is_to_be_tried_again
    now[0] += RETRY_SECONDS
    assert (loading.has_failed, soon, loading.is_to_be_tried_again) == (True, False, True)


def test_what_was_made_or_given_up_is_not_tried_again():
    made, given_up = Loading(lambda _: "made"), Loading(lambda _: "made too")
    made.wait(SOON_SECONDS)
    given_up.cancel()
    assert not made.has_failed
    assert not given_up.is_to_be_tried_again


def test_where_no_thread_can_be_started_it_has_failed(monkeypatch: pytest.MonkeyPatch):
    def fail(_: Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(Thread, "start", fail)
    assert Loading(lambda _: "made").has_failed


def test_the_same_fault_is_not_said_again_but_another_is(caplog: pytest.LogCaptureFixture):
    def fail(fault: str) -> None:
        raise RuntimeError(fault)

    for fault in ("one", "one", "another"):
        Loading(lambda _, fault=fault: fail(fault), doing="Trying").wait(SOON_SECONDS)
    assert [str(it.exc_info[1]) for it in caplog.records] == ["one", "another"]


class Begun:
    """Begins to make a thing, as a cache does: the same until it is forgotten."""

    def __init__(self, *made: Callable[[object], str]) -> None:
        self.now, self.count = 0.0, 0
        self._made, self._kept = iter(made), None

    def __call__(self) -> Loading[str]:
        if self._kept is None:
            self.count += 1
            make = next(self._made)
            self._kept = Loading(make, lacks="half".__eq__, clock=lambda: self.now)
        return self._kept

    def clear(self) -> None:
        self._kept = None


def test_what_lacks_something_serves_until_what_is_made_in_its_place_is_there():
    go_on = Event()
    begin = Begun(lambda _: "half", lambda _: go_on.wait() and "whole")
    latest(begin).wait(SOON_SECONDS)
    begin.now += RETRY_SECONDS
    assert latest(begin).result() == "half"
    go_on.set()
    begin().wait(SOON_SECONDS)
    assert latest(begin).result() == "whole"


def test_what_lacks_something_is_not_made_again_for_each_who_asks():
    begin = Begun(lambda _: "half", lambda _: "half")
    for _ in range(9):
        latest(begin).wait(SOON_SECONDS)
    assert begin.count == 1


def test_what_took_long_rests_in_proportion():
    def make(_: object) -> str:
        begin.now += RETRY_SECONDS
        return "half"

    begin = Begun(make)
    latest(begin).wait(SOON_SECONDS)
    begin.now += REST * RETRY_SECONDS - 1
    soon = begin().is_to_be_tried_again
    begin.now += 1
    assert (soon, begin().is_to_be_tried_again) == (False, True)
