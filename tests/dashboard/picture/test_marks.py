import pytest
from shapely import MultiPoint, Point

from dashboard.picture.marks import _CORNERS, mark
from dashboard.theme import SIGNS


def drawn(points: object, kind: str) -> list:
    return list(mark(points, kind, "#123456", "#ffffff", radius_px=5, width_px=2))


def test_every_sign_of_the_map_has_its_shape():
    assert set(SIGNS.values()) == set(_CORNERS)


def test_a_sign_stands_about_its_place():
    fill, stroke = drawn(Point(50, 20), "terminal")
    assert fill.area.bounds == (45, 15, 55, 25)
    assert (fill.color, stroke.color) == ("#ffffff", "#123456")


def test_there_is_a_sign_at_each_of_several_points():
    fill, _ = drawn(MultiPoint([(0, 0), (50, 0)]), "pump-station")
    assert len(fill.area.geoms) == 2


@pytest.mark.parametrize("kind", ["base", "something new"])
def test_a_kind_without_a_sign_has_a_ring(kind: str):
    fill, _ = drawn(Point(0, 0), kind)
    assert fill.area.area == pytest.approx(3.14 * 25, rel=0.01)
