"""The ground of a picture: land, the outlines of districts, and borders."""

from collections.abc import Iterator

import numpy as np
import shapely
from geopandas import GeoDataFrame

from dashboard.picture.colors import mix
from dashboard.picture.shapes import Fill, Stroke
from dashboard.picture.shot import Shot
from geo.drawing.courses import rim
from geo.layers.borders import borders_on

DISTRICTS_FROM_ZOOM = 8
BORDER_PX, DISTRICT_PX = 1.5, 0.75
_SEAM_PX = 0.6
"""Land is drawn so much wider, that no sea shines through between two countries."""


def ground(shot: Shot) -> Iterator[Fill | Stroke]:
    """Draw what lies below the features; without a base map that is nothing."""
    base = shot.content.base
    if base is None:
        return
    colors = shot.colors
    land = _cut(shot, base.countries)
    yield Fill(land, colors.land)
    yield Stroke(rim(land), colors.land, _SEAM_PX)
    if shot.frame.zoom >= DISTRICTS_FROM_ZOOM:
        outlines = rim(_cut(shot, base.districts))
        yield Stroke(outlines, colors.district, DISTRICT_PX)
    borders = borders_on(base.borders, shot.asked.day)
    disputed = borders["status"] == "disputed"
    yield Stroke(_cut(shot, borders[~disputed]), colors.border, BORDER_PX)
    color = mix(colors.border, colors.ink, 0.6)
    yield Stroke(_cut(shot, borders[disputed]), color, BORDER_PX, dash_px=(4, 4))


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
