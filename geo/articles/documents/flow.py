"""The paragraphs that the rows of pages make: joined over lines, columns and pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

from geo.articles.documents.lines import Line
from geo.articles.parsing.blocks import Block
from geo.articles.parsing.plain import looks_like_heading

_STOP_AT_END = re.compile(r"[.!?…։。:;][\"'”’»)\]]*[⁰¹²³⁴-⁹]*\Z")
_BULLET = re.compile(r"[•▪◦●■‣·\ufffd–—-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s")
_HYPHEN = re.compile(r"(\w+)[-‐\u00ad]\Z")
_WORD = re.compile(r"\w+(?:-\w+)+")
_NOTE = re.compile(r"[\d⁰¹²³⁴-⁹*†‡]")
_LARGER, _SMALLER = 1.08, 0.93  # than the body's letters
_LETTER = 0.5  # the width of a letter, in sizes
_FAR_LINES = 1.6  # so far apart, in sizes, lines seldom are


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a column, with the edges of its column, and the page, counted from 1."""

    line: Line
    left: float
    right: float
    page: int


Column = Sequence[Row]


def column_of(lines: Sequence[Line], page: int) -> list[Row]:
    """Return the rows of a column, which know how wide it is."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    return [Row(line, left, right, page) for line in lines]


class Type:
    """How a document is set: the size of its letters, how far its lines are apart."""

    def __init__(self, columns: Iterable[Column]) -> None:
        sizes, apart = Counter[float](), defaultdict[float, list[float]](list)
        stops = defaultdict[float, list[bool]](list)
        self.hyphenated = set[str]()
        for column in columns:
            for row in column:
                sizes[_rounded(row.line.size)] += len(row.line.text)
                self.hyphenated.update(_WORD.findall(row.line.text.casefold()))
            for above, below in pairwise(column):
                if _is_same_size(above.line, below.line):
                    apart[_rounded(below.line.size)].append(_distance(above, below))
                if _is_far(above, below):
                    ends = _STOP_AT_END.search(above.line.text) is not None
                    stops[_rounded(below.line.size)].append(ends)
        self.body = sizes.most_common(1)[0][0] if sizes else 0.0
        self._spaced_out = {size for size, ends in stops.items() if sum(ends) * 2 < len(ends)}
        self._apart = {size: _low(found) for size, found in apart.items()}

    def is_gap(self, above: Row, below: Row) -> bool:
        """Tell the gap between two paragraphs from the distance of two lines."""
        size = below.line.size
        usual = min(self._apart.get(_rounded(size), 1.25 * size), 2.2 * size)
        return _distance(above, below) > usual + 0.3 * size

    def is_far(self, above: Row, below: Row) -> bool:
        """Tell lines too far apart for a paragraph, unless most that are so end in mid-sentence."""
        return _is_far(above, below) and _rounded(below.line.size) not in self._spaced_out

    def is_larger(self, line: Line) -> bool:
        """Tell letters larger than the body's."""
        return line.size > self.body * _LARGER

    def is_smaller(self, line: Line) -> bool:
        """Tell letters smaller than the body's, as in a footnote."""
        return line.size < self.body * _SMALLER


def blocks_of(columns: Iterable[Column], type: Type) -> list[Block]:
    """Return the paragraphs of columns; footnotes follow the paragraph that they interrupt."""
    return [_block(rows, type) for rows in _paragraphs(columns, type)]


def _paragraphs(columns: Iterable[Column], type: Type) -> Iterator[list[Row]]:
    """Yield the rows of each paragraph."""
    rows, notes = list[Row](), list[list[Row]]()
    for column in columns:
        text, below = _without_notes(column, type)
        for row in text:
            if rows and not _goes_on(rows, row, type):
                yield rows
                yield from notes
                rows, notes = [], []
            rows.append(row)
        notes += _notes(below, type)
    if rows:
        yield rows
    yield from notes


def _without_notes(column: Column, type: Type) -> tuple[Column, Column]:
    """Part a column from the notes at its foot, in smaller letters, the first with its sign."""
    count = len(column)
    while count and type.is_smaller(column[count - 1].line):
        count -= 1
    while count < len(column) and not _NOTE.match(column[count].line.text):
        count += 1
    return column[:count], column[count:]


