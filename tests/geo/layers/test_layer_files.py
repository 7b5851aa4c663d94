import json
from dataclasses import replace
from typing import Any

import pyogrio
import pytest
from geopandas import GeoDataFrame, read_file
from shapely import GeometryCollection, LineString, MultiPolygon, Point, Polygon, get_parts
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geo.errors import LayerError
from geo.layers.layer_files import layers_geojson, layers_gpkg
from geo.layers.licences import Licence
from geo.layers.sources import Source
from geo.origin import Origin
from tests.full_disk import full_disk

SOURCE = Source(
    **dict.fromkeys(Source.__dataclass_fields__, "")
    | {"id": "ne", "title": "Natural Earth", "licence": "Public domain", "attribution": "N. E."}
    | {"licences": (Licence("Public domain", "https://free.org"),)}
)
LAYERS = GeoDataFrame(
    {
        "feature": ["btc", "btc"],
        "name": ["BTC", "Bakı"],
        "kind": ["oil", "terminal"],
        "role": ["route", "site"],
        "section": ["Georgia", None],
        "accuracy_km": [2.0, float("nan")],
        "note": ["", ""],
        "source": ["ne", "unknown"],
        "stretches": [((0, 1, 2.0),), ()],
    },
    geometry=[LineString([(44, 41), (45, 42)]), Point(49, 40)],
    crs="EPSG:4326",
)


@pytest.fixture
def package(tmp_path):
    path = tmp_path / "layers.gpkg"
    path.write_bytes(layers_gpkg(LAYERS, sources=[SOURCE]))
    return path


def test_geojson_has_features_with_licence_and_attribution():
    content = json.loads(layers_geojson(LAYERS, sources=[SOURCE]))
    first, second = (feature["properties"] for feature in content["features"])
    assert (first["licence"], first["attribution"]) == ("Public domain", "N. E.")
    assert (second["name"], second["accuracy_km"], second["licence"]) == ("Bakı", None, "")


RECORD = Source(
    **dict.fromkeys(Source.__dataclass_fields__, "")
    | {"id": "btc-file", "file": "btc.geojson", "licence": "ODbL 1.0", "attribution": "© Mappers"}
    | {"licences": ()}
)


@pytest.mark.parametrize("sources", [[SOURCE, RECORD], [RECORD, SOURCE], [RECORD]])
def test_all_rows_of_a_file_are_under_the_licence_of_its_record(sources: list[Source]):
    content = json.loads(layers_geojson(LAYERS, sources=sources))
    said = [feature["properties"] for feature in content["features"]]
    assert [it["licence"] for it in said] == ["ODbL 1.0", "ODbL 1.0"]
    assert [it["attribution"] for it in said] == ["© Mappers", "© Mappers"]


def test_the_record_of_another_file_does_not_count():
    other = replace(RECORD, file="btk.geojson")
    content = json.loads(layers_geojson(LAYERS, sources=[SOURCE, other]))
    licences = [feature["properties"]["licence"] for feature in content["features"]]
    assert licences == ["Public domain", ""]


def test_geojson_has_the_address_of_each_licence():
    content = json.loads(layers_geojson(LAYERS, sources=[SOURCE]))
    urls = [feature["properties"]["licence_url"] for feature in content["features"]]
    assert urls == ["https://free.org", ""]
    assert content["sources"][0]["licence_url"] == "https://free.org"


def test_a_geopackage_has_the_address_of_each_licence(package):
    assert read_file(package, layer="route").iloc[0]["licence_url"] == "https://free.org"
    assert list(pyogrio.read_dataframe(package, layer="sources")["licence_url"]) == [
        "https://free.org"
    ]


def test_geojson_tells_its_sources():
    content = json.loads(layers_geojson(LAYERS, sources=[SOURCE]))
    assert content["sources"][0]["title"] == "Natural Earth"


