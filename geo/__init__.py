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

__all__ = [
    "ArticleError",
    "ClaimError",
    "FactError",
    "GazetteerError",
    "GeoError",
    "LayerError",
    "MeasureError",
    "SourceError",
]
