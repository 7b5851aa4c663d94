"""One family of errors: each names the file, every fault in it, and the way out."""

from collections.abc import Callable, Iterable
from os import PathLike
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")


class GeoError(ValueError):
    """Input that cannot be used; `file` names it and `faults` lists all that is wrong with it.

    `str()` gives one line a fault, each fault a sentence with the value and the way out.
    """

    def __init__(self, file: str | PathLike[str], faults: str | Iterable[str]) -> None:
        self.file = str(file)
        self.faults = (faults,) if isinstance(faults, str) else tuple(faults)
        super().__init__(self.file, self.faults)

    def __str__(self) -> str:
        """Return the file and its faults, one line each."""
        return "\n".join(f"{self.file}: {fault}" for fault in self.faults)


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
        raise type(errors[0])(folder, faults)
    if errors:
        raise errors[0]
    return found


def attempt(load: Callable[[], T], otherwise: U, errors: list[GeoError]) -> T | U:
    """Return what `load` gives; where it fails, note the error and return the other value."""
    try:
        return load()
    except GeoError as error:
        errors.append(error)
        return otherwise
