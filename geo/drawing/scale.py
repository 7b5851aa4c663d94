"""A scale bar's length: a round number of kilometres that is about as long as is wished."""

from math import floor, log10


def round_km(most_km: float) -> float:
    """Return the largest of 1, 2, 5, 10, 20, 50 ... km, or of 0.5, 0.2 ..., that is not longer."""
    power = 10.0 ** floor(log10(most_km))
    return max(step * power for step in (1, 2, 5) if step * power <= most_km * (1 + 1e-9))
