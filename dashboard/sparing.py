"""Spares the log what comes thousandfold: where the system gives no more, a line a minute."""

import errno
import logging
import sys
from collections.abc import Callable, Hashable
from time import monotonic

SECONDS = 60
"""So long the same is not said again."""

SHORT = (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ENOBUFS)
"""What a system says that has no more files, memory or room for what is sent."""

_LOGGERS = (
    "asyncio",
    "uvicorn.error",
    "streamlit.error_util",
    "dashboard.loading",
    "dashboard.warm",
)
_FAULT = (
    "%s: who comes now may not be served, and tries again. Raise the limit of open files of this "
    "server (ulimit -n, LimitNOFILE), or give it more memory"
)
_LOG = logging.getLogger(__name__)


class Sparing(logging.Filter):
    """Lets a line through for each thing that the system lacks, without its traceback."""

    def __init__(self, *, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._clock, self._said = clock, dict[Hashable, float]()

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether to log a record; one of what the system lacks is put into plain words."""
        error = record.exc_info[1] if record.exc_info else None
        if not isinstance(error, OSError) or error.errno not in SHORT:
            return True
        record.msg, record.args = _FAULT, (error.strerror,)
        record.exc_info = record.exc_text = None
        return self.is_new(error.errno)

    def is_new(self, what: Hashable) -> bool:
        """Return whether this was not said within the last minute, and take it as said."""
        now = self._clock()
        if now - self._said.get(what, -SECONDS) < SECONDS:
            return False
        self._said[what] = now
        return True

    def unraisable(self, found: "sys.UnraisableHookArgs") -> None:
        """Say in a line what went wrong where nobody could hear of it, such as in a `__del__`."""
        where = getattr(found.object, "__qualname__", repr(type(found.object)))
        if self.is_new((found.exc_type, where)):
            name = found.exc_type.__name__
            _LOG.warning("%s in %s was passed over: %s", name, where, found.exc_value)


def spare_the_log() -> None:
    """Let the log of this process be spared from now on."""
    sparing = Sparing()
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(sparing)
    sys.unraisablehook = sparing.unraisable
