"""How long a line runs near another."""

from geo.measures.geodesic import length_km, profile
from geo.measures.parts import Geometry

STEP_KM = 1.0
"""How often along the line its distance to the other is measured."""


def km_together(line: Geometry, other: Geometry, *, within_km: float) -> float:
    """Return the km of a line that lie within so many km of another, to a kilometre or so.

    Raises MeasureError for an empty geometry and for a line of points or areas.
    """
    away = profile(line, other, step_km=STEP_KM)["distance_km"]
    return float((away <= within_km).mean() * length_km(line))
