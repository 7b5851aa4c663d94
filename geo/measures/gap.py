"""The gap: where all routes together come closest to a border, and how far apart they are."""

from dataclasses import dataclass
from itertools import combinations

import geopandas as gpd
import numpy as np
from shapely.geometry import Point

from geo.errors import MeasureError
from geo.layers.base import Base
from geo.measures.geodesic import distance_km, distances_km, nearest_along
from geo.measures.located import BORDER_KM, Located, locate, locate_border
from geo.measures.margins import Measure, distance_margin
from geo.measures.plane import Position

_COUNTS = {2: "Both routes", 3: "All three routes", 4: "All four routes"}


@dataclass(frozen=True)
class Gap:
    """The position along the routes where the one farthest from a border is nearest to it.

    `nearest` and `farthest` are the routes' least and greatest distance to the border there, and
    `width` is the greatest distance between two of them; `crossing` has the position of each.
    """

    position: Position
    nearest: Measure
    farthest: Measure
    width: Measure
    crossing: dict[str, Position]
    sentence: str


def find_gap(
    layers: gpd.GeoDataFrame,
    base: Base,
    *,
    border_of: str,
    district: str | None = None,
    step_km: float = 1.0,
) -> Gap:
    """Find the gap that all routes of the layers pass, along the first of them, each `step_km`.

    Measured to the border of the country `border_of`; the feature `district` is named where the gap
    lies in it. Raises MeasureError where there are fewer than two routes or no such country.
    """
    ids = list(dict.fromkeys(layers.loc[layers["role"] == "route", "feature"]))
    routes = [route for id in ids if (route := locate(id, layers, base)) is not None]
    border = locate_border(border_of, base)
    if len(routes) < 2 or border is None:
        raise MeasureError("layers", f"a gap takes two routes and {border_of} on the base map.")
    crossing = _crossing(routes, border, step_km)
    border_km = distances_km(np.array(list(crossing.values())), border.geometry)
    margin = max(distance_margin(r.accuracy_at(crossing[r.name]), BORDER_KM) for r in routes)
    near, far = (Measure(float(km), "km", margin) for km in (border_km.min(), border_km.max()))
    width = Measure(_width_km(list(crossing.values())), "km", margin)
    position = list(crossing.values())[int(border_km.argmin())]
    where = _where(position, locate(district, layers, base) if district else None)
    nearest, farthest = (routes[int(at)].label for at in (border_km.argmin(), border_km.argmax()))
    many = _COUNTS.get(len(routes), f"All {len(routes)} routes")
    sentence = (
        f"{many} together come closest to {border.label} {where}. There {nearest} is "
        f"nearest to it, at {near}, and {farthest} farthest, at {far}; "
        f"they lie within {width} of each other."
    )
    return Gap(position, near, far, width, crossing, sentence)


def _crossing(routes: list[Located], border: Located, step_km: float) -> dict[str, Position]:
    """Return the position of each route across the first, where the farthest of them is nearest."""
    spine, *others = routes
    frames = [nearest_along(spine.geometry, r.geometry, step_km=step_km) for r in others]
    positions = [frames[0][["lng", "lat"]].to_numpy()]
    positions += [frame[["near_lng", "near_lat"]].to_numpy() for frame in frames]
    away = np.max([distances_km(of_route, border.geometry) for of_route in positions], axis=0)
    best = int(away.argmin())
    return {
        route.name: Position(*map(float, of_route[best]))
        for route, of_route in zip(routes, positions, strict=True)
    }


def _width_km(positions: list[Position]) -> float:
    """Return the greatest distance between any two of the positions."""
    return max(distance_km(Point(a), Point(b)) for a, b in combinations(positions, 2))


def _where(position: Position, area: Located | None) -> str:
    at = f"near {position.text}"
    if area is None or distance_km(Point(position), area.geometry) > area.accuracy_km:
        return at
    return f"in {area.label}, {at}"
