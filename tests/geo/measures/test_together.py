import pytest
from shapely.geometry import LineString

from geo.measures.together import km_together

# On the equator a degree of longitude is 111.32 km (WGS 84: π · 6378.137 / 180).
DEGREE_KM = 111.3195
EQUATOR = LineString([(0, 0), (2, 0)])


def test_a_line_beside_another_is_near_it_all_the_way():
    beside = LineString([(0, 0.01), (2, 0.01)])
    assert km_together(EQUATOR, beside, within_km=5) == pytest.approx(2 * DEGREE_KM)


def test_a_line_that_turns_away_is_near_for_half_of_the_way():
    turning = LineString([(0, 0.01), (1, 0.01), (1, 2)])
    assert km_together(EQUATOR, turning, within_km=5) == pytest.approx(DEGREE_KM, abs=6)


def test_lines_apart_are_nowhere_near():
    assert km_together(EQUATOR, LineString([(0, 1), (2, 1)]), within_km=5) == 0
