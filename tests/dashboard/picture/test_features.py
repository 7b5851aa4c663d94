from dataclasses import replace

import pytest
from pandas import concat
from shapely import MultiLineString, MultiPoint, Point

from dashboard.picture import features
from dashboard.picture.features import areas, bands, drawn, lines, sites
from dashboard.picture.shapes import Stroke
from dashboard.theme import STYLES
from tests.dashboard.picture.conftest import Taking

NEAR = "4,-0.5,6,0.5"


def test_what_is_out_of_sight_is_not_drawn(take: Taking):
    assert {it.feature.id for it in drawn(take(bbox="1,-2.2,5,-0.8"))} == {"gamma"}


def test_the_chosen_feature_lies_above_its_like(take: Taking):
    assert [it.feature.id for it in drawn(take(feature="alpha"))][-1] == "alpha"


def test_a_doubt_that_can_be_seen_is_a_band_as_wide(take: Taking):
    shot = take()
    (band,) = bands(shot, drawn(shot))
    px = 12_000 / shot.frame.metres_per_px(0)
    assert band.area.bounds[3] - band.area.bounds[1] == pytest.approx(2 * px, abs=0.5)


def test_a_band_has_the_hue_of_its_line(take: Taking):
    shot = take()
    assert [band.color for band in bands(shot, drawn(shot))] == ["#a34200"]


def test_sites_of_a_line_are_drawn_from_near(take: Taking):
    far, near = take(), take(bbox="4.9,-0.05,5.1,0.05")
    assert [it for it in drawn(far) if it.is_minor] == []
    assert [it.row.name for it in drawn(near) if it.is_minor] == ["Pump <1>"]


def test_each_of_several_points_has_its_sign(take: Taking):
    shot = take()
    delta = shot.content.layers["feature"] == "delta"
    layers = shot.content.layers.copy()
    layers.loc[delta, "geometry"] = MultiPoint([(7, -1.5), (8, -1.5), (9, -1.5)])
    several = replace(shot, content=replace(shot.content, layers=layers))
    ring = next(it for it in sites(several, drawn(several)) if isinstance(it, Stroke))
    assert len(ring.line.geoms) == 3


def test_a_line_in_several_parts_has_a_band(take: Taking):
    shot = take()
    layers = shot.content.layers.copy()
    layers["accuracy_km"] = 12.0
    layers.loc[layers["name"] == "Beta rail", "geometry"] = MultiLineString(
        [[(1, 1), (4, 1)], [(5, 1), (9, 1)]]
    )
    several = replace(shot, content=replace(shot.content, layers=layers))
    assert len(list(bands(several, drawn(several)))) == 2


def test_a_railway_has_ties(take: Taking):
    shot = take(layers="beta")
    assert [it.dash_px for it in lines(shot, drawn(shot))] == [(), (), (7, 7)]


def test_the_chosen_line_has_a_wider_halo(take: Taking):
    widths = []
    for feature in ("", "alpha"):
        shot = take(feature=feature, layers="alpha")
        widths.append(max(it.width_px for it in lines(shot, drawn(shot))))
    assert widths[1] > widths[0]


def test_a_chosen_area_is_stronger(take: Taking):
    opacities = []
    for feature in ("", "gamma"):
        shot = take(feature=feature)
        opacities.append(min(it.opacity for it in areas(shot, drawn(shot))))
    assert opacities[1] > opacities[0]


def test_a_site_that_is_a_feature_is_a_ring_with_a_dot(take: Taking):
    shot = take(layers="delta")
    ring, stroke, dot = sites(shot, drawn(shot))
    assert isinstance(stroke, Stroke)
    assert ring.area.bounds[0] < dot.area.bounds[0]


def test_lines_lie_on_their_course_where_their_distance_can_be_seen(take: Taking):
    gas = replace(STYLES["gas"], offset_px=5)

    def offset(bbox: str) -> float:
        shot = take(layers="alpha", bbox=bbox)
        features = {"alpha": replace(shot.content.features["alpha"], kind="gas")}
        shot = replace(shot, content=replace(shot.content, features=features))
        (it,) = [it for it in drawn(shot) if it.row.role == "route"]
        assert it.style == gas
        return abs(it.shape.bounds[1] - shot.frame.place(Point(5, 0))[1])

    assert offset("0,-2.5,10,2.5") == pytest.approx(5, abs=0.1)
    assert offset("5,-0.05,5.1,0.05") == pytest.approx(0, abs=0.1)


def test_what_is_not_chosen_is_thinner_and_greyer(take: Taking):
    (it,) = [it for it in drawn(take(feature="beta", layers="alpha")) if it.row.role == "route"]
    assert it.style.weight_px < STYLES["oil"].weight_px
    assert it.color != STYLES["oil"].color


def test_a_line_of_several_parts_has_one_band(take: Taking):
    shot = take(layers="alpha")
    rows = concat([shot.content.layers, shot.content.layers[:1]], ignore_index=True)
    shot = replace(shot, content=replace(shot.content, layers=rows))
    assert len(list(bands(shot, drawn(shot)))) == 1


def test_very_many_lines_of_a_kind_are_one_stroke(take: Taking, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(features, "MOST_APART", 1)
    shot = take(layers="alpha,beta")
    assert [it.color for it in lines(shot, drawn(shot))] == ["#a34200", "#2b2b2b"]


def test_of_very_many_lines_the_chosen_one_stands_out(
    take: Taking, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(features, "MOST_APART", 1)
    shot = take(layers="alpha,beta", feature="alpha")
    assert [it.color for it in lines(shot, drawn(shot))][-1] == "#a34200"


def test_the_band_of_a_line_on_another_hides_that_one_s(take: Taking):
    shot = take(layers="alpha,beta")
    same = shot.content.layers[:1].assign(feature="beta")
    rows = concat([shot.content.layers, same], ignore_index=True)
    shot = replace(shot, content=replace(shot.content, layers=rows))
    assert len(list(bands(shot, drawn(shot)))) == 1
