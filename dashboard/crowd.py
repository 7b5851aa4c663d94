"""Very many shapes for the map: a file of whole numbers, which a browser reads at once."""

import json
from typing import Any

import numpy as np
import shapely
from geopandas import GeoDataFrame

from dashboard.theme import style_of
from geo.drawing.mercator import to_world

MOST_LINES = 1_000
MOST_VERTICES = 50_000
"""Beyond either, shapes are drawn in tiles: a browser is slow with as many elements."""

WORLD = 2**24
"""The width of the world in Web Mercator, in the unit of the file: half a pixel at zoom 15."""


def needs_tiles(layers: GeoDataFrame) -> bool:
    """Return whether the layers have too many lines or vertices to be elements of their own."""
    shapes = layers.geometry.to_numpy()
    parts = shapely.get_num_geometries(shapes).sum()
    return bool(parts > MOST_LINES or shapely.get_num_coordinates(shapes).sum() > MOST_VERTICES)


def crowd_json(layers: GeoDataFrame, properties: list[dict[str, Any]]) -> str:
    """Write the shapes of the layers in the order in which they are drawn, with their properties.

    `rows` has for each its properties and how many vertices each line or ring of it has; `steps`
    goes from each vertex of all to the next, x and y in turn, in Web Mercator.
    """
    rows = sorted(
        zip(properties, layers.geometry, strict=True),
        key=lambda row: (_level(row[0]), row[0]["paint"], row[0]["feature"]),
    )
    shapes = np.array([shape for _, shape in rows], dtype=object)
    places = np.rint(to_world(shapely.get_coordinates(shapes)) * WORLD).astype(np.int64)
    steps = np.diff(places, axis=0, prepend=0).ravel().tolist()
    told = [[*_told(values), shape.geom_type, _counts(shape)] for values, shape in rows]
    return json.dumps({"rows": told, "steps": steps}, separators=(",", ":"))


def _told(values: dict[str, Any]) -> list[Any]:
    names = ("feature", "title", "role", "minor", "paint", "sign", "stretches")
    return [values[name] for name in names]


def _level(values: dict[str, Any]) -> int:
    """Return what is drawn above what: areas, lines beside others, lines, sites."""
    style = style_of(values["paint"], values["role"])
    if values["role"] == "route":
        return 1 if style.offset_px else 2
    return 3 if values["role"] == "site" else 0


def _counts(shape: shapely.Geometry) -> list[int]:
    """Return how many vertices each line, ring or point of a shape has."""
    parts = shapely.get_parts(shape)
    if shapely.get_type_id(parts[0]) == shapely.GeometryType.POLYGON:
        parts = shapely.get_rings(parts)
    return [int(count) for count in shapely.get_num_coordinates(parts)]
