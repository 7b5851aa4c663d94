import json
import math
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from geopandas import GeoDataFrame
from hypothesis import given
from hypothesis import strategies as st
from shapely import MultiLineString, MultiPoint, Point

from geo import load_layers
from geo.errors import LayerError
from geo.layers.load import load_sound_layers, site_names
from geo.layers.stretches import Reason, Stretch
from geo.plain_text import NOTE_SIGNS, brief
from tests.hostile import CORPUS

DATA = Path(__file__).parents[3] / "data"

LINE = {"type": "LineString", "coordinates": [[49.0, 40.0], [48.0, 40.2], [47.0, 40.5]]}
SQUARE = {
    "type": "Polygon",
    "coordinates": [[[45.0, 41.0], [46.0, 41.0], [46.0, 42.0], [45.0, 42.0], [45.0, 41.0]]],
}
POINT = {"type": "Point", "coordinates": [43.8, 40.8]}
DEEP = "[" * 100_000


def feature(geometry: object = LINE, **properties: Any) -> dict[str, Any]:
    given = {"feature": "tanap", "name": "TANAP", "role": "route", **properties}
    return {"type": "Feature", "properties": given, "geometry": geometry}


def collection(*geometries: object) -> dict[str, object]:
    return {"type": "GeometryCollection", "geometries": list(geometries)}


def write(folder: Path, *features: object, name: str = "layer", **members: object) -> Path:
    collection = {"type": "FeatureCollection", "features": list(features), **members}
    (folder / f"{name}.geojson").write_text(json.dumps(collection), encoding="utf-8")
    return folder


REGION = (25.0, 34.0, 56.0, 46.0)


def faults(folder: Path) -> str:
    with pytest.raises(LayerError) as caught:
        load_layers(folder, region=REGION)
    return str(caught.value)


# What a good layer gives


def test_the_features_of_the_repository_are_read() -> None:
    layers = load_layers(DATA)
    mains = layers[(layers.role != "site") | (layers.kind == "base")]
    kinds = dict(zip(mains.feature, mains.kind, strict=True))
    assert kinds.items() >= {
        ("btc", "oil"),
        ("bte", "gas"),
        ("btk", "rail"),
        ("tovuz", "district"),
        ("gyumri", "base"),
    }


def test_layers_are_in_wgs_84() -> None:
    assert load_layers(DATA).crs == "EPSG:4326"


def test_a_feature_needs_only_an_id_a_name_and_a_role(tmp_path: Path) -> None:
    row = load_layers(write(tmp_path, feature())).iloc[0]
    assert (row.feature, row["name"], row.kind, row.role) == ("tanap", "TANAP", "route", "route")


def test_what_a_feature_leaves_out_is_unknown(tmp_path: Path) -> None:
    row = load_layers(write(tmp_path, feature(note=None))).iloc[0]
    assert (row.section, row.note, row.source, row.stretches) == (None, "", "", ())
    assert math.isnan(row.accuracy_km)


def test_a_feature_without_a_section_has_none_beside_one_that_has(tmp_path: Path) -> None:
    layers = load_layers(write(tmp_path, feature(), feature(section="Georgia")))
    assert list(layers.section) == [None, "Georgia"]


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, feature(feature="b"), name="b")
    write(tmp_path, feature(feature="a"), name="a")
    assert list(load_layers(tmp_path).feature) == ["a", "b"]


def test_subfolders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "basemap").mkdir()
    write(tmp_path / "basemap", feature(), name="countries")
    assert len(load_layers(write(tmp_path, feature(feature="a")))) == 1


def test_altitudes_are_dropped(tmp_path: Path) -> None:
    line = {"type": "LineString", "coordinates": [[49, 40, -20], [48, 40.2, 12]]}
    assert not load_layers(write(tmp_path, feature(line))).geometry.iloc[0].has_z


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path, feature()) / "layer.geojson"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(load_layers(tmp_path)) == 1


def test_a_crs_member_may_say_wgs_84(tmp_path: Path) -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert len(load_layers(write(tmp_path, feature(), crs=crs))) == 1


