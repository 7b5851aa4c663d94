from math import inf, nan

import geopandas as gpd
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.affinity import translate
from shapely.geometry import (
    GeometryCollection,
    LineString,
    MultiLineString,
    MultiPoint,
    MultiPolygon,
    Point,
    Polygon,
    box,
)

from geo.errors import MeasureError
from geo.measures.geodesic import (
    area_km2,
    distance_km,
    km_within,
    length_km,
    nearest,
    part_within,
    profile,
    share_within,
)

METRE = 0.001

# Charles Karney's test set for the geodesic problem (GeographicLib, geodtest.c; accuracy 5 nm):
# lat, lng, lat, lng in degrees and the geodesic between them in metres.
GEODESICS = [
    (35.60777, -139.44815, -11.17491, -69.95921, 8935244.5604818305),
    (55.52454, 106.05087, 77.03196, 197.18234, 4105086.1713924406),
    (-21.97856, 142.59065, 41.84138, 98.56635, 8394328.894657671),
    (-66.99028, 112.2363, -12.70631, 285.90344, 11150344.2312080241),
    (-17.42761, 173.34268, -15.84784, 5.93557, 16076603.1631180673),
    # The same project's examples: New York to Paris, and two degrees of the equator over 180° E.
    (40.6, -73.8, 49.01666667, 2.55, 5853226.255613291),
    (0, 539, 0, 541, 222638.9815865333),
]


@pytest.mark.parametrize(("lat_a", "lng_a", "lat_b", "lng_b", "metres"), GEODESICS)
class TestAgainstKarneysGeodesics:
    def test_length(self, lat_a, lng_a, lat_b, lng_b, metres):
        line = LineString([(lng_a, lat_a), (lng_b, lat_b)])
        assert length_km(line) == pytest.approx(metres / 1000, abs=METRE)

    def test_distance_of_points(self, lat_a, lng_a, lat_b, lng_b, metres):
        measured = distance_km(Point(lng_a, lat_a), Point(lng_b, lat_b))
        assert measured == pytest.approx(metres / 1000, abs=METRE)

    def test_profile_ends_at_the_whole_length(self, lat_a, lng_a, lat_b, lng_b, metres):
        line = LineString([(lng_a, lat_a), (lng_b, lat_b)])
        frame = profile(line, Point(lng_a, lat_a), step_km=1000)
        assert frame.km.iloc[-1] == pytest.approx(metres / 1000, abs=METRE)


# Vincenty's formulae on WGS 84 as Geoscience Australia publishes them for Flinders Peak and
# Buninyong (GRS 80, which WGS 84 follows to 0.1 mm): 54,972.271 m.
def test_flinders_peak_to_buninyong():
    flinders = Point(144 + 25 / 60 + 29.52440 / 3600, -(37 + 57 / 60 + 3.72030 / 3600))
    buninyong = Point(143 + 55 / 60 + 35.38390 / 3600, -(37 + 39 / 60 + 10.15610 / 3600))
    assert distance_km(flinders, buninyong) == pytest.approx(54.972271, abs=METRE)


# Areas and outlines from the tests of GeographicLib's Planimeter.
PLANIMETER = [
    ([(0, 89), (90, 89), (180, 89), (270, 89)], 631819.8745, 24952305678.0),
    ([(-1, 0), (0, -1), (1, 0), (0, 1)], 627598.2731, 24619419146.0),
    ([(0, 90), (0, 0), (90, 0)], 30022685, 63758202715511.0),
]


@pytest.mark.parametrize(("ring", "metres", "square_metres"), PLANIMETER)
class TestAgainstThePlanimeter:
    def test_area(self, ring, metres, square_metres):
        assert area_km2(Polygon(ring)) == pytest.approx(square_metres / 1e6, rel=1e-9)

    def test_area_whichever_way_the_ring_runs(self, ring, metres, square_metres):
        assert area_km2(Polygon(ring[::-1])) == pytest.approx(square_metres / 1e6, rel=1e-9)

    def test_outline(self, ring, metres, square_metres):
        assert length_km(Polygon(ring)) == pytest.approx(metres / 1000, abs=0.002)


