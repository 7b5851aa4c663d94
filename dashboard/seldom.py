"""Looks at what takes long to look at, such as a folder of 20,000 files, not too often."""

from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Generic, TypeVar

T = TypeVar("T")

QUICK_SECONDS = 0.05
"""What takes no longer is looked at each time."""

REST = 20
"""For so many times as long as looking took, what was seen then is good enough."""


class Seldom(Generic[T]):
    """Gives what `look` gives, and spends no more than a twentieth of the time on looking."""

    def __init__(self, look: Callable[[], T], *, clock: Callable[[], float] = monotonic) -> None:
        self._look, self._clock = look, clock
        self._lock = Lock()
        self._seen: tuple[T, float] | None = None

    def __call__(self) -> T:
        """Return what is there, or what was there a little while ago."""
        with self._lock:
            if self._seen is None or self._clock() >= self._seen[1]:
                self._seen = self._looked()
            return self._seen[0]

    def _looked(self) -> tuple[T, float]:
        """Return what is there, and until when that will do."""
        start = self._clock()
        seen, end = self._look(), self._clock()
        took = end - start
        return seen, end + (REST * took if took > QUICK_SECONDS else 0)
