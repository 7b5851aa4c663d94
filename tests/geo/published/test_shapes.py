import pytest
from shapely import LinearRing, LineString, MultiPoint, Point, box

from geo.published.shapes import geojson_of, joined
from tests.geo.published.made import CLOCKWISE


def test_an_outer_ring_runs_against_the_clock_and_an_inner_one_with_it():
    outer, inner = geojson_of(CLOCKWISE)["coordinates"]
    assert LinearRing(outer).is_ccw
    assert not LinearRing(inner).is_ccw


def test_no_shape_is_null():
    assert geojson_of(None) is None


def test_a_single_shape_stays_as_it_is():
    assert joined([Point(1, 2)]) == Point(1, 2)


def test_sections_of_a_line_stay_as_they_are():
    lines = [LineString([(0, 0), (1, 1)]), LineString([(0, 1), (1, 0)])]
    assert list(joined(lines).geoms) == lines


@pytest.mark.parametrize(
    ("shapes", "whole"),
    [
        ([Point(0, 0), Point(1, 1)], MultiPoint([(0, 0), (1, 1)])),
        ([box(0, 0, 1, 1), box(1, 0, 2, 1)], box(0, 0, 2, 1)),
    ],
)
def test_points_and_areas_become_one(shapes: list, whole: object):
    assert joined(shapes).equals(whole)
