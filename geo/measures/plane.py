"""A local plane: positions laid flat so that distances from its centre are geodesic."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from pyproj import Geod

WGS84 = Geod(ellps="WGS84")

Numbers = NDArray[np.float64]


class Position(NamedTuple):
    """A position on WGS 84, in degrees; longitude first."""

    lng: float
    lat: float

    @property
    def text(self) -> str:
        """The position as a reader writes it: "41.02° N, 45.53° E"."""
        north, east = "NS"[self.lat < 0], "EW"[self.lng < 0]
        return f"{abs(self.lat):.2f}° {north}, {abs(self.lng):.2f}° {east}"


@dataclass(frozen=True)
class Plane:
    """An azimuthal equidistant plane about `centre`: x east and y north of it, in km.

    Distances and directions from the centre are those of the geodesic (Snyder 1987, Map
    Projections: A Working Manual, ch. 25; Karney 2013, doi 10.1007/s00190-012-0578-z).
    Between other positions at most r km out, a distance is off by about (r / 6371)² / 6 of itself.
    """

    centre: Position

    @classmethod
    def about(cls, positions: Numbers) -> "Plane":
        """Centre the plane in the middle of `positions`, an (n, 2) array of lng, lat."""
        lng, lat = np.radians(positions.T)
        x, y, z = np.cos(lat) * np.cos(lng), np.cos(lat) * np.sin(lng), np.sin(lat)
        east, north, up = x.mean(), y.mean(), z.mean()
        return cls(
            Position(
                float(np.degrees(np.arctan2(north, east))),
                float(np.degrees(np.arctan2(up, np.hypot(east, north)))),
            )
        )

    def flat(self, positions: Numbers) -> Numbers:
        """Lay (n, 2) lng, lat in degrees on the plane, as (n, 2) x, y in km."""
        lng, lat = np.broadcast_to(np.array(self.centre), positions.shape).T
        bearing, _, metres = WGS84.inv(lng, lat, *positions.T)
        angle = np.radians(bearing)
        return np.column_stack((metres * np.sin(angle), metres * np.cos(angle))) / 1000

    def globe(self, flat: Numbers) -> Numbers:
        """Bring (n, 2) x, y in km back to (n, 2) lng, lat in degrees."""
        lng, lat = np.broadcast_to(np.array(self.centre), flat.shape).T
        x, y = flat.T
        bearing, metres = np.degrees(np.arctan2(x, y)), 1000 * np.hypot(x, y)
        lng, lat, _ = WGS84.fwd(lng, lat, bearing, metres)
        return np.column_stack((lng, lat))


def geodesic_km(starts: Numbers, ends: Numbers) -> Numbers:
    """Return geodesic km from each of `starts` to its fellow in `ends`, both (n, 2) lng, lat."""
    _, _, metres = WGS84.inv(*starts.T, *ends.T)
    return np.asarray(metres, dtype=np.float64) / 1000
