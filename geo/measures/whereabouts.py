"""Which countries a feature crosses or lies in, in words."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from geopandas import GeoDataFrame
from shapely import (
    STRtree,
    clip_by_rect,
    contains_properly,
    get_coordinates,
    get_parts,
    intersects,
    length,
    line_locate_point,
    points,
    prepare,
)
from shapely.geometry.base import BaseGeometry

from geo.layers.base import Base
from geo.layers.checks import ROLES
from geo.layers.load import rows_by_feature
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
    groups = rows_by_feature(layers)
    countries = _Countries(base.countries)
    return {feature: _sentence(_main(rows), countries) for feature, rows in groups.items()}


def _main(rows: list[Any]) -> list[Any]:
    """Those rows that show the feature itself: its routes, else its areas, else its sites."""
    groups = ([row for row in rows if row.role == role] for role in ROLES)
    return next(filter(None, groups))


def _sentence(rows: list[Any], countries: "_Countries") -> str:
    names = [name for row in rows for name in countries.of(row)]
    if not names:
        return "lies outside the countries of the base map"
    names = list(dict.fromkeys(names))
    is_crossing = rows[0].role == "route" and len(names) > 1
    return f"{'crosses' if is_crossing else 'lies in'} {listed(names)}"


class _Countries:
    """The countries of the base map, quick to look up."""

    def __init__(self, table: GeoDataFrame) -> None:
        self._names = list(table["name"])
        self._shapes = table.geometry.to_numpy()
        self._tree = STRtree(self._shapes)
        prepare(self._shapes)

    def of(self, row: Any) -> list[str]:
        """Return those that hold enough of a row of the layers, in their order."""
        if row.role == "route" and row.section in self._names:
            return [row.section]
        near = [(self._names[i], self._shapes[i]) for i in self._tree.query(row.geometry)]
        return [name for _, name in sorted(_ranked(row.geometry, near))]


def _ranked(
    shape: BaseGeometry, countries: list[tuple[str, BaseGeometry]]
) -> Iterator[tuple[float, str]]:
    """Return the countries that hold enough of a shape, each with its rank among them."""
    for name, country in countries:
        if not country.intersects(shape):
            continue
        part = _part_within(shape, country)
        if shape.length == 0:
            yield 0, name
        elif shape.area == 0 and length_km(part) >= LEAST_KM:
            yield (0.0 if part is shape else _start(shape, country)), name
        elif shape.area > 0 and part.area / shape.area >= LEAST_SHARE:
            yield -part.area, name


def _part_within(shape: BaseGeometry, country: BaseGeometry) -> BaseGeometry:
    """Return the part of a shape in a country, of which only what is about the shape is looked at.

    A country has thousands of vertices; cutting it to a box takes a fraction of an intersection.
    """
    if contains_properly(country, shape):
        return shape
    west, south, east, north = shape.bounds
    about = clip_by_rect(country, west - 0.1, south - 0.1, east + 0.1, north + 0.1)
    return shape.intersection(about if about.is_valid else country)


def _start(line: BaseGeometry, country: BaseGeometry) -> float:
    """Return how far along a line its first section in a country begins to be in it, in degrees."""
    sections = get_parts(line)
    first = int(intersects(country, sections).argmax())
    inside = get_parts(_part_within(sections[first], country))
    ends = points(np.concatenate([get_coordinates(part)[[0, -1]] for part in inside]))
    return float(length(sections[:first]).sum() + line_locate_point(sections[first], ends).min())
