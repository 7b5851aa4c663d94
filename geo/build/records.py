"""The records of the data files in sources.csv: a row for each, how many features, the SHA-256."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path

from geo.build.drafts import draft
from geo.domains import DISTANCE_KM, TEXT, Domain, show, written
from geo.errors import SourceError, attempt
from geo.files import entries_below, is_folder, is_hidden, is_there, read_bytes, read_toml
from geo.layers.geojson import read_features
from geo.layers.licences import Licence, licences_in, load_licences
from geo.layers.sources import COLUMNS
from geo.tables import Row, count_rows, read_table, write_table
from geo.versions import record as versions

COUNTERS: Mapping[str, Callable[[Path], int]] = {
    ".csv": lambda path: count_rows(path, error=SourceError),
    ".geojson": lambda path: len(read_features(path)),
    ".toml": lambda path: len(read_toml(path, error=SourceError)),
    ".webp": lambda path: len([_checked_picture(path)]),
}
"""How the features, rows, keys or pictures of a file are counted, by its suffix."""

_OURS = "this project"
_LAYER_DOMAINS = {
    "accuracy_km": Domain(
        lambda text: written(DISTANCE_KM).fits(text) and float(text) > 0,
        "say by how many km the layer may be off",
    ),
    "accuracy_note": Domain(TEXT.fits, "say in a sentence how that is known"),
}


def data_files(data: Path) -> list[str]:
    """Return the files of a data folder that need a record, by their paths in it.

    The record of versions is one itself.
    """
    paths = files_below(data)
    needy = [path for path in paths if path.suffix in COUNTERS and path != Path(versions.FILE)]
    return [path.as_posix() for path in needy]


def files_below(folder: Path) -> list[Path]:
    """Return by their paths in a folder the files in it and in those in it, hidden ones left out.

    So is a link that leads nowhere; what else may be no file comes out as it is read.
    """
    found = (Path(entry.path) for entry in entries_below(folder) if not is_folder(entry))
    paths = sorted(path.relative_to(folder) for path in found)
    return [path for path in paths if not any(map(is_hidden, path.parts))]


def _checked_picture(path: Path) -> bytes:
    picture = read_bytes(path, error=SourceError)
    if picture[:4] != b"RIFF" or picture[8:12] != b"WEBP":
        raise SourceError(path, "is not a picture in WebP; make data makes it anew")
    return picture


def count_features(path: Path) -> int:
    """Count a GeoJSON file's features, a CSV file's rows or a TOML file's keys; a picture is one.

    Raises a GeoError where the file cannot be read.
    """
    return COUNTERS[path.suffix](path)


def add_records(data: Path) -> list[str]:
    """Add a row to sources.csv for each data file without one; return what to say of each.

    A file that cannot be read gets its row once it is fixed.
    """
    rows = [row.values for row in read_rows(data)]
    recorded = {row["file"] for row in rows}
    new = [file for file in data_files(data) if file not in recorded and _is_sound(data / file)]
    for file in new:
        rows.append(draft(data, file, taken={row["id"] for row in rows}))
    if new:
        write_table(_table(data), columns=COLUMNS, rows=rows)
    lines = {row.values["file"]: row.line for row in read_rows(data)}
    why = "had no row; this one is new, fill in what is empty"
    return [f"{_table(data)}: line {lines[file]}: {file} {why}" for file in new]


def check_records(data: Path) -> None:
    """Hold the rows of sources.csv against the files; raises SourceError with all the faults."""
    rows = read_rows(data)
    known = {_OURS, *(row.values["id"] for row in rows)}
    licences = load_licences(data)
    faults = [
        f"line {row.line}: {fault}"
        for row in rows
        if row.values["file"]
        for fault in (*_faults(row.values, data, known), *_unnamed(row.values, licences))
    ]
    if faults:
        raise SourceError(_table(data), faults)


def update_records(data: Path) -> list[str]:
    """Count and hash anew every file that sources.csv has a row of; return those that changed."""
    rows = [row.values for row in read_rows(data)]
    made = [_updated(row, data) for row in rows]
    write_table(_table(data), columns=COLUMNS, rows=made)
    return [new["file"] for old, new in zip(rows, made, strict=True) if new != old]


def set_accuracies(data: Path, said: Mapping[str, tuple[str, str]]) -> None:
    """Write accuracy_km and accuracy_note of the rows of sources.csv by their ids."""
    rows = [row.values for row in read_rows(data)]
    for row in rows:
        if row["id"] in said:
            row["accuracy_km"], row["accuracy_note"] = said[row["id"]]
    write_table(_table(data), columns=COLUMNS, rows=rows)


def _is_sound(path: Path) -> bool:
    return attempt(partial(count_features, path), None, []) is not None


def _table(data: Path) -> Path:
    return data / "sources.csv"


def read_rows(data: Path) -> list[Row]:
    """Read the rows of sources.csv, whatever their values."""
    return read_table(_table(data), columns=COLUMNS, error=SourceError)


def _faults(values: dict[str, str], data: Path, known: Collection[str]) -> Iterator[str]:
    file = values["file"]
    if "\0" in file or not is_there(data / file):
        yield f"file {show(file)} is not there; put it into {data.name}/, or remove the line"
    for origin in filter(None, map(str.strip, values["origin"].split(","))):
        if origin not in known:
            yield f"origin {show(origin)} is the id of no line; add one for it, or write: {_OURS}"
    for key, domain in _LAYER_DOMAINS.items() if file.endswith(".geojson") else ():
        yield from domain.faults(key, values[key])


def _unnamed(values: dict[str, str], licences: Collection[Licence]) -> Iterator[str]:
    """Say which part of a file's licence names none of those that have an address, if any has."""
    for part in map(str.strip, values["licence"].split(";")):
        if licences and part and not licences_in(part, licences):
            yield f"licence {show(part)} names none of licences.csv; name one, or add it there"


def _updated(values: dict[str, str], data: Path) -> dict[str, str]:
    path = data / values["file"]
    if not values["file"] or path == _table(data):
        return values
    counted = {"features": str(count_features(path)), "sha256": _hash(path)}
    return values | counted


def _hash(path: Path) -> str:
    return sha256(read_bytes(path, error=SourceError)).hexdigest()
