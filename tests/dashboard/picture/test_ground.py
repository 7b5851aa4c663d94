from collections.abc import Callable
from dataclasses import replace

import pytest

from dashboard.content import Content
from dashboard.picture import ground
from dashboard.picture.ground import ground as ground_of
from dashboard.picture.ground import has_disputed
from dashboard.picture.shapes import Stroke, Tint
from dashboard.picture.shot import Shot
from dashboard.theme import BASE_COLORS
from geo.errors import LayerError
from geo.layers.terrain import Terrain
from tests.dashboard.picture.conftest import Taking

LIGHT = BASE_COLORS["light"]


def test_disputed_borders_are_dashed(take: Taking):
    dashed = [it for it in ground_of(take()) if isinstance(it, Stroke) and it.dash_px]
    assert [line.line.bounds[0] for line in dashed] == pytest.approx([420], abs=0.1)


def test_a_dashed_border_in_sight_is_told(take: Taking):
    assert (has_disputed(take()), has_disputed(take(bbox="0,-1.25,5,1.25"))) == (True, False)


@pytest.fixture
def over(take: Taking, content: Content, terrain: Terrain) -> Callable[..., Shot]:
    """Give a function that takes a shot of a map with waters and relief."""
    return lambda **params: replace(take(**params), content=replace(content, terrain=terrain))


def test_rivers_and_lakes_are_drawn(over: Callable[..., Shot]):
    colors = {it.color for it in ground_of(over())}
    assert {LIGHT.river, LIGHT.lake} <= colors


def test_a_relief_is_cut_to_the_picture(over: Callable[..., Shot]):
    (tint,) = [it for it in ground_of(over()) if isinstance(it, Tint)]
    left, top, width, height = tint.box
    assert tint.grey.width < 40
    assert -30 < left <= 0
    assert 600 <= left + width < 630
    assert top <= 0
    assert top + height >= 300


def test_a_relief_that_a_disk_gives_after_all_is_drawn(
    over: Callable[..., Shot], monkeypatch: pytest.MonkeyPatch
):
    def fail(*_: object, **__: object) -> bytes:
        raise LayerError("relief.webp", "cannot be read", may_pass=True)

    def reliefs() -> int:
        return sum(isinstance(it, Tint) for it in ground_of(over()))

    ground._grey.cache_clear()
    with monkeypatch.context() as failing:
        failing.setattr(ground, "read_bytes", fail)
        assert reliefs() == 0
    assert reliefs() == 1


def test_the_nearer_the_fainter_is_the_relief(over: Callable[..., Shot]):
    far, near = (
        [it.opacity for it in ground_of(over(bbox=bbox)) if isinstance(it, Tint)]
        for bbox in ("0,-2.5,10,2.5", "4,-0.25,5,0.25")
    )
    assert 1 == far[0] > near[0] > 0


def test_where_the_relief_would_be_coarse_there_is_none(over: Callable[..., Shot]):
    assert [it for it in ground_of(over(bbox="4,-0.005,4.02,0.005")) if isinstance(it, Tint)] == []


def test_districts_are_outlined_once_one_is_near(take: Taking):
    near, far = take(bbox="0,0,1,0.5"), take()
    assert len(list(ground_of(near))) == len(list(ground_of(far))) + 1
