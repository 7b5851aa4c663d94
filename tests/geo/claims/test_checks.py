from math import hypot, inf, nan

import geopandas as gpd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, Point, box

from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS, compare, reaches
from geo.errors import ClaimError
from geo.layers.base import Base
from geo.measures.margins import Measure

# On the equator a degree of longitude is 111.32 km (WGS 84: π · 6378.137 / 180).
DEGREE_KM = 111.3195


def table(geometry, **columns):
    return gpd.GeoDataFrame(columns, geometry=geometry, crs="EPSG:4326")


def toy_base():
    """Two countries side by side, West to 2° E and East from there, and a town in each."""
    west, east, far = box(0, -2, 2, 2), box(2, -2, 4, 2), box(10, -2, 12, 2)
    return Base(
        table([west, east, far], name=["West", "East", "Far"], iso=["", "", ""]),
        table(
            [LineString([(2, -2), (2, 2)])],
            name=["West–East"],
            status=["recognised"],
            note=[""],
        ),
        table(
            [Point(1.9, 0), Point(3, 0)],
            name=["Wem", "Eam"],
            country=["West", "East"],
            kind=["town", "town"],
            rank=[1, 1],
        ),
        table([], name=[], country=[]),
    )


def toy_layers():
    """A route from West to East along the equator, a district in West, a base in East."""
    return table(
        [
            LineString([(1, 0), (2, 0)]),
            LineString([(2, 0), (3.5, 0)]),
            box(1.2, -0.5, 1.8, 0.5),
            Point(3, 1),
        ],
        feature=["line", "line", "shire", "fort"],
        name=["The line", "The line", "The shire", "The fort"],
        role=["route", "route", "area", "site"],
        section=["West", "East", None, None],
        accuracy_km=[1.0, 1.0, 1.0, 0.5],
        stretches=[()] * 4,
    )


@pytest.fixture
def base():
    return toy_base()


@pytest.fixture
def layers():
    return toy_layers()


@pytest.fixture
def check(layers, base):
    def check(kind, subject, object=None, value=None, unit=None, **rest):
        claim = Claim(0, 1, kind, subject, object, value, unit, **rest)
        return check_claim(claim, layers, base)

    return check


class TestDistance:
    def test_agrees_within_the_margin(self, check):
        found = check("distance", "Wem", "East", 11, "km", to_border=True)
        assert found.measured.value == pytest.approx(0.1 * DEGREE_KM, abs=0.01)
        assert found.measured.margin == pytest.approx((2**2 + 1**2) ** 0.5)
        assert found.verdict == "agrees"

    def test_differs_outside_it(self, check):
        assert check("distance", "Wem", "East", 40, "km", to_border=True).verdict == "differs"

    def test_cannot_tell_where_the_margin_is_wider_than_what_is_stated(self, check):
        found = check("distance", "fort", "Eam", 110, "km")
        assert found.verdict == "agrees"
        assert check("distance", "Wem", "shire", 2, "km").verdict == "differs"
        assert check("distance", "line", "Eam", 2, "km").verdict == "cannot tell"

    def test_cannot_tell_of_what_touches_on_the_map(self, check):
        assert check("distance", "line", "Eam", 30, "km").verdict == "cannot tell"

    def test_miles_are_converted(self, check):
        found = check("distance", "Wem", "East", 7, "mi")
        assert found.verdict == "agrees"
        assert found.stated == "7 mi (11 km)"

    @pytest.mark.parametrize(
        ("hedge", "value", "verdict"),
        [
            ("at most", 60, "agrees"),
            ("at most", 6, "differs"),
            ("at least", 6, "agrees"),
            ("at least", 60, "differs"),
            ("about", 13, "agrees"),
        ],
    )
    def test_hedges_widen_what_is_stated(self, check, hedge, value, verdict):
        assert check("distance", "Wem", "East", value, "km", hedge=hedge).verdict == verdict

    def test_a_range_is_met_by_what_lies_in_it(self, check):
        found = check("distance", "Wem", "East", 5, "km", value_to=15, hedge="range")
        assert found.verdict == "agrees"
        assert found.stated == "5–15 km"

    def test_vague_is_measured_and_not_judged(self, check):
        found = check("distance", "Wem", "East", vague=True)
        assert found.measured.text == "11 ± 2 km"
        assert found.verdict == "cannot tell"

    def test_its_own_border_is_the_border_line_and_not_the_country(self, check):
        found = check("distance", "Wem", "West", 11, "km", to_border=True)
        assert found.measured.value == pytest.approx(0.1 * DEGREE_KM, abs=0.01)

    def test_the_line_to_draw_is_as_long_as_the_distance(self, check):
        found = check("distance", "Wem", "East", 11, "km")
        assert found.line.bounds == pytest.approx((1.9, 0, 2, 0), abs=1e-3)

    def test_the_sentence_names_both_numbers(self, check):
        why = check("distance", "Wem", "East", 11, "km").why
        assert why == (
            "On the map it is 11 ± 2 km from Wem to East; "
            "the text says 11 km, which the margin covers."
        )


