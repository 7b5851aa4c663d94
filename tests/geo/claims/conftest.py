"""A few names to read claims with, and what finds claims with the data that we have."""

from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pytest
from shapely import LineString, Point, box

from geo import load_vocabulary
from geo.layers.base import Base
from geo.names.gazetteer import Gazetteer, Name
from tests.geo.claims.sentences import Find

ROOT = Path(__file__).parents[3]

NAMES = {
    "btc": ("Baku–Tbilisi–Ceyhan pipeline", "Baku–Tbilisi–Ceyhan"),
    "bte": ("South Caucasus Pipeline", "Baku–Tbilisi–Erzurum gas pipeline"),
    "btk": ("Baku–Tbilisi–Kars railway",),
    "tovuz": ("Tovuz District", "Tovuz"),
    "gyumri": ("102nd Military Base", "Russia's military base in Gyumri", "base in Gyumri"),
}
TOWNS = {
    "Gyumri": "Armenia",
    "Kars": "Turkey",
    "Ceyhan": "Turkey",
    "Baku": "Azerbaijan",
    "Ganja": "Azerbaijan",
    "Tbilisi": "Georgia",
    "Tovuz": "Azerbaijan",
    "Yerevan": "Armenia",
}
COUNTRIES = ["Armenia", "Azerbaijan", "Georgia", "Iran", "Russia", "Turkey"]


@pytest.fixture(scope="session")
def gazetteer():
    return Gazetteer(
        tuple(Name(id, name, "en", "official") for id, names in NAMES.items() for name in names)
    )


@pytest.fixture(scope="session")
def base():
    """Names are all that is read of it."""

    def table(size, geometry, **columns):
        return gpd.GeoDataFrame(columns, geometry=[geometry] * size, crs="EPSG:4326")

    countries = table(len(COUNTRIES), box(0, 0, 1, 1), name=COUNTRIES)
    names, of = [*TOWNS, "Black Sea"], [*TOWNS.values(), ""]
    kinds = [*("city" for _ in TOWNS), "sea"]
    places = table(len(names), Point(0, 0), name=names, country=of, kind=kinds)
    return Base(countries, table(0, LineString()), places, table(0, Point()))


@pytest.fixture(scope="session")
def vocabulary(gazetteer, base):
    layers = gpd.GeoDataFrame({"feature": [], "role": [], "name": []})
    return load_vocabulary(ROOT / "data", gazetteer=gazetteer, layers=layers, base=base)


@pytest.fixture(scope="session")
def claimed(find: Find) -> Callable[[str], bool]:
    """Whether a sentence claims anything of the map."""
    return lambda text: bool(find(text))
