"""Lengths of a line of 278.3 km: 111.3 km of it in West, 167.0 in East, with what is published."""

import pytest
from shapely import Point

from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.layers.facts import Fact
from tests.geo.claims.test_checks import toy_base, toy_layers


@pytest.fixture
def check():
    """Check a length of the line, with published ones by name: `published={"length": "300"}`."""

    def check(value, object_=None, *, published=(), **rest):
        facts = [Fact("line", name, km, "km", "", f"says-{km}") for name, km in published]
        claim = Claim(0, 1, "length", "line", object_, value, rest.pop("unit", "km"), **rest)
        return check_claim(claim, toy_layers(), toy_base(), facts)

    return check


def sources(found):
    return [fact.source for fact in found.published]


class TestPublished:
    def test_what_agrees_with_a_published_length_agrees_whatever_the_map_says(self, check):
        found = check(351, published=[("length", "330"), ("length", "351")])
        assert found.verdict == "agrees"
        assert sources(found) == ["says-351", "says-330"]
        assert found.why == (
            "The text says 351 km; published: 351 km. The line on the map is 280 ± 20 km long."
        )

    @pytest.mark.parametrize(
        ("value", "rest"),
        [
            (351, {}),
            (350, {}),
            (218, {"unit": "mi"}),
            (360, {"hedge": "about"}),
            (355, {"hedge": "at most"}),
            (340, {"hedge": "at least"}),
        ],
    )
    def test_rounded_converted_and_hedged_it_agrees_too(self, check, value, rest):
        assert check(value, published=[("length", "351")], **rest).verdict == "agrees"

    def test_of_another_part_it_cannot_tell(self, check):
        found = check(167.5, published=[("length", "280"), ("length in East", "167.5")])
        assert found.verdict == "cannot tell"
        assert "published of another part" in found.why
        assert "Near it: 167.5 km (length in East)" in found.why

    def test_near_that_of_another_part_it_differs_and_says_so(self, check):
        found = check(163, published=[("length", "280"), ("length in East", "167.5")])
        assert found.verdict == "differs"
        assert "Published: 280 km. Near it: 167.5 km (length in East)." in found.why

    def test_of_a_part_that_bears_the_name_of_the_whole_agrees(self, check):
        published = [("length (to Far's border)", "167")]
        assert check(167, published=published).verdict == "agrees"
        assert check(167, published=[("length to Far's border", "167")]).verdict != "agrees"

    def test_between_two_published_ones_it_agrees_if_the_map_bears_it_out(self, check):
        found = check(282, published=[("length", "279"), ("length", "285")])
        assert found.verdict == "agrees"

    def test_between_two_published_ones_it_does_not_differ(self, check):
        published = [("length", "340"), ("length", "360")]
        assert check(351, published=published).verdict == "cannot tell"
        assert check(361, published=published).verdict == "differs"

    @pytest.mark.parametrize(("value", "verdict"), [(287, "agrees"), (262, "cannot tell")])
    def test_what_only_the_map_bears_out_agrees_if_it_is_near_what_is_published(
        self, check, value, verdict
    ):
        assert check(value, published=[("length", "279")]).verdict == verdict

    @pytest.mark.parametrize(("value", "verdict"), [(285, "agrees"), (284.6, "cannot tell")])
    def test_what_only_the_map_bears_out_cannot_be_told_if_it_is_as_precise_as_what_is_published(
        self, check, value, verdict
    ):
        assert check(value, published=[("length", "279.2")]).verdict == verdict

    @pytest.mark.parametrize("value", [4.4, 4.47, 4])
    def test_without_its_last_decimals_it_agrees(self, check, value):
        published = [("length of the tunnel", "4.47")]
        assert check(value, what="tunnel", published=published).verdict == "agrees"

    def test_with_other_decimals_it_cannot_tell(self, check):
        published = [("length of the tunnel", "4.47")]
        assert check(4.3, what="tunnel", published=published).verdict == "cannot tell"

    def test_within_a_country_that_of_the_country_counts(self, check):
        published = [("length", "192"), ("length in East", "189")]
        assert check(189, "East", published=published).verdict == "agrees"
        assert check(192, "East", published=published).verdict == "cannot tell"

    def test_without_a_figure_what_is_published_is_named(self, check):
        found = check(None, vague=True, published=[("length", "279")])
        assert (found.verdict, sources(found)) == ("cannot tell", ["says-279"])

    def test_of_another_feature_it_does_not_count(self):
        other = Fact("shire", "length", "400", "km", "", "s")
        claim = Claim(0, 1, "length", "line", None, 400, "km")
        assert check_claim(claim, toy_layers(), toy_base(), [other]).verdict == "differs"


