import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.measures.plane import Plane, Position, geodesic_km

positions = st.tuples(st.floats(-180, 180), st.floats(-85, 85)).map(lambda pair: Position(*pair))
quick = settings(max_examples=30)


@pytest.mark.parametrize(
    ("position", "text"),
    [
        (Position(45.534, 41.016), "41.02° N, 45.53° E"),
        (Position(-119.6, -41.5), "41.50° S, 119.60° W"),
    ],
)
def test_a_position_is_written_with_its_hemispheres(position, text):
    assert position.text == text


@quick
@given(positions, positions)
def test_distances_from_the_centre_are_geodesic(centre, other):
    flat = Plane(centre).flat(np.array([other]))
    km = geodesic_km(np.array([centre]), np.array([other]))
    assert np.hypot(*flat[0]) == pytest.approx(km[0], abs=1e-6)


@quick
@given(positions, st.floats(-900, 900), st.floats(-900, 900))
def test_to_the_globe_and_back_is_the_same_position(centre, x, y):
    plane = Plane(centre)
    assert plane.flat(plane.globe(np.array([[x, y]])))[0] == pytest.approx((x, y), abs=1e-6)


def test_x_runs_east_and_y_north():
    flat = Plane(Position(45, 40)).flat(np.array([(45.1, 40), (45, 40.1)]))
    assert flat[0, 0] == pytest.approx(8.54, abs=0.01)
    assert flat[1] == pytest.approx((0, 11.1), abs=0.01)


def test_the_middle_of_positions_across_the_antimeridian_lies_between_them():
    plane = Plane.about(np.array([(179.0, 0.0), (-179.0, 0.0)]))
    assert abs(plane.centre.lng) == pytest.approx(180)
