"""The two ends of a line, in the order in which it is drawn."""

from typing import NamedTuple

from geo.measures.parts import Geometry, lines_of
from geo.measures.plane import Position


class Ends(NamedTuple):
    """Where a line starts and where it ends."""

    start: Position
    end: Position


def ends_of(line: Geometry) -> Ends:
    """Return the first and the last position of a line; of several, of the first and the last.

    Raises MeasureError for points and areas.
    """
    lines = lines_of(line, "line")
    return Ends(*(Position(*map(float, at)) for at in (lines[0][0], lines[-1][-1])))
