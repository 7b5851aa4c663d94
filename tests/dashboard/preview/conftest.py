"""The small map of the pictures, and the ids of what its one article says."""

import pytest

from dashboard.content import Content
from geo import LinkedArticle
from tests.dashboard.picture.conftest import base as base
from tests.dashboard.picture.conftest import content as content


@pytest.fixture(scope="session")
def meeting(linked: LinkedArticle) -> str:
    """Give the id of the sentence in which two lines meet."""
    return next(it.id for it in linked.article.sentences if it.text.startswith("The Alpha"))


@pytest.fixture(scope="session")
def layers(content: Content) -> tuple[str, ...]:
    return tuple(content.switches.values())
