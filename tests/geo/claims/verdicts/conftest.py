"""Claims about a toy map: a line from West to East, a shire and a fort, held against it."""

from collections.abc import Callable

import pytest

from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.claims.verdicts.check import Check
from tests.geo.claims.test_checks import toy_base, toy_layers


@pytest.fixture
def check() -> Callable[..., Check]:
    """Check a claim by its parts: `check("avoiding", "line", "East")`."""

    def check(kind: str, subject: str, object_: str | None = None, **rest: object) -> Check:
        claim = Claim(0, 1, kind, subject, object_, **rest)
        return check_claim(claim, toy_layers(), toy_base())

    return check