def test_geojson_is_in_wgs_84_without_a_crs_member():
    content = json.loads(layers_geojson(LAYERS.to_crs("EPSG:3857")))
    assert "crs" not in content
    assert content["features"][1]["geometry"]["coordinates"] == pytest.approx([49, 40])


def test_a_geopackage_has_a_table_for_each_role_and_one_of_sources(package):
    assert [name for name, _ in pyogrio.list_layers(package)] == ["route", "site", "sources"]


def test_a_geopackage_keeps_geometry_attributes_and_licence(package):
    route = read_file(package, layer="route").iloc[0]
    assert (route["section"], route["accuracy_km"], route["licence"]) == (
        "Georgia",
        2.0,
        "Public domain",
    )
    assert route.geometry.geoms[0] == LAYERS.geometry.iloc[0]


def test_a_geopackage_tells_its_sources(package):
    table = pyogrio.read_dataframe(package, layer="sources")
    assert list(table["title"]) == ["Natural Earth"]


@pytest.mark.parametrize("write", [layers_geojson, layers_gpkg])
def test_no_layers_make_a_file_too(write):
    assert write(LAYERS.iloc[:0])


ORIGIN = Origin("https://m.org/?feature=btc", "2026-11-30")


def test_geojson_says_where_it_came_from():
    content = json.loads(layers_geojson(LAYERS, origin=ORIGIN))
    assert (content["page"], content["version"]) == ("https://m.org/?feature=btc", "2026-11-30")


def test_a_package_says_where_it_came_from(tmp_path):
    path = tmp_path / "layers.gpkg"
    path.write_bytes(layers_gpkg(LAYERS, origin=ORIGIN))
    (row,) = pyogrio.read_dataframe(path, layer="origin").to_dict("records")
    assert row == {"page": "https://m.org/?feature=btc", "version": "2026-11-30"}


def test_where_nobody_need_be_named_no_attribution_stands():
    free = replace(SOURCE, attribution="none needed")
    content = json.loads(layers_geojson(LAYERS, sources=[free]))
    assert content["features"][0]["properties"]["attribution"] == ""
    assert content["sources"][0]["attribution"] is None


def turns(geometry: dict[str, Any]) -> list[list[bool]]:
    """Return of each polygon in a GeoJSON geometry whether its rings run against the clock."""
    shapes = [shape(geometry)]
    while any(one.geom_type not in ("Polygon", "Point", "LineString") for one in shapes):
        shapes = list(get_parts(shapes))
    polygons = [one for one in shapes if one.geom_type == "Polygon"]
    return [[one.exterior.is_ccw, *(hole.is_ccw for hole in one.interiors)] for one in polygons]


WITH_THE_CLOCK = Polygon([(0, 0), (0, 9), (9, 9), (9, 0)], [[(1, 1), (2, 1), (2, 2), (1, 2)]])


@pytest.mark.parametrize(
    "area",
    [
        WITH_THE_CLOCK,
        WITH_THE_CLOCK.reverse(),
        MultiPolygon([WITH_THE_CLOCK]),
        GeometryCollection([Point(20, 20), MultiPolygon([WITH_THE_CLOCK])]),
    ],
)
def test_outer_rings_run_against_the_clock_and_holes_with_it(area: BaseGeometry):
    layers = LAYERS.set_geometry([area, Point(49, 40)], crs="EPSG:4326")
    first, second = json.loads(layers_geojson(layers))["features"]
    assert turns(first["geometry"]) == [[True, False]]
    assert second["geometry"] == {"type": "Point", "coordinates": [49.0, 40.0]}


@pytest.mark.parametrize("most_bytes", [0, 1000, 50_000])
def test_on_a_full_disk_the_way_out_is_told(most_bytes):
    with (
        full_disk(most_bytes),
        pytest.raises(LayerError, match="free space, or name another folder by TMPDIR"),
    ):
        layers_gpkg(LAYERS)


def test_without_a_folder_for_it_the_way_out_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(LayerError, match="No such file or directory"):
        layers_gpkg(LAYERS)
