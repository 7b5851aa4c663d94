"""Measures the page against a tutorial's, and with many articles against one: make bench."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from geo import load_gazetteer
from tests.bench.corpus import DATA, write_corpus
from tests.bench.stopwatch import click_to_text_ms, visit
from tests.browser.chromium import chromium
from tests.browser.server import serve

ROUND = ("btc", "gyumri", "bte", "gyumri", "btk", "gyumri", "tovuz", "gyumri")
"""Of two features clicked one after the other, no sentence of the article names both."""

OURS, BASELINE = "dashboard/app.py", "tests/bench/baseline_app.py"
AGAINST_BASELINE, AGAINST_ONE = 0.4, 1.3


@dataclass
class Times:
    """What was measured of a page, in ms."""

    clicks: list[float] = field(default_factory=list)
    loads: list[float] = field(default_factory=list)


def main() -> None:
    """Measure, print the medians and their ratios, and fail where a ratio is too high."""
    options = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    options.add_argument("--clicks", type=int, default=16)
    options.add_argument("--loads", type=int, default=5)
    options.add_argument("--articles", type=int, default=2000)
    given = options.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        pages = {name: stack.enter_context(page) for name, page in _pages(folder, given.articles)}
        browser = stack.enter_context(chromium())
        times = _measure(browser, pages, clicks=given.clicks, loads=given.loads)
    sys.exit(0 if _report(times, f"{given.articles:,} articles") else 1)


def _pages(folder: Path, articles: int) -> Iterator[tuple[str, AbstractContextManager[str]]]:
    seeds = folder / "seeds"
    write_corpus(seeds, load_gazetteer(DATA), articles=articles)
    many = {"SEEDS": str(seeds), "CACHE": str(folder / "cache")}
    yield "baseline", serve(BASELINE, log=folder / "baseline.log")
    yield "ours", serve(OURS, log=folder / "ours.log")
    yield "many", serve(OURS, log=folder / "many.log", env=many)


def _measure(
    browser: Browser, urls: dict[str, str], *, clicks: int, loads: int
) -> dict[str, Times]:
    """Measure the pages in turn, so that what else the machine does meets them all alike."""
    times = {name: Times() for name in urls}
    pages = {name: visit(browser, url)[0] for name, url in urls.items()}
    for feature in islice(cycle(ROUND), clicks):
        for name, page in pages.items():
            times[name].clicks.append(click_to_text_ms(page, feature))
    for page in pages.values():
        page.context.close()
    for _ in range(loads):
        for name, url in urls.items():
            page, load_ms = visit(browser, url)
            times[name].loads.append(load_ms)
            page.context.close()
    return times


def _report(times: dict[str, Times], many: str) -> bool:
    baseline, ours, corpus = times["baseline"], times["ours"], times["many"]
    rows = [
        ("click to text", "baseline", baseline.clicks, "ours", ours.clicks, AGAINST_BASELINE),
        ("first load", "baseline", baseline.loads, "ours", ours.loads, None),
        ("click to text", "1 article", ours.clicks, many, corpus.clicks, AGAINST_ONE),
        ("first load", "1 article", ours.loads, many, corpus.loads, AGAINST_ONE),
    ]
    kept = True
    for what, name, other, name_ours, own, limit in rows:
        ratio = median(own) / median(other)
        good = limit is None or ratio <= limit
        kept = kept and good
        print(
            f"{what:14} {name} {median(other):5.0f} ms, {name_ours} {median(own):5.0f} ms, "
            f"ratio {ratio:.2f}"
            + ("" if limit is None else f" (at most {limit}: {'kept' if good else 'MISSED'})")
        )
    return kept


if __name__ == "__main__":
    main()
