"""What lies below the lines of the base map, and can be missing: rivers, lakes and relief."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from geopandas import GeoDataFrame

from geo.domains import NOTE, TEXT, Domain
from geo.layers.base import LINES, POLYGONS, RANK, read_shapes

_WATER: Mapping[str, Domain] = {"name": NOTE, "rank": RANK}
_RELIEF: Mapping[str, Domain] = {"picture": TEXT}


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

    Raises LayerError with all the faults of one of them.
    """
    inner = folder / "basemap"
    relief = _table(inner / "relief.geojson", POLYGONS, _RELIEF)
    return Terrain(
        rivers=_table(inner / "rivers.geojson", LINES, _WATER),
        lakes=_table(inner / "lakes.geojson", POLYGONS, _WATER),
        relief=None if relief is None else _relief(inner, relief),
    )


def _table(
    path: Path, allowed: tuple[str, ...], domains: Mapping[str, Domain]
) -> GeoDataFrame | None:
    return read_shapes(path, allowed, domains) if path.is_file() else None


def _relief(folder: Path, table: GeoDataFrame) -> Relief | None:
    west, south, east, north = (float(edge) for edge in table.total_bounds)
    picture = folder / Path(table["picture"].iloc[0]).name
    return Relief(picture, (west, south, east, north)) if picture.is_file() else None
