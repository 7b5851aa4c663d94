"""Layers to take away: GeoJSON and GeoPackage, each with its sources and licences inside."""

import json
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import pyogrio
import shapely
from geopandas import GeoDataFrame
from pyogrio.errors import DataLayerError, DataSourceError

from geo.errors import LayerError
from geo.layers.sources import NO_SOURCE, Source, source_record, whom_to_name
from geo.origin import NO_ORIGIN, Origin


def layers_geojson(
    layers: GeoDataFrame, *, sources: Iterable[Source] = (), origin: Origin = NO_ORIGIN
) -> bytes:
    """Return layers as GeoJSON (RFC 7946, WGS 84): outer rings run against the clock.

    Each feature has its `licence`, with `licence_url`, and `attribution`; `sources` stands beside
    `features`, and `page` and `version` tell where the file came from.
    """
    records = list(sources)
    content: dict[str, Any] = json.loads(
        _right_handed(_plain(layers, records)).to_json(drop_id=True, na="null", to_wgs84=True)
    )
    content |= origin.record
    content["sources"] = [source_record(source) for source in records]
    return json.dumps(content, ensure_ascii=False).encode()


def _right_handed(layers: GeoDataFrame) -> GeoDataFrame:
    turned = shapely.orient_polygons(layers.geometry.to_numpy(), exterior_cw=False)
    return layers.set_geometry(turned, crs=layers.crs)


def layers_gpkg(
    layers: GeoDataFrame, *, sources: Iterable[Source] = (), origin: Origin = NO_ORIGIN
) -> bytes:
    """Return layers as a GeoPackage: a table for each role (route, area, site), one of sources.

    Where it came from is in a table `origin`, if that is known. Raises LayerError where the folder
    for files that are soon deleted is full: nothing else writes a GeoPackage.
    """
    try:
        return _gpkg(_plain(layers, records := list(sources)), records, origin)
    except (OSError, DataSourceError, DataLayerError) as reason:
        fault = f"no file can be made ({reason}); free space, or name another folder by TMPDIR"
        raise LayerError("layers.gpkg", fault) from reason


def _gpkg(plain: GeoDataFrame, records: list[Source], origin: Origin) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "layers.gpkg"
        for role in plain["role"].unique():
            rows = plain[plain["role"] == role]
            pyogrio.write_dataframe(rows, path, layer=role, driver="GPKG", promote_to_multi=True)
        columns = list(source_record(NO_SOURCE))
        table = pd.DataFrame([source_record(source) for source in records], columns=columns)
        pyogrio.write_dataframe(table.fillna(""), path, layer="sources", driver="GPKG")
        if origin.record:
            whence = pd.DataFrame([origin.record])
            pyogrio.write_dataframe(whence, path, layer="origin", driver="GPKG")
        return path.read_bytes()


def _plain(layers: GeoDataFrame, sources: Iterable[Source]) -> GeoDataFrame:
    """Return layers with text and numbers only, and with what the file of each row asks for.

    That is in the file's record, which also holds for what it has from others: a site's `source`
    only says where its position was found. A file without a record is as that source has it.
    """
    by_id = {source.id: source for source in sources}
    by_file = {source.file: source for source in by_id.values() if source.file}
    named = [
        by_file.get(f"{feature}.geojson") or by_id.get(id, NO_SOURCE)
        for feature, id in zip(layers["feature"], layers["source"], strict=True)
    ]
    plain = layers.drop(columns=["stretches", "reasons"], errors="ignore")
    return plain.assign(
        section=plain["section"].fillna(""),
        licence=[source.licence for source in named],
        licence_url=[source.licence_url for source in named],
        attribution=["; ".join(whom_to_name([source])) for source in named],
    )
