"""The parts of a drawing, in pixels from its top left corner; who writes it knows no more."""

from dataclasses import dataclass

from PIL.Image import Image
from shapely.geometry.base import BaseGeometry

from geo.drawing.placing import Box


@dataclass(frozen=True)
class Fill:
    """An area in one colour."""

    area: BaseGeometry
    color: str
    opacity: float = 1


@dataclass(frozen=True)
class Stroke:
    """Lines of a width, perhaps dashed: lengths and gaps take turns in `dash_px`."""

    line: BaseGeometry
    color: str
    width_px: float
    dash_px: tuple[float, ...] = ()
    opacity: float = 1
    is_round: bool = True


@dataclass(frozen=True, eq=False)
class Tint:
    """A colour that a picture in grey lays over a box: the lighter the grey, the more of it.

    `ground` is the colour below.
    """

    grey: Image
    box: Box
    color: str
    ground: str
    opacity: float = 1


Shape = Fill | Stroke | Tint


@dataclass(frozen=True)
class Words:
    """A line of text that begins at `x` and stands on `y`, perhaps in a halo."""

    text: str
    x: float
    y: float
    size_px: float
    color: str
    weight: int = 400
    is_italic: bool = False
    spacing_px: float = 0
    halo: str | None = None
    halo_px: float = 2


@dataclass(frozen=True)
class Piece:
    """Shapes and words over a box that names leave free."""

    box: Box
    shapes: tuple[Shape, ...]
    words: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Drawing:
    """A whole picture: shapes, the lowest first, and the words above them."""

    width_px: int
    height_px: int
    title: str
    description: str
    paper: str
    shapes: tuple[Shape, ...]
    words: tuple[Words, ...]
