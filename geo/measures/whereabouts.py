"""Which countries a feature crosses or lies in, in words."""

from collections.abc import Iterator
from typing import Any

from geopandas import GeoDataFrame
from shapely import get_coordinates, line_locate_point, points
from shapely.geometry.base import BaseGeometry

from geo.layers.base import Base
from geo.layers.checks import ROLES
from geo.measures.geodesic import length_km
from geo.wording import listed

LEAST_KM = 1.0
"""A line has to run so far in a country to cross it: borders are drawn to some 0.3 km."""

LEAST_SHARE = 0.01
"""An area has to have so much of itself in a country to lie in it."""


def whereabouts(layers: GeoDataFrame, base: Base) -> dict[str, str]:
    """Say of each feature where it lies: "crosses Georgia and Turkey", "lies in Armenia".

    The countries of a route come in its order, by the sections of the layers and else by the base
    map; those of an area by the share they have of it. Sites count where a feature has no more.
    """
    groups = layers.groupby("feature", sort=False)
    return {str(feature): _sentence(_main(rows), base.countries) for feature, rows in groups}


def _main(rows: GeoDataFrame) -> GeoDataFrame:
    """Those rows that show the feature itself: its routes, else its areas, else its sites."""
    return next(rows[rows["role"] == role] for role in ROLES if (rows["role"] == role).any())


def _sentence(rows: GeoDataFrame, countries: GeoDataFrame) -> str:
    names = [name for row in rows.itertuples() for name in _countries_of(row, countries)]
    if not names:
        return "lies outside the countries of the base map"
    names = list(dict.fromkeys(names))
    is_crossing = rows["role"].iloc[0] == "route" and len(names) > 1
    return f"{'crosses' if is_crossing else 'lies in'} {listed(names)}"


def _countries_of(row: Any, countries: GeoDataFrame) -> list[str]:
    if row.role == "route" and row.section in set(countries["name"]):
        return [row.section]
    found = countries.iloc[countries.sindex.query(row.geometry, predicate="intersects")]
    return [name for _, name in sorted(_ranked(row.geometry, found))]


def _ranked(shape: BaseGeometry, countries: GeoDataFrame) -> Iterator[tuple[float, str]]:
    """Return the countries that hold enough of a shape, each with its rank among them."""
    for country in countries.itertuples():
        part = shape.intersection(country.geometry)
        if shape.length == 0:
            yield 0, country.name
        elif shape.area == 0 and length_km(part) >= LEAST_KM:
            yield _start(part, shape), country.name
        elif shape.area > 0 and part.area / shape.area >= LEAST_SHARE:
            yield -part.area, country.name


def _start(part: BaseGeometry, line: BaseGeometry) -> float:
    """Return how far along a line a part of it begins, in degrees."""
    return float(line_locate_point(line, points(get_coordinates(part))).min())
