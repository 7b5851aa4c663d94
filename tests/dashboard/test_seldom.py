from collections.abc import Callable

import pytest

from dashboard.seldom import Seldom


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def looking(clock: Clock, *, takes: float) -> Callable[[], float]:
    """Return what sees when it began to look."""

    def look() -> float:
        began = clock.now
        clock.now += takes
        return began

    return look


@pytest.mark.parametrize(("after", "seen"), [(19, 0), (20, 21)])
def test_what_takes_long_is_seen_again_after_twenty_times_as_long(after: int, seen: int) -> None:
    clock = Clock()
    seldom = Seldom(looking(clock, takes=1), clock=clock)
    seldom()
    clock.now += after
    assert seldom() == seen


def test_what_is_quick_is_seen_each_time() -> None:
    clock = Clock()
    seldom = Seldom(looking(clock, takes=0.03125), clock=clock)
    assert [seldom(), seldom()] == [0, 0.03125]
