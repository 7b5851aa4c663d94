"""The features of a picture: bands of accuracy, areas, lines beside each other, and sites."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isnan
from operator import attrgetter
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.content import Feature
from dashboard.picture.colors import mix
from dashboard.picture.marks import mark
from dashboard.picture.shapes import Fill, Stroke
from dashboard.picture.shot import Shot, is_minor, style_of_feature
from dashboard.theme import Style
from geo.drawing.courses import band, beside, lines_of, outline, rim
from geo.grouping import grouped
from geo.layers.stretches import cut_by_accuracy

SITES_FROM_ZOOM, CHOSEN_SITES_FROM_ZOOM = 8, 6
COURSE_TO_ZOOM, TRUE_FROM_ZOOM = 9, 11
"""Lines of one corridor are drawn apart to one zoom, and on their course from the other on."""

LEAST_BAND_PX, MOST_BAND_PX = 2.5, 100
FADED, FADED_WIDTH = 0.45, 0.7
"""So much of its colour and width has a line behind the chosen one; the rest is grey."""

GREY = {"light": "#85888c", "dark": "#8f979f"}

MOST_APART = 200
_AROUND_PX = 40


@dataclass(frozen=True)
class Drawn:
    """A shape of a feature, in pixels, with its colour."""

    feature: Feature
    row: Any
    shape: BaseGeometry
    style: Style
    color: str
    is_minor: bool = False


def drawn(shot: Shot) -> list[Drawn]:
    """Return the shapes that are to be seen, those of the chosen feature last."""
    features = {feature.id: feature for feature in shot.shown}
    layers = shot.content.layers
    rows = layers[layers["feature"].isin(list(features))]
    shapes = shot.frame.cut(rows.geometry.to_numpy(), around_px=_AROUND_PX, detail_px=0.4)
    found = [
        _drawn(shot, features[row.feature], row, shape)
        for row, shape in zip(rows.itertuples(), shapes, strict=True)
        if not shape.is_empty
    ]
    if not is_crowd(found):
        found = [_aside(shot, it) for it in found]
    ordered = sorted(found, key=lambda it: (it.style.offset_px == 0, shot.is_chosen(it.feature.id)))
    return [it for it in ordered if not it.is_minor or _is_near_enough(shot, it)]


def _drawn(shot: Shot, feature: Feature, row: Any, shape: BaseGeometry) -> Drawn:
    style = style_of_feature(feature)
    color = shot.color(style)
    if shot.is_faded(feature.id):
        color = mix(color, GREY["dark" if shot.asked.dark else "light"], FADED)
        style = replace(style, weight_px=FADED_WIDTH * style.weight_px)
    return Drawn(feature, row, shape, style, color, is_minor(row, feature))


def _aside(shot: Shot, it: Drawn) -> Drawn:
    """Return a line beside its course, where its style lies there."""
    offset_px = apart_px(shot, it)
    return replace(it, shape=beside(it.shape, offset_px)) if offset_px else it


def apart_px(shot: Shot, it: Drawn) -> float:
    """Return how far to the right of its course a line is drawn."""
    return it.style.offset_px * _apart(shot.frame.zoom) if it.row.role == "route" else 0.0


def _apart(zoom: float) -> float:
    """Return how much of its offset a line has: the less, the more of the truth can be seen."""
    return min(1.0, max(0.0, (TRUE_FROM_ZOOM - zoom) / (TRUE_FROM_ZOOM - COURSE_TO_ZOOM)))


def _is_near_enough(shot: Shot, it: Drawn) -> bool:
    is_chosen = shot.is_chosen(it.feature.id)
    return shot.frame.zoom >= (CHOSEN_SITES_FROM_ZOOM if is_chosen else SITES_FROM_ZOOM)


def body(it: Drawn) -> BaseGeometry:
    """Return what a shape covers as it is drawn."""
    if it.row.role == "area":
        return it.shape
    return outline(it.shape, it.style.weight_px + 3 if it.row.role == "route" else 16)


def is_crowd(found: list[Drawn]) -> bool:
    """Whether there are so many shapes that none can be told from its neighbours."""
    return len(found) > MOST_APART


def areas(shot: Shot, found: list[Drawn]) -> Iterator[Fill | Stroke]:
    """Draw areas, which lie below all lines."""
    for it in found:
        if it.row.role == "area":
            is_chosen = shot.is_chosen(it.feature.id)
            is_faded = shot.is_faded(it.feature.id)
            yield Fill(it.shape, it.color, 0.34 if is_chosen else 0.1 if is_faded else 0.16)
            width = 3 if is_chosen else it.style.weight_px
            dash = (6.0, 4.0) if it.style.line == "dashed" else ()
            yield Stroke(rim(it.shape), it.color, width, dash)


def bands(shot: Shot, found: list[Drawn]) -> Iterator[Fill]:
    """Draw for each line one band as wide as the doubt about it, where that can be seen.

    Where bands meet, the one of the line that is drawn last hides the others, so that none darkens.
    """
    is_told = shot.is_chosen if is_crowd(found) else bool
    routes = [it for it in found if it.row.role == "route" and is_told(it.feature.id)]
    covered: BaseGeometry = shapely.Polygon()
    for feature, parts in reversed(grouped(routes, attrgetter("feature.id")).items()):
        wide = band(part for it in parts for part in _wide(shot, it))
        seen = wide.difference(covered)
        if not seen.is_empty:
            yield Fill(seen, parts[0].color, 0.1 if shot.is_faded(feature) else 0.2)
            covered = covered.union(wide)


def _wide(shot: Shot, it: Drawn) -> Iterator[tuple[BaseGeometry, float]]:
    """Return the parts of a line whose doubt can be seen, with half the width of their band."""
    for part, accuracy_km in cut_by_accuracy(it.row):
        px = _half_px(shot, part, accuracy_km)
        if px > 0:
            yield _shape(shot, part), px


def _shape(shot: Shot, part: BaseGeometry) -> BaseGeometry:
    return shot.frame.cut(np.array([part]), around_px=MOST_BAND_PX + _AROUND_PX)[0]


def _half_px(shot: Shot, part: BaseGeometry, accuracy_km: float) -> float:
    """Return half the width of a band; one that its line would hide comes up by and by."""
    lat = shapely.get_coordinates(part)[0][1]
    px = 1000 * accuracy_km / shot.frame.metres_per_px(lat)
    return 0.0 if isnan(px) else min(px * min(1.0, max(0.0, px / LEAST_BAND_PX - 1)), MOST_BAND_PX)


def lines(shot: Shot, found: list[Drawn]) -> Iterator[Stroke]:
    """Draw lines: each in a halo, that of the chosen one in its colour and below the others.

    Of very many lines only the chosen one is drawn so; the others of a kind are one stroke.
    """
    routes = [it for it in found if it.row.role == "route"]
    halo = shot.colors.halo
    if is_crowd(found):
        crowd = [it for it in routes if not shot.is_chosen(it.feature.id)]
        for alike in grouped(crowd, attrgetter("color", "style")).values():
            parts = [part for it in alike for part in lines_of(it.shape)]
            style = alike[0].style
            yield Stroke(shapely.MultiLineString(parts), alike[0].color, style.weight_px)
        routes = [it for it in routes if shot.is_chosen(it.feature.id)]
    for it in routes:
        if shot.is_chosen(it.feature.id):
            yield Stroke(it.shape, mix(it.color, halo, 0.45), it.style.weight_px + 9.5)
    for it in routes:
        weight = it.style.weight_px
        yield Stroke(it.shape, halo, weight + 3)
        dash = (9.0, 6.0) if it.style.line == "dashed" else ()
        yield Stroke(it.shape, it.color, weight, dash)
        if it.style.line == "rail":
            yield Stroke(it.shape, halo, weight - 2.25, (7, 7), is_round=False)


def sites(shot: Shot, found: list[Drawn]) -> Iterator[Fill | Stroke]:
    """Draw sites by their kind; one that is a feature of its own is a large ring with a dot."""
    for it in sorted(found, key=lambda it: not it.is_minor):
        if it.row.role == "site":
            yield from _site(shot, it)


def _site(shot: Shot, it: Drawn) -> Iterator[Fill | Stroke]:
    halo, is_chosen = shot.colors.halo, shot.is_chosen(it.feature.id)
    if it.is_minor:
        width = 4.0 if is_chosen and it.row.name == shot.asked.view.site else 2.0
        yield from mark(it.shape, it.row.kind, it.color, halo, radius_px=5, width_px=width)
        return
    width = 4.5 if is_chosen else 2.5
    yield from mark(it.shape, "", it.color, halo, radius_px=8, width_px=width)
    yield Fill(it.shape.buffer(3), it.color)
