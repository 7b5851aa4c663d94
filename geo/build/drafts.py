"""A first row of sources.csv for a data file: what the file says of itself, the rest left empty."""

import re
from collections.abc import Collection, Iterable
from itertools import chain, count
from pathlib import Path
from typing import Any

from geo.domains import DISTANCE_KM
from geo.folding import folded
from geo.layers.geojson import read_features
from geo.layers.sources import COLUMNS


def draft(data: Path, file: str, *, taken: Collection[str]) -> dict[str, str]:
    """Return the row of a file of a data folder, with an id that is not `taken`.

    What it was made from, how, and under which licence, no file says: those cells are empty.
    Raises LayerError where the file is a layer that cannot be read.
    """
    layer = _properties(data / file)
    sources = _texts(layer, "source") - set(taken)
    names = _texts((shape for shape in layer if shape.get("role") != "site"), "name")
    known = {
        "id": sources.pop() if len(sources) == 1 else _free_id(Path(file).stem, taken),
        "title": names.pop() if len(names) == 1 else "",
        "file": file,
        "accuracy_km": _least_accuracy_km(layer),
    }
    return dict.fromkeys(COLUMNS, "") | known


def _properties(path: Path) -> list[dict[str, Any]]:
    """Return the properties of a layer's features; none of a table's."""
    features = read_features(path) if path.suffix == ".geojson" else []
    return [feature.properties for feature in features]


def _texts(layer: Iterable[dict[str, Any]], key: str) -> set[str]:
    values = (shape.get(key) for shape in layer)
    return {value.strip() for value in values if isinstance(value, str) and value.strip()}


def _least_accuracy_km(layer: Iterable[dict[str, Any]]) -> str:
    """Return the accuracy of what is known least well: "2.5", or "" where none is given."""
    given = [shape["accuracy_km"] for shape in layer if "accuracy_km" in shape]
    known = [km for km in given if DISTANCE_KM.fits(km)]
    return f"{max(known):g}" if known else ""


def _free_id(stem: str, taken: Collection[str]) -> str:
    """Return an id after a file's name: "velis", or "velis-2" where that is taken."""
    slug = re.sub("[^a-z0-9]+", "-", folded(stem)).strip("-") or "file"
    ids = chain([slug], (f"{slug}-{number}" for number in count(2)))
    return next(id for id in ids if id not in taken)
