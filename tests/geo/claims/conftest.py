"""What finds the claims of a text with the data that we have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.geo.claims.sentences import Find, finder


@pytest.fixture(scope="session")
def find() -> Find:
    return finder(Path("data"))


@pytest.fixture(scope="session")
def claimed(find: Find) -> Callable[[str], bool]:
    """Whether a sentence claims anything of the map."""
    return lambda text: bool(find(text))