# A degree of the meridian from 40° to 41°, and of the 40th parallel: 111,042 m and 85,394 m
# (National Geospatial-Intelligence Agency, Length of a Degree of Latitude and Longitude).
class TestDistance:
    def test_from_a_point_to_a_line_meets_it_at_a_right_angle(self):
        equator = LineString([(-10, 0), (10, 0)])
        assert distance_km(Point(0, 1), equator) == pytest.approx(110.574, abs=METRE)

    def test_follows_the_geodesic_and_not_the_parallel(self):
        # Halfway between places 10° apart on 40° N it is at atan(tan 40° / cos 5°) = 40.1077° N.
        line = LineString([(40, 40), (50, 40)])
        assert distance_km(Point(45, 40), line) == pytest.approx(0.1077 * 111.042, abs=0.1)
        assert distance_km(Point(45, 41), line) == pytest.approx(0.8923 * 111.042, abs=0.1)

    def test_across_the_antimeridian(self):
        east, west = LineString([(179, -5), (179, 5)]), box(-179, -5, -178, 5)
        assert distance_km(east, west) < 222.639
        assert distance_km(Point(179, 0), Point(-179, 0)) == pytest.approx(222.639, abs=METRE)

    def test_over_the_pole(self):
        assert distance_km(Point(0, 89), Point(180, 89)) == pytest.approx(2 * 111.694, abs=METRE)
        assert distance_km(Point(77, 90), Point(-12, 90)) == pytest.approx(0, abs=METRE)

    def test_is_zero_inside_an_area_and_not_in_its_hole(self):
        holed = Polygon(box(0, 0, 9, 9).exterior, [box(3, 3, 6, 6).exterior])
        assert distance_km(Point(1, 1), holed) == 0
        assert distance_km(Point(4.5, 4.5), holed) == pytest.approx(165, abs=3)

    def test_is_zero_where_lines_cross_between_their_places(self):
        assert distance_km(LineString([(0, 0), (2, 2)]), LineString([(0, 2), (2, 0)])) == 0

    def test_of_many_parts_is_that_of_the_nearest(self):
        many = MultiPoint([(0, 10), (0, 1), (0, 20)])
        assert distance_km(Point(0, 0), many) == pytest.approx(110.574, abs=METRE)

    def test_takes_a_geoseries_and_a_collection(self):
        series = gpd.GeoSeries([Point(0, 10), None, Point(0, 1)], crs="EPSG:4326")
        mixed = GeometryCollection([Point(0, 10), LineString([(0, 1), (0, 2)])])
        assert distance_km(Point(0, 0), series) == pytest.approx(110.574, abs=METRE)
        assert distance_km(Point(0, 0), mixed) == pytest.approx(110.574, abs=METRE)

    def test_nearest_says_where(self):
        pair = nearest(Point(0, 1), LineString([(-10, 0), (10, 0)]))
        assert pair.a == pytest.approx((0, 1), abs=1e-4)
        assert pair.b == pytest.approx((0, 0), abs=1e-4)

    def test_nearest_of_what_overlaps_is_one_shared_place(self):
        pair = nearest(box(0, 0, 2, 2), box(1, 1, 3, 3))
        assert pair.a == pair.b
        assert pair.km == 0

    def test_a_far_area_is_sought_where_it_is_nearest_on_the_globe(self):
        # Checked against a fine walk along the edge, which needs no plane.
        area = Polygon([(60, 35), (75, 50), (75, 35)])
        walk = [Point(60 + i / 400, 35 + i / 400) for i in range(6001)]
        base = Point(43.8, 40.8)
        slow = min(distance_km(base, place) for place in walk[::20])
        assert distance_km(base, area) <= slow + METRE


