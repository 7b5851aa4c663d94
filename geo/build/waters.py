"""The base map's rivers and lakes, with the names of those that a reader looks for."""

from pathlib import Path

import shapely
from geopandas import GeoDataFrame
from shapely import Point, box

from geo.build.inputs import Inputs
from geo.build.plan import Plan
from geo.build.writing import Record
from geo.errors import LayerError
from geo.tables import read_table

WATER_COLUMNS = ("name", "kind", "lng", "lat", "rank")
"""Of the table of the names of rivers and lakes, each with a point of it."""

_COARSE_DEGREES, _COARSER_DEGREES = 0.004, 0.02
_ISLET_DEGREES2 = 0.0005
_NEAR_DEGREES = 0.1
_LAST = 9


def rivers(table: Path, plan: Plan, inputs: Inputs) -> list[Record]:
    """Make the rivers within the base map's extent: first those that are named, in more detail."""
    return _records(inputs.rivers(), table, "river", plan)


def lakes(table: Path, plan: Plan, inputs: Inputs) -> list[Record]:
    """Make the lakes within the base map's extent: first those that are named, in more detail."""
    found = inputs.lakes()
    found["geometry"] = [_without_islets(lake) for lake in found.geometry]
    return _records(found, table, "lake", plan)


def _records(waters: GeoDataFrame, table: Path, kind: str, plan: Plan) -> list[Record]:
    names = _names(table, kind, waters)
    cut = waters.geometry.intersection(box(*plan.extent))
    records: list[Record] = []
    for index, shape in cut[~cut.is_empty].items():
        coarse = shape.simplify(_COARSE_DEGREES if index in names else _COARSER_DEGREES)
        records.append(({"name": "", "rank": _LAST} | names.get(index, {}), coarse))
    return sorted(records, key=lambda record: (record[0]["rank"], record[0]["name"]))


def _names(table: Path, kind: str, waters: GeoDataFrame) -> dict[object, dict[str, object]]:
    """Return the properties of the waters that the table names, by their index.

    Raises LayerError where no water lies at the point of a name.
    """
    found: dict[object, dict[str, object]] = {}
    for row in read_table(table, columns=WATER_COLUMNS, error=LayerError):
        values = row.values
        if values["kind"] != kind:
            continue
        away = waters.geometry.apply(Point(float(values["lng"]), float(values["lat"])).distance)
        if away.min() > _NEAR_DEGREES:
            raise LayerError(table, f"line {row.line}: no {kind} lies at {values['name']}")
        found[away.idxmin()] = {"name": values["name"], "rank": int(values["rank"])}
    return found


def _without_islets(lake: shapely.Polygon) -> shapely.Polygon:
    holes = [hole for hole in lake.interiors if shapely.Polygon(hole).area > _ISLET_DEGREES2]
    return shapely.Polygon(lake.exterior, holes)
