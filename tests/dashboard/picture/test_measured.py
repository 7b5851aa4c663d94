import pytest
import shapely
from shapely import LineString, MultiLineString, Point

from dashboard import claims
from dashboard.picture.features import drawn
from dashboard.picture.measured import measured
from dashboard.picture.shapes import Fill
from dashboard.theme import BASE_COLORS
from tests.dashboard.picture.conftest import Taking

INK = BASE_COLORS["light"].ink


@pytest.fixture
def dots(take: Taking, monkeypatch: pytest.MonkeyPatch):
    """Give a function that returns what is drawn where these shapes were measured."""

    def drawn_of(*shapes: shapely.Geometry, **params: str) -> list:
        monkeypatch.setattr(claims, "measured", lambda _: list(shapes))
        shot = take(article="two-lines", claim="1", **params)
        return list(measured(shot, drawn(shot)))

    return drawn_of


def test_a_line_is_dotted(dots):
    _, ink = dots(LineString([(1, 2), (2.05, 2)]))
    assert (ink.color, len(shapely.get_parts(ink.area))) == (INK, 7)


def test_dots_have_a_rim(dots):
    rim, ink = dots(LineString([(1, 2), (2.05, 2)]))
    assert rim.color == BASE_COLORS["light"].halo
    assert rim.area.contains(ink.area)


def test_each_of_several_lines_is_dotted(dots):
    _, ink = dots(MultiLineString([[(1, 2), (2.05, 2)], [(3, 2), (4.05, 2)]]))
    assert len(shapely.get_parts(ink.area)) == 14


def test_a_place_has_a_ring(dots):
    fill, ring = dots(Point(5, 2))
    assert fill.area.contains(Point(300, 30))
    assert ring.color == INK


def test_what_is_out_of_sight_is_not_drawn(dots):
    assert dots(LineString([(20, 2), (21, 2)])) == []


def test_a_part_of_a_line_lies_where_the_line_is_drawn(dots, take: Taking):
    part = LineString([(1, 0), (9, 0)])
    (line,) = (it for it in drawn(take()) if it.feature.id == "alpha" and not it.is_minor)
    found: list[Fill] = dots(part)
    assert found[1].area.distance(line.shape) == 0


def test_nothing_is_drawn_where_no_claim_is_open(take: Taking):
    shot = take()
    assert list(measured(shot, drawn(shot))) == []
