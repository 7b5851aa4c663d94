"""The steps that make data/, in their order."""

from pathlib import Path

import geopandas as gpd

from geo.build import borders, countries, places, routes
from geo.build.inputs import Inputs
from geo.build.writing import DECIMALS, write_features

ROUTES = {
    "btc": ("BTC oil pipeline", "oil"),
    "bte": ("BTE gas pipeline", "gas"),
    "btk": ("BTK railway", "rail"),
}
"""The routes: id, name, kind."""

TOVUZ = {
    "feature": "tovuz",
    "name": "Tovuz district",
    "role": "area",
    "kind": "district",
    "section": "Azerbaijan",
    "accuracy_km": 2.0,
    "source": "tovuz-district",
    "note": "As Natural Earth draws it; smaller than the published areas by 6 to 8 %.",
}
"""The properties of the district."""


def make_all(data: Path, packages: Inputs) -> None:
    """Make every file of `data`."""
    make_countries(data, packages)
    make_routes(data)
    make_tovuz(data, packages)
    make_places(data, packages)


def make_countries(data: Path, packages: Inputs) -> None:
    """Make the countries and their borders."""
    units = countries.map_units(packages)
    folder = data / "basemap"
    lines = [*borders.lines(folder / "lines.csv", packages), *borders.borders(units)]
    write_features(folder / "countries.geojson", countries.countries(units), decimals=DECIMALS)
    write_features(folder / "borders.geojson", lines, decimals=DECIMALS)


def make_routes(data: Path) -> None:
    """Make the routes and the sites; needs the countries, and no download."""
    land = gpd.read_file(data / "basemap" / "countries.geojson").set_index("name").geometry
    tables = data / "waypoints"
    for feature, (name, kind) in ROUTES.items():
        common = {"feature": feature, "name": name, "role": "route", "kind": kind}
        lines = routes.sections(
            tables / f"{feature}.csv",
            common={**common, "source": f"{feature}-route"},
            border=lambda a, b: borders.shared_line(land[a], land[b]),
        )
        points = routes.sites(tables / f"sites-{feature}.csv", feature=feature)
        write_features(data / f"{feature}.geojson", [*lines, *points], decimals=routes.DECIMALS)
    base = routes.sites(tables / "sites-gyumri.csv", feature="gyumri")
    write_features(data / "gyumri.geojson", base, decimals=routes.DECIMALS)


def make_tovuz(data: Path, packages: Inputs) -> None:
    """Make the Tovuz district."""
    divisions = packages.divisions("Azerbaijan").set_index("name").geometry
    record = (TOVUZ, divisions["Tovuz"])
    write_features(data / "tovuz.geojson", [record], decimals=DECIMALS)


def make_places(data: Path, packages: Inputs) -> None:
    """Make the names, and the districts along the routes; needs the routes."""
    folder = data / "basemap"
    lines = [
        line for feature in ROUTES for line in gpd.read_file(data / f"{feature}.geojson").geometry
    ]
    names = [
        *places.towns(folder / "places.csv", packages),
        *places.labels(folder / "labels.csv"),
    ]
    write_features(folder / "places.geojson", names, decimals=DECIMALS)
    areas = places.districts(packages, routes=lines, without="Tovuz")
    write_features(folder / "districts.geojson", areas, decimals=DECIMALS)
