import pytest

from geo.published.places import Places, area_of
from tests.geo.published.made import LAYERS

PLACES = Places(LAYERS)


def within(*bbox: float) -> list[str]:
    there = PLACES.within(area_of(bbox))
    return [name for name, at in PLACES.numbers.items() if there[at]]


def test_a_feature_lies_where_any_row_of_it_does():
    assert within(11.4, -1, 11.6, 1) == ["alpha"]


def test_a_box_beside_a_shape_but_within_its_bounds_holds_none_of_it():
    assert within(0.8, 0.6, 0.9, 0.7) == []


@pytest.mark.parametrize("bbox", [(20, 1, 20, 3), (19, 1, 21, 1), (20, 1, 20, 1)])
def test_a_box_may_be_flat(bbox: tuple[float, ...]):
    assert within(*bbox) == ["beta"]


def test_a_box_may_cross_the_180th_meridian():
    assert within(25, -50, 15, 50) == ["alpha", "gamma", "base"]