def test_the_points_of_one_feature_stay_points(tmp_path: Path) -> None:
    several = {"type": "MultiPoint", "coordinates": [[43.8, 40.8], [44.1, 40.9]]}
    row = load_layers(write(tmp_path, feature(several, role="site"))).iloc[0]
    assert row.geometry == MultiPoint([(43.8, 40.8), (44.1, 40.9)])


def test_a_collection_of_lines_is_one_route(tmp_path: Path) -> None:
    within = {"type": "GeometryCollection", "geometries": [LINE]}
    row = load_layers(write(tmp_path, feature(collection(within, LINE)))).iloc[0]
    assert (row.role, row.geometry) == ("route", MultiLineString([LINE["coordinates"]] * 2))


def test_points_and_areas_of_a_collection_are_sites_of_its_route(tmp_path: Path) -> None:
    layers = load_layers(write(tmp_path, feature(collection(LINE, POINT, SQUARE), kind="oil")))
    assert list(zip(layers.role, layers.kind, layers.geom_type, strict=True)) == [
        ("route", "oil", "MultiLineString"),
        ("site", "site", "MultiPoint"),
        ("site", "site", "MultiPolygon"),
    ]


def test_a_line_in_a_collection_of_an_area_is_told(tmp_path: Path) -> None:
    odd = feature(collection(SQUARE, LINE), role="area")
    assert 'is of type "MultiLineString"' in faults(write(tmp_path, odd))


@pytest.mark.parametrize("within", [[], ["no"], [POINT, {"type": ["no"]}], {}, [LINE, None]])
def test_a_collection_of_nothing_that_can_be_drawn_is_told(tmp_path: Path, within: object) -> None:
    odd = {"type": "GeometryCollection", "geometries": within}
    assert "geometry is" in faults(write(tmp_path, feature(odd)))


def test_a_site_keeps_its_own_kind_and_name(tmp_path: Path) -> None:
    site = feature(POINT, role="site", kind="pump-station", name="PS 1")
    row = load_layers(write(tmp_path, feature(), site)).iloc[1]
    assert (row.feature, row.kind, row["name"]) == ("tanap", "pump-station", "PS 1")


def test_text_is_never_changed_into_markup(tmp_path: Path) -> None:
    name = "<b>$1</b> & ${x}"
    assert load_layers(write(tmp_path, feature(name=name)))["name"].iloc[0] == name


# Stretches


def test_a_route_may_have_stretches(tmp_path: Path) -> None:
    row = load_layers(write(tmp_path, feature(stretches=[[0, 1, 0.5], [1, 2, 5]]))).iloc[0]
    assert row.stretches == (Stretch(0, 1, 0.5), Stretch(1, 2, 5))


def test_a_route_may_have_reasons(tmp_path: Path) -> None:
    row = load_layers(write(tmp_path, feature(reasons=[[0, 2, "Traced."]]))).iloc[0]
    assert row.reasons == (Reason(0, 2, "Traced."),)


@pytest.mark.parametrize("reasons", ["Traced.", [[0, 1]], [[0, 3, "Traced."]], [[0, 1, " "]]])
def test_reasons_have_to_fit_the_line(tmp_path: Path, reasons: object) -> None:
    assert "reason" in faults(write(tmp_path, feature(reasons=reasons)))


@pytest.mark.parametrize("stretches", [5, [[0, 1]], [[0, 3, 1]], [[1, 1, 1]], [[0, 1, "5"]]])
def test_stretches_have_to_fit_the_line(tmp_path: Path, stretches: object) -> None:
    assert "stretch" in faults(write(tmp_path, feature(stretches=stretches)))


# Folders and files


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert "nowhere: is no folder" in faults(tmp_path / "nowhere")


