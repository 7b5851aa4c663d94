"""Where a named thing is: a feature of the layers, or a country or town of the base map."""

from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import numpy as np
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from geo.layers.base import TOWNS, Base
from geo.layers.stretches import cut_by_accuracy
from geo.measures.plane import Position

BORDER_KM = 1.0
"""How well the base map's borders are known: a line 0.1 mm wide at its scale of 1:10,000,000."""

COAST_KM = 5.0
"""So far from the water as the base map draws it may stand what stands on a coast."""

TOWN_KM = dict(zip(TOWNS, (8.0, 4.0, 2.0), strict=True))
"""How far a town reaches about the one position that stands for it."""


@dataclass(frozen=True, eq=False)
class Located:
    """A thing on the map: its id or name, its name for the reader, and how well it is known.

    `kind` is route, area, site, country, border or town, and site for a sea; `accuracies` has the
    km of each of `parts`, NaN where unknown. `country` is where a town, area or site is said to
    lie, "" where nothing says so.
    """

    name: str
    label: str
    kind: str
    parts: tuple[BaseGeometry, ...]
    accuracies: tuple[float, ...]
    country: str = ""

    @cached_property
    def geometry(self) -> gpd.GeoSeries:
        """All its parts."""
        return gpd.GeoSeries(list(self.parts), crs="EPSG:4326")

    @property
    def accuracy_km(self) -> float:
        """How well it is known all in all: as well as its worst part."""
        return float(np.max(self.accuracies))

    def accuracy_at(self, position: Position) -> float:
        """Return how well it is known, in km, at the part nearest to a position."""
        away = [part.distance(Point(position)) for part in self.parts]
        return self.accuracies[int(np.argmin(away))]


def locate(name: str, layers: gpd.GeoDataFrame, base: Base) -> Located | None:
    """Find a feature by id, a country, town, site or sea by name; None where the map has none."""
    rows = layers[layers["feature"] == name]
    if len(rows):
        return _feature(name, rows)
    countries = base.countries[base.countries["name"] == name]
    if len(countries):
        parts = tuple(countries.geometry)
        return Located(name, name, "country", parts, (BORDER_KM,) * len(parts))
    towns = base.towns[base.towns["name"] == name]
    if len(towns):
        reach_km = tuple(towns["kind"].map(TOWN_KM))
        country = str(towns["country"].iloc[0])
        return Located(name, name, "town", tuple(towns.geometry), reach_km, country)
    sites = layers[(layers["role"] == "site") & (layers["name"] == name)]
    if len(sites):
        accuracies = tuple(sites["accuracy_km"])
        return Located(name, name, "site", tuple(sites.geometry), accuracies, _country(sites))
    if name in set(base.places[base.places["kind"] == "sea"]["name"]) and name in base.seas:
        return Located(name, f"the {name}", "site", (base.seas[name],), (COAST_KM,))
    return None


def nearest_features(feature: str, layers: gpd.GeoDataFrame, *, most: int) -> list[str]:
    """Return the features about one, those whose boxes are nearest, in the order of the layers.

    All others where they are not more than `most`.
    """
    ids = layers["feature"].to_numpy()
    others = list(dict.fromkeys(ids[ids != feature]))
    if len(others) <= most:
        return others
    west, south, east, north = layers.geometry.bounds.to_numpy().T
    own = ids == feature
    gap_lng = np.maximum(west[own].min() - east, west - east[own].max()).clip(0)
    gap_lat = np.maximum(south[own].min() - north, south - north[own].max()).clip(0)
    ranked = ids[np.argsort(np.hypot(gap_lng, gap_lat), kind="stable")]
    kept = set(list(dict.fromkeys(ranked[ranked != feature]))[:most])
    return [other for other in others if other in kept]


def locate_border(country: str, base: Base) -> Located | None:
    """Return the recognised land borders of a country, or of two ("Georgia–Turkey"), if any."""
    both = set(country.split("–"))
    sides = base.borders["name"].str.split("–").map(lambda names: both <= set(names))
    parts = tuple(base.borders[sides & (base.borders["status"] == "recognised")].geometry)
    if not parts:
        return None
    return Located(country, f"{country}'s border", "border", parts, (BORDER_KM,) * len(parts))


def _feature(name: str, rows: gpd.GeoDataFrame) -> Located:
    """Return a feature by its routes and areas; by its sites where it has nothing else."""
    extended = rows[rows["role"] != "site"]
    rows = extended if len(extended) else rows
    pieces = [piece for row in rows.itertuples() for piece in cut_by_accuracy(row)]
    parts, accuracies = zip(*pieces, strict=True)
    first = rows.iloc[0]
    role = str(first["role"])
    country = "" if role == "route" else _country(rows)
    return Located(name, str(first["name"]), role, parts, accuracies, country)


def _country(rows: gpd.GeoDataFrame) -> str:
    """Return the one country that the layers give for all rows; "" where there is none."""
    sections = set(rows["section"])
    section = sections.pop()
    return section if isinstance(section, str) and not sections else ""
