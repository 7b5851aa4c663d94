"""Tells entries: lines in a row that each begin with what they are about.

A table has them ("Length: 40 km", "Length | 40 km", "Length — 40 km"), an interview ("Q: How
long?"), a chronicle ("2006 — First oil", "10:42 The port is closed").
"""

import re
from collections.abc import Sequence
from itertools import groupby

from geo.articles.parsing.credits import is_capital

_LONGEST = 300
_FEW, _SOME = 2, 3
_WORD = r"[^\W_][\w.'’/&-]*"
_HEAD = rf"(?P<head>{_WORD}(?: {_WORD}){{0,4}})(?: ?\([^()]{{1,30}}\))?"
_LABEL = re.compile(rf"{_HEAD}\s?[:՝]\s+\S")
_DASHED = re.compile(rf"{_HEAD} [–—] \S")
_CLOCK = re.compile(r"(?P<head>\d{1,2}:\d{2})\s+[^\W\d_]{2}")
_CELL = re.compile(r"\s*[|\t]\s*")
_SIGN = re.compile(r"[:՝–—]")
"""Without one of these a line that has no cells is no entry."""


def entries(lines: Sequence[str], shapes: Sequence[str] | None = None) -> list[list[int]]:
    """Return the lines of each list of entries: those of one shape that stand together.

    Where no two of three or more do, blank lines may stand between. `shapes` are those of the
    lines, where they are known already.
    """
    shapes = [*map(shape_of, lines)] if shapes is None else shapes
    filled = [at for at, line in enumerate(lines) if line.strip()]
    groups = [(shape, list(group)) for shape, group in groupby(filled, shapes.__getitem__) if shape]
    return [run for shape, group in groups for run in _runs(group, _fewest(shape))]


def head_of(line: str) -> str:
    """Return what an entry is about: "Length" of "Length: 40 km"; "" if a line is none."""
    cells = _cells(line)
    if len(cells) > 1:
        return cells[0]
    if not _SIGN.search(line):
        return ""
    found = _LABEL.match(line) or _DASHED.match(line) or _CLOCK.match(line)
    return found["head"] if found else ""


def is_dated(line: str, shape: str | None = None) -> bool:
    """Tell an entry about a day, an hour or a year: "May 2006 — First oil".

    `shape` is that of the line, where it is known already.
    """
    shape = shape_of(line) if shape is None else shape
    return shape in ("label", "time") and any(map(str.isdigit, head_of(line)))


def shape_of(line: str) -> str:
    """Return "label", "dash", "time" or how many cells a line has, "" if it is no entry."""
    line = line.strip()
    if not line or len(line) > _LONGEST:
        return ""
    cells = _cells(line)
    if len(cells) > 1:
        is_framed = line[0] == "|" or "\t" in line
        return f"{len(cells)} {'framed' if is_framed else 'bare'} cells"
    head = head_of(line)
    if not head:
        return ""
    is_label = _LABEL.match(line) is not None
    if not (is_capital(head) or head[0].isdigit()):
        return "small label" if is_label else ""
    return "label" if is_label else "time" if any(map(str.isdigit, head)) else "dash"


def _fewest(shape: str) -> int:
    """Return how many lines of a shape are a list: more where the shape alone is not sure."""
    return _FEW if shape in ("label", "time") or "framed" in shape else _SOME


def _cells(line: str) -> list[str]:
    """Return the cells of a line; a line without a sign between cells has none."""
    if "|" not in line and "\t" not in line:
        return []
    cells = _CELL.split(line.strip()) if len(line) <= _LONGEST else []
    return [cell for cell in cells if any(map(str.isalnum, cell))]


def _runs(places: list[int], fewest: int) -> list[list[int]]:
    """Return the runs of neighbours; where no two are, all of them if they are some."""
    together = [
        [at for _, at in group]
        for _, group in groupby(enumerate(places), lambda one: one[1] - one[0])
    ]
    if len(together) == len(places) >= _SOME:
        return [places]
    return [run for run in together if len(run) >= fewest]