class TestLength:
    def test_of_the_whole(self, check):
        assert check("length", "line", None, 280, "km").verdict == "agrees"
        assert check("length", "line", None, 400, "km").verdict == "differs"

    def test_within_a_country(self, check):
        found = check("length", "line", "East", 167, "km")
        assert found.measured.value == pytest.approx(1.5 * DEGREE_KM, abs=0.01)
        assert found.verdict == "agrees"

    def test_within_a_country_is_as_little_known_as_its_border_too(self, check):
        bends_km = 0.07 * 1.5 * DEGREE_KM
        found = check("length", "line", "East", 167, "km")
        assert found.measured.margin == pytest.approx(hypot(bends_km, 1, 1, 1, 1), abs=0.01)


class TestPassing:
    def test_through_what_the_line_crosses(self, check):
        found = check("passing", "line", "shire")
        assert found.measured.value == pytest.approx(0.6 * DEGREE_KM, abs=0.01)
        assert found.verdict == "agrees"
        assert found.line.bounds == pytest.approx((1.2, 0, 1.8, 0), abs=1e-6)

    def test_not_through_what_it_stays_away_from(self, check):
        assert check("passing", "line", "Far").verdict == "differs"

    def test_through_a_town_on_the_line(self, check):
        assert check("passing", "line", "Eam").verdict == "agrees"

    def test_cannot_tell_of_what_it_only_grazes(self, layers, base):
        layers.loc[2, "geometry"] = box(1.2, 0.005, 1.8, 0.5)
        claim = Claim(0, 1, "passing", "line", "shire")
        assert check_claim(claim, layers, base).verdict == "cannot tell"


class TestBordering:
    def test_countries_that_touch(self, check):
        assert check("bordering", "West", "East").verdict == "agrees"

    def test_countries_apart(self, check):
        assert check("bordering", "West", "Far").verdict == "differs"

    def test_adjacent_is_not_judged(self, check):
        assert check("bordering", "West", "Far", vague=True).verdict == "cannot tell"


class TestContaining:
    @pytest.mark.parametrize("subject", ["shire", "Wem"])
    def test_what_lies_inside(self, check, subject):
        assert check("containing", subject, "West").verdict == "agrees"

    def test_what_lies_elsewhere(self, check):
        assert check("containing", "fort", "West").verdict == "differs"

    def test_cannot_tell_of_what_lies_across_the_edge(self, check):
        assert check("containing", "line", "East").verdict == "cannot tell"


class TestTouch:
    def test_what_only_comes_to_the_edge_is_not_said_to_pass(self, check, layers):
        layers["accuracy_km"] = 0.0
        layers.loc[[0, 1], "geometry"] = [
            LineString([(1, 0), (2, 0)]),
            LineString([(1, 1), (1, 0)]),
        ]
        assert check("passing", "line", "East").verdict == "cannot tell"


