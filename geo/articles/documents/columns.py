"""The order in which a page is read: column by column, whatever the order it was drawn in."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from geo.articles.documents.lines import Line, rows_of

_STEP = 3.0
_NARROWEST = 0.2  # of the width of what is parted
_FEWEST_ROWS = 3
_FILLED = 0.55  # of a column's width; the cells of a table are emptier
_FEWEST_WORDS = 3  # in most rows of a column
_FEWEST_ASIDE, _MOST_ASIDE = 2, 50  # lines
_MOST_HEADINGS = 50
_LARGER, _SAME_SIZE = 1.15, 0.06
_DEEPEST = 3
_MOST_STEPS = 300
_MOST_LINES = 3000  # a map has more, and no columns


class _Band(NamedTuple):
    """What stands between two lines that cross a gutter, left and right of it."""

    left: list[Line]
    right: list[Line]


def columns_of(lines: Sequence[Line], *, depth: int = 0) -> list[list[Line]]:
    """Return the columns in the order in which they are read, each as rows from top to bottom.

    A line that crosses the gutter ends the columns above it, and below it they begin anew.
    """
    found = _parted(lines) if depth < _DEEPEST else None
    if not found:
        return [rows_of(part) for part in _without_aside(lines) if part]
    return [
        column
        for part in found
        for side in part
        if side
        for column in columns_of(side, depth=depth + 1)
    ]


def _without_aside(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part what stands in larger letters beside the lines of a column, such as words quoted."""
    usual = median(line.size for line in lines) if lines else 0.0
    large = [line for line in lines if line.size > _LARGER * usual][:_MOST_ASIDE]
    aside = [line for line in large if any(_is_set_beside(line, it, usual) for it in lines)]
    aside = aside if len(aside) >= _FEWEST_ASIDE else []
    return [line for line in lines if line not in aside], aside


def _is_set_beside(large: Line, line: Line, usual: float) -> bool:
    """Tell a line of the usual size to the left or right whose foot is at another height."""
    is_usual = (
        abs(line.size - usual) < _SAME_SIZE * usual and len(line.text.split()) >= _FEWEST_WORDS
    )
    is_apart = line.right <= large.left or line.left >= large.right
    is_as_high = line.top < large.bottom and line.bottom > large.top
    is_on_its_line = abs(line.bottom - large.bottom) < _SAME_SIZE * usual
    return is_usual and is_apart and is_as_high and not is_on_its_line


def _parted(lines: Sequence[Line]) -> list[tuple[list[Line], ...]] | None:
    """Part lines at the gutter that most of them stand beside, or return None."""
    if not 2 * _FEWEST_ROWS <= len(lines) <= _MOST_LINES:
        return None
    first, last = min(line.left for line in lines), max(line.right for line in lines)
    margin = (last - first) * _NARROWEST
    step = max(_STEP, (last - first) / _MOST_STEPS)
    steps = int((last - first - 2 * margin) / step)
    ordered = sorted(lines, key=lambda line: line.top)
    headings = _headings(lines)
    best, parts, tried = 0, None, set[tuple[int, int]]()
    for gutter in (first + margin + step * i for i in range(steps + 1)):
        sides = sum(it.right <= gutter for it in lines), sum(it.left >= gutter for it in lines)
        if min(sides) < _FEWEST_ROWS or sides in tried:
            continue
        tried.add(sides)
        bands = [half for band in _bands(ordered, gutter, headings) for half in _balanced(band)]
        beside = sum(len(b.left) + len(b.right) for b in bands if _is_pair(b))
        if beside > best:
            best, parts = beside, bands
    return _merged(parts, headings) if parts else None


def _headings(lines: Sequence[Line]) -> list[Line]:
    """Return the larger lines, above smaller ones, that have nothing else beside them anywhere."""
    usual = median(line.size for line in lines)
    rows = [
        above
        for above, below in pairwise(rows_of(lines))
        if above.size > _LARGER * max(usual, below.size)
    ]
    found = list[Line]()
    for row in rows[:_MOST_HEADINGS]:
        pieces = [line for line in lines if row.top <= line.top and line.bottom <= row.bottom]
        found += pieces if all(line.size > _LARGER * usual for line in pieces) else []
    return found


def _bands(lines: Sequence[Line], gutter: float, headings: Sequence[Line]) -> Iterator[_Band]:
    """Yield what stands between the lines that cross the gutter; those are bands with one side.

    So is a heading that both columns begin anew below.
    """
    band = _Band([], [])
    first = max(min(it.top for it in lines if side(it, gutter)) for side in (_is_left, _is_right))
    last = min(max(it.top for it in lines if side(it, gutter)) for side in (_is_left, _is_right))
    ending = {line for line in headings if first < line.top < last}
    for line in lines:
        if line.left < gutter < line.right or line in ending:
            yield band
            yield _Band([line], [])
            band = _Band([], [])
        else:
            (band.left if line.right <= gutter else band.right).append(line)
    yield band


def _is_left(line: Line, gutter: float) -> bool:
    return line.right <= gutter


def _is_right(line: Line, gutter: float) -> bool:
    return line.left >= gutter


def _balanced(band: _Band) -> Iterator[_Band]:
    """Part two columns that end at one height from what stands left below them, such as a table."""
    foot = max((line.bottom for line in band.right), default=0.0)
    above = [line for line in band.left if line.top < foot]
    below = [line for line in band.left if line.top >= foot]
    if above and below:
        last = max(line.bottom for line in above)
        size = above[0].size
        if abs(last - foot) < size and min(line.top for line in below) - last > size:
            yield _Band(above, band.right)
            yield _Band(below, [])
            return
    yield band


def _is_pair(band: _Band) -> bool:
    """Tell two columns of text from a table, and from what happens to stand left and right."""
    if min(map(len, band)) < _FEWEST_ROWS:
        return False
    sides = [rows_of(side) for side in band]
    sizes = [median(row.size for row in side) for side in sides]
    are_unlike = max(sizes) > _LARGER * min(sizes)
    return (are_unlike or all(map(_is_column, sides))) and _are_beside(*sides)


def _is_column(rows: Sequence[Line]) -> bool:
    if len(rows) < _FEWEST_ROWS:
        return False
    width = max(row.right for row in rows) - min(row.left for row in rows)
    is_filled = median(row.width for row in rows) >= _FILLED * width
    return is_filled and median(len(row.text.split()) for row in rows) >= _FEWEST_WORDS


def _are_beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    top = max(left[0].top, right[0].top)
    foot = min(left[-1].bottom, right[-1].bottom)
    return foot - top > _FEWEST_ROWS * left[0].size


def _merged(bands: Sequence[_Band], headings: Sequence[Line]) -> list[tuple[list[Line], ...]]:
    """Set what is no pair of columns together with what stands below it, up to a heading."""
    parts, rest = list[tuple[list[Line], ...]](), list[Line]()
    for band in bands:
        if _is_pair(band):
            parts += [(rest,), (band.left, band.right)]
            rest = []
            continue
        if band.left and band.left[0] in headings:
            parts.append((rest,))
            rest = []
        rest = [*rest, *band.left, *band.right]
    return [*parts, (rest,)]