def test_a_folder_without_layers_is_named(tmp_path: Path) -> None:
    assert "holds no *.geojson file" in faults(tmp_path)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (b"", "is not JSON"),
        (b"{", "is not JSON"),
        (b"\xff\xfe{\x00}\x00", "is not UTF-8"),
        (DEEP.encode(), "nested too deeply"),
        (b"[]", "not a FeatureCollection"),
        (b'{"type": "Feature"}', 'is "Feature", not a FeatureCollection'),
        (b'{"type": "FeatureCollection"}', "its features are null"),
        (b'{"type": "FeatureCollection", "features": []}', "holds no feature"),
        (b'{"type": "FeatureCollection", "features": [7]}', "feature 0 is 7"),
        (
            b'{"type": "FeatureCollection", "features": [{"type": "Feature"}]}',
            "feature 0 has properties null",
        ),
    ],
)
def test_a_file_that_is_no_layer_is_told(tmp_path: Path, text: bytes, fault: str) -> None:
    (tmp_path / "layer.geojson").write_bytes(text)
    assert fault in faults(tmp_path)


@pytest.mark.parametrize("crs", ["urn:ogc:def:crs:EPSG::3857", 3857, None])
def test_another_crs_is_told(tmp_path: Path, crs: object) -> None:
    member = {"type": "name", "properties": {"name": crs}}
    assert "reproject it to WGS 84" in faults(write(tmp_path, feature(), crs=member))


def test_all_faults_of_a_file_come_in_one_error(tmp_path: Path) -> None:
    text = faults(write(tmp_path, feature(feature="T A"), feature(role="pipe"), feature(name=" ")))
    assert [line.split("feature ")[1][0] for line in text.splitlines()] == ["0", "1", "2"]


def test_faults_of_several_files_come_in_one_error(tmp_path: Path) -> None:
    write(tmp_path, feature(role="x"), name="one")
    text = faults(write(tmp_path, feature(role="y"), name="two"))
    assert "one.geojson: feature 0" in text
    assert "two.geojson: feature 0" in text


# Properties


@pytest.mark.parametrize(
    ("properties", "fault"),
    [
        ({"feature": None}, "has no feature"),
        ({"feature": "BTC"}, 'feature is "BTC"'),
        ({"feature": "bt_c"}, 'feature is "bt_c"'),
        ({"feature": ["btc"]}, 'feature is ["btc"]'),
        ({"kind": "Oil pipe"}, 'kind is "Oil pipe"'),
        ({"role": None}, "has no role"),
        ({"role": "pipe"}, 'role is "pipe"; use route, area, site'),
        ({"role": ["route"]}, 'role is ["route"]'),
        ({"name": None}, "has no name"),
        ({"name": "  "}, 'name is "  "'),
        ({"name": 7}, "name is 7"),
        ({"section": ""}, "section is empty"),
        ({"note": 7}, "note is 7"),
        ({"source": []}, "source is []"),
        ({"accuracy_km": "2"}, 'accuracy_km is "2"'),
        ({"accuracy_km": -1}, "accuracy_km is -1"),
        ({"accuracy_km": True}, "accuracy_km is true"),
        ({"accuracy_km": math.nan}, "accuracy_km is NaN"),
    ],
)
def test_a_property_that_cannot_be_used_is_told(
    tmp_path: Path, properties: dict[str, Any], fault: str
) -> None:
    assert fault in faults(write(tmp_path, feature(**properties)))


# Geometry


@pytest.mark.parametrize(
    ("role", "geometry"),
    [("route", SQUARE), ("route", POINT), ("area", LINE), ("site", LINE), ("area", None)],
)
def test_a_geometry_has_to_fit_the_role(tmp_path: Path, role: str, geometry: object) -> None:
    assert "; give a " in faults(write(tmp_path, feature(geometry, role=role)))