class TestWithin:
    def test_half_of_a_line(self):
        equator = LineString([(0, 0), (2, 0)])
        assert share_within(equator, box(1, -1, 5, 1)) == pytest.approx(0.5, abs=1e-6)

    def test_in_km(self):
        equator = LineString([(0, 0), (2, 0)])
        assert km_within(equator, box(1, -1, 5, 1)) == pytest.approx(111.3195, abs=METRE)

    def test_of_overlapping_areas_counts_once(self):
        areas = gpd.GeoSeries([box(1, -1, 5, 1), box(1, -2, 5, 2)], crs="EPSG:4326")
        assert km_within(LineString([(0, 0), (2, 0)]), areas) == pytest.approx(111.3195, abs=METRE)

    def test_not_in_a_hole(self):
        holed = Polygon(box(-1, -1, 3, 1).exterior, [box(0.5, -0.5, 1.5, 0.5).exterior])
        assert share_within(LineString([(0, 0), (2, 0)]), holed) == pytest.approx(0.5, abs=1e-6)

    def test_across_the_antimeridian(self):
        line = LineString([(179, 0), (-179, 0)])
        area = MultiPolygon([box(179.5, -1, 180, 1), box(-180, -1, -179.5, 1)])
        assert share_within(line, area) == pytest.approx(0.5, abs=1e-6)

    def test_around_the_pole(self):
        cap = Polygon([(lng, 85) for lng in range(0, 360, 5)])
        assert km_within(LineString([(0, 80), (0, 90)]), cap) == pytest.approx(558.4, abs=1)

    def test_apart_is_none(self):
        assert km_within(LineString([(0, 0), (2, 0)]), box(5, 5, 6, 6)) == 0

    def test_a_line_that_only_touches_has_nothing_within(self):
        assert km_within(LineString([(0, -1), (0, 1)]), Polygon([(0, 0), (1, 1), (1, -1)])) == 0

    def test_part_within_can_be_drawn(self):
        part = part_within(LineString([(0, 0), (2, 0)]), box(1, -1, 5, 1))
        assert part.bounds == pytest.approx((1, 0, 2, 0), abs=1e-6)

    def test_no_length_has_no_share(self):
        with pytest.raises(MeasureError, match="line: has no length"):
            share_within(LineString([(1, 1), (1, 1)]), box(0, 0, 2, 2))


class TestZeroLengthAndEmpty:
    def test_a_point_has_no_length(self):
        assert length_km(Point(1, 1)) == 0

    def test_a_line_of_one_place_has_no_length(self):
        assert length_km(LineString([(1, 1), (1, 1)])) == 0

    @pytest.mark.parametrize("empty", [LineString(), MultiPolygon(), GeometryCollection()])
    def test_empty_has_length_and_area_zero(self, empty):
        assert length_km(empty) == 0
        assert area_km2(empty) == 0

    def test_empty_has_nothing_within_and_is_nowhere_near(self):
        assert km_within(LineString(), box(0, 0, 1, 1)) == 0
        assert km_within(LineString([(0, 0), (1, 1)]), Polygon()) == 0
        with pytest.raises(MeasureError, match="b: is empty"):
            distance_km(Point(0, 0), Polygon())

    def test_a_line_has_no_area(self):
        assert area_km2(LineString([(0, 0), (1, 1)])) == 0


class TestRefused:
    @pytest.mark.parametrize("wrong", [nan, inf])
    @pytest.mark.parametrize("measure", [length_km, area_km2])
    def test_what_is_not_a_number(self, measure, wrong):
        with np.errstate(invalid="ignore"):
            line = LineString([(0, 0), (wrong, 1)])
        with pytest.raises(MeasureError, match="geometry: has a coordinate that is not a number"):
            measure(line)

    def test_names_the_argument(self):
        with pytest.raises(MeasureError) as caught:
            distance_km(Point(0, 0), Point(nan, nan))
        assert caught.value.file == "b"

    def test_latitude_beyond_the_pole(self):
        with pytest.raises(MeasureError, match="has latitude 100"):
            length_km(LineString([(40, 45), (41, 100)]))

    def test_another_projection(self):
        series = gpd.GeoSeries([Point(0, 0)], crs="EPSG:3857")
        with pytest.raises(MeasureError, match=r"use to_crs\(4326\)"):
            length_km(series)

    def test_what_is_no_geometry(self):
        with pytest.raises(MeasureError, match="is str"):
            length_km("LINESTRING (0 0, 1 1)")

    @pytest.mark.parametrize("step", [0, -1, nan])
    def test_a_step_that_leads_nowhere(self, step):
        with pytest.raises(MeasureError, match="step_km"):
            profile(LineString([(0, 0), (1, 0)]), Point(0, 0), step_km=step)

    def test_a_profile_along_an_area(self):
        with pytest.raises(MeasureError, match="line: has points or areas"):
            profile(box(0, 0, 1, 1), Point(0, 0))


