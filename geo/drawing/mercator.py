"""Web Mercator: the world as a square of width 1, its corner in the north-west."""

import numpy as np
from numpy.typing import NDArray

MOST_LAT = 85.05
"""Farther from the equator the square ends."""

Numbers = NDArray[np.float64]


def to_world(degrees: Numbers) -> Numbers:
    """Project rows of lng and lat to rows of x and y in the square."""
    lng, lat = degrees.T
    sine = np.sin(np.radians(lat.clip(-MOST_LAT, MOST_LAT)))
    return np.column_stack(((lng + 180) / 360, 0.5 - np.arctanh(sine) / (2 * np.pi)))


def to_degrees(world: Numbers) -> Numbers:
    """Return the lng and lat of rows of x and y in the square."""
    x, y = world.T
    return np.column_stack((360 * x - 180, np.degrees(np.arcsin(np.tanh((0.5 - y) * 2 * np.pi)))))
