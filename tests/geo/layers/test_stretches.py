from types import SimpleNamespace

import pytest
from shapely import LineString, Point

from geo.layers.stretches import Reason, Stretch, cut_by_accuracy, cut_by_reason

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


def reasoned(*reasons, stretches=()):
    row = SimpleNamespace(geometry=LINE, accuracy_km=9, stretches=stretches, reasons=reasons)
    return [(text, [km for _, km in parts]) for text, parts in cut_by_reason(row)]


def test_a_line_is_cut_where_the_reason_changes():
    stretches = (Stretch(0, 2, 1.0), Stretch(2, 4, 5.0))
    reasons = (Reason(0, 1, "traced"), Reason(1, 4, "guessed"))
    assert reasoned(*reasons, stretches=stretches) == [("traced", [1.0]), ("guessed", [1.0, 5.0])]


def test_a_reason_on_a_line_without_stretches_has_the_accuracy_of_the_whole():
    assert reasoned(Reason(1, 3, "traced")) == [("traced", [9.0])]


def test_a_line_without_reasons_has_no_parts_by_reason():
    assert reasoned() == []
