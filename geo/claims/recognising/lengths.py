"""Published lengths of lines and their parts, recognised by their numbers."""

from dataclasses import replace

from geo.claims.claim import Claim
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.known_lengths import KnownLength
from geo.claims.recognising.spot import FEW, Spot

FIGURES = 3
"""So many figures that count tell a number by themselves: 1,768 km, but not 850 km."""

BOTH = 2
"""So many ends tell a part of a line, whatever else is named with it."""


def length(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of a length that is known of what is spoken of, a part before the whole."""
    places = spot.places
    said = [one for one in known.lengths if one.is_said_by(spot.stated)]

    def is_meant(one: KnownLength, is_near: bool) -> bool:
        part = one.part
        wanted = {part.within} if part.within else set(part.ends | part.border)
        least = FEW if wanted or is_near else FIGURES
        is_ours = len(part.ends) == BOTH or not spot.is_of_another
        return is_ours and wanted <= places and spot.figures >= least

    found = spot.first_of(said, is_meant)
    return _length_claim(spot, found) if found else None


def _length_claim(spot: Spot, known: KnownLength) -> Claim:
    part, stated = known.part, spot.stated
    border = next(iter(part.border), None)
    return replace(
        spot.claim,
        kind="length",
        subject=known.feature,
        object=part.within or border,
        value=stated.value,
        unit=stated.unit,
        hedge=stated.hedge,
        to_border=border is not None,
        stretch=tuple(sorted(part.ends)),
        what=part.named,
    )
