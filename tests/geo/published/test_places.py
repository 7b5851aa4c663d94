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


@pytest.mark.parametrize(
    "bbox",
    [
        (-200, -95, 200, 95),
        (-180, -90, 180, 90),
        (0, -90, 360, 90),
        (-1e6, -1e6, 1e6, 1e6),
        (-1e308, -90, 1e308, 90),
    ],
)
def test_a_box_may_span_the_world(bbox: tuple[float, ...]):
    assert area_of(bbox).bounds == (-180, -90, 180, 90)


@pytest.mark.parametrize(
    "bbox",
    [
        (370, -1, 380, 1),
        (-350, -1, -340, 1),
        (730, -1, 740, 1),
    ],
)
def test_longitudes_go_on_around_the_world(bbox: tuple[float, ...]):
    assert area_of(bbox).bounds == (10, -1, 20, 1)


@pytest.mark.parametrize("bbox", [(170, 0, 200, 1), (-190, 0, -160, 1), (170, 0, -160, 1)])
def test_a_box_beyond_the_180th_meridian_is_in_two_parts(bbox: tuple[float, ...]):
    assert [part.bounds for part in area_of(bbox).geoms] == [
        (170, 0, 180, 1),
        (-180, 0, -160, 1),
    ]


def test_a_box_may_end_at_the_180th_meridian():
    assert area_of((180, 0, 190, 1)).bounds[2] == 180
    assert area_of((170, 0, 180, 1)).bounds == (170, 0, 180, 1)
    assert area_of((530, 0, 540, 1)).bounds == (170, 0, 180, 1)


@pytest.mark.parametrize(("south", "north"), [(80, 95), (80, 90), (80, 1e9)])
def test_a_box_is_cut_off_at_the_poles(south: float, north: float):
    assert area_of((0, south, 1, north)).bounds == (0, 80, 1, 90)
