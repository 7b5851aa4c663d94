from collections.abc import Mapping

import pytest

from dashboard.api.links import Addresses
from geo import Collection, Library
from tests.geo.published import made


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return made.library(tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="session")
def published(library: Library) -> Mapping[str, Collection]:
    return made.published(library)


@pytest.fixture(scope="session")
def at() -> Addresses:
    return Addresses("https://maps.example/map")
