"""What is made once for all readers, away from their script runs, and how far it is."""

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, InvalidStateError
from contextlib import suppress
from threading import Lock, Thread
from time import monotonic
from traceback import format_exception
from typing import Any, NamedTuple, Protocol, TypeVar

T = TypeVar("T")

RETRY_SECONDS = 5
"""So long after it failed it is not tried again, however many readers come."""

REST = 4
"""What only lacks something is not made again for so many times as long as it took either."""

_LOG = logging.getLogger(__name__)
_FAILED = (
    "%s failed: readers are told so, and it is tried again every %s s; mend what is named here"
)
_ONE_BY_ONE = Lock()
_said: dict[str, str] = {}
"""What the log said last of each that failed."""


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
    Where it fails, the log says so, once for the same fault; `doing` is what it is called there.
    What `lacks` something that may be had another time is made again too.
    """

    def __init__(
        self,
        make: Callable[[Callable[[int, int], None]], T],
        *,
        doing: str = "Reading the articles",
        lacks: Callable[[T], bool] = lambda _: False,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__()
        self.doing = doing
        self.progress: Progress | None = None
        self.before: Loading[T] | None = None
        self._lacks, self._clock = lacks, clock
        self._began = self._ended = clock()
        try:
            Thread(target=self._run, args=(make,), name="loading", daemon=True).start()
        except RuntimeError as error:  # no more threads can be started
            self._fail(error)

    @property
    def has_failed(self) -> bool:
        """Whether it ended without a result, and was not given up."""
        return self.done() and not self.cancelled() and self.exception() is not None

    @property
    def is_to_be_tried_again(self) -> bool:
        """Whether it failed, or lacks something, and that some time ago."""
        if not self.done() or self.cancelled():
            return False
        rested = self._clock() - self._ended
        if self.has_failed:
            return rested >= RETRY_SECONDS
        is_rested = rested >= max(RETRY_SECONDS, REST * (self._ended - self._began))
        return is_rested and self._lacks(self.result())

    def wait(self, seconds: float | None) -> None:
        """Wait until it is done, but no longer than this; None is for as long as it takes."""
        with suppress(TimeoutError, CancelledError):
            self.exception(seconds)

    def _run(self, make: Callable[[Callable[[int, int], None]], T]) -> None:
        with suppress(InvalidStateError):  # that it is cancelled
            try:
                made = make(self._tell)
                self._ended = self._clock()
                self.set_result(made)
                _said.pop(self.doing, None)
            except BaseException as error:  # whoever waits must hear of it
                self._fail(error)

    def _fail(self, error: BaseException) -> None:
        self._ended = self._clock()
        if not self.cancelled():
            self._log(error)
        self.set_exception(error)

    def _log(self, error: BaseException) -> None:
        told = "".join(format_exception(error))
        if _said.get(self.doing) != told:
            _said[self.doing] = told
            _LOG.error(_FAILED, self.doing, RETRY_SECONDS, exc_info=error)

    def _tell(self, done: int, total: int) -> None:
        if self.cancelled():
            raise CancelledError
        self.progress = Progress(done, total)


class Begin(Protocol[T]):
    """What begins to make something and is cached, until that is cleared."""

    def __call__(self, *args: Any) -> Loading[T]:
        """Return what was begun with these."""
        ...

    def clear(self, *args: Any) -> None:
        """Forget what was begun with these."""
        ...


def latest(begin: Begin[T], *args: Any) -> Loading[T]:
    """Return what is being made or was, and begin again where that failed some time ago.

    What lacked something serves until what is made in its place is there.
    """
    loading = begin(*args)
    if loading.is_to_be_tried_again:
        loading = _again(loading, begin, *args)
    if loading.done():
        loading.before = None
    return loading.before or loading


def _again(loading: Loading[T], begin: Begin[T], *args: Any) -> Loading[T]:
    """Begin again, once for all who ask at the same moment."""
    with _ONE_BY_ONE:
        if begin(*args) is loading:
            begin.clear(*args)
            again = begin(*args)
            again.before = None if loading.has_failed else loading
        return begin(*args)
