"""Looks at a folder that may not answer: one on a disk or a network that hangs."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from threading import Thread
from typing import Generic, TypeVar

from geo.errors import GeoError

T = TypeVar("T")

PATIENCE_SECONDS = 2.0

_LOG = logging.getLogger(__name__)
_SILENT = "does not answer, and is shown as it was; look at the disk or the network that it is on"


class Answering(Generic[T]):
    """Gives what `look` gives of a folder, or what it gave last where that does not come in time.

    As long as it hangs, nobody waits for it again. Only the first look is waited for to its end.
    """

    def __init__(
        self, look: Callable[[], T], folder: Path, *, seconds: float = PATIENCE_SECONDS
    ) -> None:
        self._look, self._folder, self._seconds = look, folder, seconds
        self._seen: Future[T] | None = None
        self._hanging: Future[T] | None = None

    def __call__(self) -> T:
        """Return what is there, or what was there before it hung."""
        if self._seen is None:
            self._seen = self._looking(None)
        elif not self._is_hanging:
            looking = self._looking(self._seconds)
            if looking.done():
                self._seen = looking
            else:
                self._hanging = looking
                _LOG.error("%s", GeoError(self._folder, _SILENT))
        return self._seen.result()

    @property
    def problems(self) -> tuple[GeoError, ...]:
        """What readers are to be told of it."""
        return (GeoError(self._folder, _SILENT),) if self._is_hanging else ()

    @property
    def _is_hanging(self) -> bool:
        return self._hanging is not None and not self._hanging.done()

    def _looking(self, seconds: float | None) -> Future[T]:
        """Look, and wait for that no longer than this."""
        looking = Future[T]()
        thread = Thread(target=self._run, args=(looking,), name="looking", daemon=True)
        try:
            thread.start()
        except RuntimeError:  # no more threads can be started
            self._run(looking)
        else:
            thread.join(seconds)
        return looking

    def _run(self, looking: Future[T]) -> None:
        try:
            looking.set_result(self._look())
        except BaseException as error:  # whoever waits must hear of it
            looking.set_exception(error)
