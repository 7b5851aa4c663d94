"""Visits to pages, measured in turn and compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import cycle, islice
from statistics import median

from playwright.sync_api import Browser

from tests.bench.stopwatch import Click, click, visit
from tests.browser.server import Served

ROUND = ("btc", "gyumri", "bte", "gyumri", "btk", "gyumri", "tovuz", "gyumri")
"""Of two features clicked one after the other, no sentence of the article names both."""

WHAT = ("first load", "first click", "later clicks")


@dataclass
class Times:
    """What was measured of a page, in ms."""

    loads: list[float] = field(default_factory=list)
    firsts: list[Click] = field(default_factory=list)
    laters: list[Click] = field(default_factory=list)

    @property
    def medians_ms(self) -> dict[str, float]:
        """The median of each, by what it is the time of."""
        texts = ([click.text_ms for click in clicks] for clicks in (self.firsts, self.laters))
        return dict(zip(WHAT, map(median, (self.loads, *texts)), strict=True))


def measure(
    browser: Browser, served: Mapping[str, Served], *, clicks: int, loads: int
) -> dict[str, Times]:
    """Measure the pages in turn, so that what else the machine does meets them all alike."""
    times = {name: Times() for name in served}
    pages = {name: visit(browser, one.url)[0] for name, one in served.items()}
    for page in pages.values():
        click(page, ROUND[-1])
    for feature in islice(cycle(ROUND), clicks):
        for name, page in pages.items():
            times[name].laters.append(click(page, feature))
    for page in pages.values():
        page.context.close()
    for _ in range(loads):
        for name, one in served.items():
            page, load_ms = visit(browser, one.url)
            times[name].loads.append(load_ms)
            times[name].firsts.append(click(page, ROUND[0]))
            page.context.close()
    return times


def compare(
    name: str,
    others: Mapping[str, float],
    own_name: str,
    owns: Mapping[str, float],
    limits: Mapping[str, float],
) -> bool:
    """Print each time beside another page's; tell whether no ratio is above its limit."""
    kept = True
    for what, limit in limits.items():
        ratio = owns[what] / others[what]
        kept = kept and ratio <= limit
        print(
            f"{what:14} {name} {others[what]:5.0f} ms, {own_name} {owns[what]:5.0f} ms, "
            f"ratio {ratio:.2f} (at most {limit}: {'kept' if ratio <= limit else 'MISSED'})"
        )
    return kept
