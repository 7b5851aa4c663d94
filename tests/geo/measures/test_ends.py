import pytest
from shapely.geometry import LineString, MultiLineString, Point

from geo.errors import MeasureError
from geo.measures.ends import ends_of


def test_a_line_starts_and_ends_as_it_is_drawn():
    assert ends_of(LineString([(0, 1), (5, 5), (2, 3)])) == ((0, 1), (2, 3))


def test_sections_that_meet_have_no_ends_between_them():
    sections = MultiLineString([[(0, 0), (1, 0)], [(1, 0), (2, 0)]])
    assert ends_of(sections) == ((0, 0), (2, 0))


def test_of_sections_apart_the_first_starts_and_the_last_ends():
    assert ends_of(MultiLineString([[(0, 0), (1, 0)], [(5, 0), (6, 0)]])) == ((0, 0), (6, 0))


def test_a_point_has_no_ends():
    with pytest.raises(MeasureError):
        ends_of(Point(0, 0))
