"""Times linking on one core and on all, and a restart, by processor time: make bench."""

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from geo import Gazetteer, load_gazetteer, load_library
from geo.articles.batches import Engine
from geo.articles.cache import LinkCache, linker_key
from geo.articles.engines import cores, in_processes, in_this_process
from geo.articles.folders import article_entries, read_files
from geo.articles.link_files import link_files
from tests.bench.corpus import DATA, write_corpus

OF_EACH_CORE, RESTART_AGAINST_LINKING = 0.65, 0.1
"""Each core does so much, at least, of what one does alone, the start of processes included."""

ROUNDS = 3


def main() -> None:
    """Print what linking and a restart take, and fail where either takes too long."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.link_corpus", description=__doc__)
    options.add_argument("--articles", type=int, default=2000)
    articles = options.parse_args().articles
    gazetteer = load_gazetteer(DATA)
    _ = gazetteer.matcher  # built here for the one process; the others build their own
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_corpus(folder / "seeds", gazetteer, articles=articles)
        rounds = [_round_s(folder, f"cache-{number}", gazetteer) for number in range(ROUNDS)]
    one_s, all_s, restart_s = (median(times) for times in zip(*rounds, strict=True))
    kept = _report_cores(articles, one_s, all_s)
    kept = _report_restart(articles, all_s, restart_s) and kept
    sys.exit(0 if kept else 1)


def _round_s(folder: Path, cache: str, gazetteer: Gazetteer) -> tuple[float, float, float]:
    """Time one core, all cores and a restart, in turn."""
    one_s = _busiest_s(partial(_link, folder, f"{cache}-one", gazetteer, in_this_process))
    all_s = _busiest_s(partial(_link, folder, cache, gazetteer, in_processes))
    read = partial(load_library, folder / "seeds", gazetteer, cache=folder / cache)
    return one_s, all_s, _busiest_s(read)


def _link(folder: Path, cache: str, gazetteer: Gazetteer, engine: Engine) -> None:
    entries = article_entries(folder / "seeds")
    named = [(Path(entry.path), entry.name) for entry in entries]
    files = read_files(named, linker_key(gazetteer), [])
    store = LinkCache(folder / cache)
    for _ in link_files(files, gazetteer, store, total=len(entries), engine=engine):
        pass


def _busiest_s(work: Callable[[], object]) -> float:
    """Return the processor time of this process or of one on each core, whichever is busier.

    It takes so long on a machine that has nothing else to do.
    """
    before = os.times()
    work()
    user, system, users, systems, _ = (b - a for a, b in zip(before, os.times(), strict=True))
    return max(user + system, (users + systems) / cores())


def _report_cores(articles: int, one_s: float, all_s: float) -> bool:
    ratio, least = one_s / all_s, OF_EACH_CORE * cores()
    kept = ratio >= least
    print(
        f"linking        one core {articles / one_s:5.0f} articles/s, {cores()} cores "
        f"{articles / all_s:5.0f} articles/s, ratio {ratio:.2f} "
        f"(at least {least:.2f}: {'kept' if kept else 'MISSED'})"
    )
    return kept


def _report_restart(articles: int, all_s: float, restart_s: float) -> bool:
    ratio = restart_s / all_s
    kept = ratio <= RESTART_AGAINST_LINKING
    print(
        f"restart        {articles:,} articles linked in {all_s:.1f} s, read from the cache in "
        f"{restart_s:.1f} s, ratio {ratio:.2f} "
        f"(at most {RESTART_AGAINST_LINKING}: {'kept' if kept else 'MISSED'})"
    )
    return kept


if __name__ == "__main__":
    main()
