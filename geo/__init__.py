"""Layers, names, articles and what links them: a pure library that knows no screen."""

from geo.errors import (
    ArticleError,
    ClaimError,
    FactError,
    GazetteerError,
    GeoError,
    LayerError,
    MeasureError,
    SourceError,
)
from geo.measures import (
    Nearest,
    area_km2,
    distance_km,
    km_within,
    length_km,
    nearest,
    part_within,
    profile,
    share_within,
)
from geo.plane import Position

__all__ = [
    "ArticleError",
    "ClaimError",
    "FactError",
    "GazetteerError",
    "GeoError",
    "LayerError",
    "MeasureError",
    "Nearest",
    "Position",
    "SourceError",
    "area_km2",
    "distance_km",
    "km_within",
    "length_km",
    "nearest",
    "part_within",
    "profile",
    "share_within",
]
