import numpy as np
import pytest

from geo.drawing.mercator import MOST_LAT, to_degrees, to_world


def test_null_island_is_the_middle_of_the_world():
    assert to_world(np.array([(0.0, 0.0)])).tolist() == [[0.5, 0.5]]


def test_the_north_west_is_the_corner():
    ((x, y),) = to_world(np.array([(-180.0, MOST_LAT)])).tolist()
    assert (x, y) == (0, pytest.approx(0, abs=1e-4))


def test_the_way_back_leads_to_the_same_degrees():
    degrees = np.array([(45.6, 40.9), (-70.0, -33.0)])
    assert to_degrees(to_world(degrees)) == pytest.approx(degrees)
