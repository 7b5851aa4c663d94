"""What is made once for all readers, away from their script runs, and how far it is."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, InvalidStateError
from contextlib import suppress
from threading import Thread
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Progress(NamedTuple):
    """How many articles are linked, of how many in all."""

    done: int
    total: int

    @property
    def left(self) -> int:
        """How many are still to be linked."""
        return self.total - self.done


class Loading(Future[T]):
    """The result of a function that runs in a thread of its own, which ends with the server.

    The function is given what it may tell its progress to. Once this is cancelled, that stops it.
    """

    def __init__(self, make: Callable[[Callable[[int, int], None]], T]) -> None:
        super().__init__()
        self.progress: Progress | None = None
        Thread(target=self._run, args=(make,), name="loading", daemon=True).start()

    def wait(self, seconds: float) -> None:
        """Wait until it is done, but no longer than this."""
        with suppress(TimeoutError, CancelledError):
            self.exception(seconds)

    def _run(self, make: Callable[[Callable[[int, int], None]], T]) -> None:
        with suppress(InvalidStateError):  # that it is cancelled
            try:
                self.set_result(make(self._tell))
            except BaseException as error:  # whoever waits must hear of it
                self.set_exception(error)

    def _tell(self, done: int, total: int) -> None:
        if self.cancelled():
            raise CancelledError
        self.progress = Progress(done, total)
