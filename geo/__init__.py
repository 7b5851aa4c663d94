"""Layers, names, articles and what links them: a pure library that knows no screen."""

from geo.base import Base, load_base
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
from geo.layers import Stretch, load_layers, uncertain_stretches
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
    "Base",
    "ClaimError",
    "FactError",
    "GazetteerError",
    "GeoError",
    "LayerError",
    "MeasureError",
    "Nearest",
    "Position",
    "SourceError",
    "Stretch",
    "area_km2",
    "distance_km",
    "km_within",
    "length_km",
    "load_base",
    "load_layers",
    "nearest",
    "part_within",
    "profile",
    "share_within",
    "uncertain_stretches",
]
