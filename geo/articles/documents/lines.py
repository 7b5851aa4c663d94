"""The lines of a page that is drawn letter by letter, each with its place and size."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from geo.articles.parsing.raised import raised

_LIGATURES = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "\uf0b7": "•",
        "\uf0a7": "▪",
    }
)
_SPACE, _APART = 0.12, 1.0
"""From such a gap on, in sizes of the letters, a space is meant; a line goes on elsewhere."""

_CELLS_APART = 1.2
_UNEVEN, _SPACED_OUT = 0.1, 1.5
_UNLIKE = 2.0  # a figure that is raised has more than half the size
_CELL = " | "
_LEADER = re.compile(r"(?:\. ?){4}")  # in a table of contents

UNKNOWN = "\ufffd"
"""What stands for a letter of which a file does not say which it is."""


class Glyph(NamedTuple):
    """A letter and where it stands, in points from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    is_bold: bool = False


class Line(NamedTuple):
    """A line, or a part of one, and where it stands, in points from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    is_bold: bool = False
    cells: int = 1

    @property
    def width(self) -> float:
        """How wide it is, in points."""
        return self.right - self.left


class Page(NamedTuple):
    """The lines of a page and its height in points; in `sides`, those that lie on a side."""

    height: float
    lines: list[Line]
    sides: tuple[list[Line], ...] = ()
    has_picture: bool = False

    @property
    def has_text(self) -> bool:
        """Whether there is any line."""
        return any((self.lines, *self.sides))


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """Return the pieces of lines that letters make, in the order in which they were drawn.

    What is drawn twice at one place, to look bold, counts once.
    """
    found = dict[tuple[str, int, int], Line]()
    for piece in _pieces(glyphs):
        line = _line(piece)
        if line.text:
            found.setdefault((line.text, round(line.left / 2), round(line.top / 2)), line)
    return list(found.values())


def rows_of(lines: Iterable[Line]) -> list[Line]:
    """Join the pieces that stand side by side, and set the rows from top to bottom."""
    rows = list[list[Line]]()
    for line in sorted(lines, key=lambda line: line.top + line.bottom):
        if rows and _beside(rows[-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_joined(sorted(row, key=lambda line: line.left)) for row in rows]


def overlap(a: Line | Glyph, b: Line | Glyph) -> float:
    """Return how much of the lower of the two stands beside the other: 0 to 1."""
    low = min(a.bottom - a.top, b.bottom - b.top)
    return max(0.0, min(a.bottom, b.bottom) - max(a.top, b.top)) / low if low > 0 else 0.0


def _pieces(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    piece = list[Glyph]()
    for glyph in glyphs:
        if piece and not _goes_on(piece[-1], glyph):
            yield piece
            piece = []
        piece.append(glyph)
    if piece:
        yield piece


def _goes_on(before: Glyph, after: Glyph) -> bool:
    gap, size = after.left - before.right, max(before.size, after.size)
    if size > _UNLIKE * min(before.size, after.size):
        return False
    return -size / 2 <= gap <= _APART * size and overlap(before, after) > 0.5


def _line(piece: Sequence[Glyph]) -> Line:
    size = max(median(glyph.size for glyph in piece), max(glyph.size for glyph in piece) * 0.6)
    foot = median(glyph.bottom for glyph in piece)
    text, space = "", max(_SPACE * size, _SPACED_OUT * _usual_gap(piece))
    for i, glyph in enumerate(piece):
        if i and glyph.left - piece[i - 1].right > space:
            text += " "
        is_raised = glyph.size < 0.9 * size and foot - glyph.bottom > 0.12 * size
        text += raised(glyph.text) if is_raised else glyph.text
    solid = [glyph for glyph in piece if not glyph.text.isspace()] or piece
    return Line(
        text=" ".join(text.translate(_LIGATURES).split()),
        left=min(glyph.left for glyph in solid),
        top=min(glyph.top for glyph in solid),
        right=max(glyph.right for glyph in solid),
        bottom=max(glyph.bottom for glyph in solid),
        size=size,
        is_bold=all(glyph.is_bold for glyph in solid),
        cells=2 if _LEADER.search(text) else 1,
    )


def _usual_gap(piece: Sequence[Glyph]) -> float:
    """Return how far letters are apart: more than usual where a word is spaced out."""
    gaps = [after.left - before.right for before, after in pairwise(piece)]
    return median(gaps) if len(gaps) > 2 else 0.0


def _beside(row: Sequence[Line], line: Line) -> bool:
    return any(overlap(other, line) > 0.5 for other in row)


def _joined(row: Sequence[Line]) -> Line:
    text, cells, is_spread = row[0].text, max(line.cells for line in row), _is_spread(row)
    for before, after in pairwise(row):
        is_cell = after.left - before.right > _CELLS_APART * after.size and not is_spread
        text += (_CELL if is_cell else " ") + after.text
        cells += is_cell
    return Line(
        text,
        row[0].left,
        min(line.top for line in row),
        max(line.right for line in row),
        max(line.bottom for line in row),
        max(row, key=lambda line: line.width).size,
        all(line.is_bold for line in row),
        cells,
    )


def _is_spread(row: Sequence[Line]) -> bool:
    """Tell words spread over the whole of a line from cells: they are equally far apart."""
    gaps = [after.left - before.right for before, after in pairwise(row)]
    is_even = len(gaps) > 1 and max(gaps) - min(gaps) < _UNEVEN * row[0].size
    return is_even and all(" " not in line.text and not line.text.isdecimal() for line in row)
