"""GeoJSON written as RFC 7946 asks, the same bytes each time."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from shapely import get_coordinates, orient_polygons, transform
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

DECIMALS = 4
"""Of the base map's positions: 11 m, finer than Natural Earth's 300 m."""

Record = tuple[dict[str, Any], BaseGeometry]
"""A feature's properties and its geometry (lng, lat in degrees)."""


def write_features(path: Path, records: Iterable[Record], *, decimals: int) -> None:
    """Write a FeatureCollection, a line a feature, outer rings counter-clockwise."""
    lines = ",\n".join(_line(*record, decimals=decimals) for record in records)
    text = f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def round_positions(geometry: BaseGeometry, decimals: int) -> BaseGeometry:
    """Round every position of a geometry; four decimals are 11 m or less."""
    return transform(geometry, lambda positions: positions.round(decimals))


def _line(properties: dict[str, Any], geometry: BaseGeometry, *, decimals: int) -> str:
    rounded = orient_polygons(round_positions(geometry, decimals))
    if not len(get_coordinates(rounded)):
        raise ValueError(f"{properties} has no geometry")
    feature = {"type": "Feature", "properties": properties, "geometry": mapping(rounded)}
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))
