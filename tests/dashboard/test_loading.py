from concurrent.futures import CancelledError
from threading import Event

import pytest

from dashboard.loading import Loading, Progress

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
