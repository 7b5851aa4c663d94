from types import SimpleNamespace

import pytest
from shapely import LineString, Point

from geo.layers.stretches import Stretch, cut_by_accuracy

LINE = LineString([(0, 0), (1, 0), (2, 0), (3, 0), (4, 0)])


def cut(*stretches, geometry=LINE):
    row = SimpleNamespace(geometry=geometry, accuracy_km=9, stretches=stretches)
    return [(list(part.coords), accuracy_km) for part, accuracy_km in cut_by_accuracy(row)]


@pytest.mark.parametrize("geometry", [LINE, Point(1, 2)])
def test_what_has_no_stretches_stays_whole(geometry):
    assert cut(geometry=geometry) == [(list(geometry.coords), 9.0)]


def test_a_line_is_cut_where_its_accuracy_changes():
    assert cut(Stretch(0, 1, 0.5), Stretch(1, 4, 5.0)) == [
        ([(0, 0), (1, 0)], 0.5),
        ([(1, 0), (2, 0), (3, 0), (4, 0)], 5.0),
    ]


def test_what_lies_in_no_stretch_has_the_accuracy_of_the_whole():
    assert cut(Stretch(3, 4, 2.0), Stretch(1, 2, 1.0)) == [
        ([(0, 0), (1, 0)], 9.0),
        ([(1, 0), (2, 0)], 1.0),
        ([(2, 0), (3, 0)], 9.0),
        ([(3, 0), (4, 0)], 2.0),
    ]


def test_stretches_may_overlap():
    assert cut(Stretch(0, 3, 1.0), Stretch(2, 4, 2.0)) == [
        ([(0, 0), (1, 0), (2, 0), (3, 0)], 1.0),
        ([(2, 0), (3, 0), (4, 0)], 2.0),
    ]
