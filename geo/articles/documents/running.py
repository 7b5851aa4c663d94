"""Running heads and page numbers, which are no part of a text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise, takewhile
from statistics import median

from geo.articles.documents.lines import Line, Page, rows_of

_OUTERMOST = 2
_GRID = 6.0  # points; what moves by more from page to page is no running head
_MARGIN = 0.05  # of the page's height
_FAR = 1.3  # of the usual distance of two rows
_NUMBER = re.compile(r"\d+")
_NUMBER_AT_END = re.compile(r"\D{0,3}\b(\d{1,4})\b|.*?\b(\d{1,4})\W{0,3}\Z", re.DOTALL)
_ROMAN_ALONE = re.compile(r"\W{0,3}[ivxlc]{1,6}\W{0,3}\Z")
_NUMBER_ALONE = re.compile(r"\W{0,3}(\d{1,4})\W{0,3}\Z")


def without_running_heads(pages: Sequence[Page]) -> list[Page]:
    """Leave out what stands at the head or foot of several pages, but for its figures the same.

    So goes a line there with a number that counts up with the pages, and small print in the margin.
    It must stand apart from the text, unless it is a number alone: a table sets its head again too.
    """
    edges = _Edges(pages)
    left = [_without(page, edges.running(i)) for i, page in enumerate(pages)]
    return left if any(page.lines for page in left) else list(pages)


class _Edges:
    """The rows at the heads and feet of pages, and how often they come."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = pages
        self._rows = [rows_of(page.lines) for page in pages]
        self._steps = [_step(rows) for rows in self._rows]
        outermost = [[*rows[:_OUTERMOST], *rows[_OUTERMOST:][-_OUTERMOST:]] for rows in self._rows]
        self._said = Counter(key for edge in outermost for key in set(map(_key, edge)))
        numbers = (number for i, edge in enumerate(outermost) for number in {*_numbers(edge, i)})
        self._counted = Counter(numbers)
        sizes = [line.size for page in pages for line in page.lines]
        self._usual_size = median(sizes) if sizes else 0.0

    def running(self, page: int) -> list[Line]:
        """Return the rows of a page, counted from 0, that are no part of its text."""
        rows = self._rows[page]
        foot = self._run(page, rows[::-1], min(_OUTERMOST, max(0, len(rows) - _OUTERMOST)))
        return [*self._run(page, rows, _OUTERMOST), *foot]

    def _run(self, page: int, edge: Sequence[Line], most: int) -> list[Line]:
        """Return the rows at an edge that come again, as far as they stand apart from the text."""
        found = list(takewhile(partial(self._is_running, page), edge[:most]))
        while found and not self._is_apart(page, found[-1], edge[len(found) : len(found) + 1]):
            found.pop()
        return found

    def _is_running(self, page: int, row: Line) -> bool:
        is_small_print = row.size < self._usual_size and self._is_in_margin(page, row)
        is_number = self._counts(page, row) or self._is_number_alone(page, row)
        return self._said[_key(row)] > 1 or is_number or is_small_print

    def _is_apart(self, page: int, row: Line, inner: Sequence[Line]) -> bool:
        is_table = any(row.cells > 1 and it.cells >= row.cells for it in inner)
        is_far = all(abs(it.top - row.top) > _FAR * self._steps[page] for it in inner)
        is_outside = self._is_in_margin(page, row) or self._is_number_alone(page, row)
        return is_outside or (is_far and not is_table)

    def _is_number_alone(self, page: int, row: Line) -> bool:
        alone = _NUMBER_ALONE.match(row.text)
        is_told = alone is not None and (int(alone[1]) == page + 1 or self._counts(page, row))
        return is_told or _ROMAN_ALONE.match(row.text) is not None

    def _counts(self, page: int, row: Line) -> bool:
        return any(self._counted[it] > 1 for it in _numbers([row], page))

    def _is_in_margin(self, page: int, row: Line) -> bool:
        height = self._pages[page].height
        return row.bottom < _MARGIN * height or row.top > (1 - _MARGIN) * height


def _step(rows: Sequence[Line]) -> float:
    """Return how far the rows of a page usually are apart."""
    return median([below.top - above.top for above, below in pairwise(rows)] or [0.0])


def _without(page: Page, rows: Sequence[Line]) -> Page:
    kept = [line for line in page.lines if not _is_in(line, rows)]
    return page._replace(lines=kept)


def _key(row: Line) -> tuple[int, str]:
    return round(row.top / _GRID), _NUMBER.sub("#", row.text).casefold()


def _numbers(rows: Sequence[Line], page: int) -> Iterator[tuple[int, int]]:
    """Yield where each row stands, and by how much its number differs from the page's."""
    for row in rows:
        if match := _NUMBER_AT_END.match(row.text):
            yield round(row.top / _GRID), int(match[1] or match[2]) - page


def _is_in(line: Line, rows: Sequence[Line]) -> bool:
    return any(row.top <= line.top and line.bottom <= row.bottom for row in rows)
