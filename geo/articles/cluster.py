"""What links articles on many machines: a Dask cluster, whose workers have this library too.

Dask is an extra (`pip install '.[dask]'`), and is imported only where a cluster is asked for.
"""

import logging
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from geo.articles.batches import Batch, Done, Engine, Outcome, link_batch
from geo.articles.cache import own_code_key
from geo.errors import ArticleError, ClusterError
from geo.names.gazetteer import Gazetteer
from geo.wording import listed

if TYPE_CHECKING:
    from dask.distributed import Client, Future

CONNECT_SECONDS, WORKER_SECONDS = 10, 60
"""So long a scheduler may take to answer, and the first worker to come."""

_AHEAD = 2
"""Batches for each thread of a worker that wait for it or are with it: none is ever idle."""

_log = logging.getLogger(__name__)


def on_cluster(address: str) -> Engine:
    """Return what links batches on the cluster whose scheduler is at an address.

    Raises ClusterError where Dask is not installed, no scheduler answers, no worker comes, or the
    workers have another version of this library.
    """
    client = _connect(address)
    _await_worker(client, address)
    _check_code(client, address)
    return partial(_link, client=client, address=address)


def _connect(address: str) -> "Client":
    try:
        from dask.distributed import Client
    except ImportError:
        fault = "Dask is not installed here; install it with: pip install '.[dask]'"
        raise ClusterError(address, fault) from None
    # It would log a page of its own code for each lost connection, which is told in a line here.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        return Client(address, timeout=CONNECT_SECONDS)
    except (OSError, ValueError) as reason:
        fault = f"no scheduler answers there ({reason}); check the address, or start one"
        raise ClusterError(address, fault) from None


def _await_worker(client: "Client", address: str) -> None:
    if not client.nthreads():
        _log.info("waiting for a worker of %s", address)
    try:
        client.wait_for_workers(1, timeout=WORKER_SECONDS)
    except TimeoutError:
        fault = f"no worker has come in {WORKER_SECONDS} s; start one: dask worker {address}"
        raise ClusterError(address, fault) from None


def _check_code(client: "Client", address: str) -> None:
    answers = client.run(own_code_key, on_error="return")
    others = [worker for worker, key in answers.items() if key != own_code_key()]
    if others:
        raise _other_code(address, others)


def _other_code(address: str, workers: list[str]) -> ClusterError:
    which = f"{'worker' if len(workers) == 1 else 'workers'} {listed(workers)}"
    return ClusterError(address, f"other code runs on the {which}; install there what is here")


def _link(
    batches: Iterable[Batch], gazetteer: Gazetteer, *, client: "Client", address: str
) -> Iterator[Done]:
    """Link batches; those that fail as a whole are tried once more, each of their files alone."""
    from dask.distributed import as_completed

    # The result of a task and not scattered data: it is made anew where a worker that has it dies.
    names = client.submit(_receive, gazetteer, pure=False)
    if reason := names.exception():
        fault = f"it cannot take the names ({reason}); install there what is here"
        raise ClusterError(address, fault)
    coming, done, batch_of = iter(batches), as_completed(), dict[object, Batch]()

    def submit(some: Iterable[Batch]) -> None:
        for batch in some:
            future = client.submit(_link_there, batch, names, own_code_key(), pure=False)
            batch_of[future.key] = batch
            done.add(future)

    submit(islice(coming, _room(client)))
    for future in done:
        batch = batch_of.pop(future.key)
        outcomes = _outcomes(future, batch, address)
        if outcomes:
            yield batch, outcomes
        else:
            submit([file] for file in batch)
        submit(islice(coming, max(0, _room(client) - len(batch_of))))


def _room(client: "Client") -> int:
    threads: int = sum(client.nthreads().values())
    return _AHEAD * max(1, threads)


def _receive(gazetteer: Gazetteer) -> Gazetteer:
    return gazetteer


def _link_there(batch: Batch, gazetteer: Gazetteer, code: str) -> list[Outcome]:
    """Link a batch on a worker; one that came late may have other code."""
    if own_code_key() != code:
        raise ImportError("other code")
    return link_batch(batch, gazetteer)


def _outcomes(future: "Future[list[Outcome]]", batch: Batch, address: str) -> list[Outcome] | None:
    """Return what a task gave, or None where its files are to be tried alone."""
    if future.status == "finished":
        return future.result()
    if future.status != "error":
        fault = "the cluster is gone; what is linked is kept: run this again when it is back"
        raise ClusterError(address, fault)
    reason: Any = future.exception()
    if isinstance(reason, ImportError | AttributeError):
        raise _other_code(address, ["that came last"])
    if len(batch) > 1:
        return None
    fault = (
        f"its workers cannot link it ({reason}); split it, or link it where there is more memory"
    )
    return [ArticleError(batch[0].shown, fault)]
