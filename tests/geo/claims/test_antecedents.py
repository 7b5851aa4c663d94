import pytest

from geo.claims.antecedents import is_route, sorts_of
from geo.names.gazetteer import Gazetteer
from geo.names.matching.names import Name

NAMES = {"tube": "Old Tube", "light": "Skerry lighthouse", "line": "Low railway"}
GAZETTEER = Gazetteer(tuple(Name(id, name, "en", "official") for id, name in NAMES.items()))


@pytest.mark.parametrize(
    ("feature", "role", "expected"),
    [("tube", "route", True), ("tube", "area", False), ("light", "site", False)],
)
def test_where_no_name_tells_the_role_tells_whether_a_feature_is_a_line(
    feature: str, role: str, expected: bool
) -> None:
    assert is_route(feature, sorts_of(GAZETTEER, [(feature, role)])) is expected


def test_a_feature_of_which_nothing_is_known_may_be_a_line() -> None:
    assert is_route("tube", sorts_of(GAZETTEER, []))


def test_a_railway_with_stations_is_a_line() -> None:
    roles = [("line", "route"), ("line", "site")]
    assert sorts_of(GAZETTEER, roles)["line"] == {"rail", "route", "site"}
    assert is_route("line", sorts_of(GAZETTEER, roles))
