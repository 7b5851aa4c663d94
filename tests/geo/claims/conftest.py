"""What tells whether a text claims anything, with the data that we have."""

from collections.abc import Callable

import pytest

from tests.geo.claims.sentences import Find


@pytest.fixture(scope="session")
def claimed(find: Find) -> Callable[[str], bool]:
    """Whether a sentence claims anything of the map."""
    return lambda text: bool(find(text))
