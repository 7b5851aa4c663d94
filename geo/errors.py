"""One family of errors: each names the file, every fault in it, and the way out."""

import errno
import logging
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from functools import lru_cache
from os import PathLike
from pathlib import Path
from traceback import format_exception, format_tb
from typing import TypeVar

_log = logging.getLogger(__name__)

T = TypeVar("T")
U = TypeVar("U")

UNFORESEEN = "cannot be read, and nobody foresaw why; mend it, by what the server's log says"
"""What readers are told where the details are for the log alone."""

_LASTING = {
    *(errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG),
    *(errno.EACCES, errno.EPERM, errno.EINVAL, errno.ENXIO, errno.ENODEV),
}
"""What a system says of a file itself, or of its name: it lasts until somebody changes that."""


class GeoError(ValueError):
    """Input that cannot be used; `file` names it and `faults` lists all that is wrong with it.

    `str()` gives one line a fault, each fault a sentence with the value and the way out.
    `details` are for the log: the traceback of an exception that nobody foresaw. What `may_pass` is
    no fault of the file: the disk or the memory failed, and another time it may be read.
    """

    def __init__(
        self,
        file: str | PathLike[str],
        faults: str | Iterable[str],
        *,
        details: str = "",
        may_pass: bool = False,
    ) -> None:
        self.file = _encodable(str(file))
        self.faults = tuple(map(_encodable, (faults,) if isinstance(faults, str) else faults))
        self.details = details
        self.may_pass = may_pass
        super().__init__(self.file, self.faults)

    def __str__(self) -> str:
        """Return the file and its faults, one line each."""
        return "\n".join(f"{self.file}: {fault}" for fault in self.faults)


def _encodable(text: str) -> str:
    """Write what no encoding has, such as a byte of a file's odd name, as "\\udcff"."""
    return text.encode(errors="backslashreplace").decode()


class LayerError(GeoError):
    """A GeoJSON layer or a base map file that cannot be drawn."""


class GazetteerError(GeoError):
    """A table of names that cannot be read."""


class LanguageError(GeoError):
    """A language whose file cannot be read, or that has none."""


class ArticleError(GeoError):
    """An article that cannot be read."""


class TooHardError(ArticleError):
    """An article that takes too long to link, or whose linking stops the process each time."""


class FormatError(ArticleError):
    """A file beside the articles, or pages of one of them, in a format that is not read."""


class CacheError(GeoError):
    """A cache of linked articles that cannot be written."""


class ClusterError(GeoError):
    """A cluster that cannot link articles; `file` is the address of its scheduler."""


class CaseError(GeoError):
    """A file of a map's own case that cannot be read."""


class QuestionError(GeoError):
    """A table of questions to begin with that cannot be read."""


class FactError(GeoError):
    """A table of facts that cannot be read."""


class EventError(GeoError):
    """A table of events that cannot be read."""


class SourceError(GeoError):
    """A table of sources that cannot be read, or a source that is not in it."""


class MeasureError(GeoError):
    """A geometry that cannot be measured; `file` names the argument."""


class ClaimError(GeoError):
    """A claim that cannot be checked; `file` names the article."""


class RuleError(GeoError):
    """A file of rules for claims that cannot be read."""


class WordListError(GeoError):
    """A file of word lists for claims that cannot be read."""


class PublishError(GeoError):
    """A collection that is not published; `file` names it."""


def gather(folder: Path, loads: Iterable[Callable[[], T]]) -> list[T]:
    """Return what each load gives, or raise one error with the faults of all that fail.

    An error that is alone stays as it is, and one that several loads raise counts once. Several
    become one of the first's class, whose `file` is the folder and whose faults name their files.
    """
    found, failed = list[T](), dict[str, GeoError]()
    for load in loads:
        try:
            found.append(load())
        except GeoError as error:
            failed.setdefault(str(error), error)
    errors = list(failed.values())
    if len(errors) > 1:
        faults = [f"{Path(error.file).name}: {fault}" for error in errors for fault in error.faults]
        raise type(errors[0])(folder, faults, may_pass=any(error.may_pass for error in errors))
    if errors:
        raise errors[0]
    return found


@contextmanager
def reading(file: str | PathLike[str], error: type[GeoError] = GeoError) -> Iterator[None]:
    """Raise whatever goes wrong while a file is read as an error that names it.

    What is a GeoError already stays as it is. Where nobody foresaw it, the error tells a reader no
    more than that, and has the `details`.
    """
    try:
        yield
    except (GeoError, CancelledError):
        raise
    except OSError as reason:
        raise not_given(file, reason, error) from reason
    except Exception as reason:
        details, is_short = "".join(format_exception(reason)), isinstance(reason, MemoryError)
        raise error(file, UNFORESEEN, details=details, may_pass=is_short) from reason


def not_given(file: str | PathLike[str], reason: OSError, error: type[GeoError]) -> GeoError:
    """Return the error of a file that the system does not give, be it for now or for good."""
    return error(file, unreadable(reason), may_pass=reason.errno not in _LASTING)


def unreadable(reason: OSError) -> str:
    """Say that the system does not give a file, without telling where it lies."""
    why = reason.strerror or type(reason).__name__
    return f"cannot be read ({why}); check that the file is there and may be read"


def attempt(
    load: Callable[[], T], otherwise: U, errors: list[GeoError], *, of: str | PathLike[str] = ""
) -> T | U:
    """Return what `load` gives; where it fails, note the error and return the other value.

    With a file or folder that the data are `of`, that is so whatever goes wrong: see `reading`.
    """
    try:
        if not of:
            return load()
        with reading(of):
            return load()
    except GeoError as error:
        errors.append(error)
    return otherwise


def say_unforeseen(what: str, error: Exception) -> None:
    """Say in the log, once, where a fault of this program came from; no word of what was read."""
    _say(f"{what} ({type(error).__name__})", "".join(format_tb(error.__traceback__)).rstrip())


@lru_cache(1_000)
def _say(what: str, where: str) -> None:
    _log.error("%s: report this, with these lines\n%s", what, where)
