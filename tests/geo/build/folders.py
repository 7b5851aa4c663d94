"""A small data folder of our own making: one railway in Peru, its name and its sources."""

import json
from pathlib import Path

from geo.layers.sources import COLUMNS
from geo.tables import write_table

RAILWAY = {
    "feature": "andes",
    "name": "Andes railway",
    "role": "route",
    "accuracy_km": 2.5,
    "source": "andes-route",
}
LINE = {"type": "LineString", "coordinates": [[-72.0, -13.5], [-71.5, -13.7]]}
ROW = dict.fromkeys(COLUMNS, "") | {"licence": "CC0 1.0"}
RECORD = ROW | {
    "id": "andes-route",
    "title": "Andes railway",
    "file": "andes.geojson",
    "origin": "this project",
    "attribution": "none needed",
    "retrieved": "2026-11-25",
    "method": "Drawn by hand.",
    "accuracy_km": "2.5",
    "accuracy_note": "By eye.",
}
OWN_RECORD = RECORD | {"id": "sources", "title": "Sources", "file": "sources.csv"}


def shape(**properties: object) -> dict[str, object]:
    """Return a feature of a layer; a property that is None is left out."""
    given = {key: value for key, value in (RAILWAY | properties).items() if value is not None}
    return {"type": "Feature", "properties": given, "geometry": LINE}


def write_layer(folder: Path, *shapes: dict[str, object], name: str = "andes") -> None:
    collection = {"type": "FeatureCollection", "features": shapes or [shape()]}
    (folder / f"{name}.geojson").write_text(json.dumps(collection), encoding="utf-8")


def write_sources(folder: Path, *rows: dict[str, str]) -> None:
    write_table(folder / "sources.csv", columns=COLUMNS, rows=rows)
