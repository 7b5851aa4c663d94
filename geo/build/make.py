"""The steps that make data/, in their order."""

from hashlib import sha256
from pathlib import Path

import geopandas as gpd
from shapely import box

from geo.build import borders, countries, places, relief, routes, waters
from geo.build.bases import read_bases
from geo.build.inputs import Inputs
from geo.build.plan import District, Plan, Route, load_plan
from geo.build.writing import DECIMALS, Record, write_features


def make_all(data: Path, packages: Inputs) -> None:
    """Make every file of `data`, as its build.toml says."""
    plan = load_plan(data)
    make_countries(data, plan, packages)
    make_routes(data)
    make_districts(data, plan, packages)
    make_places(data, plan, packages)
    make_waters(data, plan, packages)
    make_relief(data, plan, packages)


def make_countries(data: Path, plan: Plan, packages: Inputs) -> None:
    """Make the countries and their borders."""
    units = countries.map_units(packages, plan)
    folder = data / "basemap"
    lines = [*borders.lines(folder / "lines.csv", plan, packages), *borders.borders(units, plan)]
    land = countries.countries(units, plan)
    write_features(folder / "countries.geojson", land, decimals=DECIMALS)
    write_features(folder / "borders.geojson", lines, decimals=DECIMALS)


def make_offline(data: Path) -> None:
    """Make what needs no download: the routes, the sites, and what is drawn and said of borders."""
    folder = data / "basemap"
    if (folder / "lines.csv").is_file():
        made = folder / "borders.geojson"
        lines = borders.again(made, folder / "lines.csv", load_plan(data))
        write_features(made, lines, decimals=DECIMALS)
    make_routes(data)


def make_routes(data: Path) -> None:
    """Make the routes and the sites; needs the countries, and no download."""
    plan = load_plan(data)
    for route in plan.routes:
        records = [*_sections(data, route), *_sites(data, route.feature)]
        write_features(data / f"{route.feature}.geojson", records, decimals=routes.DECIMALS)
    for feature in plan.sites:
        records = _sites(data, feature)
        write_features(data / f"{feature}.geojson", records, decimals=routes.DECIMALS)


def make_districts(data: Path, plan: Plan, packages: Inputs) -> None:
    """Make the features that are divisions of a country."""
    for district in plan.districts:
        divisions = packages.divisions(plan.corridor[district.country]).set_index("name").geometry
        record = (_properties(district), divisions[district.division])
        write_features(data / f"{district.feature}.geojson", [record], decimals=DECIMALS)


def make_places(data: Path, plan: Plan, packages: Inputs) -> None:
    """Make the names, and the districts along the routes; needs the routes."""
    folder = data / "basemap"
    files = [data / f"{route.feature}.geojson" for route in plan.routes]
    lines = [line for file in files for line in gpd.read_file(file).geometry]
    names = [
        *places.towns(folder / "places.csv", packages),
        *places.labels(folder / "labels.csv"),
    ]
    write_features(folder / "places.geojson", names, decimals=DECIMALS)
    areas = places.districts(packages, plan, routes=lines)
    write_features(folder / "districts.geojson", areas, decimals=DECIMALS)


def make_waters(data: Path, plan: Plan, packages: Inputs) -> None:
    """Make the rivers and the lakes."""
    folder = data / "basemap"
    for name, make in (("rivers", waters.rivers), ("lakes", waters.lakes)):
        records = make(folder / "waters.csv", plan, packages)
        write_features(folder / f"{name}.geojson", records, decimals=DECIMALS)


def make_relief(data: Path, plan: Plan, packages: Inputs) -> None:
    """Make the picture of the relief, and the layer that says where it lies."""
    if not plan.relief:
        return
    folder, name = data / "basemap", "relief.webp"
    drawn = relief.picture(packages.heights(), plan.relief)
    (folder / name).write_bytes(drawn)
    record = {"picture": name, "sha256": sha256(drawn).hexdigest()}, box(*plan.relief)
    write_features(folder / "relief.geojson", [record], decimals=DECIMALS)


def _sections(data: Path, route: Route) -> list[Record]:
    land = gpd.read_file(data / "basemap" / "countries.geojson").set_index("name").geometry
    common = {"feature": route.feature, "name": route.name, "role": "route", "kind": route.kind}
    return routes.sections(
        data / "waypoints" / f"{route.feature}.csv",
        common={**common, "source": f"{route.feature}-route"},
        border=lambda a, b: borders.shared_line(land[a], land[b]),
        bases=read_bases(data / "waypoints" / "bases.csv"),
    )


def _sites(data: Path, feature: str) -> list[Record]:
    return routes.sites(data / "waypoints" / f"sites-{feature}.csv", feature=feature)


def _properties(district: District) -> dict[str, object]:
    return {
        "feature": district.feature,
        "name": district.name,
        "role": "area",
        "kind": district.kind,
        "section": district.country,
        "accuracy_km": district.accuracy_km,
        "source": district.source,
        "note": district.note,
    }
