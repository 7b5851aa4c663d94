"""What is published of the small case, for the tests of who makes it and of who serves it."""

from collections.abc import Mapping

import pytest

from geo import Collection, Library
from tests.geo.published import made


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return made.library(tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="session")
def published(library: Library) -> Mapping[str, Collection]:
    return made.published(library)
