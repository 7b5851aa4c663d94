"""The base map's relief: a picture in Web Mercator of how high and how shaded the land is.

Its grey says how much of the colour of relief a place gets, so that the one picture serves a light
and a dark map: more where the land is high, and more on slopes that look away from a light in the
north-west.
"""

from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from geo.build.inputs import Heights
from geo.layers.geojson import Bounds

ZOOM = 6.5
"""Of the picture's pixels, which are 1.3 km wide at 40° north."""

_QUALITY = 45
_STEEPER = 5.0
_HIGH_M = 3000.0
_SHADE, _TINT = 0.55, 0.5
_FADE_DEGREES = 2.0
_METRES_PER_DEGREE = 111_320.0

Grid = NDArray[np.float64]


def picture(heights: Heights, bounds: Bounds) -> bytes:
    """Draw the relief within bounds, fading towards them, as a WebP picture in grey."""
    west, south, east, north = bounds
    px_per_degree = 256 * 2**ZOOM / 360
    columns = round((east - west) * px_per_degree)
    rows = round((_mercator(north) - _mercator(south)) * px_per_degree)
    lngs = west + (np.arange(columns) + 0.5) / columns * (east - west)
    ys = _mercator(north) - (np.arange(rows) + 0.5) / rows * (_mercator(north) - _mercator(south))
    lats = np.degrees(2 * np.arctan(np.exp(np.radians(ys))) - np.pi / 2)
    metres = _resampled(heights, lngs, lats)
    pixel_m = _METRES_PER_DEGREE * np.cos(np.radians(lats)) / px_per_degree
    strength = _SHADE * _shade(metres, pixel_m) + _TINT * np.clip(metres / _HIGH_M, 0, 1) ** 0.8
    strength *= np.outer(_fade(lats, south, north), _fade(lngs, west, east))
    grey = Image.fromarray((np.clip(strength, 0, 1) * 255).round().astype(np.uint8))
    written = BytesIO()
    grey.save(written, "WEBP", quality=_QUALITY, method=6)
    return written.getvalue()


def _mercator(lat: float) -> float:
    """Return how far north a latitude lies on the map, in degrees of the equator."""
    return float(np.degrees(np.log(np.tan(np.pi / 4 + np.radians(lat) / 2))))


def _resampled(heights: Heights, lngs: Grid, lats: Grid) -> Grid:
    """Return the heights at each latitude (row) and longitude (column), each a mean around it."""
    across = _weights((lngs - heights.west) * heights.per_degree, heights.metres.shape[1])
    down = _weights((heights.north - lats) * heights.per_degree, heights.metres.shape[0])
    metres: Grid = down @ np.maximum(heights.metres, 0) @ across.T
    return metres


def _weights(places: Grid, count: int) -> Grid:
    """Return how much of each of `count` cells each place takes: a tent over its neighbours."""
    reach = np.maximum(np.abs(np.gradient(places)), 1)[:, None]
    tent = np.maximum(0, 1 - np.abs(np.arange(count) + 0.5 - places[:, None]) / reach)
    weights: Grid = tent / tent.sum(axis=1, keepdims=True)
    return weights


def _shade(metres: Grid, pixel_m: Grid) -> Grid:
    """Return how much darker than flat land each slope is in a light from the north-west."""
    down, across = np.gradient(metres)
    north = -_STEEPER * down / pixel_m[:, None]
    east = _STEEPER * across / pixel_m[:, None]
    lit = (1 + (east - north) / np.sqrt(2)) / np.sqrt(1 + north**2 + east**2)
    shade: Grid = np.clip(1 - lit, 0, 1)
    return shade


def _fade(places: Grid, least: float, most: float) -> Grid:
    """Return 1 well within the bounds, and less towards them."""
    fade: Grid = np.clip(np.minimum(places - least, most - places) / _FADE_DEGREES, 0, 1)
    return fade
