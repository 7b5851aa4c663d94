"""The data that we have, read once; a test that changes some of it takes a copy."""

from pathlib import Path

import pytest
from geopandas import GeoDataFrame

from geo.layers.base import Base, load_base
from geo.layers.load import load_layers
from tests.geo.claims.sentences import Find, finder

DATA = Path("data")


@pytest.fixture(scope="session")
def our_layers() -> GeoDataFrame:
    return load_layers(DATA)


@pytest.fixture(scope="session")
def our_base() -> Base:
    return load_base(DATA)


@pytest.fixture(scope="session")
def find() -> Find:
    """Find the claims of a text."""
    return finder(DATA)