@pytest.mark.parametrize(
    ("coordinates", "fault"),
    [
        ([], "geometry is empty"),
        ([[49, 40]], "has one point"),
        ([[49, 40], [49, 40]], "has one point"),
        ([[49, 40], [48]], "position [48] is not a position"),
        ([[49, 40], 48], "position 48 is not a position"),
        ([[49, 40], ["48", "40"]], "something that is not a number"),
        ([[49, 40], [True, 40]], "something that is not a number"),
        ([[49, 40], [math.nan, 40]], "something that is not a number"),
        ([[49, 40], [math.inf, 40]], "something that is not a number"),
        ([[49, 40], [10**400, 40]], "something that is not a number"),
        ([[49, 40], [40, 149]], "Give lng first"),
        ([[40.2, 49.5], [40.4, 49.9]], "Give lng first"),
        ([[5454626, 4865942], [5343000, 4896000]], "is it in metres?"),
        ([[49, 40], [200, 95]], "lng lies in -180..180"),
        ([[49, 40], {"lng": 48}], "is not a position"),
    ],
)
def test_a_line_that_cannot_be_drawn_is_told(
    tmp_path: Path, coordinates: object, fault: str
) -> None:
    line = {"type": "LineString", "coordinates": coordinates}
    assert fault in faults(write(tmp_path, feature(line)))


@pytest.mark.parametrize(
    ("ring", "fault"),
    [
        ([[45, 41], [46, 41], [46, 42], [45, 42]], "close it"),
        ([[45, 41], [46, 41], [45, 41]], "at least four"),
        ([[45, 41], [46, 42], [46, 41], [45, 42], [45, 41]], "crosses itself"),
    ],
)
def test_a_ring_that_cannot_be_drawn_is_told(tmp_path: Path, ring: object, fault: str) -> None:
    square = {"type": "Polygon", "coordinates": [ring]}
    assert fault in faults(write(tmp_path, feature(square, role="area")))


def test_an_area_may_have_several_parts(tmp_path: Path) -> None:
    parts = {"type": "MultiPolygon", "coordinates": [SQUARE["coordinates"]]}
    assert len(load_layers(write(tmp_path, feature(parts, role="area")))) == 1


def test_a_route_may_have_several_parts(tmp_path: Path) -> None:
    parts = {"type": "MultiLineString", "coordinates": [LINE["coordinates"]]}
    assert isinstance(
        load_layers(write(tmp_path, feature(parts))).geometry.iloc[0], MultiLineString
    )


def test_like_positions_are_told_once_with_their_number(tmp_path: Path) -> None:
    line = {"type": "LineString", "coordinates": [["a", "b"]] * 1000}
    assert "(and 999 more)" in faults(write(tmp_path, feature(line)))


def test_a_layer_of_very_many_positions_is_refused_before_they_are_read(tmp_path: Path) -> None:
    (tmp_path / "long.geojson").write_text("[0, 0]," * 250_001)
    told = "long.geojson: has some 250,001 positions, more than 250,000; simplify its shapes"
    assert faults(tmp_path).endswith(told)


def test_a_value_nested_as_deep_as_json_goes_is_told(tmp_path: Path) -> None:
    text = json.dumps({"type": "FeatureCollection", "features": [feature(name="@")]})
    for depth in range(900, 1000, 10):
        nested = text.replace('"@"', "[" * depth + "]" * depth)
        (tmp_path / "layer.geojson").write_text(nested)
        assert "layer.geojson" in faults(tmp_path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)
TYPES = st.sampled_from(
    ["Point", "LineString", "Polygon", "MultiPolygon", "Circle", "GeometryCollection"]
)


@given(
    geometry=JSON | st.fixed_dictionaries({"type": TYPES, "coordinates": JSON}),
    role=st.sampled_from(["route", "area", "site"]) | JSON,
    name=JSON,
    stretches=JSON,
)
def test_whatever_json_holds_gives_a_layer_or_its_faults(
    geometry: object, role: object, name: object, stretches: object
) -> None:
    with TemporaryDirectory() as folder, suppress(LayerError):
        path = Path(folder)
        given_feature = feature(geometry, role=role, name=name, stretches=stretches)
        layers = load_layers(write(path, given_feature))
        assert not layers.geometry.is_empty.any()


# Features against each other


def test_one_feature_has_one_role(tmp_path: Path) -> None:
    write(tmp_path, feature(), name="one")
    text = faults(write(tmp_path, feature(SQUARE, role="area"), name="two"))
    assert 'tanap has role "route" in one.geojson feature 0 and "area" in two.geojson' in text