class TestUnknown:
    @pytest.mark.parametrize(("subject", "object"), [("nix", "East"), ("line", "Nowhere")])
    def test_what_the_map_has_not_cannot_be_told(self, check, subject, object):
        found = check("passing", subject, object)
        assert found.verdict == "cannot tell"
        assert found.measured is None

    def test_a_kind_that_there_is_not_is_refused(self, check):
        with pytest.raises(ClaimError, match="its kind is 'height'; give one of length, distance"):
            check("height", "line", "East")

    def test_an_unknown_accuracy_gives_no_verdict(self, layers, base):
        layers["accuracy_km"] = nan
        claim = Claim(0, 1, "distance", "fort", "East", 100, "km", to_border=True)
        found = check_claim(claim, layers, base)
        assert found.verdict == "cannot tell"
        assert found.measured.text.startswith("about")


class TestMargin:
    """What is measured, within its margin, against what is stated, from the least to the most."""

    @pytest.mark.parametrize(
        ("low_km", "high_km", "verdict"),
        [
            (12, 15, AGREES),
            (12.1, 15, DIFFERS),
            (5, 8, AGREES),
            (5, 7.9, DIFFERS),
            (9, 11, AGREES),
            (12, inf, AGREES),
            (12.1, inf, DIFFERS),
        ],
    )
    def test_covers_what_it_reaches_on_both_sides(self, low_km, high_km, verdict):
        assert compare(Measure(10, "km", 2), low_km, high_km) == verdict

    @pytest.mark.parametrize(("margin", "verdict"), [(7.5, AGREES), (7.6, CANNOT_TELL)])
    @pytest.mark.parametrize("stated", [(2, 10), (10, inf)])
    def test_of_over_three_quarters_of_what_is_stated_tells_nothing(self, margin, verdict, stated):
        assert compare(Measure(10, "km", margin), *stated) == verdict

    def test_that_is_too_wide_does_not_hide_a_difference(self):
        assert compare(Measure(100, "km", 9), 9, 11) == DIFFERS

    def test_that_is_unknown_tells_nothing(self):
        assert compare(Measure(10, "km", nan), 90, 110) == CANNOT_TELL
        assert reaches(Measure(10, "km", nan), AGREES) == CANNOT_TELL

    @pytest.mark.parametrize(
        ("value", "verdict"), [(0, AGREES), (2, AGREES), (2.1, DIFFERS), (50, DIFFERS)]
    )
    def test_reaches_as_far_as_it_is_wide(self, value, verdict):
        assert reaches(Measure(value, "km", 2), AGREES) == verdict

    @pytest.mark.parametrize(
        ("value", "verdict"),
        [(0, AGREES), (2, CANNOT_TELL), (2.1, CANNOT_TELL), (17, CANNOT_TELL), (17.1, DIFFERS)],
    )
    def test_beyond_it_what_is_nearby_cannot_be_told(self, value, verdict):
        assert reaches(Measure(value, "km", 2), CANNOT_TELL, nearby_km=15) == verdict

    def test_touching_is_touching_whatever_the_margin(self):
        assert reaches(Measure(0, "km", nan), CANNOT_TELL) == AGREES


def km_east(lng, km):
    """A place on the equator so many km east of a degree."""
    return Point(lng + km / DEGREE_KM, 0)


def south_of_the_equator(km):
    """The latitude so many km south of the equator (WGS 84: a degree there is 110.574 km)."""
    return -km / 110.574


