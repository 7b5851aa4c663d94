"""What links articles on this machine: one process apart a few, one on each core many."""

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from queue import SimpleQueue
from threading import Thread

from geo.articles.batches import Batch, Done, Outcome, link_batch
from geo.articles.worker import Worker
from geo.names.gazetteer import Gazetteer

FEW_BYTES = 500_000
"""So much is linked in about the time that another process takes to start."""

_AHEAD = 2
"""Batches for each process that wait for it or are with it: none is ever idle."""

_log = logging.getLogger(__name__)
_Tasks = SimpleQueue[Batch | None]
_Answers = SimpleQueue[Done | BaseException]


def on_this_machine(batches: Iterable[Batch], gazetteer: Gazetteer) -> Iterator[Done]:
    """Link batches in one process where they are few, and in one on each core where they are many.

    This one links none: what it might be lost over, nobody foresees.
    """
    coming = iter(batches)
    first, size_bytes = list[Batch](), 0
    while size_bytes <= FEW_BYTES:
        batch = next(coming, None)
        if batch is None:
            return in_processes(first, gazetteer, processes=1)
        first.append(batch)
        size_bytes += sum(len(file.data) for file in batch)
    return in_processes(chain(first, coming), gazetteer)


def in_this_process(batches: Iterable[Batch], gazetteer: Gazetteer) -> Iterator[Done]:
    """Link one batch after the other."""
    for batch in batches:
        yield batch, link_batch(batch, gazetteer)


def in_processes(
    batches: Iterable[Batch], gazetteer: Gazetteer, *, processes: int | None = None
) -> Iterator[Done]:
    """Link batches in several processes, one for each core unless told otherwise.

    A batch comes when it is done, so their order differs. Where it is given up half-way, the
    processes end with the batches that they have.
    """
    tasks, answers = _Tasks(), _Answers()
    threads, under_way, most = list[Thread](), 0, processes or cores()
    try:
        for batch in batches:
            if len(threads) < most:
                threads.append(_start(tasks, answers, gazetteer))
            tasks.put(batch)
            under_way += 1
            if under_way > _AHEAD * most:
                yield _next(answers)
                under_way -= 1
        for _ in range(under_way):
            yield _next(answers)
    finally:
        _end(tasks, len(threads))
    for thread in threads:
        thread.join()


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _start(tasks: _Tasks, answers: _Answers, gazetteer: Gazetteer) -> Thread:
    """Start what waits for a process; a daemon, so that a server can end in the middle."""
    thread = Thread(target=_serve, args=(tasks, answers, gazetteer), daemon=True)
    thread.start()
    return thread


def _serve(tasks: _Tasks, answers: _Answers, gazetteer: Gazetteer) -> None:
    worker = Worker(gazetteer)
    try:
        link = worker.link if worker.start() else _in_this_process_after_all(gazetteer)
        while (batch := tasks.get()) is not None:
            answers.put((batch, link(batch)))
    except BaseException as error:  # whatever it is, the one who waits must hear of it
        answers.put(error)
    finally:
        worker.end()


def _in_this_process_after_all(gazetteer: Gazetteer) -> Callable[[Batch], list[Outcome]]:
    _log.warning(
        "No other process can be started here: all is linked in this one, and an article that "
        "takes too long holds it up; let this user start processes"
    )
    return partial(link_batch, gazetteer=gazetteer)


def _next(answers: _Answers) -> Done:
    answer = answers.get()
    if isinstance(answer, BaseException):
        raise answer
    return answer


def _end(tasks: _Tasks, threads: int) -> None:
    while not tasks.empty():
        tasks.get()
    for _ in range(threads):
        tasks.put(None)
