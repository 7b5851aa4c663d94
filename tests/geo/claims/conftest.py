from collections.abc import Callable
from pathlib import Path

import pytest

from geo.articles.article import parse_article
from geo.claims.find import find_claims
from geo.names.gazetteer import load_gazetteer


@pytest.fixture(scope="package")
def claimed() -> Callable[[str], bool]:
    """Whether a sentence claims anything of the map."""
    gazetteer = load_gazetteer(Path("data"))
    return lambda text: bool(find_claims(parse_article(text), gazetteer))