class TestEdges:
    """Each limit in km or shares, from just inside and from just outside."""

    @pytest.mark.parametrize(
        ("km", "verdict"),
        [(2.2, "agrees"), (2.3, "cannot tell"), (52.2, "cannot tell"), (52.3, "differs")],
    )
    def test_a_route_passes_a_town_in_its_margin_and_may_pass_it_within_fifty_km(
        self, layers, base, km, verdict
    ):
        base.places.loc[1, "geometry"] = km_east(3.5, km)  # the margin is 2.24: a town's 2, and 1
        claim = Claim(0, 1, "passing", "line", "Eam")
        assert check_claim(claim, layers, base).verdict == verdict

    @pytest.mark.parametrize(("km", "verdict"), [(51.1, "cannot tell"), (51.2, "differs")])
    def test_a_route_may_pass_a_site_within_fifty_km(self, layers, base, km, verdict):
        # The margin is 1.12: 0.5 km of the fort, and 1.
        layers.loc[3, "geometry"] = km_east(3.5, km)
        claim = Claim(0, 1, "passing", "line", "fort")
        assert check_claim(claim, layers, base).verdict == verdict

    @pytest.mark.parametrize(("km", "verdict"), [(1.3, "cannot tell"), (1.5, "differs")])
    def test_a_route_may_pass_an_area_within_the_margin_alone(self, layers, base, km, verdict):
        layers.loc[2, "geometry"] = box(1.2, -0.5, 1.8, south_of_the_equator(km))
        claim = Claim(0, 1, "passing", "line", "shire")
        assert check_claim(claim, layers, base).verdict == verdict

    @pytest.mark.parametrize(("km", "verdict"), [(1.9, "cannot tell"), (2.1, "agrees")])
    def test_a_route_passes_an_area_where_more_of_it_is_inside_than_the_margin(
        self, layers, base, km, verdict
    ):
        # Both ends of what is inside are known to 1 km and to the 1 km of the area: √(4 · 1) = 2.
        layers.loc[2, "geometry"] = box(1.5, -0.5, km_east(1.5, km).x, 0.5)
        claim = Claim(0, 1, "passing", "line", "shire")
        assert check_claim(claim, layers, base).verdict == verdict

    @pytest.mark.parametrize(
        ("subject", "km", "verdict"),
        [
            ("Wem", 42.2, "cannot tell"),  # √(2² + 1²) = 2.24
            ("Wem", 42.3, "differs"),
            ("fort", 16.1, "cannot tell"),  # √(0.5² + 1²) = 1.12
            ("fort", 16.2, "differs"),
        ],
    )
    def test_a_town_or_site_may_lie_on_a_border_so_many_km_away(
        self, layers, base, subject, km, verdict
    ):
        base.places.loc[0, "geometry"] = layers.loc[3, "geometry"] = km_east(2, -km)
        claim = Claim(0, 1, "bordering", subject, "East")
        assert check_claim(claim, layers, base).verdict == verdict

    @pytest.mark.parametrize(("km", "verdict"), [(1.4, "agrees"), (1.5, "differs")])
    def test_an_area_borders_what_is_within_the_margin_alone(self, layers, base, km, verdict):
        layers.loc[2, "geometry"] = box(1.2, -0.5, km_east(2, -km).x, 0.5)  # √(1² + 1²) = 1.41
        claim = Claim(0, 1, "bordering", "shire", "East")
        assert check_claim(claim, layers, base).verdict == verdict

    @pytest.mark.parametrize(("lng", "verdict"), [(1.96, "agrees"), (1.94, "cannot tell")])
    def test_an_area_lies_in_what_holds_over_95_per_cent_of_it(self, layers, base, lng, verdict):
        layers.loc[2, "geometry"] = box(1, -0.01, 2, 0.01)
        base.countries.loc[0, "geometry"] = box(0, -2, lng, 2)
        claim = Claim(0, 1, "containing", "shire", "West")
        assert check_claim(claim, layers, base).verdict == verdict

    @pytest.mark.parametrize(("lng", "verdict"), [(3.4, "agrees"), (3.3, "cannot tell")])
    def test_a_route_lies_in_what_holds_over_95_per_cent_of_it(self, layers, base, lng, verdict):
        base.countries.loc[0, "geometry"] = box(0, -2, lng, 2)  # of 2.5 degrees, 2.4 or 2.3
        claim = Claim(0, 1, "containing", "line", "West")
        assert check_claim(claim, layers, base).verdict == verdict

    @pytest.mark.parametrize(("km", "verdict"), [(1.2, "agrees"), (1.0, "cannot tell")])
    def test_a_site_lies_in_what_reaches_beyond_the_margin(self, layers, base, km, verdict):
        layers.loc[3, "geometry"] = km_east(2, -km)  # √(0.5² + 1²) = 1.12
        claim = Claim(0, 1, "containing", "fort", "West")
        assert check_claim(claim, layers, base).verdict == verdict

    @pytest.mark.parametrize(
        ("object", "km", "verdict"),
        [("Wem", 2, "agrees"), ("Wem", 2.1, "differs"), ("East", 1, "cannot tell")],
    )
    def test_outside_it_may_lie_in_a_town_within_the_margin_and_in_no_area(
        self, layers, base, object, km, verdict
    ):
        base.places.loc[0, "geometry"] = Point(1, 0)
        at = km_east(1 if object == "Wem" else 2, -km)  # known to 0.5 km: √(0.5² + 2²) = 2.06
        layers.loc[3, "geometry"] = at
        claim = Claim(0, 1, "containing", "fort", object)
        assert check_claim(claim, layers, base).verdict == verdict

    @pytest.mark.parametrize(
        ("km", "verdict"),
        # 278.3 km; the margin is 7 % of it and 1 km at either end: 19.5. So 258.8 to 297.8 agree.
        [(258, "differs"), (259, "agrees"), (297, "agrees"), (299, "differs")],
    )
    def test_a_length_agrees_up_to_seven_per_cent_off(self, check, km, verdict):
        assert check("length", "line", None, km, "km").verdict == verdict


