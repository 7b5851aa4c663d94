import pytest
from shapely import GeometryCollection, LineString, MultiLineString, Point, Polygon, box

from geo.drawing.courses import (
    band,
    beside,
    dashes,
    lines_of,
    outline,
    polygons_of,
    rim,
    without_holes,
)

EASTWARD = LineString([(0, 0), (100, 0)])
WITH_HOLE = box(0, 0, 30, 30).difference(box(10, 10, 20, 20))


def test_to_the_right_of_an_eastward_line_is_below_it():
    assert beside(EASTWARD, 5).bounds == (0, 5, 100, 5)


def test_to_the_left_is_above_it():
    assert beside(EASTWARD, -5).bounds == (0, -5, 100, -5)


def test_a_line_without_an_offset_keeps_its_course():
    assert beside(EASTWARD, 0) == EASTWARD


def test_each_part_of_a_line_lies_beside_its_course():
    parts = MultiLineString([[(0, 0), (10, 0)], [(20, 0), (30, 0)]])
    assert [line.bounds for line in beside(parts, 5).geoms] == [(0, 5, 10, 5), (20, 5, 30, 5)]


def test_no_line_has_none_beside_it():
    assert beside(LineString(), 5).is_empty


def test_the_lines_of_an_area_are_its_rings():
    assert len(lines_of(WITH_HOLE)) == 2


def test_points_and_what_is_empty_have_no_lines():
    assert lines_of(GeometryCollection([Point(1, 1), LineString(), EASTWARD])) == [EASTWARD]


def test_a_rim_is_as_long_as_all_rings():
    assert rim(WITH_HOLE).length == 4 * 30 + 4 * 10


def test_a_stroke_without_round_ends_covers_its_length():
    assert outline(EASTWARD, 4, is_round=False).bounds == (0, -2, 100, 2)


def test_a_round_stroke_reaches_beyond_its_ends():
    assert outline(EASTWARD, 4).bounds == (-2, -2, 102, 2)


def test_dashes_and_gaps_take_turns():
    found = dashes(LineString([(0, 0), (20, 0)]), (6, 4))
    assert [dash.bounds[0::2] for dash in found.geoms] == [(0, 6), (10, 16)]


def test_the_last_dash_ends_with_the_line():
    assert dashes(LineString([(0, 0), (13, 0)]), (6, 4)).bounds[2] == 13


def test_no_line_has_no_dashes():
    assert dashes(LineString(), (6, 4)).is_empty


def test_a_band_is_one_area_where_parts_meet():
    found = band([(LineString([(0, 0), (50, 0)]), 5), (LineString([(50, 0), (100, 0)]), 5)])
    assert (found.geom_type, found.bounds) == ("Polygon", (-5, -5, 105, 5))


def test_an_area_is_cut_until_nothing_has_a_hole():
    pieces = without_holes(WITH_HOLE)
    assert sum(piece.area for piece in pieces) == pytest.approx(800)
    assert [len(piece.interiors) for piece in pieces] == [0] * len(pieces)


def test_an_area_without_holes_stays_whole():
    assert without_holes(box(0, 0, 1, 1)) == [box(0, 0, 1, 1)]


def test_polygons_are_found_in_collections_of_collections():
    inner = GeometryCollection([box(0, 0, 1, 1), EASTWARD])
    assert polygons_of(GeometryCollection([inner, Polygon()])) == [box(0, 0, 1, 1)]
