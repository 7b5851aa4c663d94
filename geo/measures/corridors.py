"""A corridor's profile: how far a line lies from a thing along its way, and what it passes."""

from dataclasses import dataclass
from itertools import groupby
from math import isfinite
from statistics import median
from typing import NamedTuple

import numpy as np
import pandas as pd
import shapely
from geopandas import GeoDataFrame

from geo.layers.base import Base
from geo.measures.geodesic import profile
from geo.measures.located import Located, locate, locate_border
from geo.measures.margins import distance_margin
from geo.measures.parts import simple_parts

MOST_SECTIONS = 500


class Passage(NamedTuple):
    """A stretch of a line, in km from its beginning, that lies within an area."""

    name: str
    from_km: float
    to_km: float


class Stop(NamedTuple):
    """A site beside a line: where along it, in km, and how far the line there is from the thing."""

    name: str
    km: float
    distance_km: float


@dataclass(frozen=True)
class Corridor:
    """The way of a line past a thing.

    `points` has a row each step: km along the line, distance_km, lng and lat. `margin_km` is what
    the distances may be off by, None where nobody knows. `passages` are the areas that it crosses,
    `stops` its sites.
    """

    feature: str
    about: str
    points: pd.DataFrame
    margin_km: float | None
    passages: tuple[Passage, ...]
    stops: tuple[Stop, ...]


def corridor(
    layers: GeoDataFrame, base: Base, feature: str, about: str, *, step_km: float = 2.0
) -> Corridor | None:
    """Follow a route past another feature, or past the border of a country of the base map.

    None where the map has not both, or where the route has more than MOST_SECTIONS: that is a
    network, and has no profile.
    """
    line = locate(feature, layers, base)
    thing = locate_border(about, base) or locate(about, layers, base)
    if line is None or thing is None or line.kind != "route":
        return None
    if len(simple_parts(line.geometry, "line")) > MOST_SECTIONS:
        return None
    points = profile(line.geometry, thing.geometry, step_km=step_km)
    return Corridor(
        feature=feature,
        about=thing.label,
        points=points,
        margin_km=_margin_km(line, thing),
        passages=tuple(_passages(layers, points)),
        stops=tuple(_stops(layers, feature, points)),
    )


def _margin_km(line: Located, thing: Located) -> float | None:
    known = [km for km in line.accuracies if isfinite(km)]
    if not known or not isfinite(thing.accuracy_km):
        return None
    return distance_margin(median(known), thing.accuracy_km)


def _passages(layers: GeoDataFrame, points: pd.DataFrame) -> list[Passage]:
    positions = shapely.points(points["lng"], points["lat"])
    areas = layers[layers["role"] == "area"]
    areas = areas[
        shapely.intersects(areas.geometry.to_numpy(), shapely.box(*shapely.total_bounds(positions)))
    ]
    found = []
    for name, shape in zip(areas["name"], areas.geometry, strict=True):
        inside = shapely.contains(shape, positions)
        for is_inside, run in groupby(range(len(inside)), key=lambda index: bool(inside[index])):
            stretch = list(run)
            if is_inside:
                km = points["km"].iloc[[stretch[0], stretch[-1]]]
                found.append(Passage(str(name), float(km.iloc[0]), float(km.iloc[1])))
    return found


def _stops(layers: GeoDataFrame, feature: str, points: pd.DataFrame) -> list[Stop]:
    sites = layers[(layers["feature"] == feature) & (layers["role"] == "site")]
    shrink = np.cos(np.radians(points["lat"].mean()))
    stops = []
    for name, shape in zip(sites["name"], sites.geometry, strict=True):
        at = shape.representative_point()
        away = np.hypot((points["lng"] - at.x) * shrink, points["lat"] - at.y)
        row = points.iloc[int(away.argmin())]
        stops.append(Stop(str(name), float(row["km"]), float(row["distance_km"])))
    return sorted(stops, key=lambda stop: stop.km)