class TestProfile:
    equator = LineString([(0, 0), (1, 0)])

    def test_has_a_row_each_step_and_both_ends(self):
        frame = profile(self.equator, Point(0, 0), step_km=50)
        assert frame.km.tolist() == pytest.approx([0, 50, 100, 111.3195], abs=METRE)

    def test_columns(self):
        frame = profile(self.equator, Point(0, 0))
        assert list(frame.columns) == ["km", "distance_km", "lng", "lat"]

    def test_distance_grows_with_the_km_from_the_start(self):
        frame = profile(self.equator, Point(0, 0))
        assert frame.distance_km.tolist() == pytest.approx(frame.km.tolist(), abs=METRE)

    def test_agrees_with_distance_over_hundreds_of_km(self):
        line = LineString([(49.5, 40.2), (44.8, 41.7), (41.3, 39.9), (36, 36.9)])
        area = Polygon([(43.5, 41.1), (45, 41.3), (46.5, 39), (45, 39.7)])
        frame = profile(line, area, step_km=100)
        places = [Point(lng, lat) for lng, lat in zip(frame.lng, frame.lat, strict=True)]
        exact = [distance_km(place, area) for place in places]
        assert frame.distance_km.tolist() == pytest.approx(exact, abs=METRE)

    def test_is_zero_inside_an_area(self):
        frame = profile(self.equator, box(0.4, -1, 0.6, 1), step_km=55.65975)
        assert frame.distance_km.tolist() == pytest.approx([44.528, 0, 44.528], abs=0.01)

    def test_sections_that_meet_are_one_line(self):
        bent = LineString([(1, 0), (1.5, 0), (2, 0)])
        sections = gpd.GeoSeries([LineString([(0, 0), (1, 0)]), bent], crs="EPSG:4326")
        frame = profile(sections, Point(0, 0), step_km=100)
        assert frame.km.tolist() == pytest.approx([0, 100, 200, 222.639], abs=METRE)

    def test_runs_the_way_of_the_first_section(self):
        westward = MultiLineString([[(1, 0), (2, 0)], [(1, 0), (0, 0)]])
        assert profile(westward, Point(0, 0), step_km=500).lng.tolist() == [0, 2]
        assert profile(westward.geoms[1], Point(0, 0), step_km=500).lng.tolist() == [1, 0]

    def test_a_gap_counts_no_km(self):
        gap = MultiLineString([[(0, 0), (1, 0)], [(5, 0), (6, 0)]])
        assert profile(gap, Point(0, 0)).km.iloc[-1] == pytest.approx(222.639, abs=METRE)

    def test_over_the_antimeridian_stays_whole(self):
        line = LineString([(179, 0), (-179, 0)])
        frame = profile(line, Point(180, 0), step_km=111.3195)
        assert frame.distance_km.tolist() == pytest.approx([111.3195, 0, 111.3195], abs=METRE)


places = st.tuples(st.floats(30, 60), st.floats(30, 50))
paths = st.lists(places, min_size=2, max_size=6, unique=True).map(LineString)
quick = settings(max_examples=25)


class TestProperties:
    @quick
    @given(paths, paths)
    def test_distance_is_symmetric(self, a, b):
        assert distance_km(a, b) == pytest.approx(distance_km(b, a), abs=METRE)

    @quick
    @given(places, places)
    def test_distance_of_points_is_the_length_of_their_line(self, a, b):
        length = length_km(LineString([a, b]))
        assert distance_km(Point(a), Point(b)) == pytest.approx(length, abs=METRE)

    @quick
    @given(paths, places, st.floats(0.5, 10))
    def test_km_within_is_at_most_the_length(self, line, corner, size):
        area = translate(box(0, 0, size, size), *corner)
        assert 0 <= km_within(line, area) <= length_km(line)

    @quick
    @given(paths)
    def test_a_part_is_not_longer_than_the_whole(self, line):
        parts = [LineString(pair) for pair in zip(line.coords[:-1], line.coords[1:], strict=True)]
        lengths = [length_km(part) for part in parts]
        assert max(lengths) <= length_km(line) + METRE
        assert sum(lengths) == pytest.approx(length_km(line), abs=METRE)

    @quick
    @given(paths, places)
    def test_no_place_of_a_profile_is_nearer_than_the_least_distance(self, line, place):
        least = profile(line, Point(place), step_km=200).distance_km.min()
        assert least >= distance_km(line, Point(place)) - METRE
