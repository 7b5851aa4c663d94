"""What was measured to check the open claim: dots along each line, or a ring at a place."""

from collections.abc import Iterator

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.picture.features import Drawn, apart_px, is_crowd
from dashboard.picture.shapes import Fill, Stroke
from dashboard.picture.shot import Shot
from geo.drawing.courses import beside, lines_of, rim

DOT_PX, RIM_PX, GAP_PX, RING_PX = 4.0, 1.5, 10.0, 6.0
"""How wide a dot is, the rim around it, the way from one to the next; how far a ring reaches."""


def measured(shot: Shot, found: list[Drawn]) -> Iterator[Fill | Stroke]:
    """Draw the lines that were measured, each where the line is drawn of which it is a part."""
    for line in shot.measured:
        shape = shot.frame.cut(np.array([line]), around_px=GAP_PX)[0]
        lines = lines_of(beside(shape, _offset_px(shot, line, found)))
        if lines:
            yield from dotted(shot, lines)
        else:
            yield from _rings(shot, shape)


def dotted(shot: Shot, lines: list[BaseGeometry]) -> Iterator[Fill]:
    """Draw dots with a rim along lines: they may lie on a line of any colour."""
    dots = shapely.MultiPoint([at for line in lines for at in _places(line)])
    yield Fill(dots.buffer(DOT_PX / 2 + RIM_PX), shot.colors.halo)
    yield Fill(dots.buffer(DOT_PX / 2), shot.colors.ink)


def _places(line: BaseGeometry) -> list[BaseGeometry]:
    return list(shapely.line_interpolate_point(line, np.arange(0, line.length + 1e-9, GAP_PX)))


def _rings(shot: Shot, places: BaseGeometry) -> Iterator[Fill | Stroke]:
    if places.is_empty:
        return
    ring = places.buffer(RING_PX)
    yield Fill(ring, shot.colors.halo)
    yield Stroke(rim(ring), shot.colors.ink, DOT_PX)


def _offset_px(shot: Shot, line: BaseGeometry, found: list[Drawn]) -> float:
    """Return how far beside its course a line is drawn of which this is a part."""
    if is_crowd(found):
        return 0
    own = {tuple(at) for at in shapely.get_coordinates(line).tolist()}
    for it in found:
        offset_px = apart_px(shot, it)
        if offset_px and len(own.intersection(_vertices(it))) > 1:
            return offset_px
    return 0


def _vertices(it: Drawn) -> Iterator[tuple[float, ...]]:
    return map(tuple, shapely.get_coordinates(it.row.geometry).tolist())