km = st.floats(0, 400)
factors = st.floats(1, 20)
pairs = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["distance", "passing", "bordering", "containing"]),
        "subject": st.sampled_from(["line", "shire", "fort", "Wem"]),
        "object": st.sampled_from(["line", "shire", "fort", "West", "East", "Far", "Eam", "Up"]),
        "to_border": st.booleans(),
    }
)
lengths = st.fixed_dictionaries(
    {
        "kind": st.just("length"),
        "subject": st.just("line"),
        "object": st.sampled_from([None, "West", "East", "Far"]),
    }
)
hedges = st.sampled_from(["exact", "about", "at most", "at least"])


def known_worse(layers, factor):
    """The same layers with accuracies so many times as wide."""
    return layers.assign(accuracy_km=layers["accuracy_km"] * factor)


class TestWiderMargin:
    """What agreed, or could not be told, with a margin does not differ with a wider one."""

    @given(value=km, margin=km, low=km, span=km | st.just(inf), factor=factors)
    @example(value=10, margin=1, low=11.1, span=1, factor=1.2)
    def test_never_makes_a_measure_differ(self, value, margin, low, span, factor):
        narrow = compare(Measure(value, "km", margin), low, low + span)
        wide = compare(Measure(value, "km", margin * factor), low, low + span)
        assert narrow == DIFFERS or wide != DIFFERS

    @given(
        value=km,
        margin=km,
        nearby_km=st.sampled_from([0.0, 15.0, 50.0]),
        within=st.sampled_from([AGREES, CANNOT_TELL]),
        factor=factors,
    )
    def test_never_puts_a_place_out_of_reach(self, value, margin, nearby_km, within, factor):
        narrow = reaches(Measure(value, "km", margin), within, nearby_km=nearby_km)
        wide = reaches(Measure(value, "km", margin * factor), within, nearby_km=nearby_km)
        assert narrow == DIFFERS or wide != DIFFERS

    @settings(max_examples=40)
    @given(parts=pairs | lengths, value=st.none() | km, hedge=hedges, factor=factors)
    def test_never_makes_a_claim_differ(self, parts, value, hedge, factor):
        claim = Claim(start=0, end=1, value=value, unit="km", hedge=hedge, **parts)
        base, layers = toy_base(), toy_layers()
        narrow = check_claim(claim, layers, base).verdict
        wide = check_claim(claim, known_worse(layers, factor), base).verdict
        assert narrow == DIFFERS or wide != DIFFERS

    def test_may_bring_a_difference_to_an_end(self, layers, base):
        given = {"to_border": True, "way": "straight"}
        claim = Claim(0, 1, "distance", "fort", "East", 120, "km", **given)
        assert check_claim(claim, layers, base).verdict == DIFFERS
        assert check_claim(claim, known_worse(layers, 20), base).verdict == AGREES
