import pytest

from dashboard.api.links import Addresses
from tests.geo.published.fixtures import library as library
from tests.geo.published.fixtures import published as published


@pytest.fixture(scope="session")
def at() -> Addresses:
    return Addresses("https://maps.example/map")