class TestStretch:
    def test_up_to_a_border_is_measured_from_the_start(self, check):
        found = check(111, "East", to_border=True)
        assert found.measured.value == pytest.approx(111.3, abs=0.1)
        assert found.verdict == "agrees"
        assert "long up to the border of East" in found.why

    def test_between_towns_is_measured_along_the_line(self, check):
        found = check(122, stretch=("Wem", "Eam"))
        assert found.measured.value == pytest.approx(122.5, abs=0.1)
        assert found.verdict == "agrees"
        assert found.line.bounds == pytest.approx((1.9, 0, 3, 0), abs=1e-3)

    def test_from_a_town_to_a_border(self, check):
        found = check(111, "East", to_border=True, stretch=("Eam",))
        assert found.measured.value == pytest.approx(111.3, abs=0.1)

    def test_that_is_a_country_by_its_ends_has_the_published_length_of_the_country(self):
        base = toy_base()
        base.places.loc[1, "geometry"] = Point(3.5, 0)
        fact = Fact("line", "length in East", "191", "km", "", "s")
        part = {"to_border": True, "stretch": ("Eam",)}
        claim = Claim(0, 1, "length", "line", "East", 191, "km", **part)
        found = check_claim(claim, toy_layers(), base, [fact])
        assert (found.verdict, found.published) == ("agrees", (fact,))

    def test_between_places_far_from_the_line_is_not_measured(self, check):
        found = check(122, stretch=("Wem", "Nowhere"))
        assert (found.verdict, found.measured) == ("cannot tell", None)
        assert found.why.startswith("The map does not measure the line between Nowhere and Wem")


class TestBorder:
    """The shire's border with East is published as 69 km; the map does not measure it."""

    @pytest.mark.parametrize(
        ("value", "hedge", "verdict"),
        [
            (69, "exact", "agrees"),
            (70, "about", "agrees"),
            (80, "exact", "cannot tell"),
            (139, "exact", "cannot tell"),
            (141, "exact", "differs"),
            (33, "exact", "differs"),
        ],
    )
    def test_it_differs_where_it_is_twice_or_half_of_what_is_published(self, value, hedge, verdict):
        fact = Fact("shire", "border with East", "69", "km", "", "s")
        claim = Claim(0, 1, "length", "shire", "East", value, "km", hedge=hedge, to_border=True)
        found = check_claim(claim, toy_layers(), toy_base(), [fact])
        assert (found.verdict, found.measured, found.published) == (verdict, None, (fact,))

    def test_without_a_published_one_it_cannot_be_told(self):
        claim = Claim(0, 1, "length", "shire", "East", 69, "km", to_border=True)
        found = check_claim(claim, toy_layers(), toy_base())
        assert found.verdict == "cannot tell"
        assert found.why == (
            "The map is too coarse to measure the border with East; the text says 69 km."
        )


class TestWords:
    def test_what_a_round_number_may_stand_for_is_told_where_it_matters(self, check):
        covered = "The line on the map is 280 ± 20 km long; the text says 300 km, which"
        assert check(300).why == f"{covered} the margin covers."
        assert check(310).why.endswith("the text says 310 km, which the margin does not cover.")
        assert check(330, hedge="about").why.endswith(
            "says about 330 km, which can be 264 to 396 km: some of that the margin covers."
        )

    def test_what_would_change_the_verdict_is_told(self, check):
        assert check(280).change == "It would differ below 260 km or above 300 km."
        assert check(400).change == "It would agree from 260 to 300 km."
        apart = check(351, published=[("length", "351")])
        assert apart.change == "It would differ outside 260 to 300 km and 351 km."
