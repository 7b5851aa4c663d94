"""The base map's borders: the lines that countries share, and the lines in dispute."""

from itertools import combinations, groupby
from pathlib import Path

from geopandas import GeoDataFrame
from shapely import LineString, MultiLineString, line_merge
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geo.build.inputs import Inputs
from geo.build.plan import Border, Plan
from geo.build.writing import Record
from geo.errors import LayerError
from geo.layers.geojson import read_features
from geo.tables import read_table

LINE_COLUMNS = ("name", "lng", "lat")
"""Of the table of disputed lines, vertex by vertex."""


def borders(units: GeoDataFrame, plan: Plan) -> list[Record]:
    """Make the land borders of the map units."""
    pairs = combinations(units.itertuples(), 2)
    found = {f"{a.name}–{b.name}": shared_line(a.geometry, b.geometry) for a, b in pairs}
    return [_border(name, line, plan) for name, line in found.items() if not line.is_empty]


def lines(table: Path, plan: Plan, inputs: Inputs) -> list[Record]:
    """Make the lines that the countries do not show.

    Some are outlines of Natural Earth's divisions; the others come from a table of vertices: name,
    lng, lat.
    """
    outlines = {
        name: _outline(name, inputs.divisions(plan.corridor[border.division_of]))
        for border in plan.borders
        if border.division_of
        for name in border.names
    }
    return [_border(name, line, plan) for name, line in (outlines | _drawn(table)).items()]


def again(made: Path, table: Path, plan: Plan) -> list[Record]:
    """Make the borders once more from the file that they made, where no package is at hand.

    The lines of the table and all that is said are made anew; the other lines stay as they are.
    """
    there = {str(it.properties["name"]): shape(it.geometry) for it in read_features(made)}
    drawn = _drawn(table)
    outlines = [name for border in plan.borders if border.division_of for name in border.names]
    names = dict.fromkeys((*(name for name in outlines if name in there), *drawn, *there))
    return [_border(name, (there | drawn)[name], plan) for name in names]


def shared_line(a: BaseGeometry, b: BaseGeometry) -> BaseGeometry:
    """Return the line along which two polygons touch, its pieces merged."""
    shared = a.intersection(b) if a.intersects(b) else MultiLineString()
    parts = [part for part in getattr(shared, "geoms", [shared]) if part.length > 0]
    lines = [part for part in parts if part.geom_type == "LineString"]
    return line_merge(MultiLineString(lines))


def _drawn(table: Path) -> dict[str, BaseGeometry]:
    rows = [row.values for row in read_table(table, columns=LINE_COLUMNS, error=LayerError)]
    return {
        name: LineString([(float(row["lng"]), float(row["lat"])) for row in group])
        for name, group in groupby(rows, key=lambda row: row["name"])
    }


def _outline(name: str, divisions: GeoDataFrame) -> BaseGeometry:
    """Return the line that a division shares with the others of its country."""
    shapes = divisions.set_index("name").geometry
    return shared_line(shapes[name], shapes.drop(name).union_all())


def _border(name: str, line: BaseGeometry, plan: Plan) -> Record:
    """Make a border, of which there may be nothing to be said."""
    plain = Border((name,), status="recognised", note="")
    told = next((border for border in plan.borders if name in border.names), plain)
    times = {"since": told.since, "until": told.until, "earlier": list(told.earlier)}
    known = {key: value for key, value in times.items() if value}
    return {"name": name, "status": told.status, "note": told.note, **known}, line
