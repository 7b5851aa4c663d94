"""Free room in a picture: for names, which lie on no line and no other name, and for panels."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from typing import NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from geo.drawing.courses import lines_of

_SHARES = (0.5, 0.38, 0.62, 0.28, 0.72, 0.45, 0.55, 0.18, 0.82, 0.33, 0.67, 0.1, 0.9)
"""Where along a line its name may stand, the best place first."""


_ALONE_PX = 40
"""A line whose neighbours are farther away runs alone."""

_GRID = 9
"""So many places in a row, and so many rows of them, are tried for the name of an area."""


class Box(NamedTuple):
    """A box in pixels from the top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right side."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower side."""
        return self.top + self.height

    def meets(self, other: "Box") -> bool:
        """Whether two boxes have some area in common."""
        return (
            self.left < other.right and other.left < self.right
            and self.top < other.bottom and other.top < self.bottom
        )  # fmt: skip

    def holds(self, other: "Box") -> bool:
        """Whether the other box lies within this one."""
        return (
            self.left <= other.left and other.right <= self.right
            and self.top <= other.top and other.bottom <= self.bottom
        )  # fmt: skip

    def grown(self, px: float) -> "Box":
        """Return a box that reaches so much farther to all sides."""
        return Box(self.left - px, self.top - px, self.width + 2 * px, self.height + 2 * px)


NOTHING = shapely.Polygon()

APART_PX = 2
"""So far apart stand two names, or they would be read as one."""


@dataclass(frozen=True)
class Candidate:
    """A name to be placed: the boxes where it may stand, the best first.

    One that `may_cross` lines stands on one where there is no other room. A `mark` is the dot that
    comes with the name and that no other may hide.
    """

    spots: tuple[Box, ...]
    may_cross: bool = False
    mark: Box | None = None


def place(
    names: Iterable[Candidate],
    room: Box,
    *,
    taken: Iterable[Box] = (),
    lines: BaseGeometry,
    faint: BaseGeometry = NOTHING,
) -> list[Box | None]:
    """Give each name the first spot that is free, or none; the first names choose first.

    None stands on `lines`, and on `faint` lines where there is no other room.
    """
    for obstacle in (lines, faint):
        shapely.prepare(obstacle)
    named: list[Box] = []
    placed = []
    for name in names:
        spot = None
        if name.mark is None or not _meets_any(name.mark, named):
            full = [*taken, *named]
            free = [spot for spot in name.spots if room.holds(spot) and not _meets_any(spot, full)]
            off = [spot for spot in free if not _is_on(lines, spot)]
            clear = (spot for spot in off if not _is_on(faint, spot))
            spot = next(clear, next(iter(off or (free if name.may_cross else ())), None))
        placed.append(spot)
        if spot:
            named += [spot.grown(APART_PX), *([name.mark] if name.mark else [])]
    return placed


def near_groups(points: Sequence[tuple[float, float]], near_px: float) -> list[list[int]]:
    """Return the numbers of the points, each with the first before it that is nearer than this."""
    groups: list[list[int]] = []
    for number, (x, y) in enumerate(points):
        for group in groups:
            first_x, first_y = points[group[0]]
            if hypot(x - first_x, y - first_y) < near_px:
                group.append(number)
                break
        else:
            groups.append([number])
    return groups


def beside_point(x: float, y: float, size: tuple[float, float], gap: float) -> tuple[Box, ...]:
    """Return the spots around a point: right of it, left, above, below, and between these."""
    width, height = size
    right, left = x + gap, x - gap - width
    above, below = y - gap - height, y + gap
    middle_x, middle_y = x - width / 2, y - height / 2
    near = gap * 0.6
    corners = [
        (right, middle_y), (left, middle_y), (middle_x, above), (middle_x, below),
        (x + near, y - near - height), (x + near, y + near),
        (x - near - width, y - near - height), (x - near - width, y + near),
    ]  # fmt: skip
    return tuple(Box(*corner, width, height) for corner in corners)


def inside(
    area: BaseGeometry, size: tuple[float, float], first: tuple[float, float] | None = None
) -> tuple[Box, ...]:
    """Return the spots within an area, those nearest to its middle or to `first` first."""
    spots = over(area, size, first)
    return tuple(spot for spot in spots if area.contains(shapely.box(*_corners(spot))))


def over(
    area: BaseGeometry, size: tuple[float, float], first: tuple[float, float] | None = None
) -> tuple[Box, ...]:
    """Return the spots whose middle is in an area, nearest to its own or to `first` first."""
    if area.is_empty:
        return ()
    width, height = size
    middle = shapely.points(first) if first else area.centroid
    left, top, right, bottom = area.bounds
    steps = [(number + 0.5) / _GRID for number in range(_GRID)]
    grid = [(left + x * (right - left), top + y * (bottom - top)) for x in steps for y in steps]
    shapely.prepare(area)
    places = [(x, y) for x, y in [(middle.x, middle.y), *grid] if area.covers(shapely.Point(x, y))]
    boxes = [Box(x - width / 2, y - height / 2, width, height) for x, y in places]
    return tuple(sorted(boxes, key=lambda box: _square(box, middle)))


def along(
    line: BaseGeometry, others: BaseGeometry, size: tuple[float, float], gap: float
) -> tuple[Box, ...]:
    """Return the spots beside a line of pixels, above it where it can be, near its middle first.

    Where it runs alone it is named rather than where others run beside it.
    """
    parts = lines_of(line)
    if not parts:
        return ()
    longest = max(parts, key=lambda part: part.length)
    points = [longest.interpolate(share, normalized=True) for share in _SHARES]
    order = (2, 3, 4, 6, 5, 7, 0, 1)
    return tuple(
        beside_point(point.x, point.y, size, far * gap)[n]
        for is_alone in (True, False)
        for far in (1, 2.5)
        for point in points
        if (point.distance(others) >= _ALONE_PX) == is_alone
        for n in order
    )


def emptiest(corners: Sequence[Box], shapes: BaseGeometry, taken: Iterable[Box] = ()) -> Box:
    """Return the one of these boxes that covers least of the shapes and no box that is taken."""
    full = list(taken)
    free = [box for box in corners if not _meets_any(box, full)] or list(corners)
    return min(free, key=lambda box: shapes.intersection(shapely.box(*_corners(box))).area)


def corners_of(room: Box, size: tuple[float, float]) -> Iterator[Box]:
    """Return the boxes of a size in the corners of a room: top left, top right, and below these."""
    width, height = size
    for top in (room.top, room.bottom - height):
        for left in (room.left, room.right - width):
            yield Box(left, top, width, height)


def _is_on(lines: BaseGeometry, box: Box) -> bool:
    return bool(lines.intersects(shapely.box(*_corners(box))))


def _meets_any(box: Box, others: Iterable[Box]) -> bool:
    return any(box.meets(other) for other in others)


def _corners(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.right, box.bottom


def _square(box: Box, point: BaseGeometry) -> float:
    """Return how far the middle of a box is from a point, in square pixels."""
    x, y = box.left + box.width / 2, box.top + box.height / 2
    return float((x - point.x) ** 2 + (y - point.y) ** 2)
