"""What lies below the lines of the base map, and can be missing: rivers, lakes and relief."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from geopandas import GeoDataFrame

from geo.domains import NOTE, Domain
from geo.errors import GeoError, LayerError, attempt, gather
from geo.files import is_there, read_bytes, subfolder
from geo.layers.base import LINES, POLYGONS, RANK, read_shapes

_WATER: Mapping[str, Domain] = {"name": NOTE, "rank": RANK}
_NAME = Domain(
    lambda value: isinstance(value, str) and re.fullmatch(r"\w[\w.-]*", value),
    "give the name of a picture beside the file, such as relief.webp",
)
_RELIEF: Mapping[str, Domain] = {"picture": _NAME}


@dataclass(frozen=True)
class Relief:
    """A picture in Web Mercator between west, south, east and north, in degrees.

    Its grey says how much of the colour of relief each place gets.
    """

    picture: Path
    bounds: tuple[float, float, float, float]


@dataclass(frozen=True)
class Terrain:
    """Waters and relief of the base map, each None where there is no such file.

    `rivers` and `lakes`: name ("" for a small one), rank (1 is shown first), lines or polygons in
    WGS 84.
    """

    rivers: GeoDataFrame | None = None
    lakes: GeoDataFrame | None = None
    relief: Relief | None = None


NO_TERRAIN = Terrain()


def load_terrain(folder: Path) -> Terrain:
    """Read `folder`/basemap/ as far as its files are there.

    Raises LayerError with all the faults of them.
    """
    inner = subfolder(folder, "basemap", error=LayerError)
    return Terrain(*gather(inner, _loads(inner).values()))


def load_sound_terrain(folder: Path) -> tuple[Terrain, tuple[GeoError, ...]]:
    """Read what is sound of it, with an error for each file that is left out."""
    errors = list[GeoError]()
    inner = attempt(partial(subfolder, folder, "basemap", error=LayerError), None, errors)
    loads = _loads(inner) if inner else {}
    read = [attempt(load, None, errors, of=folder / file) for file, load in loads.items()]
    return Terrain(*read), tuple(errors)


def _loads(inner: Path) -> Mapping[str, Callable[[], Any]]:
    """Return what reads each field of Terrain, in their order, by the file."""
    return {
        "rivers.geojson": partial(_table, inner / "rivers.geojson", LINES, _WATER),
        "lakes.geojson": partial(_table, inner / "lakes.geojson", POLYGONS, _WATER),
        "relief.geojson": partial(_relief, inner),
    }


def _table(
    path: Path, allowed: tuple[str, ...], domains: Mapping[str, Domain]
) -> GeoDataFrame | None:
    return read_shapes(path, allowed, domains) if is_there(path) else None


def _relief(folder: Path) -> Relief | None:
    table = _table(folder / "relief.geojson", POLYGONS, _RELIEF)
    if table is None:
        return None
    west, south, east, north = (float(edge) for edge in table.total_bounds)
    picture = folder / table["picture"].iloc[0]
    if not _is_whole(read_bytes(picture, error=LayerError)):
        fault = "is no whole picture in WebP, PNG or JPEG; make data makes it anew"
        raise LayerError(picture, fault)
    return Relief(picture, (west, south, east, north))


def _is_whole(picture: bytes) -> bool:
    """Return whether a picture ends as its beginning tells: half of one begins as well."""
    if picture.startswith(b"RIFF"):
        length = 8 + int.from_bytes(picture[4:8], "little")
        return picture[8:12] == b"WEBP" and len(picture) == length
    is_png = picture.startswith(b"\x89PNG") and picture.endswith(b"IEND\xaeB`\x82")
    return is_png or (picture.startswith(b"\xff\xd8") and picture.endswith(b"\xff\xd9"))
