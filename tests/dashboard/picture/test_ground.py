import pytest

from dashboard.picture.ground import ground, has_disputed
from dashboard.picture.shapes import Stroke
from tests.dashboard.picture.conftest import Taking


def test_disputed_borders_are_dashed(take: Taking):
    dashed = [it for it in ground(take()) if isinstance(it, Stroke) and it.dash_px]
    assert [line.line.bounds[0] for line in dashed] == pytest.approx([420], abs=0.1)


def test_a_dashed_border_in_sight_is_told(take: Taking):
    assert (has_disputed(take()), has_disputed(take(bbox="0,-1.25,5,1.25"))) == (True, False)


def test_districts_are_outlined_once_one_is_near(take: Taking):
    near, far = take(bbox="0,0,1,0.5"), take()
    assert len(list(ground(near))) == len(list(ground(far))) + 1
