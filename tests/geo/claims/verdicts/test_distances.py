"""Distances on the toy map: Wem is 11 ± 2 km from East, and 89 ± 1 km from the shire's far edge."""

import pytest

from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.layers.facts import Fact
from tests.geo.claims.test_checks import toy_base, toy_layers


@pytest.fixture
def check():
    def check(subject, object_, value, *, facts=(), **rest):
        claim = Claim(0, 1, "distance", subject, object_, value, "km", **rest)
        return check_claim(claim, toy_layers(), toy_base(), facts)

    return check


class TestRoads:
    @pytest.mark.parametrize(
        ("value", "way", "verdict"),
        [
            (11, "", "agrees"),
            (25, "", "cannot tell"),
            (31, "", "differs"),
            (5, "", "differs"),
            (25, "straight", "differs"),
            (25, "along", "cannot tell"),
            (60, "along", "cannot tell"),
            (11, "along", "cannot tell"),
            (5, "along", "differs"),
        ],
    )
    def test_a_distance_may_be_up_to_21_times_as_long_by_road_but_not_shorter(
        self, check, value, way, verdict
    ):
        assert check("Wem", "East", value, to_border=True, way=way).verdict == verdict

    def test_why_says_that_it_may_be_by_road(self, check):
        found = check("Wem", "East", 25, to_border=True)
        assert found.why.endswith(
            "the text says 25 km, which may be by road, up to 2.1 times as far, or along a line."
        )
        assert found.change == "It would differ below 9 km or above 28 km."

    def test_without_a_figure_one_would_let_it_be_told(self, check):
        found = check("Wem", "East", None, to_border=True)
        assert found.change == "It could be told if the text had a figure."

    def test_what_is_published_of_a_line_between_two_places_agrees(self, check):
        fact = Fact("line", "length Wem–Eam", "170", "km", "", "s")
        found = check("Eam", "Wem", 170, facts=[fact])
        assert (found.verdict, found.published) == ("agrees", (fact,))
        assert found.why.startswith("The text says 170 km; published: 170 km (length Wem–Eam).")
        assert check("Eam", "Wem", 170, facts=[fact], way="straight").published == ()

    def test_a_line_has_no_one_distance_from_what_it_passes(self, check):
        assert check("line", "Eam", 300).verdict == "cannot tell"


class TestAreas:
    """The shire is 11 to 78 km from Wem."""

    @pytest.mark.parametrize(
        ("value", "verdict"),
        [(11, "agrees"), (60, "cannot tell"), (90, "cannot tell"), (300, "differs")],
    )
    def test_all_from_the_nearest_to_the_farthest_edge_may_be_meant(self, check, value, verdict):
        assert check("shire", "Wem", value).verdict == verdict
        assert check("Wem", "shire", value).verdict == verdict

    def test_in_a_straight_line_no_detour_is_added(self, check):
        assert check("shire", "Wem", 120, way="straight").verdict == "differs"
        assert check("shire", "Wem", 120).verdict == "cannot tell"

    def test_what_is_nearer_than_the_nearest_edge_differs(self, check):
        assert check("shire", "Wem", 5).verdict == "differs"

    @pytest.mark.parametrize(
        ("hedge", "value", "told"),
        [
            ("exact", 189, "189 km, which is that from its town"),
            (
                "about", 230,
                "about 230 km, which can be 184 to 276 km; that from its town is among them",
            ),
        ],
    )  # fmt: skip
    def test_the_town_of_its_name_agrees(self, hedge, value, told):
        base, layers = toy_base(), toy_layers()
        base.places.loc[0, "name"] = "The shire"
        base.places.loc[0, "geometry"] = base.places.loc[0, "geometry"].__class__(1.3, 0)
        claim = Claim(0, 1, "distance", "shire", "Eam", value, "km", hedge=hedge, way="straight")
        found = check_claim(claim, layers, base)
        assert found.verdict == "agrees"
        assert found.why.endswith(f"the text says {told}.")


class TestHedges:
    @pytest.mark.parametrize(
        ("hedge", "value", "verdict", "change"),
        [
            ("at most", 20, "agrees", "It would differ below 9 km."),
            ("at most", 6, "differs", "It would agree from 9 km."),
            ("at least", 6, "agrees", "It would differ above 28 km."),
            ("at least", 60, "differs", "It would agree up to 13 km."),
        ],
    )
    def test_at_most_and_at_least_are_open_to_one_side(self, check, hedge, value, verdict, change):
        found = check("Wem", "East", value, to_border=True, hedge=hedge)
        assert (found.verdict, found.change) == (verdict, change)

    def test_at_most_agrees_with_what_touches(self, check):
        found = check("line", "Eam", 20, hedge="at most")
        assert found.verdict == "agrees"
        assert found.why.endswith("the text says at most 20 km, which goes with that.")
        assert found.change == ""
