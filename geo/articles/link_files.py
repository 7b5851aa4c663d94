"""Links what a cache does not hold yet, and keeps each batch there as soon as it is done."""

import logging
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from math import inf
from time import monotonic
from typing import NamedTuple

from geo.articles.batches import ArticleFile, Engine, Outcome, in_batches
from geo.articles.cache import LinkCache, Packed
from geo.articles.engines import on_this_machine
from geo.errors import TooHardError
from geo.names.gazetteer import Gazetteer

LOG_SECONDS = 5
"""Not more often does the log say how far it is."""

_READ_AT_ONCE = 500
_log = logging.getLogger(__name__)

_TOO_HARD: dict[str, TooHardError] = {}
"""Such files by their keys: a process tries each once, and not again at each change of another."""

Progress = Callable[[int, int], None]
"""What is told, while articles are linked, how many are done and how many there are in all."""


class Found(NamedTuple):
    """A file with its links or its fault, and whether that was found now or was in the cache."""

    file: ArticleFile
    outcome: Outcome
    is_new: bool


def link_files(
    files: Iterable[ArticleFile],
    gazetteer: Gazetteer,
    cache: LinkCache,
    *,
    total: int,
    engine: Engine = on_this_machine,
    progress: Progress | None = None,
) -> Iterator[Found]:
    """Yield each file with its links, from the cache or from linking it, in no certain order.

    What stops it loses no more than the batches that were being linked. `progress` hears of each
    batch that is done, and of nothing where all is in the cache.
    """
    found, done, say = list[Found](), 0, _Log(total)
    for batch, outcomes in engine(in_batches(_missing(files, cache, found)), gazetteer):
        linked = [Found(*pair, True) for pair in zip(batch, outcomes, strict=True)]
        for it in linked:
            if isinstance(it.outcome, TooHardError):
                _TOO_HARD[it.file.key] = it.outcome
        found += linked
        done += len(found)
        say(done)
        if progress:
            progress(done, total)
        cache.write({it.file.key: it.outcome for it in linked if isinstance(it.outcome, Packed)})
        yield from found
        found.clear()
    yield from found
    if done:
        say.end()
        cache.forget_all_but(total)


def _missing(
    files: Iterable[ArticleFile], cache: LinkCache, kept: list[Found]
) -> Iterator[ArticleFile]:
    """Yield the files that the cache lacks, and put the others into `kept`."""
    coming = iter(files)
    while chunk := list(islice(coming, _READ_AT_ONCE)):
        links = cache.read(file.key for file in chunk)
        for file in chunk:
            if file.key in links:
                kept.append(Found(file, links[file.key], False))
            elif file.key in _TOO_HARD:
                fault = TooHardError(file.shown, _TOO_HARD[file.key].faults)
                kept.append(Found(file, fault, False))
            else:
                yield file


class _Log:
    """Says in the log, now and then, how far the linking is."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._said_at = total, 0, -inf

    def __call__(self, done: int) -> None:
        self._done = done
        if done < self._total and monotonic() - self._said_at >= LOG_SECONDS:
            self._say()

    def end(self) -> None:
        """Say that all is done, if it was said how far it is."""
        if self._said_at > -inf:
            self._say()

    def _say(self) -> None:
        self._said_at = monotonic()
        _log.info("linked %s of %s articles", f"{self._done:,}", f"{self._total:,}")
