import numpy as np
import pytest
from shapely import LineString, Point, box

from geo.drawing.frame import Bounds, Margins, frame_of

BOUNDS = Bounds(40, 39, 50, 43)


def test_a_frame_shows_all_of_the_bounds():
    shown = frame_of(BOUNDS, 1000, 400).bounds
    assert box(*shown).buffer(1e-9).covers(box(*BOUNDS))


def test_a_frame_of_the_same_shape_shows_nothing_else():
    first = frame_of(BOUNDS, 1000, 400)
    assert frame_of(first.bounds, 2000, 800).bounds == pytest.approx(first.bounds)


def test_the_margins_stay_free():
    frame = frame_of(BOUNDS, 1000, 900, margins=Margins(left=100, right=200))
    west, _ = frame.place(Point(40, 41))
    east, _ = frame.place(Point(50, 41))
    assert (west, east) == (pytest.approx(100), pytest.approx(800))


def test_a_point_is_shown_at_the_most_zoom():
    frame = frame_of(Bounds(45, 41, 45, 41), 400, 300, most_zoom=9)
    assert (frame.zoom, frame.place(Point(45, 41))) == (9, pytest.approx((200, 150)))


def test_north_is_up():
    frame = frame_of(BOUNDS, 1000, 400)
    assert frame.place(Point(45, 42))[1] < frame.place(Point(45, 40))[1]


def test_a_pixel_is_as_long_as_web_maps_have_it():
    frame = frame_of(Bounds(-180, -85, 180, 85), 256, 256)
    assert frame.metres_per_px(0) == pytest.approx(40_075_016.686 / frame.world_px)


def test_what_is_outside_the_picture_is_cut_off():
    (line,) = frame_of(BOUNDS, 1000, 400).cut(np.array([LineString([(30, 41), (60, 41)])]))
    assert line.bounds[0::2] == pytest.approx((0, 1000))


def test_what_is_elsewhere_is_an_empty_shape():
    (line,) = frame_of(BOUNDS, 1000, 400).cut(np.array([LineString([(0, 1), (2, 3)])]))
    assert line.is_empty
