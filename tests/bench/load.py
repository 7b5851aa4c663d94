"""What a click costs the server, and how long readers wait when they are many."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from statistics import median, quantiles

import psutil

from tests.bench.reader import Answer, Reader
from tests.browser.server import Served

Click = Callable[[str, int], object]
"""Makes the value that a page's map has after the nth click, which is on a feature."""


@dataclass(frozen=True)
class Crowd:
    """Readers who arrive within some seconds, and then click at their own pace."""

    readers: int
    arrive_seconds: float
    every_seconds: float
    clicks_each: int


@dataclass(frozen=True)
class Cost:
    """What a click costs: processor time of the server, bytes to the browser, script runs."""

    processor_ms: float
    sent_bytes: float
    first_bytes: float
    runs: float


def cost_of_a_click(page: Served, round: Sequence[str], click: Click, *, rounds: int) -> Cost:
    """Measure one reader's clicks on features in turn, after a first round that warms caches."""
    return asyncio.run(_cost(page, round, click, rounds))


async def _cost(page: Served, round: Sequence[str], click: Click, rounds: int) -> Cost:
    await _clicks(page.url, click, round)
    reader, _ = await Reader.open(page.url)
    first = await reader.click(click(round[0], 0))
    before_ms = processor_ms(page.pid)
    answers = [
        await reader.click(click(feature, number))
        for number, feature in enumerate([*round[1:], *round * (rounds - 1)], 1)
    ]
    spent_ms = processor_ms(page.pid) - before_ms
    await reader.close()
    return Cost(
        spent_ms / len(answers),
        median(answer.sent_bytes for answer in answers),
        first.sent_bytes,
        sum(answer.runs for answer in answers) / len(answers),
    )


async def _clicks(url: str, click: Click, round: Sequence[str]) -> list[Answer]:
    reader, _ = await Reader.open(url)
    answers = [await reader.click(click(feature, n)) for n, feature in enumerate(round)]
    await reader.close()
    return answers


def processor_ms(pid: int) -> float:
    """Return the processor time that a process has used, in ms."""
    times = psutil.Process(pid).cpu_times()
    return 1000 * (times.user + times.system)


def waits(
    page: Served, round: Sequence[str], click: Click, crowd: Crowd
) -> tuple[list[float], list[float]]:
    """Let a crowd read; return the seconds of their first script runs and of their clicks."""
    return asyncio.run(_waits(page.url, round, click, crowd))


async def _waits(
    url: str, round: Sequence[str], click: Click, crowd: Crowd
) -> tuple[list[float], list[float]]:
    chance = Random(20)
    visits = [
        _visit(url, round, click, crowd, chance.random(), chance.random())
        for _ in range(crowd.readers)
    ]
    found = await asyncio.gather(*visits)
    return [first for first, _ in found], [seconds for _, clicks in found for seconds in clicks]


async def _visit(
    url: str, round: Sequence[str], click: Click, crowd: Crowd, arrival: float, phase: float
) -> tuple[float, list[float]]:
    await asyncio.sleep(arrival * crowd.arrive_seconds)
    reader, first = await Reader.open(url)
    await asyncio.sleep(phase * crowd.every_seconds)
    seconds = []
    for number in range(crowd.clicks_each):
        answer = await reader.click(click(round[number % len(round)], number))
        seconds.append(answer.seconds)
        await asyncio.sleep(max(0.0, crowd.every_seconds - answer.seconds))
    await reader.close()
    return first.seconds, seconds


def p95(seconds: Sequence[float]) -> float:
    """Return what 95 of 100 are not above."""
    return quantiles(seconds, n=20)[-1]
