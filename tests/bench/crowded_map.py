"""Writes a map of many features: python -m tests.bench.crowded_map FOLDER [--features N] [...].

The folder is a copy of data/ with more lines, areas and sites beside its own, in all kinds and in
some that the page has no style for. They may be many features, or few features of many parts.
"""

import argparse
import csv
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, sin
from pathlib import Path
from random import Random
from typing import Any

from geo.layers.sources import COLUMNS

DATA = Path(__file__).parents[2] / "data"
WEST, SOUTH, EAST, NORTH = 40.0, 37.5, 50.0, 43.5
STEP = 0.012
MIX = (
    *(("route", kind) for kind in ("oil", "gas", "rail", "road", "canal", "power-line")),
    *(("area", kind) for kind in ("district", "reserve")),
    *(("site", kind) for kind in ("base", "port")),
)
LINES = tuple(pair for pair in MIX if pair[0] == "route")
WORDS = ("Upper", "Lower", "Old", "New", "Long", "Stony", "Red", "White", "Far", "Near")
THINGS = {"route": "line", "area": "field", "site": "post"}


@dataclass(frozen=True)
class Crowd:
    """What to write: so many features, each of so many parts, each of so many vertices.

    Each part is a GeoJSON feature of its own (`rows`) or all are one geometry. The features lie in
    so many `files`; a share of them is `named` in names.csv; `mixed` has areas and sites too.
    """

    features: int = 10_000
    parts: int = 1
    vertices: int = 50
    files: int = 1
    named: float = 1.0
    rows: bool = False
    mixed: bool = True


def write_crowd(folder: Path, crowd: Crowd, *, seed: int = 1) -> None:
    """Write a data folder with a crowd of features; the same seed gives the same shapes."""
    random = Random(seed)
    shutil.copytree(DATA, folder, dirs_exist_ok=True)
    made = [_feature(random, number, crowd) for number in range(crowd.features)]
    files = {f"crowd-{n:05}.geojson": made[n :: crowd.files] for n in range(crowd.files)}
    for name, features in files.items():
        members = [member for feature in features for member in feature]
        collection = {"type": "FeatureCollection", "features": members}
        (folder / name).write_text(json.dumps(collection), encoding="utf-8")
    _append(folder / "names.csv", (_name(f[0]) for f in made if random.random() < crowd.named))
    _append(folder / "sources.csv", (_record(name) for name in files))


def _feature(random: Random, number: int, crowd: Crowd) -> list[dict[str, Any]]:
    role, kind = MIX[number % len(MIX)] if crowd.mixed else LINES[number % len(LINES)]
    id = f"crowd-{number:05}"
    shapes = [_shape(random, role, crowd.vertices) for _ in range(crowd.parts)]
    properties = {
        "feature": id,
        "name": f"{WORDS[number % len(WORDS)]} {kind} {THINGS[role]} {number}",
        "role": role,
        "kind": kind,
        "accuracy_km": round(random.uniform(0.2, 5), 1),
    }
    if crowd.rows or crowd.parts == 1:
        return [_member(properties, type, coordinates) for type, coordinates in shapes]
    type = f"Multi{shapes[0][0]}"
    return [_member(properties, type, [coordinates for _, coordinates in shapes])]


def _member(properties: dict[str, Any], type: str, coordinates: object) -> dict[str, Any]:
    geometry = {"type": type, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _shape(random: Random, role: str, vertices: int) -> tuple[str, Any]:
    start = random.uniform(WEST, EAST), random.uniform(SOUTH, NORTH)
    if role == "route":
        return "LineString", list(_walk(random, start, vertices))
    if role == "area":
        return "Polygon", [_ring(random, start, vertices)]
    return "Point", _position(*start)


def _walk(random: Random, at: tuple[float, float], vertices: int) -> Iterator[list[float]]:
    heading = random.uniform(0, 2 * pi)
    lng, lat = at
    for _ in range(vertices):
        yield _position(lng, lat)
        heading += random.gauss(0, 0.25)
        lng, lat = lng + STEP * cos(heading), lat + STEP * sin(heading) * 0.75


def _ring(random: Random, centre: tuple[float, float], vertices: int) -> list[list[float]]:
    reach = random.uniform(0.02, 0.1)
    ring = []
    for step in range(vertices - 1):
        angle, away = 2 * pi * step / (vertices - 1), reach * random.uniform(0.7, 1)
        ring.append(_position(centre[0] + away * cos(angle), centre[1] + away * sin(angle) * 0.75))
    return [*ring, ring[0]]


def _position(lng: float, lat: float) -> list[float]:
    return [round(lng, 5), round(lat, 5)]


def _name(member: dict[str, Any]) -> list[str]:
    properties = member["properties"]
    return [properties["feature"], properties["name"], "en", "official"]


def _record(file: str) -> list[str]:
    known = {
        "id": Path(file).stem,
        "title": "Made to measure with",
        "licence": "CC0 1.0",
        "file": file,
        "origin": "this project",
        "attribution": "none needed",
        "retrieved": "2025-11-25",
        "method": "Made by tests.bench.crowded_map.",
        "accuracy_km": "5",
        "accuracy_note": "Made up.",
    }
    return [known.get(column, "") for column in COLUMNS]


def _append(table: Path, rows: Iterator[list[str]]) -> None:
    with table.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def main() -> None:
    """Read the command line and write the map."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.crowded_map", description=__doc__)
    options.add_argument("folder", type=Path)
    for field, default in vars(Crowd()).items():
        if isinstance(default, bool):
            kept = argparse.BooleanOptionalAction
            options.add_argument(f"--{field}", action=kept, default=default)
        else:
            options.add_argument(f"--{field}", type=type(default), default=default)
    given = vars(options.parse_args())
    write_crowd(given.pop("folder"), Crowd(**given))


if __name__ == "__main__":
    main()
