"""The layers: every GeoJSON file of a folder, checked, in one table."""

from collections import ChainMap
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from geopandas import GeoDataFrame
from pandas import DataFrame
from shapely.geometry.base import BaseGeometry

from geo.errors import LayerError, gather, reading
from geo.files import AnyPath, paths_in
from geo.grouping import grouped
from geo.layers.checks import ROLES, FeatureRow, Known, clashes, parts_faults, property_faults
from geo.layers.geojson import Bounds, Feature, parse_geometry, parts_of, read_features
from geo.layers.stretches import Reason, Stretch
from geo.plain_text import NOTE_SIGNS, brief

_COLUMNS = (
    *("feature", "name", "kind", "role", "section"),
    *("accuracy_km", "note", "source", "stretches", "reasons", "geometry"),
)


def load_layers(folder: AnyPath, *, region: Bounds | None = None) -> GeoDataFrame:
    """Read every `*.geojson` of a folder into one table, a row a feature, in WGS 84.

    Columns: `feature`, `name`, `kind`, `role` (route, area, site), `section` (a country or None),
    `accuracy_km` (NaN where unknown), `note`, `source`, `stretches` (a tuple of Stretch),
    `reasons` (a tuple of Reason) and `geometry`. Raises LayerError with all the faults that were
    found: with a `region`, also what lies outside it and would lie within as lat, lng.
    """
    folder = Path(folder)
    loads = [partial(_read_file, path, region) for path in _paths(folder)]
    rows = [row for found in gather(folder, loads) for row in found]
    if faults := list(clashes(rows, {})):
        raise LayerError(folder, faults)
    return _table(rows)


def load_sound_layers(
    folder: Path, *, region: Bounds | None = None
) -> tuple[GeoDataFrame, tuple[LayerError, ...]]:
    """Read the files of a folder that are sound, with an error for each that is left out.

    The table is that of `load_layers`, empty where no file is sound. Where two files contradict
    each other, the later is left out.
    """
    rows: list[FeatureRow] = []
    known = Known()
    errors = []
    try:
        paths = _paths(folder)
    except LayerError as error:
        return _table([]), (error,)
    for path in paths:
        try:
            rows += _read_beside(path, known, region)
        except LayerError as error:
            errors.append(error)
    return _table(rows), tuple(errors)


def rows_by_feature(layers: GeoDataFrame) -> dict[str, list[Any]]:
    """Return the rows of each feature, in the order of the table."""
    return grouped(layers.itertuples(), attrgetter("feature"))


def site_names(layers: GeoDataFrame) -> list[str]:
    """Return the names of the sites along routes and in areas, each once, in their order."""
    extended = layers["feature"].isin(layers.loc[layers["role"] != "site", "feature"])
    sites = layers[(layers["role"] == "site") & extended]
    return list(dict.fromkeys(sites["name"]))


def _paths(folder: Path) -> list[Path]:
    with reading(folder, LayerError):
        paths = paths_in(folder, "*.geojson")
    if not paths:
        why = "holds no *.geojson file" if folder.is_dir() else "is no folder"
        raise LayerError(folder, f"{why}; name the folder that holds the layers")
    return paths


def _table(rows: list[FeatureRow]) -> GeoDataFrame:
    values = DataFrame([row.values for row in rows], columns=list(_COLUMNS), dtype=object)
    table = GeoDataFrame(values, geometry="geometry", crs="EPSG:4326")
    return table.astype({"accuracy_km": float})


def _read_beside(path: Path, known: Known, region: Bounds | None) -> list[FeatureRow]:
    """Read a file that agrees with what is known, and make its rows known too."""
    rows, new = _read_file(path, region), Known()
    if faults := list(clashes(rows, ChainMap(new, known))):
        raise LayerError(path, faults)
    known |= new
    return rows


def _read_file(path: Path, region: Bounds | None) -> list[FeatureRow]:
    with reading(path, LayerError):
        return _read_rows(path, region)


def _read_rows(path: Path, region: Bounds | None) -> list[FeatureRow]:
    rows, faults = [], []
    for feature in read_features(path):
        read, found = _read_feature(feature, region)
        rows += [FeatureRow(f"{path.name} feature {feature.number}", values) for values in read]
        faults += [f"feature {feature.number}: {fault}" for fault in found]
    if faults:
        raise LayerError(path, faults)
    return rows


def _read_feature(
    feature: Feature, region: Bounds | None
) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the rows of a feature, of a collection one for each kind of geometry, or faults."""
    given = {key: value for key, value in feature.properties.items() if value is not None}
    faults = list(property_faults(given))
    role = given.get("role")
    if not isinstance(role, str) or role not in ROLES:
        return [], faults
    rows, parts = [], parts_of(feature.geometry)
    for raw in parts:
        part = _part(given, raw) if len(parts) > 1 else given
        geometry, found = parse_geometry(raw, allowed=ROLES[part["role"]], region=region)
        faults += found or list(parts_faults(given, geometry))
        rows.append(part | {"geometry": geometry})
    return ([] if faults else [_values(row, row["geometry"]) for row in rows]), faults


def _part(given: dict[str, Any], raw: Any) -> dict[str, Any]:
    """Return the properties of a part of a collection: what is no route or area is a site of it."""
    type = raw.get("type") if isinstance(raw, dict) else None
    if type in ROLES[given["role"]] or type not in ROLES["site"]:
        return given
    return given | {"role": "site", "kind": "site"}


def _values(given: dict[str, Any], geometry: BaseGeometry) -> dict[str, Any]:
    return {
        "feature": given["feature"],
        "name": brief(given["name"]),
        "kind": given.get("kind", given["role"]),
        "role": given["role"],
        "section": brief(given["section"]) if "section" in given else None,
        "accuracy_km": float(given.get("accuracy_km", "nan")),
        "note": brief(given.get("note", ""), NOTE_SIGNS),
        "source": given.get("source", ""),
        "stretches": tuple(Stretch(*stretch) for stretch in given.get("stretches", [])),
        "reasons": tuple(
            Reason(start, end, brief(text, NOTE_SIGNS))
            for start, end, text in given.get("reasons", [])
        ),
        "geometry": geometry,
    }