def _notes(column: Column, type: Type) -> Iterator[list[Row]]:
    rows = list[Row]()
    for row in column:
        if rows and (_NOTE.match(row.line.text) or type.is_gap(rows[-1], row)):
            yield rows
            rows = []
        rows.append(row)
    if rows:
        yield rows


def _goes_on(rows: Sequence[Row], row: Row, type: Type) -> bool:
    """Tell whether a row belongs to the paragraph of those above it."""
    before = rows[-1]
    if before.line.cells > 1 or row.line.cells > 1:
        return False
    if not _is_same_size(before.line, row.line) or before.line.is_bold != row.line.is_bold:
        return False
    if (before.left, before.page) != (row.left, row.page) or row.line.top < before.line.top:
        return _goes_on_elsewhere(before, row, type)
    if type.is_gap(before, row) or _is_item(row, before):
        return False
    return not _begins(rows, row, type)


def _goes_on_elsewhere(before: Row, row: Row, type: Type) -> bool:
    """Tell whether a paragraph goes on at the head of the next column or page."""
    if _STOP_AT_END.search(before.line.text) or type.is_larger(row.line) or _is_item(row, before):
        return False
    is_small = row.line.text[:1].islower()
    return is_small or _HYPHEN.search(before.line.text) is not None or _fills(before)


def _begins(rows: Sequence[Row], row: Row, type: Type) -> bool:
    """Tell the first row of a paragraph by its indent, or by the room left in the row above."""
    before, size = rows[-1], row.line.size
    if _is_centred(before) and _is_centred(row):
        return False
    in_by, before_in_by = row.line.left - row.left, before.line.left - before.left
    if in_by > 0.8 * size and before_in_by < 0.5 * size and not _BULLET.match(rows[0].line.text):
        return True
    if len(rows) > 1 and before_in_by - in_by > 0.8 * size:
        return True
    word = row.line.text.split(" ", 1)[0]
    has_room = row.right - before.line.right > (len(word) + 2) * _LETTER * size
    return (type.is_far(before, row) or has_room) and _STOP_AT_END.search(
        before.line.text
    ) is not None


def _is_item(row: Row, before: Row) -> bool:
    """Tell a row that begins with the sign of a list."""
    follows = _STOP_AT_END.search(before.line.text) or _BULLET.match(before.line.text)
    return bool(_BULLET.match(row.line.text)) and bool(follows or not row.line.text[0].isalnum())


def _is_centred(row: Row) -> bool:
    left, right = row.line.left - row.left, row.right - row.line.right
    return abs(left - right) < row.line.size and left > row.line.size


def _fills(row: Row) -> bool:
    return row.line.right > row.right - 0.15 * (row.right - row.left)


def _block(rows: Sequence[Row], type: Type) -> Block:
    parts, pages, length = list[str](), list[tuple[int, int]](), 0
    for row in rows:
        if parts:
            before = _before(parts[-1], row.line.text, type)
            length += len(before) - len(parts[-1])
            parts[-1] = before
        if not pages or pages[-1][1] != row.page:
            pages.append((length, row.page))
        parts.append(row.line.text)
        length += len(parts[-1])
    first, text = rows[0].line, "".join(parts)
    stands_out = type.is_larger(first) or (first.is_bold and looks_like_heading(text))
    is_heading = stands_out and first.cells == 1
    return Block(text, "heading" if is_heading else "text", pages=tuple(pages))


def _before(text: str, more: str, type: Type) -> str:
    """Return a row as it stands before `more`: with a space, or its broken word made whole."""
    broken = _HYPHEN.search(text)
    if not broken:
        return f"{text} "
    whole = f"{broken[1]}-{more.split(' ', 1)[0]}".casefold().rstrip('.,;:!?)”"')
    is_hyphen = text[-1] != "\u00ad" and (not more[:1].islower() or whole in type.hyphenated)
    return text if is_hyphen else text[:-1]


def _is_same_size(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) < 0.06 * max(a.size, b.size)


def _distance(above: Row, below: Row) -> float:
    return below.line.bottom - above.line.bottom


def _is_far(above: Row, below: Row) -> bool:
    return _distance(above, below) > _FAR_LINES * below.line.size


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _low(distances: Sequence[float]) -> float:
    """Return a low quantile, which is that of lines even where most are paragraphs."""
    found = sorted(it for it in distances if it > 0)
    return (
        quantiles(found, n=5, method="inclusive")[0]
        if len(found) > 1
        else found[0]
        if found
        else 1000.0
    )
