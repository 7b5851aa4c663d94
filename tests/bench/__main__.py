"""Measures the page against a tutorial's, with many articles, features and readers: make bench."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from geo import load_gazetteer
from tests.bench import many_articles, many_features
from tests.bench.corpus import DATA, write_corpus
from tests.bench.load import Crowd, cost_of_a_click, p95, waits
from tests.bench.memory import ENV, memory_of_sessions
from tests.bench.stopwatch import PATIENCE_MS
from tests.bench.visits import ROUND, WHAT, Times, compare, measure
from tests.browser.chromium import chromium
from tests.browser.page import FEATURES
from tests.browser.server import Served, serve

OURS, BASELINE = "dashboard/app.py", "tests/bench/baseline_app.py"
AGAINST_BASELINE = {"first load": 1.0, "first click": 0.35, "later clicks": 0.25}
AGAINST_ONE = dict.fromkeys(WHAT, 1.3)
COST_AGAINST_BASELINE = 0.1
LIGHT_MS = 50
SENT_BYTES = 5000
LEFT_BEHIND = 1.1
WAIT_SECONDS, FIRST_WAIT_SECONDS = 1.0, 3.0
FIFTY = Crowd(readers=50, arrive_seconds=10, every_seconds=2, clicks_each=6)
TWO_HUNDRED = Crowd(readers=200, arrive_seconds=60, every_seconds=10, clicks_each=3)


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
        with chromium() as browser:
            times = measure(browser, pages, clicks=given.clicks, loads=given.loads)
        kept = _report(times, f"{given.articles:,} articles")
        kept = _report_costs(pages["baseline"], pages["ours"]) and kept
        kept = _report_crowds(pages["ours"]) and kept
        kept = _report_memory(folder) and kept
    kept = many_articles.report() and kept
    kept = many_features.report() and kept
    sys.exit(0 if kept else 1)


def _pages(folder: Path, articles: int) -> Iterator[tuple[str, AbstractContextManager[Served]]]:
    seeds = folder / "seeds"
    write_corpus(seeds, load_gazetteer(DATA), articles=articles)
    many = {"SEEDS": str(seeds), "CACHE": str(folder / "cache")}
    yield "baseline", serve(BASELINE, log=folder / "baseline.log")
    yield "ours", serve(OURS, log=folder / "ours.log")
    yield "many", serve(OURS, log=folder / "many.log", env=many)


def _report(times: dict[str, Times], many: str) -> bool:
    """Print how the times of the pages compare, and how soon a clicked feature stands out."""
    baseline, ours, corpus = (times[name].medians_ms for name in ("baseline", "ours", "many"))
    kept = compare("baseline", baseline, "ours", ours, AGAINST_BASELINE)
    kept = compare("1 article", ours, many, corpus, AGAINST_ONE) and kept
    light_ms = median(click.light_ms or PATIENCE_MS for click in times["ours"].laters)
    print(f"a clicked feature stands out after {light_ms:.0f} ms (at most {LIGHT_MS})")
    return kept and light_ms <= LIGHT_MS


def _report_costs(baseline: Served, ours: Served) -> bool:
    """Print what a click costs the servers, measured in turn, each after a round that warms up."""
    other = cost_of_a_click(baseline, ROUND, _tutorials_click, rounds=5)
    own = cost_of_a_click(ours, ROUND, _our_click, rounds=5)
    ratio = own.processor_ms / other.processor_ms
    kept = ratio <= COST_AGAINST_BASELINE and own.sent_bytes <= SENT_BYTES
    print(
        f"click's cost   baseline {other.processor_ms:5.0f} ms, ours {own.processor_ms:5.0f} ms, "
        f"ratio {ratio:.2f} (at most {COST_AGAINST_BASELINE}); {own.sent_bytes:,.0f} bytes to the "
        f"browser (at most {SENT_BYTES:,}), the first click {own.first_bytes:,.0f}: "
        f"{'kept' if kept else 'MISSED'}"
    )
    return kept


def _report_crowds(ours: Served) -> bool:
    """Print how long 95 of 100 readers wait at most, when they are many."""
    kept = True
    for crowd in (FIFTY, TWO_HUNDRED):
        firsts, clicks = waits(ours, ROUND, _our_click, crowd)
        good = p95(clicks) <= WAIT_SECONDS and p95(firsts) <= FIRST_WAIT_SECONDS
        kept = kept and good
        print(
            f"{crowd.readers:3} readers    a click each {crowd.every_seconds:g} s: "
            f"p95 {p95(clicks):.2f} s (at most {WAIT_SECONDS:g}), first script run "
            f"{p95(firsts):.2f} s (at most {FIRST_WAIT_SECONDS:g}): {'kept' if good else 'MISSED'}"
        )
    return kept


def _report_memory(folder: Path) -> bool:
    """Print what sessions take of a new server's memory, and what is left when they are gone."""
    with serve(OURS, log=folder / "memory.log", env=ENV) as page:
        memory = memory_of_sessions(page, [_our_click(f, n) for n, f in enumerate(ROUND[:2])])
    kept = memory.left_behind <= LEFT_BEHIND
    print(
        f"memory         {memory.before_mb:.0f} MB before readers, {memory.session_mb:.2f} MB an "
        f"open session, {memory.after_mb:.0f} MB after 500, ratio {memory.left_behind:.2f} "
        f"(at most {LEFT_BEHIND}): {'kept' if kept else 'MISSED'}"
    )
    return kept


def _our_click(feature: str, number: int) -> object:
    return {"feature": feature, "site": None, "lng": 45.0, "lat": 41.0, "n": number}


def _tutorials_click(feature: str, number: int) -> object:
    return {"last_object_clicked_tooltip": FEATURES[feature], "n": number}


if __name__ == "__main__":
    main()
