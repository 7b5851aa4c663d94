from dataclasses import replace

import pytest
from shapely import LineString, Point, box

from dashboard.content import Content, features_of
from dashboard.picture import features
from dashboard.picture.features import drawn
from dashboard.picture.names import names, obstacles
from geo.drawing.placing import Box
from geo.layers.base import Base
from geo.layers.terrain import Terrain
from tests.dashboard.picture.conftest import Taking, row, table

FEATURES = ("Alpha line", "Beta rail", "Gamma district", "Delta base")


def named(take: Taking, taken: list[Box] | None = None, **params: str) -> dict[str, float]:
    shot = take(**params)
    _, words = names(shot, drawn(shot), taken or [])
    return {it.text: it.x for it in words}


def test_features_places_and_seas_are_named(take: Taking):
    assert set(named(take)) == {
        "Alpha line", "Beta rail", "Gamma district", "Delta base", "Şəki", "A",
        "Wet Sea",
    }  # fmt: skip


def test_a_name_is_not_under_a_panel(take: Taking):
    assert "Şəki" not in named(take, [Box(200, 0, 200, 100)])


def test_a_site_that_was_clicked_is_named(take: Taking):
    near = {"feature": "alpha", "bbox": "4,-0.5,6,0.5"}
    assert "Pump <1>" not in named(take, **near)
    assert "Pump <1>" in named(take, site="Pump <1>", **near)


def test_an_area_just_outside_the_picture_has_no_name(take: Taking):
    assert "Gamma district" not in named(take, bbox="4.01,-2.5,9.01,0")


def test_a_country_that_is_smaller_than_its_name_is_named(
    take: Taking, content: Content, base: Base
):
    small = table([{"name": "A", "iso": "AAA", "geometry": box(1.9, -0.6, 2, -0.5)}])
    shot = take()
    shot = replace(shot, content=replace(content, base=replace(base, countries=small)))
    _, words = names(shot, drawn(shot), [])
    assert "A" in {it.text for it in words}


def test_each_named_town_has_a_dot(take: Taking):
    shot = take()
    dots, _ = names(shot, drawn(shot), [])
    assert {round(dot.area.centroid.x) for dot in dots} == {270}


def test_names_keep_off_lines_and_sites_but_not_off_areas(take: Taking):
    shot = take()
    assert obstacles(drawn(shot)).bounds[3] < 250


def test_waters_are_named_from_near(take: Taking, content: Content, terrain: Terrain):
    def waters(**params: str) -> set[str]:
        shot = take(**params)
        shot = replace(shot, content=replace(content, terrain=terrain))
        _, words = names(shot, drawn(shot), [])
        return {it.text for it in words} & {"Long", "Round"}

    assert waters(size="300x200") == set()
    assert waters(bbox="0,-2.5,6,0.5", size="1200x630") == {"Long", "Round"}


def test_of_very_many_features_the_chosen_one_is_named(
    take: Taking, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(features, "MOST_APART", 1)
    assert set(named(take, feature="alpha")) & set(FEATURES) == {"Alpha line"}


def test_only_the_name_of_the_chosen_feature_may_hide_a_line(take: Taking, content: Content):
    lines = [LineString([(0, y / 5), (10, y / 5)]) for y in range(-13, 14)]
    many = [row("alpha", "Alpha line", "route", "oil", line) for line in lines]
    layers = table([*many, row("delta", "Delta base", "site", "base", Point(8, 0))])
    crowded = replace(content, layers=layers, features=features_of(layers, None))

    def named(**params: str) -> set[str]:
        shot = replace(take(**params), content=crowded)
        return {it.text for it in names(shot, drawn(shot), [])[1]} & {"Alpha line", "Delta base"}

    assert (named(), named(feature="delta")) == (set(), {"Delta base"})


def test_a_name_keeps_off_the_rim_of_an_area_where_it_can(take: Taking, content: Content):
    area = row("gamma", "Gamma district", "area", "district", box(8.5, -2, 9.5, -1))
    layers = table([area, row("delta", "Delta base", "site", "base", Point(8, -1.5))])
    near = replace(
        take(), content=replace(content, layers=layers, features=features_of(layers, None))
    )
    at = {it.text: it.x for it in names(near, drawn(near), [])[1]}["Delta base"]
    assert at < near.frame.place(Point(8, -1.5))[0]
