"""What is asked for of a collection."""

from dataclasses import dataclass
from datetime import date

from geo.layers.geojson import Bounds


@dataclass(frozen=True, slots=True)
class Selection:
    """What rows of a collection are to be like; None is anything.

    They are about the feature, the article and the event of these ids, and of this kind. They lie
    in `bbox`, in degrees, whose west is the greater where it crosses the 180th meridian, or whose
    longitudes go beyond 180: with any part of their own shape, or of a feature that they are about
    if they have none. They are of the days
    from `since` to `until`, which count too. What lies nowhere, and what has no day, is selected
    all the same, as OGC API – Features has it.
    """

    feature: str | None = None
    article: str | None = None
    event: str | None = None
    kind: str | None = None
    bbox: Bounds | None = None
    since: date | None = None
    until: date | None = None


ANYTHING = Selection()
