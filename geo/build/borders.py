"""The base map's borders: the lines that countries share, and the lines in dispute."""

from itertools import combinations, groupby
from pathlib import Path

from geopandas import GeoDataFrame
from shapely import LineString, MultiLineString, line_merge
from shapely.geometry.base import BaseGeometry

from geo.build.inputs import Inputs
from geo.build.writing import Record
from geo.errors import LayerError
from geo.tables import read_table

LINE_COLUMNS = ("name", "lng", "lat")
"""Of the table of disputed lines, vertex by vertex."""

_DISPUTED = {
    "Cyprus–N. Cyprus": "The line of 1974; most states see one Cyprus.",
    "Cyprus–Cyprus U.N. Buffer Zone": "The line of 1974; most states see one Cyprus.",
    "Cyprus U.N. Buffer Zone–N. Cyprus": "The line of 1974; most states see one Cyprus.",
    "Crimea–Ukraine": "Held by Russia since 2014; most states see it as Ukraine.",
    "Israel–Palestine": "The line of 1949; where the border is to run was never agreed.",
    "Israel–Syria": (
        "The line of 1974. Israel has held the Golan since 1967; most states see it as Syria."
    ),
    "Kosovo–Serbia": "About half of all states see a state in Kosovo, the others a part of Serbia.",
    "Abkhazia": "Run apart from Georgia since 1993; Russia and few others see a state in it.",
    "South Ossetia": (
        "Run apart from Georgia since 1992; Russia and few others see a state in it. "
        "Known to about 5 km here."
    ),
    "Nagorno-Karabakh, line of contact": (
        "The front line of 1994 as it stood on 22 September 2020, five days before the war that "
        "moved it. All states saw Azerbaijan on both sides. Known to about 5 km here."
    ),
}
_NOTES = {
    "Armenia–Azerbaijan": "The border of the Soviet republics; never marked on the ground.",
    **_DISPUTED,
}


def borders(units: GeoDataFrame) -> list[Record]:
    """Make the land borders of the map units."""
    pairs = combinations(units.itertuples(), 2)
    found = {f"{a.name}–{b.name}": shared_line(a.geometry, b.geometry) for a, b in pairs}
    return [_border(name, line) for name, line in found.items() if not line.is_empty]


def lines(table: Path, inputs: Inputs) -> list[Record]:
    """Make the disputed lines that the countries do not show.

    Abkhazia's is a boundary of Natural Earth's divisions; the others come from a table of
    vertices: name, lng, lat.
    """
    divisions = inputs.divisions("Georgia").set_index("name").geometry
    rest = divisions.drop("Abkhazia").union_all()
    rows = [row.values for row in read_table(table, columns=LINE_COLUMNS, error=LayerError)]
    drawn = {
        name: LineString([(float(row["lng"]), float(row["lat"])) for row in group])
        for name, group in groupby(rows, key=lambda row: row["name"])
    }
    found = {"Abkhazia": shared_line(divisions["Abkhazia"], rest), **drawn}
    return [_border(name, line) for name, line in found.items()]


def shared_line(a: BaseGeometry, b: BaseGeometry) -> BaseGeometry:
    """Return the line along which two polygons touch, its pieces merged."""
    shared = a.intersection(b) if a.intersects(b) else MultiLineString()
    parts = [part for part in getattr(shared, "geoms", [shared]) if part.length > 0]
    lines = [part for part in parts if part.geom_type == "LineString"]
    return line_merge(MultiLineString(lines))


def _border(name: str, line: BaseGeometry) -> Record:
    status = "disputed" if name in _DISPUTED else "recognised"
    return {"name": name, "status": status, "note": _NOTES.get(name, "")}, line
