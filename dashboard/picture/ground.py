"""The ground of a picture: land and its relief, waters, districts and borders."""

import logging
from collections.abc import Iterator
from functools import lru_cache, partial
from io import BytesIO
from math import ceil, floor
from pathlib import Path

import numpy as np
import shapely
from geopandas import GeoDataFrame
from PIL import Image

from dashboard.picture.colors import mix
from dashboard.picture.shapes import Fill, Shape, Stroke, Tint
from dashboard.picture.shot import Shot
from geo.drawing.courses import rim
from geo.drawing.placing import Box
from geo.errors import LayerError, attempt, reading
from geo.files import read_bytes
from geo.layers.borders import borders_on

DISTRICTS_FROM_ZOOM, SMALL_RIVERS_FROM_ZOOM = 8, 6
BORDER_PX, DISTRICT_PX, RIVER_PX = 1.5, 0.75, 1
MOST_PIXELS = 50_000_000
_LOG = logging.getLogger(__name__)
_SEAM_PX = 0.6
"""Land is drawn so much wider, that no sea shines through between two countries."""


def ground(shot: Shot) -> Iterator[Shape]:
    """Draw what lies below the features; without a base map that is nothing."""
    base = shot.content.base
    if base is None:
        return
    colors = shot.colors
    land = _cut(shot, base.countries)
    yield Fill(land, colors.land)
    yield Stroke(rim(land), colors.land, _SEAM_PX)
    yield from _relief(shot)
    yield from _waters(shot)
    if shot.frame.zoom >= DISTRICTS_FROM_ZOOM:
        outlines = rim(_cut(shot, base.districts))
        yield Stroke(outlines, colors.district, DISTRICT_PX)
    borders = borders_on(base.borders, shot.asked.day)
    disputed = borders["status"] == "disputed"
    yield Stroke(_cut(shot, borders[~disputed]), colors.border, BORDER_PX)
    color = mix(colors.border, colors.ink, 0.6)
    yield Stroke(_cut(shot, borders[disputed]), color, BORDER_PX, dash_px=(4, 4))


def _relief(shot: Shot) -> Iterator[Tint]:
    """Lay the relief over the land, the less of it the coarser it would be."""
    colors = shot.colors
    relief, opacity = shot.content.terrain.relief, min(1.0, 1 - (shot.frame.zoom - 7) * 0.2)
    if relief is None or opacity <= 0:
        return
    west, south, east, north = relief.bounds
    left, top = shot.frame.place(shapely.Point(west, north))
    right, bottom = shot.frame.place(shapely.Point(east, south))
    grey = attempt(partial(_grey, relief.picture, shot.content.version), None, [])
    if grey is None:
        return
    across, down = (right - left) / grey.width, (bottom - top) / grey.height
    seen = (
        max(0, floor(-left / across)), max(0, floor(-top / down)),
        min(grey.width, ceil((shot.asked.width_px - left) / across)),
        min(grey.height, ceil((shot.asked.height_px - top) / down)),
    )  # fmt: skip
    width, height = seen[2] - seen[0], seen[3] - seen[1]
    if width > 0 and height > 0:
        place = (left + seen[0] * across, top + seen[1] * down, width * across, height * down)
        yield Tint(grey.crop(seen), Box(*place), colors.relief, colors.land, opacity)


@lru_cache(maxsize=2)
def _grey(picture: Path, _: str) -> Image.Image | None:
    """Read the picture anew for each version of the data; None where it cannot be read.

    Raises LayerError for what may pass, and so is not to be kept.
    """
    try:
        with reading(picture, LayerError):
            return _read_grey(picture)
    except LayerError as problem:
        if problem.may_pass:
            raise
        _LOG.warning("The relief is left out. %s %s", problem, problem.details)
    return None


def _read_grey(picture: Path) -> Image.Image:
    content = read_bytes(picture, error=LayerError)
    with Image.open(BytesIO(content)) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise LayerError(picture, f"has more than {MOST_PIXELS:,} pixels; make it smaller")
        return opened.convert("L")


def _waters(shot: Shot) -> Iterator[Fill | Stroke]:
    rivers, lakes = shot.content.terrain.rivers, shot.content.terrain.lakes
    if rivers is not None:
        is_near = shot.frame.zoom >= SMALL_RIVERS_FROM_ZOOM
        shown = rivers if is_near else rivers[rivers["name"] != ""]
        yield Stroke(_cut(shot, shown), shot.colors.river, RIVER_PX)
    if lakes is not None:
        cut = _cut(shot, lakes)
        yield Fill(cut, shot.colors.lake)
        yield Stroke(rim(cut), shot.colors.river, 0.5)


def _cut(shot: Shot, table: GeoDataFrame) -> shapely.Geometry:
    """Return all that is to be seen of a table as one shape."""
    shapes = shot.frame.cut(table.geometry.to_numpy(), around_px=8)
    parts = shapely.get_parts(shapes)
    return shapely.geometrycollections(parts[~shapely.is_empty(parts)])


def has_disputed(shot: Shot) -> bool:
    """Whether a dashed border is to be seen."""
    base = shot.content.base
    if base is None:
        return False
    borders = borders_on(base.borders, shot.asked.day)
    disputed = borders[borders["status"] == "disputed"]
    return not bool(np.all(shapely.is_empty(shot.frame.cut(disputed.geometry.to_numpy()))))
