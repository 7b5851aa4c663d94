import pytest
from shapely import LineString, MultiLineString, Point

from geo.measures.between import part_between
from geo.measures.geodesic import length_km

# On the equator a degree of longitude is 111.32 km (WGS 84: π · 6378.137 / 180).
DEGREE_KM = 111.3195
LINE = LineString([(0, 0), (1, 0), (2, 0), (3, 0)])


def degrees(part):
    """How many degrees of the equator a part is long."""
    return length_km(part) / DEGREE_KM


@pytest.mark.parametrize(("start", "end"), [((0.5, 0), (2.25, 0)), ((2.25, 0.1), (0.5, -0.1))])
def test_a_part_lies_between_the_places_nearest_to_its_ends(start, end):
    part = part_between(LINE, Point(start), Point(end))
    assert degrees(part) == pytest.approx(1.75, abs=1e-3)
    assert part.bounds == pytest.approx((0.5, 0, 2.25, 0), abs=1e-3)


def test_a_part_without_an_end_begins_where_the_line_begins():
    border = LineString([(2, -1), (2, 1)])
    assert degrees(part_between(LINE, border, None)) == pytest.approx(2, abs=1e-3)


def test_of_two_crossings_the_one_nearest_to_the_other_end_counts():
    borders = MultiLineString([[(1, -1), (1, 1)], [(2, -1), (2, 1)]])
    assert degrees(part_between(LINE, borders, None)) == pytest.approx(1, abs=1e-3)
    assert degrees(part_between(LINE, borders, Point(3, 0))) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize(("km", "is_there"), [(49.9, True), (50.1, False)])
def test_an_end_lies_at_most_50_km_beside_the_line(km, is_there):
    place = Point(1, km / 110.574)  # WGS 84: a degree of latitude at the equator is 110.574 km.
    assert (part_between(LINE, place, Point(3, 0)) is not None) == is_there


def test_a_line_may_come_back_to_where_it_was():
    spur = MultiLineString([[(0, 0), (1, 0)], [(1, 0), (1, 1), (1, 0)], [(1, 0), (2, 0)]])
    assert degrees(part_between(spur, Point(0.5, 0), Point(1.5, 0))) == pytest.approx(3, abs=0.02)


def test_a_line_with_a_gap_has_no_part():
    gap = MultiLineString([[(0, 0), (1, 0)], [(2, 0), (3, 0)]])
    assert part_between(gap, Point(0, 0), Point(3, 0)) is None


def test_one_place_is_no_part():
    assert part_between(LINE, Point(1, 0), Point(1, 0)) is None
