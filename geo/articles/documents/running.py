"""Running heads and page numbers, which are no part of a text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import takewhile
from statistics import median

from geo.articles.documents.lines import Line, Page, rows_of

_OUTERMOST = 2
_GRID = 6.0  # points; what moves by more from page to page is no running head
_MARGIN = 0.05  # of the page's height
_NUMBER = re.compile(r"\d+")
_NUMBER_AT_END = re.compile(r"\D{0,3}\b(\d{1,4})\b|.*?\b(\d{1,4})\W{0,3}\Z", re.DOTALL)
_ROMAN_ALONE = re.compile(r"\W{0,3}[ivxlc]{1,6}\W{0,3}\Z")
_NUMBER_ALONE = re.compile(r"\W{0,3}(\d{1,4})\W{0,3}\Z")


def without_running_heads(pages: Sequence[Page]) -> list[Page]:
    """Leave out what stands at the head or foot of several pages, but for its figures the same.

    So goes a line there with a number that counts up with the pages, and small print in the margin.
    """
    edges = [_edges(page.lines) for page in pages]
    said = Counter(key for page in edges for key in {_key(row) for edge in page for row in edge})
    counted = Counter(it for i, (a, b) in enumerate(edges) for it in {*_numbers([*a, *b], i)})
    sizes = [line.size for page in pages for line in page.lines]
    usual = median(sizes) if sizes else 0.0

    def is_running(i: int, row: Line) -> bool:
        is_counted = any(counted[it] > 1 for it in _numbers([row], i))
        alone = _NUMBER_ALONE.match(row.text)
        is_first = alone is not None and int(alone[1]) == i + 1
        is_number = is_first or _ROMAN_ALONE.match(row.text) is not None
        in_margin = row.size < usual and _is_in_margin(row, pages[i].height)
        return said[_key(row)] > 1 or is_counted or is_number or in_margin

    left = [
        _without(
            page, [row for edge in edges[i] for row in takewhile(partial(is_running, i), edge)]
        )
        for i, page in enumerate(pages)
    ]
    return left if any(page.lines for page in left) else list(pages)


def _edges(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the first rows of a page and its last, each from the outside in."""
    rows = rows_of(lines)
    return rows[:_OUTERMOST], rows[_OUTERMOST:][: -_OUTERMOST - 1 : -1]


def _without(page: Page, rows: Sequence[Line]) -> Page:
    kept = [line for line in page.lines if not _is_in(line, rows)]
    return page._replace(lines=kept)


def _is_in_margin(row: Line, height: float) -> bool:
    return row.bottom < _MARGIN * height or row.top > (1 - _MARGIN) * height


def _key(row: Line) -> tuple[int, str]:
    return round(row.top / _GRID), _NUMBER.sub("#", row.text).casefold()


def _numbers(rows: Sequence[Line], page: int) -> Iterator[tuple[int, int]]:
    """Yield where each row stands, and by how much its number differs from the page's."""
    for row in rows:
        if match := _NUMBER_AT_END.match(row.text):
            yield round(row.top / _GRID), int(match[1] or match[2]) - page


def _is_in(line: Line, rows: Sequence[Line]) -> bool:
    return any(row.top <= line.top and line.bottom <= row.bottom for row in rows)