def test_one_feature_has_one_name(tmp_path: Path) -> None:
    text = faults(write(tmp_path, feature(), feature(name="Tanap", section="Turkey")))
    assert 'tanap has name "TANAP"' in text


def test_a_repeated_feature_is_told(tmp_path: Path) -> None:
    assert "feature 1 repeats layer.geojson feature 0" in faults(
        write(tmp_path, feature(), feature())
    )


# What is sound


def test_a_broken_file_is_left_out_and_named(tmp_path: Path) -> None:
    write(tmp_path, feature(feature="a"), name="a")
    write(tmp_path, feature(role="pipe"), feature(name=""), name="b")
    layers, [error] = load_sound_layers(tmp_path)
    assert list(layers.feature) == ["a"]
    assert (Path(error.file).name, len(error.faults)) == ("b.geojson", 2)


def test_sound_layers_are_those_of_the_strict_way() -> None:
    layers, errors = load_sound_layers(DATA)
    assert errors == ()
    assert layers.equals(load_layers(DATA))


def test_of_two_files_that_disagree_the_later_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, feature(kind="oil"), name="a")
    write(tmp_path, feature(kind="gas", section="Georgia"), name="b")
    write(tmp_path, feature(kind="oil", section="Turkey"), name="c")
    layers, [error] = load_sound_layers(tmp_path)
    assert list(layers.section) == [None, "Turkey"]
    assert Path(error.file).name == "b.geojson"


def test_what_a_file_left_out_said_binds_no_other(tmp_path: Path) -> None:
    write(tmp_path, feature(kind="oil"), name="a")
    write(tmp_path, feature(kind="gas"), feature(feature="new", name="One"), name="b")
    write(tmp_path, feature(feature="new", name="Other"), name="c")
    layers, errors = load_sound_layers(tmp_path)
    assert (list(layers["name"]), len(errors)) == (["TANAP", "Other"], 1)


@pytest.mark.parametrize("broken", ["no-folder", "no-file", "all-files"])
def test_with_nothing_sound_the_table_is_empty_and_has_its_columns(
    tmp_path: Path, broken: str
) -> None:
    if broken == "all-files":
        (tmp_path / "a.geojson").write_text("{")
    folder = tmp_path / "nowhere" if broken == "no-folder" else tmp_path
    layers, errors = load_sound_layers(folder)
    assert (len(layers), len(errors), layers.crs) == (0, 1, "EPSG:4326")
    assert list(layers.columns) == list(load_layers(DATA).columns)
    assert (layers.accuracy_km.dtype, layers.geometry.name) == (float, "geometry")


def test_the_names_of_sites_are_those_along_routes_and_in_areas() -> None:
    columns = {
        "feature": ["line", "line", "line", "base"],
        "role": ["route", "site", "site", "site"],
        "name": ["The line", "Stop", "Stop", "The base"],
    }
    assert site_names(GeoDataFrame(columns, geometry=[Point(0, 0)] * 4)) == ["Stop"]


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_any_text_may_name_a_feature_and_can_be_written(tmp_path: Path, text: str) -> None:
    write(tmp_path, feature(name=f"x{text}", note=text, section=f"x{text}"))
    (row,) = load_layers(tmp_path).itertuples()
    assert row.name == brief(f"x{text}")
    assert len(f"{row.name}{row.section}".encode()) < 2_000
    assert row.note.encode().decode() == brief(text, NOTE_SIGNS)


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "\u202c\u2069", "\u2060 \u200e"])
def test_a_name_of_which_nothing_is_seen_is_told(tmp_path: Path, name: str) -> None:
    write(tmp_path, feature(name=name))
    assert "give a text" in faults(tmp_path)


def test_an_id_of_very_many_letters_is_told(tmp_path: Path) -> None:
    write(tmp_path, feature(feature="x" * 101))
    assert "use a-z, 0-9 and hyphens" in faults(tmp_path)
