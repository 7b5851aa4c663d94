"""The records of the data files in sources.csv: how many features, and the SHA-256."""

import csv
import json
import tomllib
from dataclasses import asdict, replace
from hashlib import sha256
from io import StringIO
from pathlib import Path

from geo.layers.sources import COLUMNS, Source, load_sources
from geo.tables import write_table


def update_records(data: Path) -> None:
    """Count and hash anew every file that sources.csv has a record of."""
    sources = [_updated(source, data) for source in load_sources(data).values()]
    rows = [asdict(source) for source in sources]
    write_table(data / "sources.csv", columns=COLUMNS, rows=rows)


def count_features(path: Path) -> int:
    """Count the features of a GeoJSON file, the rows of a CSV file, or the keys of a TOML file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        return len(tomllib.loads(text))
    if path.suffix == ".geojson":
        return len(json.loads(text)["features"])
    return len([cells for cells in csv.reader(StringIO(text)) if cells]) - 1


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    return sha256(path.read_bytes()).hexdigest()


def _updated(source: Source, data: Path) -> Source:
    path = data / source.file
    if not source.file or path == data / "sources.csv":
        return source
    return replace(source, features=str(count_features(path)), sha256=hash_file(path))
